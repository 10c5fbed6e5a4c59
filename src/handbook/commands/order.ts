import type { Case, TicketCase } from "../../core/case.ts";
import type { TicketCommand } from "../../core/command.ts";
import type { Effect } from "../../core/effect.ts";
import type { ActChosen } from "../../core/event.ts";
import type { Facts } from "../../core/facts.ts";
import { type Party, partyOf } from "../../core/person.ts";
import { type Decision, done } from "../../core/rule.ts";
import type { AgentSay } from "../../core/say.ts";
import { tellActor, toDesk } from "../access.ts";
import { showCard } from "../ticket-card.ts";

/** One order about a ticket, from whatever surface it came. */
export type TicketOrder<Verb extends TicketCommand["verb"]> = {
  readonly subject: TicketCase;
  readonly command: Extract<TicketCommand, { verb: Verb }>;
  readonly event: ActChosen;
  readonly facts: Facts;
};

/** An order with any verb. */
export type AnyOrder = Omit<TicketOrder<"claim">, "command"> & { readonly command: TicketCommand };

/** Carries out one verb. */
export type Perform<Verb extends TicketCommand["verb"]> = (order: TicketOrder<Verb>) => Decision;

/** The person who gave the order. */
export const actorOf = ({ event }: Pick<AnyOrder, "event">): Party => partyOf(event.person);

/** Changes nothing and tells the person why. */
export const refuse = (subject: Case, event: ActChosen, say: AgentSay): Decision =>
  done(subject, [tellActor(event, toDesk(say))], { refused: say.say });

/** Refuses a verb that does not fit the ticket's status, and says what does. */
export const notNow = ({ subject, command, event }: AnyOrder): Decision =>
  refuse(subject, event, {
    say: "notNow",
    verb: command.verb,
    ticket: subject.ticket.number,
    status: subject.status,
  });

/** Says something below the ticket's card. */
export const inform = (event: ActChosen, say: AgentSay): Effect => ({
  kind: "inform",
  key: `done-${event.id}`,
  say,
  ping: [],
});

/** Ends an order: the case as it is now, its card brought up to date, the work recorded. */
export const carriedOut = (
  order: AnyOrder,
  subject: TicketCase,
  effects: readonly Effect[],
  text: string | null = null,
): Decision =>
  done(
    subject,
    [
      ...effects,
      showCard(subject, order.facts),
      { kind: "record", entry: { what: "work", verb: order.command.verb, by: actorOf(order), text } },
    ],
    { verb: order.command.verb, by: order.event.person.key },
  );
