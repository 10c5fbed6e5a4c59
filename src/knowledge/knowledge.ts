import type { Entry, Match, ShownEntry } from "../core/knowledge.ts";
import type { Language } from "../core/person.ts";
import { showEntry } from "./choose-language.ts";
import { loadEntries } from "./load-entries.ts";
import { buildMatcher } from "./matcher.ts";

/** A knowledge base, ready to be asked. */
export type KnowledgeBase = {
  /** How many answers it holds; an answer in two languages counts once. */
  readonly size: number;
  readonly match: (text: string) => readonly Match[];
  readonly show: (id: string, language: Language) => ShownEntry | null;
};

const foreign = (entries: readonly Entry[], hosts: readonly string[]): readonly string[] =>
  entries
    .filter(({ url }) => !hosts.includes(new URL(url).host))
    .map(
      ({ id, language, url }) =>
        `Entry "${id}" (${language}): ${url} is on a host that answers may not link to. Add ${new URL(url).host} to knowledge.hosts, or correct the address.`,
    );

/**
 * Loads the knowledge files of a desk and builds their index. Only links to `hosts` are let in, so that an answer
 * never sends a customer elsewhere.
 *
 * @throws {Error} listing every row that cannot be used, with its remedy.
 */
export const loadKnowledge = async (
  files: readonly string[],
  hosts: readonly string[],
): Promise<KnowledgeBase> => {
  const entries = await loadEntries(files);
  const problems = foreign(entries, hosts);
  if (problems.length > 0) throw new Error(["Cannot use the knowledge base.", ...problems].join("\n"));
  const { match } = buildMatcher(entries);
  return {
    size: new Set(entries.map(({ id }) => id)).size,
    match,
    show: (id, language) => showEntry(entries, id, language),
  };
};
