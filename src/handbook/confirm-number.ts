import { type Case, type DialogueCase, inDialogue } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Event } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import type { Unconfirmed } from "../core/identity.ts";
import type { Party } from "../core/person.ts";
import { type Decision, done, goOn, type Rule } from "../core/rule.ts";
import type { CustomerSay } from "../core/say.ts";
import { chosenAct } from "./chosen-act.ts";
import { closeOpenPost, speak } from "./speak.ts";

/** Codes that may be wrong before the request goes on without one. */
const mostWrong = 3;

const unconfirmedOf = ({ identity }: Case): Unconfirmed | null =>
  identity.kind === "given" ? (identity.unconfirmed ?? null) : null;

const marked = <Subject extends Case>(subject: Subject, change: Partial<Unconfirmed>): Subject => {
  const { identity } = subject;
  return identity.kind === "given" && identity.unconfirmed !== undefined
    ? { ...subject, identity: { ...identity, unconfirmed: { ...identity.unconfirmed, ...change } } }
    : subject;
};

/** The case with its number confirmed, by an agent or else a code: what the directory knows of it counts from now on. */
export const confirmed = <Subject extends Case>(subject: Subject, by: Party | null = null): Subject => {
  const { identity } = subject;
  if (identity.kind !== "given") return subject;
  const { number, inDirectory } = identity;
  const proof = by === null ? { known: true as const } : { linkedBy: by };
  return { ...subject, identity: { kind: "given", number, inDirectory, ...proof } };
};

const isAwaited = (subject: Case): boolean =>
  subject.status === "intake" && subject.awaiting.about === "code";

const privately = (subject: Case, event: Event, say: CustomerSay): Effect => ({
  kind: "reply",
  key: `code-${subject.turn}-${event.id}`,
  say,
  private: true,
});

/** The request is never held up by it; an agent can confirm the number on the ticket. */
const leave = (subject: DialogueCase, event: Event, because: string): Decision => {
  const left = marked(subject, { status: "left" });
  const told = privately(subject, event, { say: "codeLeft" });
  return isAwaited(subject)
    ? goOn({ ...left, openPost: null }, [...closeOpenPost(subject), told], { code: because })
    : done(left, [told], { code: because });
};

const accept = (subject: DialogueCase, event: Event, { holder }: Unconfirmed): Decision => {
  const { identity, customer } = subject;
  const next = confirmed(subject);
  const link: readonly Effect[] =
    identity.kind === "given"
      ? [{ kind: "remember", person: customer.key, number: identity.number, sameAs: holder.key }]
      : [];
  const effects = [...link, privately(subject, event, { say: "codeRight" })];
  return isAwaited(subject)
    ? goOn({ ...next, openPost: null }, [...closeOpenPost(subject), ...effects], { code: "right" })
    : done(next, effects, { code: "right" });
};

const ask = (subject: DialogueCase, say: CustomerSay, more: readonly Effect[]): Decision => {
  const { base, effects } = speak(subject, "code", say, { private: true });
  return done({ ...base, status: "intake", awaiting: { about: "code" } }, [...effects, ...more], {
    code: say.say,
  });
};

const send = ({ link }: Facts): readonly Effect[] =>
  link === null || link.code === null
    ? []
    : [{ kind: "sendCode", to: link.holder.key, number: link.number, code: link.code }];

const tryAgain = (subject: DialogueCase, event: Event, facts: Facts, { wrong }: Unconfirmed): Decision => {
  const sent = facts.code === "expired" ? send(facts) : [];
  const isOver = wrong + 1 >= mostWrong || (facts.code === "expired" && sent.length === 0);
  if (isOver) return leave(subject, event, facts.code ?? "wrong");
  const holder = sent.length > 0 && facts.link !== null ? { holder: facts.link.holder } : {};
  const counted = marked(subject, { wrong: wrong + 1, ...holder });
  const say = { say: facts.code === "expired" ? "codeExpired" : "codeWrong" } as const;
  return isAwaited(subject)
    ? ask(counted, say, sent)
    : done(counted, [privately(subject, event, say), ...sent], { code: say.say });
};

/**
 * C5: takes the code that was sent to the chat identity which the number is linked to: whoever can read it there is
 * recognised here too. Without it the request goes on all the same, and the number stays unconfirmed.
 */
export const takeCode: Rule = {
  id: "C5",
  name: "Take the code",
  decide: (subject, event, facts) => {
    const unconfirmed = unconfirmedOf(subject);
    if (!inDialogue(subject) || unconfirmed?.status !== "asked") return undefined;
    if (event.kind === "deliveryFailed") return leave(subject, event, "not delivered");
    if (chosenAct(subject, event, facts)?.act === "noCode") return leave(subject, event, "none");
    if (facts.code === null) return undefined;
    return facts.code === "right"
      ? accept(subject, event, unconfirmed)
      : tryAgain(subject, event, facts, unconfirmed);
  },
};

/**
 * C5, R7: a number that is linked to another chat identity is confirmed by a code, where the desk wants that. Who
 * else has it, the customer does not learn.
 */
export const askCode: Rule = {
  id: "C5",
  name: "Ask for the code",
  decide: (subject, _event, facts) => {
    const unconfirmed = unconfirmedOf(subject);
    if (!inDialogue(subject) || unconfirmed?.status !== "new") return undefined;
    const { link } = facts;
    const isMeant = subject.identity.kind === "given" && link?.number === subject.identity.number;
    if (!isMeant || send(facts).length === 0)
      return goOn(marked(subject, { status: "left" }), [], { code: "none sent" });
    return ask(marked(subject, { status: "asked", holder: link.holder }), { say: "askCode" }, send(facts));
  },
};
