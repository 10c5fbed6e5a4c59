import type { EntryFinding } from "../core/entry-finding.ts";
import type { Entry } from "../core/knowledge.ts";
import { neverTogether } from "../core/limits.ts";
import { type Language, languages } from "../core/person.ts";
import { contradictionsIn } from "./contradictions.ts";
import { pastDates } from "./past-dates.ts";
import { rankEntries } from "./ranking.ts";
import { noSynonyms, type Synonyms } from "./synonyms.ts";
import { wordingKey } from "./verbatim.ts";
import { weights } from "./weights.ts";

/** Measured: from five ways of asking on, more than two thirds of the questions find their entry first. */
const enoughVariants = 5;
/** How much stronger the own entry must be: below, the answer is a matter of a word or two. */
const soundLead = 0.05;

const fewVariants = (entries: readonly Entry[]): readonly EntryFinding[] =>
  entries
    .filter(({ variants }) => variants.length < enoughVariants)
    .map(({ id, language, variants }) => ({
      finding: "fewVariants",
      entry: id,
      language,
      count: variants.length,
    }));

/** The languages of customers that some row of an answer is for. */
const languagesOf = (rows: readonly Entry[]): ReadonlySet<Language> =>
  new Set(rows.flatMap(({ limits }) => limits?.languages ?? languages));

const missingLanguages = (entries: readonly Entry[]): readonly EntryFinding[] => {
  const used = new Set(entries.map(({ language }) => language));
  const ids = [...new Set(entries.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const rows = entries.filter((entry) => entry.id === id);
    const wanted = languagesOf(rows);
    return [...used]
      .filter((language) => wanted.has(language) && !rows.some((row) => row.language === language))
      .map((language): EntryFinding => ({ finding: "missingLanguage", entry: id, language }));
  });
};

type Wording = { readonly entry: string; readonly wording: string; readonly row: Entry };

const wordingsOf = (entries: readonly Entry[]): readonly Wording[] =>
  entries.flatMap((row) =>
    [...new Set([row.title, ...row.variants])].map((wording) => ({ entry: row.id, wording, row })),
  );

/** Those of one wording that somebody could mean at the same time as another of them. */
const meeting = (same: readonly Wording[]): readonly Wording[] =>
  same.filter((one) =>
    same.some((other) => other.entry !== one.entry && !neverTogether(one.row.limits, other.row.limits)),
  );

const sameWordings = (wordings: readonly Wording[]): readonly EntryFinding[] => {
  const byKey = new Map<string, Wording[]>();
  for (const one of wordings)
    byKey.set(wordingKey(one.wording), [...(byKey.get(wordingKey(one.wording)) ?? []), one]);
  return [...byKey.values()].flatMap((same): EntryFinding[] => {
    const ids = [...new Set(meeting(same).map(({ entry }) => entry))];
    return ids.length < 2 ? [] : [{ finding: "sameWording", wording: same[0]?.wording ?? "", entries: ids }];
  });
};

const closeWordings = (
  entries: readonly Entry[],
  wordings: readonly Wording[],
  same: ReadonlySet<string>,
  synonyms: Synonyms,
): readonly EntryFinding[] => {
  const rank = rankEntries(entries, weights, synonyms);
  const rows = new Map<string, Entry[]>();
  for (const entry of entries) rows.set(entry.id, [...(rows.get(entry.id) ?? []), entry]);
  return wordings.flatMap(({ entry, wording, row }): EntryFinding[] => {
    if (same.has(wordingKey(wording))) return [];
    const ranked = rank(wording);
    const own = ranked.find(({ id }) => id === entry)?.strength ?? 0;
    const others = ranked.filter(
      ({ id }) => id !== entry && rows.get(id)?.some((other) => !neverTogether(row.limits, other.limits)),
    );
    const other = others.toSorted((one, two) => two.strength - one.strength)[0];
    return other === undefined || own - other.strength >= soundLead
      ? []
      : [{ finding: "closeWording", wording, entry, other: other.id }];
  });
};

/** What entries are looked at with. */
export type CheckOptions = {
  /** The day on the desk's calendar, `yyyy-mm-dd`; left out: dates are not looked at. */
  readonly today?: string;
  readonly synonyms?: Synonyms;
};

/** Looks through official entries for what an editor should mend; the gravest first. */
export const checkEntries = (
  all: readonly Entry[],
  { today, synonyms = noSynonyms }: CheckOptions = {},
): readonly EntryFinding[] => {
  const entries = all.filter(({ official }) => official);
  const wordings = wordingsOf(entries);
  const same = sameWordings(wordings);
  const sameKeys = new Set(same.flatMap((one) => ("wording" in one ? [wordingKey(one.wording)] : [])));
  return [
    ...same,
    ...contradictionsIn(entries),
    ...(today === undefined ? [] : pastDates(entries, today)),
    ...closeWordings(entries, wordings, sameKeys, synonyms),
    ...fewVariants(entries),
    ...missingLanguages(entries),
  ];
};
