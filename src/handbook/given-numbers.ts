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

/** A text of the customer without the numbers they gave in this case: others may read along (R1). */
export const withoutNumbers = (subject: Case, facts: Facts, text: string): string =>
  numbersOf(subject, facts).reduce(withoutNumber, text);
