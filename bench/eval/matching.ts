import { columns } from "../columns.ts";
import { type Interval, intervalsOf } from "./bootstrap.ts";
import { weightsByOtherOrigins } from "./by-origin.ts";
import { type Figures, figureNames, figuresOf, macroOf } from "./figures.ts";
import type { LabelledSet } from "./labelled-sets.ts";
import { defaultAnswerAt, matcherWith } from "./matcher-method.ts";
import { askSets, type SetOutcomes } from "./outcomes.ts";
import { rivals } from "./rivals/rivals.ts";
import { thresholdsByOtherOrigins } from "./threshold.ts";
import { wrapped } from "./wrapped.ts";

type Row = { readonly name: string; readonly figures: Figures; readonly intervals: readonly Interval[] };

const valuesOf = (figures: Figures): readonly number[] => figureNames.map((name) => figures[name]);

const rowOf = (name: string, sets: readonly SetOutcomes[], thresholds: readonly number[]): Row => {
  const groups = sets.map(({ outcomes }) => outcomes);
  const macro = (drawn: typeof groups) =>
    macroOf(drawn.map((outcomes, at) => figuresOf(outcomes, thresholds[at] ?? defaultAnswerAt)));
  return {
    name,
    figures: macro(groups),
    intervals: intervalsOf(groups, (drawn) => valuesOf(macro([...drawn]))),
  };
};

const cell = (value: number, { low, high }: Interval): string =>
  Number.isNaN(value) ? "-" : `${value.toFixed(1)} (${low.toFixed(1)}-${high.toFixed(1)})`;

const table = (rows: readonly Row[]): string =>
  columns([
    ["", ...figureNames],
    ...rows.map(({ name, figures, intervals }) => [
      name,
      ...valuesOf(figures).map((value, at) => cell(value, intervals[at] ?? { low: 0, high: 0 })),
    ]),
  ]);

const atDefault = (sets: readonly SetOutcomes[]): readonly number[] => sets.map(() => defaultAnswerAt);

const rivalRows = async (sets: readonly LabelledSet[]): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const rival of rivals) {
    const outcomes = await askSets(sets, () => rival);
    rows.push(rowOf(rival.name, outcomes, thresholdsByOtherOrigins(outcomes)));
  }
  return rows;
};

/** Measures matching, and what others would use instead; lines for people. */
export const evaluateMatching = async (sets: readonly LabelledSet[]): Promise<readonly string[]> => {
  const weightsOf = weightsByOtherOrigins(sets);
  const ours = await askSets(sets, (set) => matcherWith(weightsOf(set)));
  const letters = await askSets(sets.map(wrapped), (set) => matcherWith(weightsOf(set)));
  const each = ours.map((one) => rowOf(one.set.name, [one], atDefault([one])));
  return [
    "Matching: per cent, with the interval in which 95 of 100 samples of such questions lie",
    "",
    `Deskbell at its default threshold ${defaultAnswerAt}, each set with weights fitted on the sets of other origin:`,
    table([
      ...each,
      rowOf("macro", ours, atDefault(ours)),
      rowOf("macro, wrapped in greetings", letters, atDefault(letters)),
    ]),
    "",
    "Beside others, macro; their thresholds are set for 90 % precision on the sets of other origin:",
    table([rowOf("Deskbell", ours, atDefault(ours)), ...(await rivalRows(sets))]),
  ];
};
