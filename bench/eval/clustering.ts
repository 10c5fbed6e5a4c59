import { clusterTexts } from "../../src/knowledge/clusters.ts";
import { columns } from "../columns.ts";
import type { LabelledSet } from "./labelled-sets.ts";

/** How well questions were grouped, 0 to 1 (B-cubed): the mean over all questions, of what each finds in its group. */
export type Grouping = {
  /** The share of a question's group that asks for the same. */
  readonly precision: number;
  /** The share of those that ask for the same that are in its group. */
  readonly recall: number;
  /** The harmonic mean of both. */
  readonly f1: number;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Compares groups of questions with what each is labelled to ask for. */
export const groupingOf = (groups: readonly (readonly number[])[], labels: readonly string[]): Grouping => {
  const sizes = new Map<string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const shares = groups.flatMap((group) =>
    group.map((one) => {
      const label = labels[one] ?? "";
      const same = group.filter((other) => labels[other] === label).length;
      return { precision: same / group.length, recall: same / (sizes.get(label) ?? 1) };
    }),
  );
  const precision = mean(shares.map((share) => share.precision));
  const recall = mean(shares.map((share) => share.recall));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};

/** Groups the questions of a set that have an entry, and compares the groups with the entries. */
export const groupSet = ({ queries }: LabelledSet, likeness?: number): Grouping => {
  const labelled = queries.flatMap(({ question, answerId }) =>
    answerId === null ? [] : [{ question, answerId }],
  );
  const groups = clusterTexts(
    labelled.map(({ question }) => question),
    { least: likeness },
  );
  return groupingOf(
    groups,
    labelled.map(({ answerId }) => answerId),
  );
};

const percent = (share: number): string => (100 * share).toFixed(1);

/** Measures how well questions without an answer are put together; lines for people. */
export const evaluateClustering = (sets: readonly LabelledSet[]): readonly string[] => {
  const rows = sets.map((set) => ({ name: set.name, ...groupSet(set) }));
  const macro = {
    name: "macro",
    precision: mean(rows.map(({ precision }) => precision)),
    recall: mean(rows.map(({ recall }) => recall)),
    f1: mean(rows.map(({ f1 }) => f1)),
  };
  return [
    "Groups of questions that ask for the same: per cent (B-cubed)",
    "",
    columns([
      ["", "precision", "recall", "F1"],
      ...[...rows, macro].map(({ name, precision, recall, f1 }) => [
        name,
        percent(precision),
        percent(recall),
        percent(f1),
      ]),
    ]),
  ];
};
