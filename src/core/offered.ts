import type { Match } from "./knowledge.ts";

/** Entries offered at once, at most. */
const mostOffered = 3;
/** Beside an entry that may be meant, those are offered that reach this share of the threshold. */
const runnerUp = 1 / 3;
/** Where no single entry is likely enough, one of several surely is: "I forgot my password" names three of them. */
const together = 0.75;

/**
 * The entries to offer a customer as "Did you mean" (R2), the best first, at most three; none when neither the best
 * reaches `suggestAt` nor the best three together three in four, which more than one must share.
 *
 * @param matches the best first.
 * @param suggestAt 0 to 1; above 1: never.
 */
export const offered = (matches: readonly Match[], suggestAt: number): readonly Match[] => {
  const rivals = matches
    .filter(({ probability }) => probability >= suggestAt * runnerUp)
    .slice(0, mostOffered);
  const [best] = rivals;
  if (best === undefined) return [];
  const sum = rivals.reduce((all, { probability }) => all + probability, 0);
  return best.probability >= suggestAt || (rivals.length > 1 && sum >= Math.max(together, suggestAt))
    ? rivals
    : [];
};
