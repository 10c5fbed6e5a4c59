import type { Party } from "./person.ts";

/** What would be forgotten of a customer, in numbers (GDPR Art. 17). */
export type ForgetPlan = {
  /** Tickets that are not closed: as long as there are any, nothing is forgotten. */
  readonly openTickets: readonly number[];
  readonly cases: number;
  /** Those of the cases that became tickets. */
  readonly tickets: number;
  readonly accounts: readonly Party[];
  readonly corrections: number;
  /** Who may speak for them, or once might. */
  readonly delegates: number;
  /** Messages of ours that are taken away on the platforms. */
  readonly messages: number;
};

/** Whether the desk knows anything at all. */
export const isKnown = ({ cases, accounts, corrections, delegates }: ForgetPlan): boolean =>
  cases + accounts.length + corrections + delegates > 0;
