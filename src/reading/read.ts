import type { Reading } from "../core/reading.ts";
import { apologises } from "./apology.ts";
import { cannotSay } from "./cannot-say.ts";
import { customerNumberIn, type NumberPattern } from "./customer-number.ts";
import { isEntitled } from "./entitled.ts";
import { isExact, piecesOf } from "./exact.ts";
import { insists } from "./internal/insisting.ts";
import { kindOf, tellsTrouble } from "./kinds/kind.ts";
import { languageOf } from "./language.ts";
import { isNotCustomer } from "./not-customer.ts";
import { signsOf } from "./signs.ts";
import { isUpset } from "./upset.ts";
import { isVague } from "./vague.ts";
import { wordingOf } from "./wording.ts";

/** What reading needs to know of the desk and the case. */
export type ReadingOptions = {
  /** The desk's format test, for the digits of a customer number. */
  readonly numberPattern: NumberPattern;
  /** Whether the desk has customer numbers: without, a bare number is a word like any other. Default true. */
  readonly hasNumbers?: boolean;
  /** The text answers the question for the number: then a bare number anywhere in it is one. Default false. */
  readonly numberExpected?: boolean;
};

/** Reads one text in German or English, without knowing the case. Never throws; takes a few milliseconds at most. */
export const read = (
  text: string,
  { numberPattern, hasNumbers = true, numberExpected = false }: ReadingOptions,
): Reading => {
  const wording = wordingOf(text);
  const found = signsOf(text, wording);
  const signs = { ...found, numberOnly: found.numberOnly && hasNumbers };
  const kind = kindOf(signs);
  return {
    language: languageOf(wording),
    kind,
    exact: isExact(kind, signs),
    says: piecesOf(kind, signs),
    trouble: tellsTrouble(signs),
    upset: signs.abusive || isUpset(text, signs.body),
    abusive: signs.abusive,
    entitled: isEntitled(signs.body),
    apologises: apologises(signs.whole),
    callback: signs.callback,
    person: signs.person,
    customerNumber: customerNumberIn(text, { isNumber: numberPattern, expected: numberExpected }),
    cannotSay: cannotSay(signs.body, signs.wordCount),
    notCustomer: isNotCustomer(signs.body),
    insists: signs.topics.size === 0 && !signs.says.includes("what") && insists(signs.body),
    vague: isVague(kind, signs),
  };
};

/** Reads texts of one desk; `numberExpected` as in the options, default false. */
export type ReadText = (text: string, numberExpected?: boolean) => Reading;

/** Reads each text once, however often it is asked for: a message is looked at as a whole and in its parts. */
export const readerOf = (options: ReadingOptions): ReadText => {
  const known = new Map<string, Reading>();
  return (text, numberExpected = false) => {
    const key = `${numberExpected ? "number" : "any"}:${text}`;
    const reading = known.get(key) ?? read(text, { ...options, numberExpected });
    known.set(key, reading);
    return reading;
  };
};
