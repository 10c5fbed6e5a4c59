import type { Feature, Match } from "../core/knowledge.ts";
import type { Finding, Lookup } from "../core/lookup.ts";
import { type Language, languages } from "../core/person.ts";
import { featuresInWords } from "../messages/features.ts";
import { loadByTicket, loadCase, type StoredCase } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import { type HistoryRow, historyOf } from "../storage/history.ts";
import { lookupsOf } from "../storage/lookups.ts";
import type { Store } from "../storage/store.ts";
import { moment, print } from "./print.ts";

/** As many reasons as help to understand an answer. */
const mostFeatures = 4;

const find = (db: Database, name: string): Promise<StoredCase | null> => {
  const ticket = /^t-?(\d{1,9})$/i.exec(name)?.[1];
  return ticket === undefined ? loadCase(db, name) : loadByTicket(db, Number(ticket));
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const isFeature = (value: unknown): value is Feature =>
  typeof value === "object" && value !== null && "feature" in value;

const isMatch = (value: unknown): value is Match =>
  typeof value === "object" &&
  value !== null &&
  "entry" in value &&
  "probability" in value &&
  "features" in value &&
  Array.isArray(value.features) &&
  value.features.every(isFeature);

/** The entries among the facts that decided, by what was made of them. */
const matchesIn = (because: Readonly<Record<string, unknown>>) =>
  Object.entries(because).flatMap(([name, value]) =>
    [value].flat().every(isMatch) ? [value].flat().map((match) => ({ name, match: match as Match })) : [],
  );

const matchLine = (name: string, { entry, probability, features }: Match, language: Language): string => {
  const reasons = featuresInWords(features.slice(0, mostFeatures), language).join("; ");
  return `        ${name}: ${entry}, ${percent(probability)} (${reasons})`;
};

const stepLines = ({ entry }: HistoryRow, language: Language): readonly string[] => {
  if (entry.what !== "decision") return [];
  return entry.steps.flatMap(({ rule, name, because }) => {
    const matches = matchesIn(because);
    const told = new Set(matches.map((one) => one.name));
    const others = Object.entries(because).filter(([fact]) => !told.has(fact));
    return [
      `    ${rule} ${name} ${JSON.stringify(Object.fromEntries(others))}`,
      ...matches.map((one) => matchLine(one.name, one.match, language)),
    ];
  });
};

const title = ({ at, actor, entry }: HistoryRow): string =>
  [moment(at), actor ?? "desk", entry.what === "decision" ? `-> ${entry.status}` : entry.what].join("  ");

const found = (findings: readonly Finding[]): string =>
  findings.length === 0
    ? "nothing found"
    : findings.map(({ entry, probability }) => `${entry} ${percent(probability)}`).join(", ");

const outcomeOf = ({ chosen, verdict, filedAt, repliedAt }: Lookup): readonly string[] => [
  ...(chosen === null ? [] : [`chosen ${chosen}`]),
  ...(verdict === "none" ? [] : [verdict]),
  ...(filedAt === null ? [] : ["ticket filed"]),
  ...(repliedAt === null ? [] : ["desk replied"]),
];

const lookupLine = (lookup: Lookup): string =>
  `    ${[`${lookup.key}  ${lookup.result}: ${found(lookup.findings)}`, ...outcomeOf(lookup)].join("; ")}`;

const languageOf = (typed: string): Language => {
  const language = languages.find((one) => one === typed);
  if (language === undefined)
    throw new Error(`There is no language "${typed}". Write one of: ${languages.join(", ")}.`);
  return language;
};

/**
 * Tells which rule decided what in a case, from which facts, and what came of each question, without a word of what
 * people wrote.
 *
 * @param typed the language in which it is said what spoke for an entry.
 * @throws {Error} when there is no such case, ticket or language.
 */
export const explainCase = async (store: Store, name: string, typed: string): Promise<void> => {
  const language = languageOf(typed);
  const stored = await store.read((db) => find(db, name));
  if (stored === null) throw new Error(`There is no case "${name}". Give a case id or a ticket such as T-1.`);
  const { case: subject } = stored;
  print(`Case ${subject.id}, ${subject.status}, opened ${moment(subject.openedAt)}`);
  for (const row of await store.read((db) => historyOf(db, subject.id)))
    for (const line of [title(row), ...stepLines(row, language)]) print(line);
  const lookups = await store.read((db) => lookupsOf(db, subject.id));
  if (lookups.length > 0) print("Questions");
  for (const lookup of lookups) print(lookupLine(lookup));
};
