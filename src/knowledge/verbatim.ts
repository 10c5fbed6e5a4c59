import type { Entry } from "../core/knowledge.ts";
import { passagesOf } from "./passages.ts";

/** Letters and digits alone: marks and spaces make no other question of one. */
const bare = (passage: string): string => passage.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** What two ways of asking have in common that differ in marks, spaces, courtesies and spelling of umlauts alone. */
export const wordingKey = (text: string): string => bare(passagesOf(text)[0] ?? "");

/** The entry that each wording names; `null` where two share it, for nobody can tell which is meant. Plain data. */
export type Wordings = ReadonlyMap<string, string | null>;

/** Collects the wordings of the official entries. */
export const wordingsOf = (entries: readonly Entry[]): Wordings => {
  const ids = new Map<string, string | null>();
  for (const { id, title, variants, official } of entries)
    for (const variant of official ? [title, ...variants] : []) {
      const key = wordingKey(variant);
      ids.set(key, (ids.get(key) ?? id) === id && ids.get(key) !== null ? id : null);
    }
  return ids;
};

/** Finds the entry that a text names in the very words of one of its variants, greeting and sign-off aside. */
export const findVerbatim =
  (wordings: Wordings) =>
  (text: string): string | null =>
    wordings.get(wordingKey(text)) ?? null;
