import type { Entry } from "../core/knowledge.ts";
import { passagesOf } from "./passages.ts";

/** Letters and digits alone: marks and spaces make no other question of one. */
const bare = (passage: string): string => passage.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** What two ways of asking have in common that differ in marks, spaces, courtesies and spelling of umlauts alone. */
export const wordingKey = (text: string): string => bare(passagesOf(text)[0] ?? "");

/**
 * Finds the entry that a text names in the very words of one of its variants, greeting and sign-off aside. `null`
 * when there is none, or when two entries share the wording: then nobody can tell which is meant.
 */
export const findVerbatim = (entries: readonly Entry[]): ((text: string) => string | null) => {
  const ids = new Map<string, Set<string>>();
  for (const { id, title, variants, official } of entries)
    for (const variant of official ? [title, ...variants] : []) {
      const key = wordingKey(variant);
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
  return (text) => {
    const [only, ...others] = ids.get(wordingKey(text)) ?? [];
    return only === undefined || others.length > 0 ? null : only;
  };
};
