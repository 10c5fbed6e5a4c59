import {
  baseOf,
  type Case,
  type DialogueCase,
  inDialogue,
  isTicket,
  ownerOf,
  type TicketCase,
} from "../core/case.ts";
import { interrupted } from "../core/charge.ts";
import type { Effect } from "../core/effect.ts";
import type { Event, MessagePosted } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { isStaff, partyOf } from "../core/person.ts";
import type { Route } from "../core/problem.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import { draftOf } from "./draft.ts";
import { fileAs } from "./new-ticket.ts";
import { toldRoute } from "./not-a-customer.ts";
import { sentDespite } from "./sent-despite.ts";
import { closeOpenPost } from "./speak.ts";
import { showCard } from "./ticket-card.ts";

/** R10: only a lead works on a legal matter; an agent's words there are recorded, and the leads have it. */
const mayOwn = (route: Route, event: MessagePosted): boolean =>
  route !== "legal" || event.person.role === "lead";

/** Files a case in mid-dialogue as the ticket of whoever stepped in. */
const takeOver = (subject: DialogueCase, event: MessagePosted, facts: Facts): Decision => {
  const route = toldRoute(subject, facts) ?? subject.route;
  const owner = mayOwn(route, event) ? partyOf(event.person) : null;
  const filed = fileAs({ ...baseOf(subject), route }, draftOf(subject, facts), facts, owner);
  return done(
    filed.subject,
    [...closeOpenPost(subject), { kind: "stopTimer", timer: "quiet" }, ...filed.effects],
    { steppedIn: true },
  );
};

const isOver = (subject: TicketCase): boolean => subject.status === "resolved" || subject.status === "closed";

/** A reply claims what nobody has, and leaves a ticket with whoever has it. */
const replied = (subject: TicketCase, event: MessagePosted, facts: Facts): TicketCase => {
  if (isOver(subject) || !mayOwn(subject.route, event)) return subject;
  const agent = ownerOf(subject) ?? partyOf(event.person);
  const { claimedAt, firstReplyAt } = subject.ticket;
  return {
    ...interrupted(baseOf(subject)),
    status: "waitingForCustomer",
    agent,
    ticket: { ...subject.ticket, claimedAt: claimedAt ?? facts.now, firstReplyAt: firstReplyAt ?? facts.now },
  };
};

const inCustomersThread = (subject: Case, event: MessagePosted, facts: Facts): Decision => {
  const by = partyOf(event.person);
  const record: Effect = {
    kind: "record",
    entry: { what: "reply", text: event.message.text, by, messageId: event.message.id },
  };
  const records = [record, ...sentDespite(facts, by)];
  if (inDialogue(subject)) {
    const taken = takeOver(subject, event, facts);
    return { ...taken, effects: [...taken.effects, ...records] };
  }
  if (!isTicket(subject)) return done(subject, records);
  const next = replied(subject, event, facts);
  return done(next, [...records, showCard(next, facts)]);
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
