import { describe, it } from "vitest";
import { aCase } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aProblem, facts, fits, mailIsDown, remarking, saying, settings } from "./facts.ts";
import { given } from "./given.ts";

const emergencies = { ...settings, tickets: "emergencies" } as const;
const words = "Kann ich mein Paket zum nächsten Monat wechseln?";
const asking = facts({ settings: emergencies, understanding: saying(words, { kind: "question" }) });
const offered = () => given(aCase()).when(aPause(), asking).outcome.subject;
const remark = (text: string, kind: "confirm" | "deny") => ({
  ...asking,
  understanding: remarking(text, kind, [aProblem(words, { kind: "question" })]),
});

describe("R3 where tickets are for emergencies, a question", () => {
  it("is shown the help pages, and whether it is urgent is asked", () => {
    given(aCase())
      .when(aPause(), asking)
      .leadsTo({
        status: "answered",
        says: [{ say: "canWait", help: settings.links.help }],
        decidedBy: "R3",
      });
  });

  it("is answered first where the documentation knows it", () => {
    given(aCase())
      .when(aPause(), { ...asking, matches: [[fits("mailbox", 0.95)]] })
      .leadsTo({ says: ["answer"] });
  });

  it("is taken down who says that it is urgent", () => {
    for (const event of [posted("Ja"), pressed({ act: "needPerson" })])
      given(offered())
        .when(event, remark("Ja", "confirm"))
        .leadsTo({ status: "intake", subject: { wantsPerson: true }, says: ["askNumber"] });
  });

  it("ends with thanks where it can wait", () => {
    given(offered())
      .when(posted("Nein"), remark("Nein", "deny"))
      .leadsTo({ status: "answered", subject: { verdict: "solved" }, says: ["youAreWelcome"] });
  });

  it("is told so once", () => {
    given(aCase("listening", { told: ["canWait"] }))
      .when(aPause(), asking)
      .leadsTo({ says: ["askNumber"] });
  });
});

describe("R3 where tickets are for emergencies, is taken down at once", () => {
  it.each([
    ["a fault", { kind: "fault" }],
    ["trouble told beside a question", { kind: "question", trouble: true }],
    ["somebody who is upset", { kind: "question", upset: true }],
    ["a complaint", { kind: "complaint" }],
  ] as const)("%s", (_, reading) => {
    given(aCase())
      .when(aPause(), { ...asking, understanding: saying(words, reading) })
      .leadsTo({ says: ["askNumber"] });
  });

  it("whatever concerns a service that is impaired", () => {
    given(aCase())
      .when(aPause(), { ...asking, impaired: [mailIsDown] })
      .leadsTo({ status: "intake", says: ["askNumber"] });
  });
});
