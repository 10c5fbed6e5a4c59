import { describe, it } from "vitest";
import { partyOf } from "../../src/core/person.ts";
import { aCase } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aRecord, facts, remarking, saying, settings } from "./facts.ts";
import { given } from "./given.ts";
import { tom } from "./people.ts";

const known = { kind: "given", number: "10234", inDirectory: true } as const;
const start = aCase("listening", { identity: known });
const blocked = facts({
  understanding: saying("Mein Postfach ist leer."),
  record: aRecord({ blocked: "unpaid" }),
});

describe("D3 a blocked account", () => {
  it("is told in private, with the way to settle it, instead of a fault ticket", () => {
    given(start)
      .when(aPause(), blocked)
      .leadsTo({
        status: "answered",
        subject: { entries: [], verdict: "open", told: ["blocked"] },
        says: [{ say: "accountBlocked", billingUrl: settings.links.billing, private: true }],
        decidedBy: "D3",
      });
  });

  it("goes on to the intake for somebody who has another problem", () => {
    given(start)
      .when(aPause(), blocked)
      .leadsTo({ status: "answered" })
      .when(pressed({ act: "needPerson" }), blocked)
      .leadsTo({ status: "confirming", says: ["readBack"], effects: [{ kind: "settle", key: "blocked-0" }] });
  });

  it("can be settled with a word of thanks", () => {
    given(start)
      .when(aPause(), blocked)
      .leadsTo({})
      .when(posted("Danke"), { ...blocked, understanding: remarking("Danke", "thanks") })
      .leadsTo({ status: "answered", subject: { verdict: "solved", openPost: null }, says: ["glad"] });
  });

  it("is told once", () => {
    given({ ...start, told: ["blocked"] })
      .when(aPause(), blocked)
      .leadsTo({ says: ["readBack"] });
  });

  it("is not told to somebody who orders or asks", () => {
    const asking = (kind: "order" | "question") => ({
      ...blocked,
      understanding: saying("Bitte ein Postfach mehr.", { kind }),
    });
    given(start)
      .when(aPause(), asking("question"))
      .leadsTo({ says: ["readBack"] });
    given(start)
      .when(aPause(), asking("order"))
      .leadsTo({ says: ["chargeNotice"] });
  });

  it("is no matter while the account is open or nobody knows whose it is", () => {
    given(start)
      .when(aPause(), { ...blocked, record: aRecord() })
      .leadsTo({ says: ["readBack"] });
    given(start)
      .when(aPause(), { ...blocked, record: null })
      .leadsTo({ says: ["readBack"] });
  });

  it.each([
    ["given", {}, true],
    ["known", {}, false],
    ["known", { known: true }, true],
    ["vouched", { known: true }, false],
    ["vouched", { linkedBy: partyOf(tom) }, true],
  ] as const)(
    "is shown where the desk asks for a number that is %s, to one with %j: %s",
    (showRecordTo, proof, isTold) => {
      const careful = { ...blocked, settings: { ...settings, showRecordTo } };
      given({ ...start, identity: { ...known, ...proof } })
        .when(aPause(), careful)
        .leadsTo({ says: [isTold ? "accountBlocked" : "readBack"] });
    },
  );
});
