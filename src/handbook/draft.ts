import type { Case, Draft } from "../core/case.ts";
import type { Facts } from "../core/facts.ts";
import type { Problem } from "../core/problem.ts";
import { type Piece, pieces, type ReadProblem } from "../core/reading.ts";
import { isIncomplete } from "./exact-description.ts";
import { withoutNumbers } from "./given-numbers.ts";
import { isShownByPicture } from "./shown-by-picture.ts";
import { readingOf, wishOf } from "./wish.ts";

/** A screenshot shows what happens, and the exact message. */
const shown: readonly Piece[] = ["what", "message"];

/**
 * Where no problem can be read, the customer's own words are the problem, or the names of what they sent: nothing is
 * filed without a word.
 */
const asTold = (subject: Case, facts: Facts): Problem => {
  const text = subject.said
    .map((said) => said.text)
    .join("\n")
    .trim();
  const { kind } = facts.understanding.latest;
  const names = subject.said.flatMap(({ attachments }) => attachments.map(({ name }) => name)).join(", ");
  const says: readonly Piece[] = isShownByPicture(subject, facts) ? shown : [];
  return { text: withoutNumbers(subject, facts, text) || names, kind, says };
};

const saidOf = (subject: Case, facts: Facts, { says }: ReadProblem): readonly Piece[] =>
  isShownByPicture(subject, facts)
    ? pieces.filter((piece) => shown.includes(piece) || says.includes(piece))
    : says;

/** What the customer wants, as it would be filed now: without what the documentation answered, with corrections. */
export const draftOf = (subject: Case, facts: Facts): Draft => {
  const problems = facts.understanding.problems.flatMap((problem, index): Problem[] => {
    const text = subject.corrections[index] ?? problem.text;
    return subject.settled.includes(index)
      ? []
      : [{ text, kind: readingOf(subject, problem).kind, says: saidOf(subject, facts, problem) }];
  });
  const wish = wishOf(subject, facts);
  const [first = asTold(subject, facts), ...rest] = problems;
  return {
    problems: [first, ...rest],
    incomplete: isIncomplete(subject, facts),
    ...(wish !== null && { wish }),
  };
};
