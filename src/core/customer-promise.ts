import type { Party } from "./person.ts";
import type { OfficeHours } from "./targets.ts";
import type { InternalText } from "./ticket.ts";

/** "You hear from us by then": what the customer of a ticket was promised, until it is kept or taken back (S3). */
export type CustomerPromise = {
  /** Milliseconds since 1970, outside the opening hours too. */
  readonly until: number;
  readonly givenAt: number;
  readonly by: Party;
  /** The words in which it was given or ordered, or the question that has to be answered first. */
  readonly words: InternalText;
};

/** When a customer hears from the desk, as words say it; or why they say no such time. */
export type PromisedTime =
  | { readonly read: "time"; readonly until: number; readonly words: string }
  | { readonly read: "nothing"; readonly why: TimeProblem };

/** Why no time was read: it cannot be read for certain, is past, or more than a year away. */
export type TimeProblem = "unreadable" | "past" | "tooFar";

const minute = 60_000;

/**
 * When somebody is reminded of a promise: so many minutes of opening time before it, or half of what there is of it.
 * Where there is none before, nobody can be: then it is the time itself.
 */
export const remindAt = (
  { givenAt, until }: Pick<CustomerPromise, "givenAt" | "until">,
  remindBefore: number,
  hours: OfficeHours,
): number => {
  const open = hours.between(givenAt, until) / minute;
  return open === 0 ? until : Math.min(until, hours.after(givenAt, open - Math.min(remindBefore, open / 2)));
};
