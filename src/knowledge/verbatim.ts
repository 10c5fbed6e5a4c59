import type { Entry } from "../core/knowledge.ts";
import { passagesOf } from "./passages.ts";
import type { CanBeMeant } from "./ranking.ts";

/** Letters and digits alone: marks and spaces make no other question of one. */
const bare = (passage: string): string => passage.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** What two ways of asking have in common that differ in marks, spaces, courtesies and spelling of umlauts alone. */
export const wordingKey = (text: string): string => bare(passagesOf(text)[0] ?? "");

/** The entries that each wording names: where there are two, nobody can tell which is meant. Plain data. */
export type Wordings = ReadonlyMap<string, readonly string[]>;

/** Collects the wordings of the official entries. */
export const wordingsOf = (entries: readonly Entry[]): Wordings => {
  const ids = new Map<string, readonly string[]>();
  for (const { id, title, variants, official } of entries)
    for (const variant of official ? [title, ...variants] : []) {
      const key = wordingKey(variant);
      ids.set(key, [...new Set([...(ids.get(key) ?? []), id])]);
    }
  return ids;
};

/** Finds the entry that a text names in the very words of one of its variants, greeting and sign-off aside. */
export const findVerbatim =
  (wordings: Wordings) =>
  (text: string, canBeMeant: CanBeMeant = () => true): string | null => {
    const [id, another] = (wordings.get(wordingKey(text)) ?? []).filter(canBeMeant);
    return id === undefined || another !== undefined ? null : id;
  };
