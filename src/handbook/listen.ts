import { type Case, inDialogue } from "../core/case.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { asideMatch, knownProblems, openProblems } from "./known-question.ts";
import { hasFiles } from "./shown-by-picture.ts";

const numberIsAnswered = (subject: Case, facts: Facts): boolean => {
  const awaitsNumber =
    (subject.status === "intake" && subject.awaiting.about === "number") ||
    (subject.status === "confirming" &&
      typeof subject.correcting === "object" &&
      subject.correcting?.field === "number");
  return awaitsNumber && facts.number !== null;
};

const isKnownThroughout = (subject: Case, facts: Facts): boolean => {
  const open = openProblems(subject, facts);
  return open.length > 0 && knownProblems(subject, facts).length === open.length;
};

/** Why an answer need not wait for a pause: nothing the customer might add would change it (R2: within a second). */
const readyBecause = (subject: Case, event: Event, facts: Facts): string | null => {
  if (chosenAct(subject, event, facts) !== null) return "an act in words";
  if (facts.code !== null) return "the code that was asked for";
  if (numberIsAnswered(subject, facts)) return "the number that was asked for";
  if (asideMatch(subject, event, facts) !== null) return "a known question beside the matter";
  return isKnownThroughout(subject, facts) ? "a known question" : null;
};

/** An edit that puts a typing mistake right answers nothing: the question stays open, and nothing is said. */
const isStillOpen = (subject: Case, facts: Facts): boolean => {
  if (subject.status !== "intake" || facts.understanding.latestText !== "") return false;
  // A picture is an answer.
  if (hasFiles({ said: subject.said.filter(({ turn }) => turn === subject.turn) })) return false;
  const { awaiting } = subject;
  if (!("problem" in awaiting)) return facts.number === null;
  const problem = facts.understanding.problems[awaiting.problem];
  return problem !== undefined && !problem.reading.exact && !problem.says.includes(awaiting.about);
};

/**
 * E1: messages in quick succession are one statement. Waits for a pause of `intake.quietMs` and shows that it
 * listens; what is complete in itself is answered at once.
 */
export const listen: Rule = {
  id: "E1",
  name: "Listen until all is told",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject)) return event.kind === "timerFired" ? done(subject, []) : undefined;
    if (event.kind === "timerFired" && isStillOpen(subject, facts)) return done(subject, []);
    if (event.kind !== "messagePosted") return undefined;
    const because = readyBecause(subject, event, facts);
    if (because !== null) return goOn(subject, [{ kind: "stopTimer", timer: "quiet" }], { ready: because });
    return done(
      subject,
      [
        { kind: "react", messageId: event.message.id, reaction: "listening" },
        { kind: "startTimer", timer: "quiet", dueAt: facts.now + facts.settings.intake.quietMs },
      ],
      { quietMs: facts.settings.intake.quietMs },
    );
  },
};
