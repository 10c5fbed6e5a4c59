import type { Claimed } from "../../core/case.ts";
import { mayCommand } from "../../core/permissions.ts";
import type { Party } from "../../core/person.ts";
import { escalate, withTicket } from "../escalate.ts";
import { giveTo, greetCustomer } from "./claim.ts";
import { actorOf, carriedOut, notNow, type Perform, refuse } from "./order.ts";
import { isInWork, refuseUnlessOwner } from "./ownership.ts";

/** Transfers after which a lead is told that somebody is passed around (S2). */
const tooMany = 2;

/** S2: hands a ticket to a colleague with its whole history and a reason; the second time a lead hears of it. */
export const transfer: Perform<"transfer"> = (order) => {
  const { subject, command, event, facts } = order;
  const { colleague } = facts;
  if (!isInWork(subject) && subject.status !== "queued") return notNow(order);
  const refused = refuseUnlessOwner(order);
  if (refused !== null) return refused;
  if (colleague === null) return refuse(subject, event, { say: "noSuchColleague", name: command.to });
  if (!mayCommand(colleague.role, "claim", subject.route))
    return refuse(subject, event, { say: "notPermitted", verb: command.verb });
  if (isInWork(subject) && subject.agent.key === colleague.key)
    return refuse(subject, event, {
      say: "alreadyClaimed",
      ticket: subject.ticket.number,
      by: colleague.name,
      since: subject.ticket.claimedAt ?? subject.ticket.filedAt,
      timeZone: facts.settings.timeZone,
    });
  const transfers = subject.ticket.transfers + 1;
  const agent: Party = { key: colleague.key, name: colleague.name };
  const moved: Claimed = withTicket(giveTo(subject, agent, facts), { transfers });
  const called =
    transfers === tooMany
      ? escalate(moved, facts, { reason: "transferredTwice", raisedBy: actorOf(order), why: command.reason })
      : { subject: moved, effects: [] };
  return carriedOut(
    order,
    called.subject,
    [
      ...greetCustomer(subject, agent, facts),
      {
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
        ping: [colleague.key],
      },
      ...called.effects,
    ],
    colleague.name,
  );
};
