import { baseOf, type Case, type CaseBase, inDialogue, type Paused, type Said } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import { type Event, isByPerson } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import type { Party } from "../core/person.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import type { PauseEnd } from "../core/say.ts";
import { closeOpenPost } from "./speak.ts";

const minute = 60_000;
/** The last words that a lead sees beside a pause. */
const mostQuoted = 5;

/** How often somebody was warned; an insult that follows is weighed by it. */
export const warningsOf = ({ told }: Pick<Case, "told">): number =>
  told.filter((notice) => notice.startsWith("abuse:")).length;

/** A clean sheet. */
export const withoutWarnings = <Subject extends CaseBase>(subject: Subject): Subject => ({
  ...subject,
  told: subject.told.filter((notice) => !notice.startsWith("abuse:")),
});

/** The case with one warning more, which holds for the words of its turn. */
export const warned = <Subject extends CaseBase>(subject: Subject): Subject => ({
  ...subject,
  told: [...subject.told, `abuse:${subject.turn}`],
});

const recorded = (step: "warned" | "paused" | PauseEnd["end"], by: Party): Effect => ({
  kind: "record",
  entry: { what: "abuse", step, by },
});

/** Nothing but an insult, or nothing but an apology, is no part of any request. */
const aside = (said: readonly Said[], turn: number): readonly Said[] =>
  said.map((one) => (one.turn === turn ? { ...one, aside: true } : one));

/** E6: what leads see of a pause, and how it ended. */
export const pauseCard = (subject: Paused, facts: Facts, end: PauseEnd | null, isNew = false): Effect => ({
  kind: "card",
  key: `pause-${subject.until}`,
  say: {
    say: "pauseCard",
    caseId: subject.id,
    customer: subject.customer.name,
    said: subject.said.slice(-mostQuoted).map(({ text }) => text),
    until: subject.until,
    timeZone: facts.settings.timeZone,
    end,
  },
  ping: isNew && facts.settings.escalations.routes.abuse.length > 0 ? ["leads"] : [],
});

/** The dialogue where it was left, with nothing held against anybody. */
const heardAgain = (subject: Paused): Case => {
  const base = withoutWarnings(baseOf(subject));
  const { awaiting } = subject;
  return awaiting === null ? { ...base, status: "listening" } : { ...base, status: "intake", awaiting };
};

/** Ends a pause: the customer can go on where they were, and nothing is held against them. */
export const endPause = (
  subject: Paused,
  facts: Facts,
  end: PauseEnd,
  by: Party,
): { readonly subject: Case; readonly effects: readonly Effect[] } => ({
  subject: heardAgain(subject),
  effects: [pauseCard(subject, facts, end), recorded(end.end, by)],
});

const reply = (subject: Case, say: Extract<Effect, { kind: "reply" }>["say"]): Effect => ({
  kind: "reply",
  key: `abuse-${subject.turn}`,
  say,
  private: false,
});

/** An apology and nothing else. */
const isOnlyApology = ({ understanding: { latest } }: Facts): boolean =>
  latest.apologises && latest.kind === "chatter";

const welcomeBack = (subject: Case, facts: Facts, effects: readonly Effect[]): Decision => {
  const because = { apologised: true };
  if (!isOnlyApology(facts)) return goOn(subject, effects, because);
  return done(
    { ...subject, said: aside(subject.said, subject.turn), turn: subject.turn + 1 },
    [
      { kind: "stopTimer", timer: "quiet" },
      ...effects,
      reply(subject, { say: "welcomeBack", because: "apology" }),
    ],
    because,
  );
};

/** During a pause every message stands alone: what was said before it is not held against it. */
const staysPaused = (subject: Paused, facts: Facts): Decision => {
  const isInsult = facts.understanding.latest.kind === "abuse";
  const said = isInsult ? aside(subject.said, subject.turn) : subject.said;
  const next: Paused = { ...subject, said, turn: subject.turn + 1 };
  return done(next, [pauseCard(next, facts, null)], { paused: true });
};

/**
 * E6: while somebody is paused, the bot says nothing to them, and leads see what they write. When the time is over, or
 * as soon as they apologise or speak of a misunderstanding, they are heard like everybody else.
 */
export const paused: Rule = {
  id: "E6",
  name: "Let somebody back in after a pause",
  decide: (subject, event, facts) => {
    if (subject.status !== "paused" || event.kind !== "messagePosted") return undefined;
    const { latest } = facts.understanding;
    if (facts.now >= subject.until) {
      const back = endPause(subject, facts, { end: "over" }, subject.customer);
      return goOn(back.subject, back.effects, { over: true });
    }
    if (!latest.apologises || latest.abusive) return staysPaused(subject, facts);
    const back = endPause(subject, facts, { end: "apologised" }, subject.customer);
    return welcomeBack(back.subject, facts, back.effects);
  },
};

const timeZoneOf = (event: Event, facts: Facts): string =>
  (isByPerson(event) ? event.person.timeZone : undefined) ?? facts.settings.timeZone;

const end = (subject: Case, event: Event, facts: Facts, pauseMinutes: number): Decision => {
  const until = facts.now + pauseMinutes * minute;
  const next: Paused = {
    ...baseOf(subject),
    ...(facts.understanding.latest.kind === "abuse" && { said: aside(subject.said, subject.turn) }),
    status: "paused",
    until,
    awaiting: subject.status === "intake" ? subject.awaiting : null,
    openPost: null,
    turn: subject.turn + 1,
  };
  return done(
    next,
    [
      { kind: "stopTimer", timer: "quiet" },
      ...closeOpenPost(subject),
      reply(subject, { say: "conversationPaused", until, timeZone: timeZoneOf(event, facts) }),
      pauseCard(next, facts, null, true),
      recorded("paused", subject.customer),
    ],
    { warnings: warningsOf(subject) },
  );
};

const warn = (subject: Case, facts: Facts): Decision => {
  const alone = facts.understanding.latest.kind === "abuse";
  const effects = [
    reply(subject, { say: "abuseWarning", alone }),
    recorded("warned", subject.customer),
  ] as const;
  const because = { warnings: warningsOf(subject) + 1 };
  if (!alone) return goOn(warned(subject), effects, because);
  return done(
    { ...warned(subject), said: aside(subject.said, subject.turn), turn: subject.turn + 1 },
    [{ kind: "stopTimer", timer: "quiet" }, ...effects],
    because,
  );
};

/**
 * E6: insults need not be borne. First a neutral warning, and what was told beside goes on; then the neutral end with
 * a pause, and a lead is told. No word of ours judges anybody, and swearing at a machine is no insult.
 */
export const abuse: Rule = {
  id: "E6",
  name: "Warn, then end neutrally",
  decide: (subject, event, facts) => {
    const { pauseMinutes, warnings } = facts.settings.abuse;
    const { latest, latestText } = facts.understanding;
    if (!inDialogue(subject) || pauseMinutes === null || latestText === "") return undefined;
    // One statement is weighed once, however often it is looked at.
    if (subject.told.includes(`abuse:${subject.turn}`)) return undefined;
    const before = warningsOf(subject);
    if (latest.abusive)
      return before < warnings ? warn(subject, facts) : end(subject, event, facts, pauseMinutes);
    return latest.apologises && before > 0
      ? welcomeBack(withoutWarnings(subject), facts, [recorded("apologised", subject.customer)])
      : undefined;
  },
};
