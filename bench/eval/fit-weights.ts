import type { Signals, StrengthWeights, Weights } from "../../src/knowledge/calibration.ts";
import { fitLogistic, type Observation } from "../../src/knowledge/logistic-regression.ts";
import { rankEntries } from "../../src/knowledge/ranking.ts";
import type { LabelledQuery, LabelledSet } from "./labelled-sets.ts";

/** Every fifth entry is left out in turn: its questions show what a gap in a knowledge base looks like. */
const folds = 5;
const gapWeight = 0.1;
/** Second and third candidates teach less than the first: only the first is answered with. */
const laterWeight = 0.3;
/** The strengths choose which candidates are compared, and so take two rounds to settle. */
const rounds = 2;

const strengthNames = ["words", "characters", "wording", "entry", "entryCharacters", "entryWords"] as const;
const signalNames = [
  "strength",
  "lead",
  "share",
  "length",
  "asked",
  "known",
  "strengthByLength",
  "answeredByLength",
] as const;

const record = <Name extends string>(names: readonly Name[], values: readonly number[]) =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0])) as Record<Name, number>;

const everythingCountsTheSame: StrengthWeights = record(
  strengthNames,
  strengthNames.map(() => 1 / strengthNames.length),
);
const noProbability = record(["bias", ...signalNames], []);

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

/** The right candidate against each other one, by what they differ in. */
const fitStrength = (sets: readonly LabelledSet[], before: StrengthWeights): StrengthWeights => {
  const observations = sets.flatMap((set): readonly Observation[] => {
    const rank = rankEntries(set.entries, { strength: before, probability: noProbability });
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
    const rank = rankEntries(set.entries, { strength, probability: noProbability });
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

/** Fits the weights of the matcher to labelled questions; every set counts the same. Takes seconds. */
export const fitWeights = (sets: readonly LabelledSet[]): Weights => {
  let strength = everythingCountsTheSame;
  for (let round = 0; round < rounds; round += 1) strength = fitStrength(sets, strength);
  return { strength, probability: fitProbability(sets, strength) };
};
