import { stripCourtesies } from "./courtesies.ts";
import { excerpt } from "./excerpt.ts";
import { fold } from "./fold.ts";

/** The desk's format test, for the digits of a number without spaces and prefix. */
export type NumberPattern = (digits: string) => boolean;

/** Groups of digits joined by single spaces, dashes or dots, with an optional letter as the desk prints it ("K-"). */
const run = "\\d{1,12}(?:[ .-]\\d{1,12}){0,5}";

const label =
  "(?:kunden?|kd|customer|client|cust|account|acct)[ .-]{0,3}(?:nummer|number|nr|no|num|id|#)|" +
  "kunde|kd|customer|client|account|k(?=[-. ]?\\d)|(?:my|meine?) (?:number|nummer|" +
  "nr)(?:'s)?(?=[^\\d\\n]{0,10}[1-9])";
const filler = "(?:[ .:=#(-]|ist|lautet|is|die|the|meine|my|nummer|number|nr|no|k){0,6}";
const labelled = new RegExp(`(?<![a-z0-9_])(?:${label})${filler}(${run})(?![a-z0-9_])`, "g");
const bracketed = new RegExp(`\\((?:nr\\.? ?)?(${run})\\)`, "g");
const introduction =
  "(?:(?:it's|it is|its|that's|das ist|die|meine|sie lautet|hier(?: ist)?|here(?: it is)?|ja|yes|" +
  "ok)[ ,:.]{1,2}){0,3}";
const alone = new RegExp(`(?:^|\\n) ?${introduction}(?:k-?)?(${run})[.!]? ?(?=\\n|$)`, "g");
const anywhere = new RegExp(`(?<![\\w.,/:+-])(?:k-?)?(${run})(?![\\w/@]|[.,:-]\\w)`, "g");

/** The longest beginning of a run of groups that has the desk's format: a phone number may follow. */
const beginning = (found: string, isNumber: NumberPattern): string | null => {
  const groups = found.split(/[ .-]/);
  for (let count = groups.length; count > 0; count -= 1) {
    const digits = groups.slice(0, count).join("");
    if (isNumber(digits)) return digits;
  }
  return null;
};

/** Unlabelled, these are phone numbers and dates. */
const otherNumber = /^0[\d ./-]{8,}$|^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\.\d{1,2}\.(?:\d{2}){1,2}$/;

const complete = (found: string, isNumber: NumberPattern): string | null => {
  const digits = found.replace(/\D/g, "");
  return isNumber(digits) && !otherNumber.test(found) ? digits : null;
};

const distinct = (
  text: string,
  pattern: RegExp,
  read: (found: string) => string | null,
): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, found = ""]) => read(found) ?? [])),
];

/** How sure a bare number must be: in an answer to "your customer number?" it may stand anywhere. */
export type NumberContext = { readonly isNumber: NumberPattern; readonly expected: boolean };

/**
 * The digits of the one customer number in a text: named as such, in brackets, or alone on a line. Invoices, phones,
 * ports, postcodes, dates and tickets are none, and neither are two different numbers.
 */
export const customerNumberIn = (text: string, { isNumber, expected }: NumberContext): string | null => {
  const folded = fold(excerpt(text));
  const tries: readonly (readonly string[])[] = [
    distinct(folded, labelled, (found) => beginning(found, isNumber)),
    distinct(folded, bracketed, (found) => complete(found, isNumber)),
    distinct(stripCourtesies(folded), alone, (found) => complete(found, isNumber)),
    expected ? distinct(folded, anywhere, (found) => complete(found, isNumber)) : [],
  ];
  const found = tries.find((numbers) => numbers.length > 0) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** A number may follow without a blank: "KD10584". */
const numberWords = new RegExp(
  "(?<![a-z])(?:(?:kunden?|kd)[ .-]?(?:nummer|nr)|kunden?|kd|customer|client|account|nummer|" +
    "number's|number|nr|no|id|k|meine?|my|ist|is|it's|its|it|lautet|die|das|the|hier|here|of|mine|" +
    "sorry|ja|yes|ok|also|gerne?|natuerlich|sure|on|auf|steht|printed|as|letter|brief|und|and|von|" +
    "uns|our|unsere|sie|that's|please|bitte)(?![a-z])",
  "g",
);

/** Whether a folded text is nothing but a number, of whatever format, and the words that introduce it. */
export const isNumberOnly = (folded: string): boolean =>
  folded.length < 100 && /\d{2}/.test(folded) && /^[\W\d_]*$/.test(folded.replace(numberWords, " "));
