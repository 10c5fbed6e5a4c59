import type { Entry, ShownEntry } from "../core/knowledge.ts";
import type { Language } from "../core/person.ts";

/** An entry as a customer sees it: in their language, else in the other one; `null` when no official one has the id. */
export const showEntry = (entries: readonly Entry[], id: string, language: Language): ShownEntry | null => {
  const official = entries.filter((entry) => entry.id === id && entry.official);
  const entry = official.find((one) => one.language === language) ?? official[0];
  if (entry === undefined) return null;
  const { title, gist, url, path, limits } = entry;
  return { id, language: entry.language, title, gist, url, path, ...(limits && { limits }) };
};
