import { type Case, inDialogue, isTicket, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import { actualActor, type MessageDeleted, type MessageEdited } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import type { AgentSay } from "../core/say.ts";
import { withTicket } from "./escalate.ts";
import { showCard } from "./ticket-card.ts";

const recorded = (event: MessageEdited | MessageDeleted, before: string): Effect => ({
  kind: "record",
  entry:
    event.kind === "messageEdited"
      ? { what: "edit", messageId: event.message.id, before, after: event.message.text }
      : { what: "deletion", messageId: event.message.id, text: before },
});

const news = (event: MessageEdited | MessageDeleted, before: string): AgentSay => {
  const { name } = actualActor(event);
  return event.kind === "messageEdited"
    ? { say: "customerEdited", customer: name, before, after: event.message.text }
    : { say: "customerDeleted", customer: name, text: before };
};

/** Nothing is left of what the customer said: they took it back, and the desk its question about it. */
const takenBack = (subject: Case): Decision =>
  done({ ...subject, openPost: null, status: "declined", reason: "withdrawn" }, [
    { kind: "stopTimer", timer: "quiet" },
    ...(subject.openPost === null ? [] : [{ kind: "withdraw", key: subject.openPost } as const]),
    { kind: "withdraw", key: "details" },
  ]);

const inOpenDialogue = (subject: Case, facts: Facts): Decision =>
  subject.said.length === 0
    ? takenBack(subject)
    : done(subject, [
        { kind: "startTimer", timer: "quiet", dueAt: facts.now + facts.settings.intake.quietMs },
      ]);

/** The customer's last word as it is now; a card that showed it otherwise would keep what they took back. */
const lastWordOf = (
  { ticket: { lastWord } }: TicketCase,
  event: MessageEdited | MessageDeleted,
  before: string,
): TicketCase["ticket"]["lastWord"] => {
  if (lastWord?.text !== before) return lastWord;
  return event.kind === "messageEdited" ? { ...lastWord, text: event.message.text } : null;
};

const onTicket = (
  subject: TicketCase,
  event: MessageEdited | MessageDeleted,
  before: string,
  facts: Facts,
): Decision => {
  const inform: Effect = {
    kind: "inform",
    key: `changed-${event.id}`,
    say: news(event, before),
    ping: [],
  };
  const lastWord = lastWordOf(subject, event, before);
  if (lastWord === subject.ticket.lastWord) return done(subject, [inform]);
  const changed = withTicket(subject, { lastWord });
  return done(changed, [inform, showCard(changed, facts)]);
};

const isHidden = ({ said }: Case, id: string): boolean =>
  said.some(({ messageId, hidden }) => messageId === id && hidden === true);

/** Edits and deletions of the customer, or of somebody who speaks for them (C8), are followed: in the dialogue they count, on a ticket the agent sees them. */
export const changedMessage: Rule = {
  id: "I5",
  name: "Follow edits and deletions",
  decide: (subject, event, facts) => {
    if (event.kind !== "messageEdited" && event.kind !== "messageDeleted") return undefined;
    const { before } = facts;
    if (event.person.key !== subject.customer.key || before === null) return done(subject, []);
    // What the desk itself took away, the customer has not taken back.
    if (event.kind === "messageDeleted" && isHidden(subject, event.message.id)) return done(subject, []);
    if (event.kind === "messageEdited" && event.message.text === before) return done(subject, []);
    const record = recorded(event, before);
    if (!inDialogue(subject) && !isTicket(subject)) return done(subject, [record]);
    const decision = inDialogue(subject)
      ? inOpenDialogue(subject, facts)
      : onTicket(subject, event, before, facts);
    return { ...decision, effects: [record, ...decision.effects] };
  },
};
