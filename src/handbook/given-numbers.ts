import type { Case } from "../core/case.ts";
import type { Facts } from "../core/facts.ts";
import { withoutNumber } from "../core/without-number.ts";

const numbersOf = (subject: Case, facts: Facts): readonly string[] =>
  [
    facts.number?.number,
    facts.understanding.customerNumber,
    subject.identity.kind === "given" ? subject.identity.number : null,
    ...subject.refusedNumbers,
  ].filter((number): number is string => typeof number === "string" && number !== "");

/** Any number at least as long as the desk's: better one too many hidden from those who read along than one too few. */
const lookalike = (example: string): RegExp => {
  const digits = example.replace(/\D/g, "").length;
  return new RegExp(`(?<!\\d)\\d(?:[ .-]?\\d){${Math.max(digits, 2) - 1},}(?!\\d)`, "g");
};

/**
 * A text of the customer without the numbers they gave in this case: others may read along (R1). Where the desk has no
 * numbers, it stays as it is.
 */
export const withoutNumbers = (subject: Case, facts: Facts, text: string): string => {
  const { numberExample: example } = facts.settings;
  if (example === null) return text;
  return numbersOf(subject, facts).reduce(withoutNumber, text).replace(lookalike(example), "•••");
};
