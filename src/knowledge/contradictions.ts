import { fold } from "../core/fold.ts";
import type { Entry } from "../core/knowledge.ts";
import type { Language } from "../core/person.ts";
import { neverTogether } from "./never-together.ts";
import { stemsOf } from "./stems.ts";
import { wordingKey } from "./verbatim.ts";

/** Two entries that are asked for in nearly the same words, and lead to different pages or say different things. */
export type Contradiction = {
  readonly finding: "contradiction";
  readonly language: Language;
  readonly entries: readonly [string, string];
  /** The wording of either. */
  readonly wordings: readonly [string, string];
  readonly differ: readonly ("address" | "answer")[];
};

type Wording = { readonly entry: Entry; readonly wording: string };

/** One word says too little: many entries may have it for a wording. */
const fewestStems = 2;

/** The same for wordings that differ in order, inflection and words that say nothing. */
const nearKey = (language: Language, wording: string): string | null => {
  const stems = [...new Set(stemsOf(fold(wording).replaceAll(/\be[- ]mail/g, "email")))];
  return stems.length < fewestStems ? null : `${language} ${stems.toSorted().join(" ")}`;
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

const pairsIn = (group: readonly Wording[]): readonly (readonly [Wording, Wording])[] =>
  group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const));

const differ = (one: Entry, other: Entry): Contradiction["differ"] => [
  ...(one.url === other.url ? [] : ["address" as const]),
  ...(wordingKey(one.gist) === wordingKey(other.gist) ? [] : ["answer" as const]),
];

/** Looks for entries that contradict each other, each pair once; wordings that are the same to the letter aside. */
export const contradictionsIn = (entries: readonly Entry[]): readonly Contradiction[] => {
  const found = new Map<string, Contradiction>();
  for (const [one, other] of byNearKey(entries).flatMap(pairsIn)) {
    const ids = [one.entry.id, other.entry.id] as const;
    const pair = JSON.stringify([one.entry.language, ...ids.toSorted()]);
    const differences = differ(one.entry, other.entry);
    if (ids[0] === ids[1] || found.has(pair) || differences.length === 0) continue;
    if (neverTogether(one.entry, other.entry) || wordingKey(one.wording) === wordingKey(other.wording))
      continue;
    found.set(pair, {
      finding: "contradiction",
      language: one.entry.language,
      entries: ids,
      wordings: [one.wording, other.wording],
      differ: differences,
    });
  }
  return [...found.values()];
};
