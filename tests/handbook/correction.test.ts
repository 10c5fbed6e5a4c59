import { describe, expect, it } from "vitest";
import type { Confirming } from "../../src/core/case.ts";
import { aCase, aFault } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aNumber, anUnknownNumber, aProblem, facts, remarking, understood } from "./facts.ts";
import { given } from "./given.ts";

const mail = aProblem(aFault.text, { says: ["what"] });
const ftp = aProblem("FTP geht nicht.", { says: ["what"] });
const draftOf = (...texts: readonly string[]): Confirming["draft"] => {
  const [first = aFault, ...rest] = texts.map((text) => ({ ...aFault, text }));
  return { problems: [first, ...rest], incomplete: false };
};
const confirming = aCase("confirming", {
  identity: { kind: "given", number: "10235", inDirectory: true },
  told: ["askForMore"],
});
const unchanged = facts({ understanding: understood([mail]) });
const correcting = (field: Confirming["correcting"]): Confirming => ({
  ...confirming,
  correcting: field,
  openPost: "correction-1",
});
const problemField = (index: number) => ({ field: "problem", index }) as const;

describe("R9 correcting", () => {
  it("asks which field, in words that show what there is", () => {
    given(confirming)
      .when(pressed({ act: "correct" }), unchanged)
      .leadsTo({
        status: "confirming",
        subject: { correcting: "choose", draft: confirming.draft },
        says: [{ say: "askWhatToCorrect", problems: [{ text: aFault.text }], number: true }],
        effects: [{ kind: "settle", key: "readBack-0" }],
        decidedBy: "R9",
      });
  });

  it("does not offer the number to somebody who is no customer", () => {
    given({ ...confirming, identity: { kind: "notCustomer", as: "prospect" }, route: "prospect" })
      .when(pressed({ act: "correct" }), unchanged)
      .leadsTo({ says: [{ say: "askWhatToCorrect", number: false }] });
  });

  it("can be asked for in words", () => {
    given(confirming)
      .when(posted("nein"), facts({ understanding: remarking("nein", "deny", [mail]) }))
      .leadsTo({ subject: { correcting: "choose" }, says: ["askWhatToCorrect"] });
  });

  it("pressed twice asks once", () => {
    given(confirming)
      .when(pressed({ act: "correct" }), unchanged)
      .leadsTo({ says: ["askWhatToCorrect"] })
      .when(pressed({ act: "correct" }), unchanged)
      .changesNothing();
  });
});

describe("R9 correcting a problem", () => {
  it("asks for its new words", () => {
    given(correcting("choose"))
      .when(pressed({ act: "correctField", field: problemField(0), value: null }), unchanged)
      .leadsTo({
        subject: { correcting: problemField(0) },
        says: [{ say: "askCorrection", field: problemField(0), private: false }],
      });
  });

  it("asks again when the form came back empty", () => {
    given(correcting(problemField(0)))
      .when(pressed({ act: "correctField", field: problemField(0), value: "  " }), unchanged)
      .leadsTo({ says: ["askCorrection"] });
  });

  it("takes the new words from a form and reads everything back", () => {
    given(correcting(problemField(0)))
      .when(
        pressed({ act: "correctField", field: problemField(0), value: " Nur der Empfang geht nicht. " }),
        unchanged,
      )
      .leadsTo({
        status: "confirming",
        subject: { correcting: null, corrections: { 0: "Nur der Empfang geht nicht." } },
        says: [{ say: "readBack", problems: [{ text: "Nur der Empfang geht nicht." }], askForMore: false }],
      });
  });

  it("takes the next words as the new ones", () => {
    const text = "Nur der Empfang geht nicht.";
    const typed = facts({ understanding: remarking(text, "fault", [mail]) });
    given(correcting(problemField(0)))
      .when(posted(text), typed)
      .leadsTo({ status: "confirming", says: [] })
      .when(aPause(), typed)
      .leadsTo({ says: [{ say: "readBack", problems: [{ text }] }] });
  });

  it("changes that one alone", () => {
    const two = facts({ understanding: understood([mail, ftp]) });
    given({ ...correcting(problemField(1)), draft: draftOf(mail.text, ftp.text) })
      .when(pressed({ act: "correctField", field: problemField(1), value: "SFTP geht nicht." }), two)
      .leadsTo({
        says: [{ say: "readBack", problems: [{ text: mail.text }, { text: "SFTP geht nicht." }] }],
      });
  });

  it("means the problem that was shown, not one that was answered before", () => {
    const two = facts({ understanding: understood([mail, ftp]) });
    given({ ...correcting(problemField(0)), settled: [0], draft: draftOf(ftp.text) })
      .when(pressed({ act: "correctField", field: problemField(0), value: "SFTP geht nicht." }), two)
      .leadsTo({
        subject: { corrections: { 1: "SFTP geht nicht." } },
        says: [{ say: "readBack", problems: [{ text: "SFTP geht nicht." }] }],
      });
  });

  it("in words is kept with the problem that was shown, not with one that was answered before", () => {
    given({ ...correcting(problemField(0)), settled: [0], draft: draftOf(ftp.text) })
      .when(
        posted("SFTP geht nicht."),
        facts({ understanding: remarking("SFTP geht nicht.", "fault", [mail, ftp]) }),
      )
      .leadsTo({ subject: { said: [{}, { answers: { about: "what", problem: 1 } }] } });
  });

  it.each(["by form", "in words"])("repeats no number in public that was written into it %s (R1)", (way) => {
    const text = "Nur der Empfang geht nicht, Kundennummer 10234.";
    const read = facts({ understanding: remarking(text, "fault", [mail]), number: aNumber() });
    const event =
      way === "in words"
        ? posted(text)
        : pressed({ act: "correctField", field: problemField(0), value: text });
    const first = given(correcting(problemField(0))).when(event, read);
    const second = given(first.outcome.subject).when(aPause(), read);
    const replies = [...first.outcome.effects, ...second.outcome.effects].filter(
      ({ kind }) => kind === "reply",
    );
    expect(JSON.stringify(replies)).toContain("Empfang");
    expect(JSON.stringify(replies)).not.toContain("10234");
  });

  it.each([
    ["ja", "confirm"],
    ["nein", "deny"],
  ] as const)("reads back what was taken as the new words, and files nothing unseen: %s", (text, kind) => {
    const read = facts({ understanding: remarking(text, kind, [mail]) });
    given(correcting(problemField(0)))
      .when(posted(text), read)
      .leadsTo({ status: "confirming" })
      .when(aPause(), read)
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("is not lost when an unknown number stands in it", () => {
    const text = "Nur der Empfang geht nicht, Kundennummer 10999.";
    const read = facts({ understanding: remarking(text, "fault", [mail]), number: anUnknownNumber() });
    given(correcting(problemField(0)))
      .when(posted(text), read)
      .leadsTo({ status: "confirming" })
      .when(aPause(), read)
      .leadsTo({ subject: { corrections: { 0: expect.stringContaining("Nur der Empfang geht nicht") } } });
  });

  it("survives everything that is said after it", () => {
    given({ ...confirming, corrections: { 0: "Nur der Empfang geht nicht." } })
      .when(aPause(), facts({ understanding: understood([mail, ftp]) }))
      .leadsTo({
        says: [{ say: "readBack", problems: [{ text: "Nur der Empfang geht nicht." }, { text: ftp.text }] }],
      });
  });
});

describe('E1 "There is something else"', () => {
  it("asks for it and listens again", () => {
    given(confirming)
      .when(pressed({ act: "addMore" }), unchanged)
      .leadsTo({ status: "listening", says: ["tellMore"], effects: [{ kind: "settle", key: "readBack-0" }] });
  });

  it("pressed twice asks once", () => {
    given(confirming)
      .when(pressed({ act: "addMore" }), unchanged)
      .leadsTo({ says: ["tellMore"] })
      .when(pressed({ act: "addMore" }), unchanged)
      .changesNothing();
  });

  it("reads both back and does not ask for more again", () => {
    given({ ...aCase("listening"), turn: 2, identity: confirming.identity, told: ["askForMore"] })
      .when(aPause(), facts({ understanding: understood([mail, ftp], ftp.text, ftp.reading) }))
      .leadsTo({
        says: [{ say: "readBack", problems: [{ text: mail.text }, { text: ftp.text }], askForMore: false }],
      });
  });
});
