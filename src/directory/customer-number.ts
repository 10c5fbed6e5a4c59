import { type CheckDigit, fitsCheckDigit } from "./check-digit.ts";

/** How the desk's customer numbers look. The pattern has to be linear: the desk file is checked for that. */
export type NumberRules = { readonly pattern: string; readonly checkDigit: CheckDigit };

/** Reads and checks customer numbers of one desk (R1). */
export type NumberFormat = {
  /** The number as the desk writes it: no spaces, dots, dashes or slashes; capital letters. */
  readonly normalise: (text: string) => string;
  /** Whether a normalised number fits the pattern as a whole and its check digit. */
  readonly wellFormed: (number: string) => boolean;
};

/** The number without what people put between its digits to read it more easily. */
export const normaliseNumber = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s.\p{Pd}/_]/gu, "")
    .toUpperCase();

/** Whether a normalised number fits a pattern from its first to its last character. */
export const fitsPattern = (pattern: string, number: string): boolean =>
  new RegExp(`^(?:${pattern})$`).test(number);

/** The format of a desk's customer numbers; without rules, nothing is one. */
export const numberFormat = (rules: NumberRules | undefined): NumberFormat => ({
  normalise: normaliseNumber,
  wellFormed: (number) =>
    rules !== undefined && fitsPattern(rules.pattern, number) && fitsCheckDigit(rules.checkDigit, number),
});
