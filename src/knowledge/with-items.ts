import { type Item, isEntry } from "../core/editing.ts";
import type { Entry } from "../core/knowledge.ts";

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "");

const entryOf = ({ entry, language, title, gist, url, path, variants, limits }: Item): Entry => ({
  id: entry,
  language,
  title,
  variants,
  gist,
  url,
  path,
  official: true,
  ...(limits && { limits }),
});

/** Wordings of either language lead to an answer: they go to its row in their own, or else to its first. */
const withWordings = (
  entries: readonly Entry[],
  { entry: id, language, variants }: Item,
): readonly Entry[] => {
  const rows = entries.filter((entry) => entry.id === id && entry.official);
  const row = rows.find((entry) => entry.language === language) ?? rows[0];
  return entries.map((entry) =>
    entry === row ? { ...entry, variants: [...entry.variants, ...variants] } : entry,
  );
};

/**
 * The entries of the files together with what was made official in chat or imported (I2). Links lead to `hosts` alone, and where
 * a file uses the name of such an entry, the file counts.
 */
export const withItems = (
  files: readonly Entry[],
  items: readonly Item[],
  hosts: readonly string[],
): readonly Entry[] => {
  const official = items.filter(({ state }) => state === "official");
  const taken = new Set(files.map(({ id }) => id));
  const own = official.filter(
    (item) => isEntry(item) && !taken.has(item.entry) && hosts.includes(hostOf(item.url)),
  );
  const wordings = official.filter((item) => !isEntry(item));
  return wordings.reduce(withWordings, [...files, ...own.map(entryOf)]);
};
