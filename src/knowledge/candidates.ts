import type { Entry } from "../core/knowledge.ts";

/** What can be the answer: all languages of an entry together, with every way of asking for it. */
export type Candidate = { readonly id: string; readonly wordings: readonly string[] };

const byCharacterCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The official entries (I2) as candidates, by id. Sorted, because sums of floating-point numbers depend on their
 * order, and the order of the knowledge files must not change a probability.
 */
export const candidatesOf = (entries: readonly Entry[]): readonly Candidate[] => {
  const wordings = new Map<string, Set<string>>();
  for (const { id, title, variants, official } of entries) {
    if (!official) continue;
    const set = wordings.get(id) ?? new Set();
    for (const wording of [title, ...variants]) set.add(wording.trim());
    wordings.set(id, set);
  }
  return [...wordings.keys()].sort(byCharacterCode).map((id) => ({
    id,
    wordings: [...(wordings.get(id) ?? [])].sort(byCharacterCode),
  }));
};
