import type { Entry, Match, ShownEntry } from "../core/knowledge.ts";
import { type Audience, isWithin, type Limits } from "../core/limits.ts";
import type { Language } from "../core/person.ts";
import { showEntry } from "./choose-language.ts";
import { loadEntries } from "./load-entries.ts";
import { type Matcher, matcherOf, prepareMatcher } from "./matcher.ts";
import { prepareBeside } from "./prepare-beside.ts";
import type { Synonyms } from "./synonyms.ts";

/** A knowledge base, ready to be asked. */
export type KnowledgeBase = {
  /** How many answers it holds; an answer in two languages counts once. */
  readonly size: number;
  /** With an audience, only among the answers whose limits let them be for it; agents look among all of them. */
  readonly match: (text: string, audience?: Audience) => readonly Match[];
  /** Whether an answer is for an audience that says this; for agents, who are none, every one is. */
  readonly isFor: (id: string, text: string, audience?: Audience) => boolean;
  readonly show: (id: string, language: Language) => ShownEntry | null;
};

const foreign = (entries: readonly Entry[], hosts: readonly string[]): readonly string[] =>
  entries
    .filter(({ url }) => !hosts.includes(new URL(url).host))
    .map(
      ({ id, language, url }) =>
        `Entry "${id}" (${language}): ${url} is on a host that answers may not link to. Add ${new URL(url).host} to knowledge.hosts, or correct the address.`,
    );

/** The answers that are not for everybody, each with the limits of its rows. */
const limitsById = (entries: readonly Entry[]): ReadonlyMap<string, readonly Limits[]> => {
  const limits = new Map<string, readonly Limits[]>();
  for (const entry of entries)
    if (entry.official) limits.set(entry.id, [...(limits.get(entry.id) ?? []), entry.limits ?? {}]);
  return new Map([...limits].filter(([, rows]) => rows.some((row) => Object.keys(row).length > 0)));
};

const matchFor = (entries: readonly Entry[], { match }: Matcher): Pick<KnowledgeBase, "match" | "isFor"> => {
  const limited = limitsById(entries);
  const isFor: KnowledgeBase["isFor"] = (id, text, audience) =>
    audience === undefined || (limited.get(id)?.some((limits) => isWithin(limits, audience, text)) ?? true);
  return {
    isFor,
    match: (text, audience) =>
      audience === undefined || limited.size === 0
        ? match(text)
        : match(text, (id) => isFor(id, text, audience)),
  };
};

const baseOf = (entries: readonly Entry[], matcher: Matcher): KnowledgeBase => ({
  size: new Set(entries.map(({ id }) => id)).size,
  ...matchFor(entries, matcher),
  show: (id, language) => showEntry(entries, id, language),
});

/** Rows that are prepared so fast that nobody has to wait: a second at most. */
const fewRows = 300;

/** Builds a knowledge base at once. */
export const buildKnowledge = (entries: readonly Entry[], synonyms?: Synonyms): KnowledgeBase =>
  baseOf(entries, matcherOf(prepareMatcher(entries, synonyms)));

/**
 * Builds a knowledge base while another one goes on answering: a large one in a thread of its own.
 *
 * @throws {Error} when that thread fails.
 */
export const buildMeanwhile = async (
  entries: readonly Entry[],
  synonyms?: Synonyms,
): Promise<KnowledgeBase> =>
  entries.length <= fewRows
    ? buildKnowledge(entries, synonyms)
    : baseOf(entries, matcherOf(await prepareBeside(entries, synonyms)));

/** What stands in the knowledge files of a desk: answers, and what customers can check themselves (D2). */
export type DeskEntries = { readonly answers: readonly Entry[]; readonly selfChecks: readonly Entry[] };

/**
 * Reads the knowledge files of a desk. Only links to `hosts` are let in, so that an answer never sends a customer
 * elsewhere.
 *
 * @throws {Error} listing every row that cannot be used, with its remedy.
 */
export const readEntries = async (
  files: readonly string[],
  hosts: readonly string[],
): Promise<DeskEntries> => {
  const entries = await loadEntries(files);
  const problems = foreign(entries, hosts);
  if (problems.length > 0) throw new Error(["Cannot use the knowledge base.", ...problems].join("\n"));
  return {
    answers: entries.filter(({ selfCheck }) => selfCheck === undefined),
    selfChecks: entries.filter(({ selfCheck, official }) => selfCheck !== undefined && official),
  };
};

/**
 * Reads the answers in the knowledge files of a desk.
 *
 * @throws {Error} as `readEntries`.
 */
export const readKnowledge = async (
  files: readonly string[],
  hosts: readonly string[],
): Promise<readonly Entry[]> => (await readEntries(files, hosts)).answers;

/** How knowledge files are read and indexed: each time anew, unless somebody remembers. */
export type Indexer = { readonly read: typeof readEntries; readonly build: typeof buildKnowledge };

/** Reads and builds anew each time. */
export const indexer: Indexer = { read: readEntries, build: buildKnowledge };

/**
 * Reads the knowledge files of a desk and builds their index.
 *
 * @throws {Error} as `readEntries`.
 */
export const loadKnowledge = async (
  files: readonly string[],
  hosts: readonly string[],
): Promise<KnowledgeBase> => buildKnowledge(await readKnowledge(files, hosts));
