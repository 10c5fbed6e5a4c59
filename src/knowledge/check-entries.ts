import type { Entry } from "../core/knowledge.ts";
import { neverTogether } from "../core/limits.ts";
import type { Language } from "../core/person.ts";
import { type Contradiction, contradictionsIn } from "./contradictions.ts";
import { type PastDate, pastDates } from "./past-dates.ts";
import { rankEntries } from "./ranking.ts";
import { wordingKey } from "./verbatim.ts";
import { weights } from "./weights.ts";

/** Something that makes entries answer less, or answer wrongly. */
export type EntryFinding =
  | Contradiction
  | PastDate
  /** Few ways of asking are known: most questions will be met with silence. */
  | {
      readonly finding: "fewVariants";
      readonly entry: string;
      readonly language: Language;
      readonly count: number;
    }
  /** There is an answer in one language only. */
  | { readonly finding: "missingLanguage"; readonly entry: string; readonly language: Language }
  /** Two answers to the same question: nobody can tell which is meant. */
  | { readonly finding: "sameWording"; readonly wording: string; readonly entries: readonly string[] }
  /** A way of asking that fits another entry nearly as well as its own: neither will be answered surely. */
  | {
      readonly finding: "closeWording";
      readonly wording: string;
      readonly entry: string;
      readonly other: string;
    };

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

const missingLanguages = (entries: readonly Entry[]): readonly EntryFinding[] => {
  const used = new Set(entries.map(({ language }) => language));
  const ids = [...new Set(entries.map(({ id }) => id))];
  return ids.flatMap((id) =>
    [...used]
      .filter((language) => !entries.some((entry) => entry.id === id && entry.language === language))
      .map((language): EntryFinding => ({ finding: "missingLanguage", entry: id, language })),
  );
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
): readonly EntryFinding[] => {
  const rank = rankEntries(entries, weights);
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

/**
 * Looks through official entries for what an editor should mend; the gravest first.
 *
 * @param today the day on the desk's calendar, `yyyy-mm-dd`; `null`: dates are not looked at.
 */
export const checkEntries = (all: readonly Entry[], today: string | null = null): readonly EntryFinding[] => {
  const entries = all.filter(({ official }) => official);
  const wordings = wordingsOf(entries);
  const same = sameWordings(wordings);
  const sameKeys = new Set(same.flatMap((one) => ("wording" in one ? [wordingKey(one.wording)] : [])));
  return [
    ...same,
    ...contradictionsIn(entries),
    ...(today === null ? [] : pastDates(entries, today)),
    ...closeWordings(entries, wordings, sameKeys),
    ...fewVariants(entries),
    ...missingLanguages(entries),
  ];
};
