import type { LabelledQuery } from "./labelled-sets.ts";

/** An entry that a method found, and how sure the method is of it. */
export type Found = { readonly id: string; readonly score: number };

/** What came of one question: where the right entry stands (from 0; -1 when it was not found), and the best score. */
export type Outcome = {
  readonly kind: LabelledQuery["kind"];
  readonly place: number;
  readonly score: number;
};

/** How well a set is answered, in per cent. */
export type Figures = {
  /** The right entry is the first, or among the first three; of the questions that have one. */
  readonly hit1: number;
  readonly hit3: number;
  /** How often a right first entry has a higher score than a wrong or needless one. */
  readonly auroc: number;
  /** Questions that have an entry and are answered with it, at the threshold. */
  readonly right: number;
  /** Answers that are right; not a number when nothing is answered. */
  readonly precision: number;
  /** Questions answered though there is no entry: of the same domain (a gap), of another one. */
  readonly near: number;
  readonly far: number;
};

/** The names of the figures, in the order in which they are told. */
export const figureNames = ["hit1", "hit3", "auroc", "right", "precision", "near", "far"] as const;

/** What came of a question for which these entries were found, the best first. */
export const outcomeOf = ({ answerId, kind }: LabelledQuery, found: readonly Found[]): Outcome => ({
  kind,
  place: answerId === null ? -1 : found.findIndex(({ id }) => id === answerId),
  score: found[0]?.score ?? 0,
});

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** The area under the ROC curve, from ranks; equal scores count half. */
const auroc = (outcomes: readonly Outcome[]): number => {
  const sorted = [...outcomes].sort((one, other) => one.score - other.score);
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at += 1) if (sorted[at]?.place === 0) rankSum += rank;
    from = to;
  }
  const right = sorted.filter(({ place }) => place === 0).length;
  const pairs = right * (sorted.length - right);
  return pairs === 0 ? 50 : percent(rankSum - (right * (right + 1)) / 2, pairs);
};

/** Measures outcomes; `answerAt` is the score from which the first entry is the answer. */
export const figuresOf = (outcomes: readonly Outcome[], answerAt: number): Figures => {
  const count = (filter: (outcome: Outcome) => boolean) => outcomes.filter(filter).length;
  const isAnswered = ({ score }: Outcome) => score >= answerAt;
  const shareOf = (kind: Outcome["kind"], filter: (outcome: Outcome) => boolean) =>
    percent(
      count((one) => one.kind === kind && filter(one)),
      count((one) => one.kind === kind),
    );
  const answered = count(isAnswered);
  return {
    hit1: shareOf("in", ({ place }) => place === 0),
    hit3: shareOf("in", ({ place }) => place >= 0 && place < 3),
    auroc: auroc(outcomes),
    right: shareOf("in", (one) => one.place === 0 && isAnswered(one)),
    precision:
      answered === 0
        ? Number.NaN
        : percent(
            count((one) => one.place === 0 && isAnswered(one)),
            answered,
          ),
    near: shareOf("near", isAnswered),
    far: shareOf("far", isAnswered),
  };
};

/** The mean of what is a number; not a number when nothing is. */
const meanOf = (values: readonly number[]): number => {
  const told = values.filter((value) => !Number.isNaN(value));
  return told.length === 0 ? Number.NaN : told.reduce((sum, value) => sum + value, 0) / told.length;
};

/** The mean of each figure over several sets: every set counts the same, however many questions it has. */
export const macroOf = (figures: readonly Figures[]): Figures => {
  const mean = (name: keyof Figures) => meanOf(figures.map((one) => one[name]));
  const [hit1, hit3, auroc, right, precision, near, far] = figureNames.map(mean);
  return {
    hit1: hit1 ?? 0,
    hit3: hit3 ?? 0,
    auroc: auroc ?? 0,
    right: right ?? 0,
    precision: precision ?? 0,
    near: near ?? 0,
    far: far ?? 0,
  };
};
