import { type Case, inDialogue } from "../core/case.ts";
import type { Facts } from "../core/facts.ts";
import { goOn, type Rule } from "../core/rule.ts";
import { answeringIn } from "./answering.ts";

/** Where the problems stand now whose answer has been shown; a customer who wants a person has none. */
const answeredPlaces = (subject: Case, facts: Facts): readonly number[] =>
  subject.wantsPerson
    ? []
    : facts.understanding.problems.flatMap((_, place) => {
        const best = facts.matches[place]?.[0];
        const isAnswered =
          best !== undefined &&
          best.probability >= answeringIn(facts.settings, subject.conversation).answerAt &&
          subject.shown.includes(best.entry);
        return isAnswered ? [place] : [];
      });

/** R3: after edits, deletions and late messages, finds anew which problems the documentation has answered. */
export const places: Rule = {
  id: "R3",
  name: "Find the answered problems again",
  decide: (subject, event, facts) =>
    inDialogue(subject) && subject.moved && event.kind !== "messageEdited" && event.kind !== "messageDeleted"
      ? goOn({ ...subject, settled: answeredPlaces(subject, facts) })
      : undefined,
};
