import { describe, it } from "vitest";
import type { Attachment } from "../../src/core/attachment.ts";
import type { ReadProblem } from "../../src/core/reading.ts";
import { attached } from "../support/attached.ts";
import { aCase, aMessage } from "./cases.ts";
import { aPause, pressed } from "./events.ts";
import { aProblem, aVagueProblem, facts, remarking, understood } from "./facts.ts";
import { given } from "./given.ts";

const numbered = { identity: { kind: "unknown" } } as const;
const nothing = aProblem("Es geht nicht!", { exact: false, says: [], vague: true });
const symptom = aVagueProblem("Mein Postfach empfängt nichts mehr.");
const told = (...problems: readonly ReadProblem[]) => facts({ understanding: understood(problems) });
const what = { about: "what", problem: 0 } as const;
const where = { about: "where", problem: 0 } as const;
const whatAsked = {
  ...numbered,
  asked: [what],
  awaiting: what,
  openPost: "question-0",
  told: ["explained"],
} as const;

describe("R14 a picture", () => {
  const picture = attached("fehler.png");
  const withFiles = (text: string, ...files: readonly Attachment[]) =>
    aCase("listening", { ...numbered, said: [aMessage(text, { attachments: files })] });

  it("shows what happens: only where is asked", () => {
    given(withFiles(nothing.text, picture))
      .when(aPause(), told(nothing))
      .leadsTo({
        subject: { awaiting: where, asked: [where] },
        says: [{ say: "askPiece", piece: "where", about: nothing.text }],
      });
  });

  it("and the place are an exact description, which says so to agents", () => {
    const place = aProblem("Es geht nicht auf brandt.example", {
      exact: false,
      says: ["where"],
      vague: true,
    });
    given(withFiles(place.text, picture))
      .when(aPause(), told(place))
      .leadsTo({
        status: "confirming",
        subject: { draft: { incomplete: false, problems: [{ says: ["what", "where", "message"] }] } },
      });
  });

  it("without a word is asked about, and neither greeted nor taken for nothing", () => {
    given(withFiles("", picture))
      .when(aPause(), facts({ understanding: remarking("", "chatter", []) }))
      .leadsTo({
        subject: { awaiting: what },
        says: [{ say: "askPiece", piece: "what", about: null, picture: true }],
        decidedBy: "R14",
      });
  });

  it("answers the question that is open", () => {
    const subject = aCase("intake", whatAsked);
    const said = [
      aMessage(nothing.text),
      aMessage("", { messageId: "m1", turn: subject.turn, attachments: [picture], answers: what }),
    ];
    given({ ...subject, said })
      .when(aPause(), facts({ understanding: { ...understood([nothing]), latestText: "" } }))
      .leadsTo({ says: [{ say: "askPiece", piece: "where" }] });
  });

  it("shows one of several problems, nobody knows which", () => {
    given(withFiles(`${nothing.text} ${symptom.text}`, picture))
      .when(aPause(), told(nothing, symptom))
      .leadsTo({ says: [{ say: "askPiece", piece: "what" }] });
  });

  it("is not what any other file is", () => {
    given(withFiles(nothing.text, attached("vertrag.pdf", { type: "application/pdf" })))
      .when(aPause(), told(nothing))
      .leadsTo({ says: [{ say: "askPiece", piece: "what" }] });
  });

  it("alone gives the ticket its words when its customer cannot say more", () => {
    given(aCase("intake", { ...whatAsked, said: withFiles("", picture).said }))
      .when(pressed({ act: "cannotSay" }), facts({ understanding: remarking("", "chatter", []) }))
      .leadsTo({ subject: { draft: { incomplete: true, problems: [{ text: "fehler.png" }] } } });
  });
});
