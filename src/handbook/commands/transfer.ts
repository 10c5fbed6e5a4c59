import { ownerOf, type TicketCase } from "../../core/case.ts";
import type { Effect } from "../../core/effect.ts";
import { mayCommand } from "../../core/permissions.ts";
import type { Party } from "../../core/person.ts";
import type { Decision } from "../../core/rule.ts";
import { escalate, withTicket } from "../escalate.ts";
import { giveTo, greetCustomer } from "./claim.ts";
import { actorOf, carriedOut, notNow, type Perform, refuse, type TicketOrder } from "./order.ts";
import { isInWork, refuseUnlessOwner } from "./ownership.ts";

/** Transfers after which a lead is told that somebody is passed around (S2). */
const tooMany = 2;

type Changed = { readonly subject: TicketCase; readonly effects: readonly Effect[] };

/** Why a transfer cannot be; `null`: it can. */
const refusal = (order: TicketOrder<"transfer">): Decision | null => {
  const { subject, command, event, facts } = order;
  const { colleague } = facts;
  if (!isInWork(subject) && subject.status !== "queued") return notNow(order);
  const notOwner = refuseUnlessOwner(order);
  if (notOwner !== null) return notOwner;
  if (colleague === null) return refuse(subject, event, { say: "noSuchColleague", name: command.to });
  if (!mayCommand(colleague.role, "claim", subject.route))
    return refuse(subject, event, { say: "notPermitted", verb: command.verb });
  if (ownerOf(subject)?.key !== colleague.key) return null;
  const { number, claimedAt, filedAt } = subject.ticket;
  return refuse(subject, event, {
    say: "alreadyClaimed",
    ticket: number,
    by: colleague.name,
    since: claimedAt ?? filedAt,
    timeZone: facts.settings.timeZone,
  });
};

const handOver = (order: TicketOrder<"transfer">, agent: Party): Changed => {
  const { subject, command, facts } = order;
  const transfers = subject.ticket.transfers + 1;
  const moved: TicketCase = withTicket(giveTo(subject, agent, facts), { transfers });
  return transfers === tooMany
    ? escalate(moved, facts, { reason: "transferredTwice", raisedBy: actorOf(order), why: command.reason })
    : { subject: moved, effects: [] };
};

/** S2: hands a ticket to a colleague with its whole history and a reason; the second time a lead hears of it. */
export const transfer: Perform<"transfer"> = (order) => {
  const { subject, command, event, facts } = order;
  const { colleague } = facts;
  const refused = refusal(order);
  if (refused !== null || colleague === null) return refused ?? notNow(order);
  const agent: Party = { key: colleague.key, name: colleague.name };
  const moved = handOver(order, agent);
  const inform: Effect = {
    kind: "inform",
    key: `done-${event.id}`,
    say: {
      say: "transferred",
      ticket: subject.ticket.number,
      from: actorOf(order).name,
      to: agent,
      reason: command.reason,
      history: subject.said.length,
    },
    ping: [agent.key],
  };
  const effects = [...greetCustomer(subject, agent, facts), inform, ...moved.effects];
  return carriedOut(order, moved.subject, effects, agent.name);
};
