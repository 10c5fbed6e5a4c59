import type { Reached } from "../../core/embeddings.ts";
import type { Match } from "../../core/knowledge.ts";
import type { Exercise } from "./exercises.ts";

/** What came of an exercise. */
export type Outcome = { readonly answer: string | null; readonly best: Match | undefined };

/** The outcomes of exercises when they are matched like this. */
export const outcomesOf = (
  exercises: readonly Exercise[],
  match: (exercise: Exercise) => readonly Match[],
): readonly Outcome[] => exercises.map((exercise) => ({ answer: exercise.answer, best: match(exercise)[0] }));

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Measures outcomes; `answerAt` is the probability from which the first entry is the answer. */
export const reachedBy = (outcomes: readonly Outcome[], answerAt: number): Reached => {
  const isAnswered = ({ best }: Outcome): boolean => (best?.probability ?? 0) >= answerAt;
  const gaps = outcomes.filter(({ answer }) => answer === null);
  const answerable = outcomes.filter(({ answer }) => answer !== null);
  const answers = answerable.filter(isAnswered);
  const right = answers.filter(({ answer, best }) => best?.entry === answer);
  return {
    answered: percent(right.length, answerable.length),
    right: answers.length === 0 ? null : percent(right.length, answers.length),
    gaps: percent(gaps.filter(isAnswered).length, gaps.length),
  };
};
