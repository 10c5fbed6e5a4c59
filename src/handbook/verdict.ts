import type { Case } from "../core/case.ts";
import { baseOf, inDialogue, type Listening } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { countsOn } from "../core/limits.ts";
import type { RequestKind } from "../core/reading.ts";
import { done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { answerWith, shownEntries } from "./known-question.ts";
import { closeOpenPost, turnInto, wasTold } from "./speak.ts";

const toPerson = (subject: Case): Listening => ({
  ...baseOf(subject),
  status: "listening",
  wantsPerson: true,
});

/** A notice without entries (D3) loses its buttons and keeps its words. */
const keepAnswer = <Subject extends Case>(
  subject: Subject,
  facts: Facts,
  ids: readonly string[],
  verdict: "solved" | "notSolved",
): { subject: Subject; effects: readonly Effect[] } =>
  ids.length === 0
    ? { subject: { ...subject, openPost: null }, effects: closeOpenPost(subject) }
    : turnInto(subject, { say: "answerKept", entries: shownEntries(facts, ids), verdict });

const rejected = (subject: Case, facts: Facts) => {
  const entries = subject.status === "answered" || subject.status === "suggested" ? subject.entries : [];
  const turned = keepAnswer(subject, facts, entries, "notSolved");
  return {
    subject: toPerson(turned.subject),
    effects: [
      ...turned.effects,
      { kind: "record", entry: { what: "answered", entries, outcome: "rejected" } } as const,
    ],
  };
};

/** An offer may stand for days, and its answer may have ended meanwhile. */
const stillCounts = ({ entries, today }: Facts, id: string): boolean =>
  countsOn(entries[id]?.limits ?? {}, today);

/**
 * R3: the customer has the last word on an answer. "That solved it" records the case as answered and it never
 * reaches the queue; "I need a person" goes on to the intake with everything said kept.
 */
export const verdict: Rule = {
  id: "R3",
  name: "Only what cannot be answered is queued",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject)) return undefined;
    const act = chosenAct(subject, event, facts);
    switch (act?.act) {
      case "solved": {
        if (subject.status !== "answered" || subject.verdict === "solved") return undefined;
        const { entries } = subject;
        const turned = keepAnswer(subject, facts, entries, "solved");
        // R8: nothing has helped, an offer was declined.
        const say = entries.length === 0 && wasTold(subject, "teaching") ? "youAreWelcome" : "glad";
        return done(
          { ...turned.subject, verdict: "solved", turn: subject.turn + 1 },
          [
            ...turned.effects,
            { kind: "reply", key: `glad-${subject.turn}`, say: { say }, private: false },
            { kind: "record", entry: { what: "answered", entries, outcome: "solved" } },
          ],
          { verdict: "solved" },
        );
      }
      case "needPerson":
      case "noneOfThese": {
        const { subject: next, effects } = rejected(subject, facts);
        return goOn(next, effects, { verdict: act.act });
      }
      case "pick": {
        const entry = subject.status === "suggested" ? subject.entries[act.index] : undefined;
        if (entry === undefined) return undefined;
        if (stillCounts(facts, entry)) return answerWith(subject, facts, [entry], { picked: entry });
        const { subject: next, effects } = rejected(subject, facts);
        return goOn(next, effects, { verdict: "noneOfThese" });
      }
      default:
        return undefined;
    }
  },
};

/** Words that ask for nothing. */
const asksForNothing: readonly RequestKind[] = ["confirm", "thanks", "chatter", "greeting"];

/**
 * Small talk after an answer is no new request. A solved question stays solved; whoever says more than that gets a
 * person.
 */
export const afterAnswer: Rule = {
  id: "R3",
  name: "Small talk after an answer starts nothing",
  decide: (subject, event, facts) => {
    if (subject.status !== "answered" || chosenAct(subject, event, facts)?.act === "needPerson")
      return undefined;
    if (event.kind !== "messagePosted" && event.kind !== "timerFired") return undefined;
    const { latest, latestText } = facts.understanding;
    const isOpen = subject.verdict === "open";
    if (isOpen && event.kind === "messagePosted") return undefined;
    if (latestText === "" || asksForNothing.includes(latest.kind))
      return done({ ...subject, turn: subject.turn + 1 }, [], { kind: latest.kind });
    return isOpen || event.kind === "messagePosted" ? undefined : goOn(toPerson(subject));
  },
};
