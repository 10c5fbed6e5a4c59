import type { Case } from "../core/case.ts";
import { baseOf, inDialogue, type Listening } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { done, goOn, type Rule } from "../core/rule.ts";
import { chosenAct } from "./chosen-act.ts";
import { answerWith, shownEntries } from "./known-question.ts";
import { closeOpenPost, turnInto } from "./speak.ts";

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
        return done(
          { ...turned.subject, verdict: "solved" },
          [
            ...turned.effects,
            { kind: "reply", key: "glad", say: { say: "glad" }, private: false },
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
        return entry === undefined ? undefined : answerWith(subject, facts, [entry], { picked: entry });
      }
      default:
        return undefined;
    }
  },
};

/** Words after a solved answer that ask for nothing are left alone; the goodbye was said. */
export const afterSolved: Rule = {
  id: "R3",
  name: "A solved question stays solved",
  decide: (subject, event, facts) => {
    if (subject.status !== "answered" || subject.verdict !== "solved" || event.kind !== "messagePosted")
      return undefined;
    const { kind } = facts.understanding.latest;
    return kind === "confirm" || kind === "thanks" || kind === "chatter"
      ? done({ ...subject, turn: subject.turn + 1 }, [], { kind })
      : undefined;
  },
};
