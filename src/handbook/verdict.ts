import type { Case } from "../core/case.ts";
import { type Answered, baseOf, inDialogue, type Listening } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { countsOn } from "../core/limits.ts";
import type { RequestKind } from "../core/reading.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import type { CustomerSay } from "../core/say.ts";
import { chosenAct } from "./chosen-act.ts";
import { fileAnswered } from "./file-answered.ts";
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

/** R8, R3: nothing has helped, an offer was declined. */
const isDeclined = (subject: Answered): boolean =>
  subject.entries.length === 0 && (wasTold(subject, "teaching") || wasTold(subject, "canWait"));

const solved = (subject: Answered, facts: Facts): Decision => {
  const { entries } = subject;
  const kept = keepAnswer(subject, facts, entries, "solved");
  const next: Answered = { ...kept.subject, verdict: "solved", turn: subject.turn + 1 };
  const noted =
    facts.settings.tickets === "everyCase" && entries.length > 0 ? fileAnswered(next, facts) : null;
  const say: CustomerSay =
    noted === null
      ? { say: isDeclined(subject) ? "youAreWelcome" : "glad" }
      : { say: "gladNoted", ticket: noted.subject.ticket.number };
  return done(
    noted?.subject ?? next,
    [
      ...kept.effects,
      { kind: "reply", key: `glad-${subject.turn}`, say, private: false },
      { kind: "record", entry: { what: "answered", entries, outcome: "solved" } },
      ...(noted?.effects ?? []),
    ],
    { verdict: "solved" },
  );
};

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
        return solved(subject, facts);
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
