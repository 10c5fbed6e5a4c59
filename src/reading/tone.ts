import type { ToneHint, ToneKind } from "../core/tone.ts";
import { antiWord } from "./tone/anti-word.ts";
import { foldText } from "./tone/folded-text.ts";
import { type Found, spansOf } from "./tone/found.ts";
import { guarantee } from "./tone/guarantee.ts";
import { internal } from "./tone/internal.ts";
import { findInternalLinks } from "./tone/internal-link.ts";
import { judgement } from "./tone/judgement.ts";
import { ownWordsOf, withoutQuotedLines } from "./tone/own-words.ts";
import { findPhones } from "./tone/phone.ts";
import { placeAt } from "./tone/place.ts";
import { findReleaseDates } from "./tone/release-date.ts";
import { applies, type Rules } from "./tone/rule.ts";

/** What a desk adds of its own. */
export type ToneOptions = {
  /** Hosts of the desk that customers should not see, with everything below them: "wiki.example.com". */
  readonly internalHosts?: readonly string[];
  /** Days between a release date and the one to name to customers (I3). Default 14. */
  readonly releaseBufferDays?: number;
};

const usualBuffer = 14;

const findWords = (folded: string, { kind, rules }: Rules): readonly Found[] =>
  rules.flatMap((rule) =>
    spansOf(rule.says, folded)
      .filter(({ start, end }) => applies(rule, placeAt(folded, start, end)))
      .map((span) => ({ kind, ...span })),
  );

/** In the order of the text; of two of a kind that overlap the first and longest one stays. */
const withoutOverlaps = (found: readonly Found[]): readonly Found[] => {
  const ends = new Map<ToneKind, number>();
  return found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ kind, start, end }) => {
      const isFree = start >= (ends.get(kind) ?? 0);
      if (isFree) ends.set(kind, end);
      return isFree;
    });
};

const onlyOnce = (hints: readonly ToneHint[]): readonly ToneHint[] => [
  ...new Map(hints.map((hint) => [`${hint.kind} ${hint.words}`, hint])).values(),
];

/**
 * What in a text for a customer the handbook advises against (T-rules), in German or English, in the order of the
 * text. Rather misses a word than nags at a right one: what the agent only quotes is passed over.
 */
export const toneOf = (
  text: string,
  { internalHosts = [], releaseBufferDays = usualBuffer }: ToneOptions = {},
): readonly ToneHint[] => {
  const own = withoutQuotedLines(text);
  const words = foldText(ownWordsOf(own));
  const links = foldText(own);
  const found = [
    ...[guarantee, antiWord, judgement, internal].flatMap((rules) => findWords(words.folded, rules)),
    ...findPhones(words.folded),
    ...findReleaseDates(words.folded, releaseBufferDays),
  ].map(words.original);
  const all = [...found, ...findInternalLinks(links.folded, internalHosts).map(links.original)];
  return onlyOnce(
    withoutOverlaps(all).map(({ kind, start, end, instead }) => ({
      kind,
      words: text.slice(start, end),
      ...(instead && { instead }),
    })),
  );
};
