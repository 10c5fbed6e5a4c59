import { type FirstReplies, firstReplies } from "./day-summary.ts";
import { percentile } from "./percentile.ts";
import { countPromises, type PromiseCounts, type PromiseEnd } from "./promise-end.ts";
import type { TargetResult } from "./targets.ts";
import type { Ticket } from "./ticket.ts";
import { type ToneKind, toneKinds } from "./tone.ts";

/** Ratings that there must be before any are shown: of fewer, each could be told. */
export const fewestRatings = 5;

/** What one agent did in a period. */
export type OwnWork = {
  /** Tickets that became theirs. */
  readonly claimed: number;
  /** Tickets that are theirs now and that somebody has to do something about. */
  readonly open: number;
  /** Tickets that they resolved or closed, as they are now. */
  readonly ended: readonly Pick<Ticket, "handling" | "rating">[];
  /** Times of the desk that ended with what they did. */
  readonly results: readonly TargetResult[];
  /** Promises that they gave. */
  readonly promises: readonly Pick<PromiseEnd, "kept">[];
  /** Hints on their words to customers: `heeded` when other words were sent. */
  readonly hints: readonly { readonly kind: ToneKind; readonly heeded: boolean }[];
};

/** Hints of one kind. */
export type HintCount = { readonly kind: ToneKind; readonly heeded: number; readonly sent: number };

/** An agent's own figures, for nobody else (S5). */
export type OwnFigures = Pick<OwnWork, "claimed" | "open"> & {
  readonly ended: number;
  readonly firstReply: FirstReplies | null;
  readonly targets: { readonly kept: number; readonly all: number };
  /** Milliseconds within which half of the tickets they ended were worked on, by all who did (R5); `null`: unknown. */
  readonly handling: number | null;
  readonly promises: PromiseCounts;
  /** Kinds of which there were hints, in the order of the handbook. */
  readonly hints: readonly HintCount[];
  /** `mean` 1 to 5; `null`: too few to be told. */
  readonly ratings: { readonly count: number; readonly mean: number } | null;
};

const handlingOf = (tickets: OwnWork["ended"]): number | null => {
  const spent = tickets.flatMap(({ handling }) => (handling === undefined ? [] : [handling.spent]));
  return spent.length === 0 ? null : percentile(spent, 0.5);
};

const ratingsOf = (tickets: OwnWork["ended"]): OwnFigures["ratings"] => {
  const given = tickets.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const sum = given.reduce<number>((all, rating) => all + rating, 0);
  return given.length < fewestRatings ? null : { count: given.length, mean: sum / given.length };
};

const hintsOf = (hints: OwnWork["hints"]): readonly HintCount[] =>
  toneKinds.flatMap((kind) => {
    const own = hints.filter((hint) => hint.kind === kind);
    const heeded = own.filter((hint) => hint.heeded).length;
    return own.length === 0 ? [] : [{ kind, heeded, sent: own.length - heeded }];
  });

/** Reckons an agent's own figures. Nothing is compared with anybody else's. */
export const ownFigures = ({ claimed, open, ended, results, promises, hints }: OwnWork): OwnFigures => ({
  claimed,
  open,
  ended: ended.length,
  firstReply: firstReplies(results),
  targets: { kept: results.filter(({ kept }) => kept).length, all: results.length },
  handling: handlingOf(ended),
  promises: countPromises(promises),
  hints: hintsOf(hints),
  ratings: ratingsOf(ended),
});
