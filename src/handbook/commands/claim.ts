import { baseOf, type Claimed, ownerOf, type TicketCase } from "../../core/case.ts";
import type { Effect } from "../../core/effect.ts";
import type { Facts } from "../../core/facts.ts";
import type { Party } from "../../core/person.ts";
import { tellActor, toDesk } from "../access.ts";
import { told, wasTold } from "../speak.ts";
import { actorOf, carriedOut, inform, notNow, type Perform, refuse } from "./order.ts";

/** G1, S1: an agent's first words name the company and the agent; once an agent and case. */
export const greetCustomer = (subject: TicketCase, agent: Party, facts: Facts): readonly Effect[] =>
  wasTold(subject, `greetedBy:${agent.key}`) || subject.route === "legal"
    ? []
    : [
        {
          kind: "reply",
          key: `greeting-${agent.key}`,
          say: {
            say: "agentGreeting",
            company: facts.settings.company,
            agent: agent.name,
            customer: subject.customer.name,
            ticket: subject.ticket.number,
          },
          private: false,
        },
      ];

/** Gives a ticket to an agent. */
export const giveTo = (subject: TicketCase, agent: Party, facts: Facts): Claimed => ({
  ...told(baseOf(subject), `greetedBy:${agent.key}`),
  status: "claimed",
  agent,
  ticket: { ...subject.ticket, claimedAt: facts.now },
});

/**
 * A ticket has one owner. Whoever comes second learns who was first; one's own second click changes nothing, but to say
 * "I am on it" after a warning that the ticket goes back.
 */
export const claim: Perform<"claim"> = (order) => {
  const { subject, event, facts } = order;
  const { ticket } = subject;
  const { number, claimedAt } = ticket;
  const agent = actorOf(order);
  const owner = ownerOf(subject);
  if (subject.status === "queued") {
    const claimed = giveTo(subject, agent, facts);
    return carriedOut(order, claimed, [
      ...greetCustomer(subject, agent, facts),
      inform(event, { say: "claimed", ticket: number, agent: agent.name }),
    ]);
  }
  if (subject.status === "resolved" || subject.status === "closed") return notNow(order);
  if (owner?.key === agent.key && ticket.claim?.warnedAt !== undefined)
    return carriedOut(order, subject, [tellActor(event, toDesk({ say: "claimKept", ticket: number }))]);
  if (owner?.key === agent.key) return refuse(subject, event, { say: "youHaveIt", ticket: number });
  return refuse(subject, event, {
    say: "alreadyClaimed",
    ticket: number,
    by: owner?.name ?? "",
    since: claimedAt ?? ticket.filedAt,
    timeZone: facts.settings.timeZone,
  });
};
