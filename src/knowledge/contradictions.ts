import type { Contradiction } from "../core/entry-finding.ts";
import { fold } from "../core/fold.ts";
import type { Entry } from "../core/knowledge.ts";
import { neverTogether } from "../core/limits.ts";
import type { Language } from "../core/person.ts";
import { stemsOf } from "./stems.ts";
import { wordingKey } from "./verbatim.ts";

type Wording = { readonly entry: Entry; readonly wording: string };

/** One word says too little: many entries may have it for a wording. */
const fewestStems = 2;

/** Words that say nothing elsewhere, and make another question of one here. */
const questionWord = /\b(?:why|when|where|who|warum|wieso|weshalb|wann|wo|woher|wohin|wer)\b/g;

/** The same for wordings that differ in order, inflection and words that say nothing. */
const nearKey = (language: Language, wording: string): string | null => {
  const folded = fold(wording)
    .replaceAll(/\be[- ]mail/g, "email")
    .replaceAll(/\bich\b/g, " ");
  const stems = [...new Set(stemsOf(folded))];
  const asks = new Set(folded.match(questionWord));
  return stems.length < fewestStems
    ? null
    : JSON.stringify([language, stems.toSorted(), [...asks].toSorted()]);
};

const byNearKey = (entries: readonly Entry[]): readonly (readonly Wording[])[] => {
  const groups = new Map<string, Wording[]>();
  for (const entry of entries)
    for (const wording of [entry.title, ...entry.variants]) {
      const key = nearKey(entry.language, wording);
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), { entry, wording }]);
    }
  return [...groups.values()];
};

type Pair = readonly [Wording, Wording];

const pairsIn = (group: readonly Wording[]): readonly Pair[] =>
  group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const));

const differ = (one: Entry, other: Entry): Contradiction["differ"] => [
  ...(one.url === other.url ? [] : ["address" as const]),
  ...(wordingKey(one.gist) === wordingKey(other.gist) ? [] : ["answer" as const]),
];

const pairKey = ([one, other]: Pair): string =>
  JSON.stringify([one.entry.language, ...[one.entry.id, other.entry.id].toSorted()]);

const isToTheLetter = ([one, other]: Pair): boolean => wordingKey(one.wording) === wordingKey(other.wording);

const contradictionOf = ([one, other]: Pair): Contradiction | null => {
  const differences = differ(one.entry, other.entry);
  return differences.length === 0 || neverTogether(one.entry.limits, other.entry.limits)
    ? null
    : {
        finding: "contradiction",
        language: one.entry.language,
        entries: [one.entry.id, other.entry.id],
        wordings: [one.wording, other.wording],
        differ: differences,
      };
};

/** Looks for entries that contradict each other, each pair once; those that share a wording to the letter aside. */
export const contradictionsIn = (entries: readonly Entry[]): readonly Contradiction[] => {
  const pairs = byNearKey(entries)
    .flatMap(pairsIn)
    .filter(([one, other]) => one.entry.id !== other.entry.id);
  const told = new Set(pairs.filter(isToTheLetter).map(pairKey));
  const first = new Map(pairs.toReversed().map((pair) => [pairKey(pair), pair]));
  return [...first]
    .toReversed()
    .flatMap(([key, pair]) => (told.has(key) ? [] : (contradictionOf(pair) ?? [])));
};
