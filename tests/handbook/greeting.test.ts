import { describe, it } from "vitest";
import type { RequestKind } from "../../src/core/reading.ts";
import { aCase } from "./cases.ts";
import { aPause, posted } from "./events.ts";
import { aNumber, aProblem, facts, remarking, saying, settings } from "./facts.ts";
import { given } from "./given.ts";

const saidOnly = (text: string, kind: RequestKind) => facts({ understanding: remarking(text, kind, []) });
const start = aCase("listening", { said: [] });

describe("D1 a greeting", () => {
  it.each(["greeting", "chatter", "confirm", "deny"] as const)(
    "gets a short help offer with what to have at hand, also as %s",
    (kind) => {
      given(start)
        .when(posted("Hallo!"), saidOnly("Hallo!", kind))
        .leadsTo({ says: [] })
        .when(aPause(), saidOnly("Hallo!", kind))
        .leadsTo({
          status: "listening",
          subject: { told: ["greeting"] },
          says: [{ say: "greeting", company: settings.company, private: false }],
          decidedBy: "D1",
        });
    },
  );

  it("is answered once; small talk after it is left alone", () => {
    given(aCase("listening", { told: ["greeting"], turn: 1 }))
      .when(aPause(), saidOnly("Wie geht es?", "chatter"))
      .leadsTo({ status: "listening", subject: { turn: 2 }, says: [] });
  });

  it("is not answered beside a request", () => {
    given(start)
      .when(aPause(), facts({ understanding: saying("Hallo, mein Postfach ist leer.") }))
      .leadsTo({ says: ["askNumber"] });
  });

  it("is not answered beside a number", () => {
    given(aCase())
      .when(aPause(), { ...saidOnly("10234", "number"), number: aNumber() })
      .leadsTo({ status: "intake", says: [{ say: "askPiece", piece: "what" }] });
  });

  it("is not answered when nothing was said", () => {
    given(start).when(aPause(), facts()).leadsTo({ status: "listening", says: [] });
  });
});

describe("D1 thanks out of nowhere", () => {
  it("are answered in kind, and the case is over", () => {
    given(aCase())
      .when(aPause(), saidOnly("Danke!", "thanks"))
      .leadsTo({
        status: "declined",
        subject: { reason: "noRequest" },
        says: ["youAreWelcome"],
        decidedBy: "D1",
      });
  });

  it("do not end a case with a request", () => {
    given(aCase("listening", { identity: { kind: "unknown" } }))
      .when(aPause(), facts({ understanding: remarking("Danke!", "thanks", [aProblem("Postfach leer")]) }))
      .leadsTo({ status: "confirming" });
  });
});
