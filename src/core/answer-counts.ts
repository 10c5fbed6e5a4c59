import type { LookupResult } from "./lookup.ts";

/** A span of time in milliseconds since 1970, its end not included. */
export type Period = { readonly from: number; readonly until: number };

/** Questions by what was shown first. */
type ByShown = { readonly answered: number; readonly offered: number };

/** What came of the cases that were opened in a period. */
export type AnswerCounts = {
  /** Cases in which something was asked for: no mere greetings, and nothing that was declined. */
  readonly requests: number;
  /** Those in which the bot answered a question, at once or after a choice. */
  readonly involved: number;
  /** Those in which the customer said that it was solved, and no person of the desk touched it. */
  readonly resolved: number;
  /** Those in which the bot answered and people worked on a ticket all the same. */
  readonly handedOn: number;
  /** The questions in these cases, by what was made of them. */
  readonly questions: Readonly<Record<LookupResult, number>>;
  /** Offers of which the customer chose an entry. */
  readonly chosen: number;
  /** Answers, and choices from an offer, with the customer's word that they solved it. */
  readonly solved: ByShown;
  /** Answers after which the customer needed a person, and offers with "none of these". */
  readonly notSolved: ByShown;
};

/** A share of a whole, 0 to 1; `null`: there is no whole. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
