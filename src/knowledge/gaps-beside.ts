import type { Gap } from "../core/gap.ts";
import type { Entry } from "../core/knowledge.ts";
import { doBeside } from "./beside.ts";
import { findGaps, type OpenQuestion } from "./gaps.ts";
import { matcherOf, prepareMatcher } from "./matcher.ts";
import type { Synonyms } from "./synonyms.ts";

/** Open questions, and what answers them now, from which probability on. */
export type Lacking = {
  readonly questions: readonly OpenQuestion[];
  readonly entries: readonly Entry[];
  readonly synonyms?: Synonyms | undefined;
  readonly answerAt: number;
};

/** Finds the gaps of a knowledge base at once. */
export const gapsIn = ({ questions, entries, synonyms, answerAt }: Lacking): readonly Gap[] =>
  findGaps(questions, matcherOf(prepareMatcher(entries, synonyms)).match, answerAt);

/**
 * Finds the gaps of a knowledge base in a thread of its own, while this one goes on answering.
 *
 * @throws {Error} when that thread fails.
 */
export const gapsMeanwhile = async (lacking: Lacking): Promise<readonly Gap[]> =>
  lacking.questions.length === 0 ? [] : doBeside(new URL("./gaps-worker.ts", import.meta.url), lacking);
