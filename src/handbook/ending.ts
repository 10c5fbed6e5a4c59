import { type Closed, isTicket, type Resolved, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import type { Rating } from "../core/ticket.ts";
import { chosenAct } from "./chosen-act.ts";
import { withTicket } from "./escalate.ts";
import { reopenForCustomer } from "./reopen.ts";
import { speak, turnInto } from "./speak.ts";
import { showCard } from "./ticket-card.ts";

/** Says goodbye and asks for a rating (S4); the case after it is closed. */
export const farewell = (
  subject: TicketCase,
  agent: Closed["agent"],
): { subject: Closed; effects: readonly Effect[] } => {
  const { base, effects } = speak(subject, "farewell", { say: "farewell", ticket: subject.ticket.number });
  return { subject: { ...base, status: "closed", ticket: subject.ticket, agent }, effects };
};

/** The question of whether a solution is one turns into the answer; the solution stays. */
const keep = (subject: Resolved, verdict: "satisfied" | "stillOpen") =>
  turnInto(subject, {
    say: "resolvedKept",
    ticket: subject.ticket.number,
    solution: subject.ticket.solution,
    verdict,
  });

const satisfied = (subject: Resolved, facts: Facts): Decision => {
  const { number } = subject.ticket;
  const kept = keep(subject, "satisfied");
  const closed = farewell(kept.subject, subject.agent);
  return done(closed.subject, [
    ...kept.effects,
    ...closed.effects,
    {
      kind: "inform",
      key: `satisfied-${subject.turn}`,
      say: { say: "customerSatisfied", ticket: number, customer: subject.customer.name },
      ping: [],
    },
    showCard(closed.subject, facts),
  ]);
};

const stillOpen = (subject: Resolved, facts: Facts): Decision => {
  const kept = keep(subject, "stillOpen");
  const reopened = reopenForCustomer({ ...kept.subject, turn: subject.turn + 1 }, facts);
  return done(reopened.subject, [...kept.effects, ...reopened.effects]);
};

const rate = (subject: Closed, rating: Rating, facts: Facts): Decision => {
  const kept = turnInto(subject, { say: "rated", rating });
  const rated = withTicket({ ...kept.subject, turn: subject.turn + 1 }, { rating });
  return done(rated, [
    ...kept.effects,
    { kind: "inform", key: "rated", say: { say: "ratedBy", ticket: rated.ticket.number, rating }, ping: [] },
    showCard(rated, facts),
  ]);
};

/** S4: the customer has the last word on a solution; then anything else, a good day and one click of rating. */
export const ending: Rule = {
  id: "S4",
  name: "The customer confirms the end",
  decide: (subject, event, facts) => {
    if (!isTicket(subject)) return undefined;
    const act = chosenAct(subject, event, facts);
    if (act?.act === "satisfied" && subject.status === "resolved") return satisfied(subject, facts);
    if (act?.act === "stillOpen" && subject.status === "resolved") return stillOpen(subject, facts);
    if (act?.act === "rate" && subject.status === "closed") return rate(subject, act.rating, facts);
    return undefined;
  },
};
