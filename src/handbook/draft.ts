import type { Case, Draft } from "../core/case.ts";
import type { Facts } from "../core/facts.ts";
import type { Problem } from "../core/problem.ts";
import { isIncomplete } from "./exact-description.ts";

/** What the customer wants, as it would be filed now: without what the documentation answered, with corrections. */
export const draftOf = (subject: Case, facts: Facts): Draft => {
  const problems = facts.understanding.problems.flatMap(({ text, reading, says }, index): Problem[] =>
    subject.settled.includes(index)
      ? []
      : [{ text: subject.corrections[index] ?? text, kind: reading.kind, says }],
  );
  const [first = { text: facts.understanding.latestText, kind: "chatter", says: [] } as const, ...rest] =
    problems;
  return { problems: [first, ...rest], incomplete: isIncomplete(subject, facts) };
};
