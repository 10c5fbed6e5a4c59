import type { CustomerRecord } from "../../src/core/customer.ts";
import type { Match } from "../../src/core/knowledge.ts";
import type { Reading } from "../../src/core/reading.ts";
import { aReading, aRecord, fits } from "./facts.ts";

/** Numbers of the directory: Anna's own, and one of somebody else whose account is blocked. */
export const customers: Readonly<Record<string, CustomerRecord>> = {
  "7310042": aRecord({ number: "7310042" }),
  "7310077": aRecord({ number: "7310077", tier: "premium", blocked: "unpaid" }),
};

/** Every number that somebody writes; none of them may be read by others. */
export const privateNumbers = ["7310042", "7310077", "7310098", "7310099", "73100"] as const;

/** The number that is linked to Ben, so far. */
export const heldNumber = "7310077";
/** The code that Ben is sent. */
export const rightCode = "048213";

/** One thing that customers write, with what it means in this small world. */
export type Phrase = {
  readonly text: string;
  readonly reading: Reading;
  /** Whether it tells a problem, or is only a remark. */
  readonly isProblem: boolean;
  readonly matches: readonly Match[];
  /** The problem as it is understood: without the number. */
  readonly told: string;
};

const remark = (text: string, reading: Partial<Reading>): Phrase => ({
  text,
  reading: aReading(reading),
  isProblem: false,
  matches: [],
  told: text,
});

const problem = (text: string, reading: Partial<Reading>, ...matches: readonly Match[]): Phrase => ({
  text,
  reading: aReading({ kind: "fault", says: ["what", "where"], exact: true, ...reading }),
  isProblem: true,
  matches,
  told: text.replace(/, Kundennummer \d+/, ""),
});

const vague = (text: string, reading: Partial<Reading>): Phrase =>
  problem(text, { exact: false, vague: true, says: [], ...reading });

const number = (digits: string): Phrase =>
  remark(`Meine Nummer ist ${digits}`, { kind: "number", customerNumber: digits });

/** All that is written in this small world. */
export const phrases: readonly Phrase[] = [
  remark("Hallo", { kind: "greeting" }),
  remark("Ihr Idioten", { kind: "abuse", abusive: true, upset: true }),
  remark("Tut mir leid", { apologises: true }),
  remark("soso", {}),
  remark("2", {}),
  remark("5", {}),
  remark(rightCode, {}),
  remark("111222", {}),
  remark("ja", { kind: "confirm" }),
  remark("nein", { kind: "deny" }),
  remark("nein, leider kommt die Meldung noch immer bei allen", { kind: "deny" }),
  remark("Danke", { kind: "thanks" }),
  remark("vielen Dank, das hat jetzt wirklich ganz wunderbar geklappt", { kind: "thanks" }),
  remark("keine Ahnung", { cannotSay: true }),
  remark("Ich bin kein Kunde", { notCustomer: true }),
  ...privateNumbers.map(number),
  problem("Postfach auf mail.brandt.example leer", {}),
  problem("FTP auf ftp.brandt.example geht nicht, Kundennummer 7310042", { customerNumber: "7310042" }),
  problem("Bitte eine Domain dazu", { kind: "order", says: ["what"] }),
  problem("Bitte ein Postfach auf brandt.example anlegen", { kind: "order", says: [] }),
  problem("Das Menü gefällt mir nicht", { kind: "change_request", says: [] }),
  vague("Das ist eine Störung", {}),
  problem("Das ist unverschämt von Ihnen", { kind: "complaint", upset: true }),
  problem("Wie lege ich ein Postfach an?", { kind: "question" }, fits("mailbox", 0.95), fits("outlook", 0.5)),
  problem("Wie ändere ich das Passwort?", { kind: "question" }, fits("password", 0.8)),
  problem("Irgendwas mit Outlook", { kind: "question" }, fits("outlook", 0.5), fits("mailbox", 0.4)),
  problem("Ich will Kunde werden, zehn Domains", { kind: "prospect", says: ["what"] }),
  problem("Mein Anwalt meldet sich bei Ihnen", { kind: "legal" }),
  vague("Mail geht nicht", { says: ["what"] }),
  vague("Es geht nicht", {}),
  vague("ALLES KAPUTT", { upset: true }),
  vague("Ich will einen Menschen", { kind: "person" }),
  vague("Bitte Rückruf", { kind: "callback", callback: true }),
  vague("Interesse an Reseller", { kind: "partner" }),
];

/** What a line means; a line that nobody wrote here is a remark. */
export const phraseOf = (text: string): Phrase =>
  phrases.find((phrase) => phrase.text === text || phrase.told === text) ?? remark(text, {});
