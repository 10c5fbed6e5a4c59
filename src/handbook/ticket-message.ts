import { baseOf, type Case, type CaseBase, isTicket, ownerOf, type TicketCase } from "../core/case.ts";
import type { Effect, Ping } from "../core/effect.ts";
import type { Event, MessagePosted } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import type { RequestKind } from "../core/reading.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import type { Ticket } from "../core/ticket.ts";
import { countAbuse } from "./abuse-on-ticket.ts";
import { withTicket } from "./escalate.ts";
import { reopenForCustomer } from "./reopen.ts";
import { showCard } from "./ticket-card.ts";

const owner = (subject: TicketCase): readonly Ping[] => {
  const agent = ownerOf(subject);
  return agent === null ? [] : [agent.key];
};

/** A file alone is no word; the card lists it among the attachments. */
const lastWordOf = (subject: TicketCase, { message, at }: MessagePosted): Ticket["lastWord"] =>
  message.text.trim() === "" ? subject.ticket.lastWord : { text: message.text, at };

const lands = (subject: TicketCase, event: MessagePosted): TicketCase => {
  const base: CaseBase = { ...baseOf(subject), turn: subject.turn + 1 };
  const landed: TicketCase =
    subject.status === "waitingForCustomer"
      ? { ...base, status: "claimed", ticket: subject.ticket, agent: subject.agent }
      : { ...subject, ...base };
  return withTicket(landed, { lastWord: lastWordOf(subject, event) });
};

const informed = (subject: TicketCase, { message, person, speaker }: MessagePosted): Effect => ({
  kind: "inform",
  key: `wrote-${message.id}`,
  say: {
    say: "customerWrote",
    customer: person.name,
    ...(speaker && { speaker: speaker.name }),
    text: message.text,
    attachments: message.attachments,
  },
  ping: owner(subject),
});

/** A message in the channel itself may be a new request; the customer decides with one click. */
const pointedOut = (subject: TicketCase, { conversation, message }: MessagePosted): readonly Effect[] =>
  conversation.thread === null
    ? [
        {
          kind: "reply",
          key: `added-${message.id}`,
          say: { say: "addedToTicket", ticket: subject.ticket.number, messageId: message.id },
          private: false,
        },
      ]
    : [];

const separated = (subject: TicketCase, messageId: string): Decision =>
  subject.said.some((said) => said.messageId === messageId)
    ? done(subject, [
        { kind: "settle", key: `added-${messageId}` },
        { kind: "startCase", messageId },
      ])
    : done(subject, []);

const isOpen = (subject: Case): boolean =>
  subject.status === "queued" || subject.status === "claimed" || subject.status === "waitingForCustomer";

/** Words after the end that open nothing again. */
const asksForNothing: readonly RequestKind[] = ["thanks", "confirm", "chatter", "greeting"];

const onTicket = (subject: TicketCase, event: MessagePosted, facts: Facts): Decision => {
  const { subject: landed, effects: counted } = countAbuse(lands(subject, event), facts);
  const effects = [informed(landed, event), ...counted];
  if (isOpen(subject))
    return done(landed, [...effects, showCard(landed, facts), ...pointedOut(landed, event)]);
  const { latest } = facts.understanding;
  if (asksForNothing.includes(latest.kind)) return done(landed, effects);
  const reopened = reopenForCustomer(landed, facts);
  return done(reopened.subject, [...effects, ...reopened.effects], { reopenedBy: "words" });
};

const isFromCustomer = (subject: Case, event: Event): event is MessagePosted =>
  event.kind === "messagePosted" && event.person.key === subject.customer.key;

/** S2: whatever the customer writes about a ticket lands on it, and the person who has it is called. */
export const ticketMessage: Rule = {
  id: "S2",
  name: "Later messages land on the ticket",
  decide: (subject, event, facts) => {
    if (!isTicket(subject)) return undefined;
    if (event.kind === "actChosen" && event.act.act === "separate")
      return separated(subject, event.act.messageId);
    return isFromCustomer(subject, event) ? onTicket(subject, event, facts) : undefined;
  },
};
