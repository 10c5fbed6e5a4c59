import type { Entry } from "../core/knowledge.ts";
import type { Weights } from "./calibration.ts";
import { rankEntries } from "./ranking.ts";

/** A question whose right entry is known; `null`: the knowledge base has none. */
export type LabelledQuery = {
  readonly question: string;
  readonly answerId: string | null;
  readonly kind: "in" | "near" | "far";
};

/** A knowledge base with questions to it. */
export type LabelledSet = {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly queries: readonly LabelledQuery[];
};

/** How well a set is answered, in per cent. */
export type Figures = {
  /** The right entry is the first, or among the first three. */
  readonly hit1: number;
  readonly hit3: number;
  /** How often a right first entry is more probable than a wrong or needless one. */
  readonly auroc: number;
  /** Answerable questions answered at the threshold, and answers that are right. */
  readonly coverage: number;
  readonly precision: number;
  /** Unanswerable questions answered: same domain, other domain. */
  readonly near: number;
  readonly far: number;
};

const percent = (part: number, whole: number): number => (100 * part) / whole;

const auroc = (right: readonly number[], wrong: readonly number[]): number => {
  const above = right.flatMap((one) =>
    wrong.map((other) => (one > other ? 1 : one === other ? 0.5 : 0) as number),
  );
  return percent(
    above.reduce((sum, value) => sum + value, 0),
    above.length,
  );
};

/** Measures weights on a set. `answerAt`: the probability from which the first entry is the answer. */
export const measure = ({ entries, queries }: LabelledSet, weights: Weights, answerAt: number): Figures => {
  const rank = rankEntries(entries, weights);
  const results = queries.map(({ question, answerId, kind }) => {
    const ranked = rank(question);
    const place = ranked.findIndex(({ id }) => id === answerId);
    return { kind, place, probability: ranked[0]?.probability ?? 0 };
  });
  const of = (kind: LabelledQuery["kind"]) => results.filter((result) => result.kind === kind);
  const answered = results.filter(({ probability }) => probability >= answerAt);
  const answeredOf = (kind: LabelledQuery["kind"]) =>
    answered.filter((result) => result.kind === kind).length;
  const probabilities = (right: boolean) =>
    results.filter(({ place }) => (place === 0) === right).map(({ probability }) => probability);
  return {
    hit1: percent(of("in").filter(({ place }) => place === 0).length, of("in").length),
    hit3: percent(of("in").filter(({ place }) => place >= 0 && place < 3).length, of("in").length),
    auroc: auroc(probabilities(true), probabilities(false)),
    coverage: percent(answeredOf("in"), of("in").length),
    precision: percent(answered.filter(({ place }) => place === 0).length, answered.length),
    near: percent(answeredOf("near"), of("near").length),
    far: percent(answeredOf("far"), of("far").length),
  };
};
