import { baseOf, type Case, inDialogue, isTicket, type TicketCase } from "../core/case.ts";
import type { Event, MessagePosted } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { isStaff, partyOf } from "../core/person.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import { draftOf } from "./draft.ts";
import { withTicket } from "./escalate.ts";
import { newTicket, ticketEffects } from "./file-ticket.ts";
import { closeOpenPost } from "./speak.ts";
import { showCard } from "./ticket-card.ts";

/** Files a case in mid-dialogue as the ticket of the agent who stepped in. */
const takeOver = (subject: Case, event: MessagePosted, facts: Facts): Decision => {
  const ticket = newTicket(subject.route, draftOf(subject, facts), facts);
  const taken: TicketCase = {
    ...baseOf(subject),
    openPost: null,
    status: "waitingForCustomer",
    agent: partyOf(event.person),
    ticket: { ...ticket, claimedAt: facts.now, firstReplyAt: facts.now },
  };
  return done(
    taken,
    [...closeOpenPost(subject), { kind: "stopTimer", timer: "quiet" }, ...ticketEffects(taken, facts)],
    {
      steppedIn: true,
    },
  );
};

const replied = (subject: TicketCase, event: MessagePosted, facts: Facts): TicketCase => {
  const agent = "agent" in subject && subject.agent !== null ? subject.agent : partyOf(event.person);
  const { claimedAt, firstReplyAt } = subject.ticket;
  const ticket = { claimedAt: claimedAt ?? facts.now, firstReplyAt: firstReplyAt ?? facts.now };
  return withTicket(
    subject.status === "resolved" || subject.status === "closed"
      ? subject
      : { ...baseOf(subject), ticket: subject.ticket, status: "waitingForCustomer", agent },
    ticket,
  );
};

const inCustomersThread = (subject: Case, event: MessagePosted, facts: Facts): Decision => {
  const by = partyOf(event.person);
  const record = {
    kind: "record",
    entry: { what: "reply", text: event.message.text, by, messageId: event.message.id },
  } as const;
  if (!isTicket(subject)) {
    if (!inDialogue(subject)) return done(subject, [record]);
    const taken = takeOver(subject, event, facts);
    return { ...taken, effects: [...taken.effects, record] };
  }
  const next = replied(subject, event, facts);
  return done(next, [record, showCard(next, facts)]);
};

const inCardsThread = (subject: Case, event: MessagePosted): Decision =>
  done(subject, [
    {
      kind: "record",
      entry: { what: "note", text: { internal: event.message.text }, by: partyOf(event.person) },
    },
  ]);

const isStaffMessage = (event: Event): event is MessagePosted =>
  event.kind === "messagePosted" && isStaff(event.person);

/**
 * The bot falls silent as soon as somebody of the desk speaks in a case: what they write to the customer is the
 * reply, what they write below the card is a note and stays inside (R7).
 */
export const staffSpeaks: Rule = {
  id: "R7",
  name: "Silent when a person of the desk speaks",
  decide: (subject, event, facts) => {
    if (!isStaffMessage(event)) return undefined;
    return event.place === "internal"
      ? inCardsThread(subject, event)
      : inCustomersThread(subject, event, facts);
  },
};
