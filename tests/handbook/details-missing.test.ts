import { describe, expect, it } from "vitest";
import type { Intake } from "../../src/core/case.ts";
import type { ReadProblem } from "../../src/core/reading.ts";
import { aCase, aMessage } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aProblem, aVagueProblem, cannotSay, facts, understood } from "./facts.ts";
import { given } from "./given.ts";

const numbered = { identity: { kind: "unknown" } } as const;
const nothing = aProblem("Es geht nicht!", { exact: false, says: [], vague: true });
const symptom = aVagueProblem("Mein Postfach empfängt nichts mehr.");
const exact = aProblem("Das Postfach anna@brandt.example empfängt seit heute nichts mehr.");
const told = (...problems: readonly ReadProblem[]) => facts({ understanding: understood(problems) });
const asked = (...questions: Intake["asked"]): Intake =>
  aCase("intake", {
    ...numbered,
    asked: questions,
    awaiting: questions.at(-1) ?? { about: "number" },
    openPost: "question-0",
    told: ["explained"],
  });
const what = { about: "what", problem: 0 } as const;
const where = { about: "where", problem: 0 } as const;

describe("R14 a request that waits for details", () => {
  const waiting = aCase("detailsMissing", { ...numbered, asked: [what, where], missing: ["what", "where"] });

  it("goes on as soon as they are there", () => {
    given(waiting)
      .when(aPause(), told(exact))
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("is not argued with", () => {
    given(waiting).when(aPause(), told(nothing)).leadsTo({ status: "detailsMissing", says: [], cards: [] });
  });

  it("knows what is still missing", () => {
    given(waiting)
      .when(aPause(), told(symptom))
      .leadsTo({ status: "detailsMissing", subject: { missing: ["where"] } });
  });

  it("takes the next words for the problem that lacks something", () => {
    const second = { about: "where", problem: 1 } as const;
    given(asked(what, where, second))
      .when(aPause(), told(exact, symptom))
      .leadsTo({ status: "detailsMissing", subject: { missing: ["where"] } })
      .when(posted("auf ftp.brandt.example"), told(exact, symptom))
      .leadsTo({ subject: { said: [{}, { answers: second }] } });
  });

  it("goes on, marked incomplete, when the customer cannot say more", () => {
    for (const [event, known] of [
      [pressed({ act: "cannotSay" }), told(nothing)],
      [posted("keine Ahnung"), facts({ understanding: cannotSay([nothing]) })],
    ] as const)
      given(waiting)
        .when(event, known)
        .leadsTo({ status: "confirming", says: [{ say: "readBack", incomplete: true }] });
  });

  it("goes on with what was said, but not with the number that was said (R1)", () => {
    const said = [aMessage("Hallo, ist da jemand? Kundennummer 10234")];
    const { outcome } = given({
      ...waiting,
      said,
      identity: { kind: "given", number: "10234", inDirectory: true },
    }).when(pressed({ act: "cannotSay" }), facts({ understanding: understood([]) }));
    expect(outcome.subject.status).toBe("confirming");
    expect(JSON.stringify(outcome.effects)).not.toContain("10234");
  });

  it("goes on with what was said, marked incomplete, even when no problem was read in it", () => {
    given({ ...waiting, said: [aMessage("Hallo, ist da jemand?")], missing: ["what"], asked: [what] })
      .when(pressed({ act: "cannotSay" }), facts({ understanding: understood([]) }))
      .leadsTo({
        status: "confirming",
        says: [{ say: "readBack", incomplete: true, problems: [{ text: "Hallo, ist da jemand?" }] }],
      });
  });
});
