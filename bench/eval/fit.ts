import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Signals, StrengthWeights, Weights } from "./calibration.ts";
import { type Figures, type LabelledQuery, type LabelledSet, measure } from "./figures.ts";
import { parseJsonl } from "./jsonl.ts";
import { loadEntries } from "./load-entries.ts";
import { fitLogistic, type Observation } from "./logistic-regression.ts";
import { rankEntries } from "./ranking.ts";
import { weights as startingWeights } from "./weights.ts";

/** The default threshold of a desk; the figures are measured at it. */
const answerAt = 0.88;
/** Every fifth entry is left out in turn: its questions show what a gap in a knowledge base looks like. */
const folds = 5;
const gapWeight = 0.1;
/** Second and third candidates teach less than the first: only the first is answered with. */
const laterWeight = 0.3;

const query = z.object({
  question: z.string(),
  answerId: z.string().nullable(),
  kind: z.enum(["in", "near", "far"]),
});

const strengthNames = ["words", "characters", "wording", "entry", "entryCharacters", "entryWords"] as const;
const signalNames = ["strength", "lead", "length", "answered", "asked", "known", "strengthByLength"] as const;

const loadSets = async (folder: string): Promise<readonly LabelledSet[]> => {
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.kb\.jsonl$/.exec(file)?.[1] ?? []);
  return Promise.all(
    names.sort().map(async (name) => {
      const file = join(folder, `${name}.queries.jsonl`);
      const { rows } = parseJsonl(file, readFileSync(file, "utf8"), query);
      return { name, entries: await loadEntries([join(folder, `${name}.kb.jsonl`)]), queries: rows };
    }),
  );
};

/** The set itself, and once for every fold without the entries of the fold and with their questions only. */
const withGaps = (set: LabelledSet): readonly { readonly set: LabelledSet; readonly weight: number }[] => {
  const ids = [...new Set(set.entries.map(({ id }) => id))].sort();
  const gaps = Array.from({ length: folds }, (_, fold) => {
    const gone = new Set(ids.filter((_, at) => at % folds === fold));
    const queries: readonly LabelledQuery[] = set.queries
      .filter(({ answerId }) => answerId !== null && gone.has(answerId))
      .map(({ question }) => ({ question, answerId: null, kind: "near" }));
    return {
      set: { ...set, entries: set.entries.filter(({ id }) => !gone.has(id)), queries },
      weight: gapWeight / set.queries.length,
    };
  });
  return [{ set, weight: 1 / set.queries.length }, ...gaps];
};

const record = <Name extends string>(names: readonly Name[], values: readonly number[]) =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Record<Name, number>;

/** The right candidate against each other one, by what they differ in. */
const fitStrength = (sets: readonly LabelledSet[]): StrengthWeights => {
  const observations = sets.flatMap((set): readonly Observation[] => {
    const rank = rankEntries(set.entries, startingWeights);
    return set.queries.flatMap(({ question, answerId }) => {
      const ranked = rank(question);
      const right = ranked.find(({ id }) => id === answerId);
      if (right === undefined) return [];
      return ranked
        .filter((other) => other !== right)
        .map(({ evidence }) => ({
          features: strengthNames.map((name) => right.evidence[name] - evidence[name]),
          outcome: true,
          weight: 1 / set.queries.length / ranked.length,
        }));
    });
  });
  const fitted = fitLogistic(observations);
  const sum = fitted.reduce((all, value) => all + value, 0);
  return record(
    strengthNames,
    fitted.map((value) => value / sum),
  );
};

const fitProbability = (sets: readonly LabelledSet[], strength: StrengthWeights): Weights["probability"] => {
  const observations = sets.flatMap(withGaps).flatMap(({ set, weight }): readonly Observation[] => {
    const rank = rankEntries(set.entries, { ...startingWeights, strength });
    return set.queries.flatMap(({ question, answerId }) =>
      rank(question)
        .toSorted((one, other) => other.strength - one.strength)
        .slice(0, 3)
        .map(({ id, signals }, place) => ({
          features: [1, ...signalNames.map((name: keyof Signals) => signals[name])],
          outcome: id === answerId,
          weight: place === 0 ? weight : weight * laterWeight,
        })),
    );
  });
  return record(["bias", ...signalNames], fitLogistic(observations));
};

const fitWeights = (sets: readonly LabelledSet[]): Weights => {
  const strength = fitStrength(sets);
  return { strength, probability: fitProbability(sets, strength) };
};

const line = (name: string, figures: Figures): string =>
  name.padEnd(20) +
  Object.values(figures)
    .map((value) => value.toFixed(1).padStart(10))
    .join("");

const report = (sets: readonly LabelledSet[], weightsOf: (set: LabelledSet) => Weights): string => {
  const figures = sets.map((set) => ({ name: set.name, figures: measure(set, weightsOf(set), answerAt) }));
  const names = Object.keys(figures[0]?.figures ?? {}) as (keyof Figures)[];
  const mean = (name: keyof Figures) =>
    figures.reduce((sum, one) => sum + one.figures[name], 0) / figures.length;
  const macro = Object.fromEntries(names.map((name) => [name, mean(name)])) as Figures;
  return [
    "".padEnd(20) + names.map((name) => name.padStart(10)).join(""),
    ...figures.map((one) => line(one.name, one.figures)),
    line("macro", macro),
  ].join("\n");
};

const familyOf = ({ name }: LabelledSet): string => name.replace(/(?:mix)?-.*$/, "");

const folder = process.argv[2];
if (folder === undefined)
  throw new Error("Cannot fit weights: no folder. Name one with *.kb.jsonl and *.queries.jsonl.");
const sets = await loadSets(folder);
const families = [...new Set(sets.map(familyOf))];
const withoutFamily = new Map(
  families.map((family) => [family, fitWeights(sets.filter((set) => familyOf(set) !== family))]),
);
const fitted = fitWeights(sets);
console.log(
  JSON.stringify(
    fitted,
    (_, value: unknown) => (typeof value === "number" ? Number(value.toFixed(3)) : value),
    2,
  ),
);
console.log(`\nFitted on all sets, measured on the same, at ${answerAt}, in per cent:`);
console.log(report(sets, () => fitted));
console.log("\nEach set measured with weights fitted on the sets of other origin:");
console.log(report(sets, (set) => withoutFamily.get(familyOf(set)) ?? fitted));
