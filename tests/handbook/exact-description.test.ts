import { describe, expect, it } from "vitest";
import type { Intake } from "../../src/core/case.ts";
import type { Reading, ReadProblem } from "../../src/core/reading.ts";
import { aCase } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aProblem, aVagueProblem, cannotSay, facts, remarking, settings, understood } from "./facts.ts";
import { given } from "./given.ts";

const numbered = { identity: { kind: "unknown" } } as const;
const start = aCase("listening", numbered);
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

describe("R14 a description that lacks something", () => {
  it("is asked for the first piece that is missing, and why it takes longer without it", () => {
    given(start)
      .when(aPause(), told(nothing))
      .leadsTo({
        status: "intake",
        subject: { awaiting: what, asked: [what], told: ["explained"] },
        says: [
          {
            say: "askPiece",
            piece: "what",
            kind: "fault",
            about: nothing.text,
            explain: true,
            private: false,
          },
        ],
        decidedBy: "R14",
      });
  });

  it("is asked for one piece at a time, and told why only the first time", () => {
    given(asked(what))
      .when(aPause(), told(symptom))
      .leadsTo({
        subject: { awaiting: where, asked: [what, where] },
        says: [{ say: "askPiece", piece: "where", explain: false }],
        effects: [{ kind: "settle", key: "question-0" }],
      });
  });

  it("is never asked for the same piece twice", () => {
    given(asked(what))
      .when(aPause(), told(nothing))
      .leadsTo({ subject: { awaiting: where }, says: [{ say: "askPiece", piece: "where" }] })
      .when(aPause(), told(nothing))
      .leadsTo({ status: "detailsMissing", says: ["detailsMissing"] });
  });

  it("is asked about each of its problems by itself", () => {
    given(asked(where))
      .when(aPause(), told(exact, symptom))
      .leadsTo({
        subject: { awaiting: { about: "where", problem: 1 } },
        says: [{ say: "askPiece", about: symptom.text }],
      });
  });

  it("is not asked about a problem that the documentation answered", () => {
    given({ ...start, settled: [0] })
      .when(aPause(), told(nothing, exact))
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("is not asked for anything that was said", () => {
    given(start)
      .when(aPause(), told(exact))
      .leadsTo({ status: "confirming", says: ["readBack"] });
    given(start)
      .when(aPause(), told(aProblem("kurz", { exact: false, says: ["what", "where"] })))
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it.each(["question", "order", "change_request", "prospect", "complaint"] satisfies Reading["kind"][])(
    "needs no place when it is a %s",
    (kind) => {
      given({ ...start, route: kind === "prospect" ? "prospect" : "support", asked: [{ about: "interest" }] })
        .when(aPause(), told(aProblem("Bitte eine Domain dazu.", { kind, exact: false, says: ["what"] })))
        .leadsTo({ status: "confirming", says: ["readBack"] });
    },
  );

  it("is asked what it is about when no problem was told at all", () => {
    given({ ...start, wantsPerson: true })
      .when(aPause(), facts({ understanding: remarking("Ich brauche einen Menschen", "person", []) }))
      .leadsTo({
        status: "intake",
        subject: { awaiting: what },
        says: [{ say: "askPiece", piece: "what", about: null }],
      });
  });

  it.each(["callback", "person"] as const)("is not let off because it is the wish for a %s", (kind) => {
    given(start)
      .when(
        aPause(),
        told(aProblem("Bitte rufen Sie mich an.", { kind, exact: false, says: [], vague: true })),
      )
      .leadsTo({ status: "intake", says: [{ say: "askPiece", piece: "what", kind }] });
  });
});

describe("R14 the number of questions", () => {
  const three = [what, where, { about: "what", problem: 1 }] as const;
  const many = told(symptom, nothing);

  it("is three at most", () => {
    given(asked(what, where))
      .when(aPause(), many)
      .leadsTo({ subject: { awaiting: { about: "what", problem: 1 } } })
      .when(aPause(), many)
      .leadsTo({ status: "detailsMissing", says: ["detailsMissing"] });
  });

  it("counts only questions about the problem", () => {
    given(asked({ about: "number" }, { about: "whoAreYou" }, what))
      .when(aPause(), told(symptom))
      .leadsTo({ subject: { awaiting: where } });
  });

  it("can be none at all", () => {
    const none = { ...settings, intake: { ...settings.intake, maxQuestions: 0 } };
    given(start)
      .when(aPause(), { ...told(nothing), settings: none })
      .leadsTo({ status: "detailsMissing", says: ["detailsMissing"] });
  });

  it("leads to waiting outside the queue, where agents can see it", () => {
    given(asked(...three))
      .when(aPause(), many)
      .leadsTo({
        status: "detailsMissing",
        subject: { missing: ["where", "what", "where"] },
        says: [{ say: "detailsMissing", missing: ["where", "what", "where"] }],
        cards: [
          { say: "waitingForDetails", key: "details", ping: [], problems: [symptom.text, nothing.text] },
        ],
      });
  });
});

describe("R14 nobody is held up", () => {
  it("who cannot say more, by button or in words", () => {
    for (const [event, known] of [
      [pressed({ act: "cannotSay" }), told(symptom)],
      [posted("weiß ich nicht"), facts({ understanding: cannotSay([symptom]) })],
    ] as const)
      given(asked(where))
        .when(event, known)
        .leadsTo({
          status: "confirming",
          subject: { hurry: true },
          says: [{ say: "readBack", incomplete: true }],
        });
  });

  it("E2 who is upset: what and where are asked, and it goes on as it is", () => {
    const upset = aProblem("SCHON WIEDER KAPUTT!", { exact: false, says: [], upset: true });
    given(start)
      .when(aPause(), told(upset))
      .leadsTo({ status: "intake", says: [{ say: "askPiece", piece: "what" }] })
      .when(aPause(), told(upset))
      .leadsTo({ status: "intake", says: [{ say: "askPiece", piece: "where" }] })
      .when(aPause(), told(upset))
      .leadsTo({ status: "confirming", says: [{ say: "readBack", incomplete: true }] });
  });

  it("R11 whose service is impaired", () => {
    given({ ...start, hurry: true })
      .when(aPause(), told(nothing))
      .leadsTo({ status: "confirming", says: [{ say: "readBack", incomplete: true }] });
  });

  it("pressed twice, it goes on once", () => {
    given(asked(where))
      .when(pressed({ act: "cannotSay" }), told(symptom))
      .leadsTo({ says: ["readBack"] })
      .when(pressed({ act: "cannotSay" }), told(symptom))
      .changesNothing();
  });

  it("and what was not missing is not marked incomplete", () => {
    const { outcome } = given(asked(where)).when(pressed({ act: "cannotSay" }), told(exact));
    expect(outcome.subject).toMatchObject({ draft: { incomplete: false } });
  });
});
