import { ownerOf, type TicketCase } from "../../core/case.ts";
import { type ChargedWork, latestOffer, openOffer } from "../../core/charge.ts";
import type { Effect } from "../../core/effect.ts";
import type { Decision } from "../../core/rule.ts";
import { showNotice } from "../charge-notice.ts";
import { reminderKey } from "../handling-limit.ts";
import { greetCustomer } from "./claim.ts";
import { actorOf, carriedOut, inform, notNow, type Perform, refuse, type TicketOrder } from "./order.ts";
import { refuseUnlessOwner } from "./ownership.ts";
import { afterReply } from "./reply.ts";

type OfferVerb = "offer order" | "offer repair" | "offer consulting";
type OfferOrder = TicketOrder<OfferVerb>;

const works: Readonly<Record<OfferVerb, ChargedWork>> = {
  "offer order": "order",
  "offer repair": "repair",
  "offer consulting": "consulting",
};

/** Why nothing is offered now; `null`: it can be. One offer is open at a time, and none is made for what is agreed. */
const refusal = (order: OfferOrder, work: ChargedWork): Decision | null => {
  const { subject, event } = order;
  const { status, route, ticket } = subject;
  // R10: of legal matters the bot says nothing.
  if (status === "resolved" || status === "closed" || route === "legal") return notNow(order);
  const notOwner = refuseUnlessOwner(order);
  if (notOwner !== null) return notOwner;
  const say = (offered: ChargedWork, agreed: boolean) =>
    refuse(subject, event, { say: "alreadyOffered", ticket: ticket.number, work: offered, agreed });
  const open = openOffer(subject);
  if (open !== null) return say(open.work, false);
  return latestOffer(subject, work)?.answer?.agreed ? say(work, true) : null;
};

const reminderSettled = ({ ticket }: TicketCase, work: ChargedWork): readonly Effect[] =>
  work === "consulting" && ticket.handling?.reminded !== undefined
    ? [{ kind: "settle", key: reminderKey }]
    : [];

/**
 * R5, R12, R15: shows the customer of a ticket what consulting, the repair of what others caused, or an order is
 * charged, and asks for their consent. It claims a ticket that nobody has, as a reply does.
 */
export const offer: Perform<OfferVerb> = (order) => {
  const { subject, command, event, facts } = order;
  const work = works[command.verb];
  const refused = refusal(order, work);
  if (refused !== null) return refused;
  const by = actorOf(order);
  const agent = ownerOf(subject) ?? by;
  const waiting = afterReply(subject, agent, facts);
  const { base, effects } = showNotice(waiting, facts, work, by);
  const offered: TicketCase = { ...waiting, ...base };
  return carriedOut(order, offered, [
    ...greetCustomer(subject, agent, facts),
    ...effects,
    ...reminderSettled(subject, work),
    inform(event, { say: "chargeOffered", ticket: subject.ticket.number, agent: by.name, work }),
  ]);
};
