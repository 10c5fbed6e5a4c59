import type { Party } from "./person.ts";

/** Words and phrases that mean the same to a desk; the first stands for the others. */
export type WordGroup = readonly string[];

/** What was taken away is kept and not used. */
export const synonymStates = ["used", "retired"] as const;

/** Words that somebody of the desk has called the same in chat; they may go on with a group of a file. */
export type SynonymGroup = {
  /** Ascending, never reused. */
  readonly number: number;
  readonly state: (typeof synonymStates)[number];
  readonly words: WordGroup;
  /** Who wrote it down, and when, in milliseconds since 1970. */
  readonly by: Party;
  readonly at: number;
};

/** A group before and after a change; `null`: it was not there. */
export type SynonymChange = { readonly before: SynonymGroup | null; readonly after: SynonymGroup };

/** A group as it is shown: what of it stands in a file, and what was added in chat. */
export type ShownGroup = { readonly inFile: WordGroup; readonly added: WordGroup };

/** What a word or phrase is recognised by, whatever its ending; "" for one that says nothing of what is asked. */
export type PhraseOf = (words: string) => string;

/** The words of the groups that are in use. */
export const usedGroups = (groups: readonly SynonymGroup[]): readonly WordGroup[] =>
  groups.filter(({ state }) => state === "used").map(({ words }) => words);

/**
 * Joins the groups of a file with those that were added in chat. No word is in two of them: one that is there already
 * draws those that were added with it into its group, and groups of the file stay apart.
 */
export const joinGroups = (
  inFile: readonly WordGroup[],
  added: readonly WordGroup[],
  phraseOf: PhraseOf,
): readonly WordGroup[] => {
  const groups = inFile.map((words) => [...words]);
  const places = new Map(
    groups.flatMap((words, place) => words.map((word): [string, number] => [phraseOf(word), place])),
  );
  for (const words of added) {
    const known = words.map((word) => places.get(phraseOf(word))).find((place) => place !== undefined);
    const place = known ?? groups.length;
    const fresh = words.filter((word) => !places.has(phraseOf(word)));
    groups[place] = [...(groups[place] ?? []), ...fresh];
    for (const word of fresh) places.set(phraseOf(word), place);
  }
  return groups;
};
