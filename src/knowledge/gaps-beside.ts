import type { Gap } from "../core/gap.ts";
import type { Entry } from "../core/knowledge.ts";
import { doBeside } from "./beside.ts";
import { type AboutGaps, findGaps, type OpenQuestion } from "./gaps.ts";
import { matcherOf, prepareMatcher } from "./matcher.ts";

/** Open questions, and what answers them now, from which probability on. */
export type Lacking = AboutGaps & {
  readonly questions: readonly OpenQuestion[];
  readonly entries: readonly Entry[];
  readonly answerAt: number;
};

/** Finds the gaps of a knowledge base at once. */
export const gapsIn = ({ questions, entries, answerAt, ...about }: Lacking): readonly Gap[] =>
  findGaps(questions, matcherOf(prepareMatcher(entries, about.synonyms)).match, answerAt, about);

/**
 * Finds the gaps of a knowledge base in a thread of its own, while this one goes on answering.
 *
 * @throws {Error} when that thread fails.
 */
export const gapsMeanwhile = async (lacking: Lacking): Promise<readonly Gap[]> =>
  lacking.questions.length === 0 ? [] : doBeside(new URL("./gaps-worker.ts", import.meta.url), lacking);
