import type { Said } from "../core/case.ts";
import type { Language } from "../core/person.ts";
import {
  type Piece,
  pieces,
  type Reading,
  type ReadProblem,
  type RequestKind,
  type Understanding,
} from "../core/reading.ts";
import { withoutNumber } from "../core/without-number.ts";
import { customerNumberIn } from "./customer-number.ts";
import { languageOf } from "./language.ts";
import { type Draft, draftsOf } from "./problems.ts";
import { type ReadingOptions, type ReadText, readerOf } from "./read.ts";
import { wantedPersonIn } from "./wanted-person.ts";
import { wordingOf } from "./wording.ts";

/** Kinds that say nothing of the matter: an answer tells what it is. */
const open: readonly RequestKind[] = ["callback", "person"];

const isExactWith = ({ kind, exact }: Reading, says: readonly Piece[], given: readonly Piece[]): boolean => {
  switch (kind) {
    case "fault":
      return says.includes("what") && says.includes("where");
    case "question":
    case "order":
    case "change_request":
      return exact || given.length > 0;
    default:
      return exact;
  }
};

/** "2. My page ..." */
const listNumber = /^\s*[1-9][.)]\s+/;

const problemOf = (
  { told, stated, answered, given }: Draft,
  numbers: readonly string[],
  read: ReadText,
): ReadProblem => {
  const text = told.join("\n").replace(listNumber, "");
  const whole = read(text);
  const statement = answered.length === 0 ? whole : read(stated.join("\n"));
  const kind = open.includes(statement.kind) ? whole.kind : statement.kind;
  const says = pieces.filter((piece) => whole.says.includes(piece) || given.includes(piece));
  const exact = isExactWith({ ...whole, kind }, says, given);
  return {
    text: numbers.reduce(withoutNumber, text),
    says,
    reading: { ...whole, kind, says, exact, vague: whole.vague && !exact },
  };
};

/** Every customer number of the case, the latest first. */
const numbersIn = (said: readonly Said[], { numberPattern }: ReadingOptions): readonly string[] =>
  said.toReversed().flatMap(({ text, answers }) => {
    const number = customerNumberIn(text, { isNumber: numberPattern, expected: answers?.about === "number" });
    return number === null ? [] : [number];
  });

/** The language of everything said; of the latest message that shows one, when the whole is mixed. */
const languageIn = (said: readonly Said[]): Language | null => {
  const texts = [said.map(({ text }) => text).join("\n"), ...said.map(({ text }) => text).toReversed()];
  for (const text of texts) {
    const language = languageOf(wordingOf(text));
    if (language !== null) return language;
  }
  return null;
};

/**
 * Understands all that a customer has said in a case as a whole: the problems kept apart (E1), with what answers to
 * our questions added to them (R14), and nothing that was said once to be asked again (C5).
 *
 * @param turn The turn whose messages the bot has not answered yet.
 */
export const understand = (said: readonly Said[], turn: number, options: ReadingOptions): Understanding => {
  const latest = said.filter((message) => message.turn === turn);
  const latestText = latest
    .map(({ text }) => text)
    .join("\n")
    .trim();
  const numberExpected = latest.some(({ answers }) => answers?.about === "number");
  const numbers = numbersIn(said, options);
  const read = readerOf(options);
  return {
    problems: draftsOf(said, read).map((draft) => problemOf(draft, numbers, read)),
    latest: read(latestText, numberExpected),
    latestText,
    wantedPerson: wantedPersonIn(latestText, read),
    customerNumber: numbers[0] ?? null,
    language: languageIn(said),
  };
};
