import type { Candidate } from "../candidates.ts";
import { longestQuestion } from "./questions.ts";
import { similarity, type Vector } from "./vector.ts";

/** The candidates with the vectors of their wordings. */
export type MeantCandidates = readonly { readonly id: string; readonly vectors: readonly Vector[] }[];

/** What is sent of a wording. */
export const asSent = (wording: string): string => wording.trim().slice(0, longestQuestion);

/** Gives the candidates their vectors, by wording as it is sent; `null` while that of any is missing. */
export const meantBy = (
  candidates: readonly Candidate[],
  vectors: ReadonlyMap<string, Vector>,
): MeantCandidates | null => {
  const meant = candidates.map(({ id, wordings }) => ({
    id,
    vectors: wordings.flatMap((wording) => vectors.get(asSent(wording)) ?? []),
  }));
  return meant.every(({ vectors: own }, at) => own.length === candidates[at]?.wordings.length) ? meant : null;
};

/** The nearest wording counts most, and a second one that is near confirms it; as with the evidence of words. */
const nearestTwo = (question: Vector, wordings: readonly Vector[]): number => {
  let first = -1;
  let second = -1;
  for (const wording of wordings) {
    const near = similarity(question, wording);
    second = Math.max(second, Math.min(first, near));
    first = Math.max(first, near);
  }
  return wordings.length < 2 ? first : (first + 0.3 * second) / 1.3;
};

/** How near questions are to each candidate, -1 to 1, by id; of several questions the best counts. */
export type Nearness = (questions: readonly Vector[]) => ReadonlyMap<string, number>;

/** Compares questions with candidates, each question once: one message is looked at several times. */
export const nearnessTo = (candidates: MeantCandidates): Nearness => {
  const compared = new WeakMap<Vector, readonly number[]>();
  const compare = (question: Vector): readonly number[] => {
    const known = compared.get(question);
    if (known !== undefined) return known;
    const near = candidates.map(({ vectors }) => nearestTwo(question, vectors));
    compared.set(question, near);
    return near;
  };
  return (questions) => {
    const all = questions.map(compare);
    return new Map(
      candidates.map(({ id }, at) => [id, Math.max(-1, ...all.map((near) => near[at] ?? -1))] as const),
    );
  };
};
