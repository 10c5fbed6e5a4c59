import { type Case, type Draft, inDialogue, type Queued, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import type { Route } from "../core/problem.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import type { Priority, Ticket } from "../core/ticket.ts";
import { chosenAct } from "./chosen-act.ts";
import { draftOf } from "./draft.ts";
import { escalate } from "./escalate.ts";
import { numberEnding } from "./read-back.ts";
import { speak, turnInto } from "./speak.ts";
import { showCard } from "./ticket-card.ts";

/** G5: what earns the company most, and what hurts it most, comes first. */
const priorityOf = (route: Route, facts: Facts): Priority => {
  if (route === "legal") return "urgent";
  return route === "prospect" || facts.record?.tier === "premium" ? "high" : "normal";
};

/** A new ticket from a draft, numbered and timed by the facts. */
export const newTicket = (route: Route, draft: Draft, facts: Facts): Ticket => ({
  number: facts.nextTicket,
  route,
  problems: draft.problems,
  incomplete: draft.incomplete,
  priority: priorityOf(route, facts),
  filedAt: facts.now,
  expectedReplyAt: facts.expectedReplyAt,
  claimedAt: null,
  firstReplyAt: null,
  transfers: 0,
  reopened: 0,
  escalations: [],
  solution: null,
  rating: null,
  lastWord: null,
});

const remember = (subject: Case): readonly Effect[] =>
  subject.identity.kind === "given" && subject.identity.inDirectory
    ? [{ kind: "remember", person: subject.customer.key, number: subject.identity.number }]
    : [];

/** What every new ticket brings: its card, the customer remembered, the note about missing details gone. */
export const ticketEffects = (subject: TicketCase, facts: Facts): readonly Effect[] => [
  showCard(subject, facts),
  { kind: "withdraw", key: "details" },
  ...remember(subject),
];

const isComplaint = (draft: Draft, facts: Facts): boolean =>
  draft.problems.some(({ kind }) => kind === "complaint") ||
  facts.understanding.problems.some(({ reading }) => reading.upset && reading.kind === "complaint");

const fileSupport = (subject: Case, draft: Draft, facts: Facts): Decision => {
  const kept = turnInto(subject, {
    say: "readBackKept",
    problems: draft.problems,
    numberEnding: numberEnding(subject.identity),
  });
  const ticket = newTicket(subject.route, draft, facts);
  const { base, effects } = speak(kept.subject, "filed", {
    say: "filed",
    ticket: ticket.number,
    expectedReplyAt: ticket.expectedReplyAt,
    timeZone: facts.settings.timeZone,
    incomplete: draft.incomplete,
  });
  const queued: Queued = { ...base, openPost: null, status: "queued", ticket };
  const called = isComplaint(draft, facts)
    ? escalate(queued, facts, { reason: "complaint", raisedBy: null, why: null })
    : { subject: queued, effects: [] };
  return done(
    called.subject,
    [...kept.effects, ...effects, ...ticketEffects(called.subject, facts), ...called.effects],
    { ticket: ticket.number, priority: ticket.priority },
  );
};

/** R10: a legal matter is taken in at once, for the leads alone, without a word on its substance. */
export const fileLegal = (subject: Case, facts: Facts): Decision => {
  const ticket = newTicket("legal", draftOf(subject, facts), facts);
  const { base, effects } = speak(subject, "legal", { say: "legalTaken", ticket: ticket.number });
  const queued: Queued = { ...base, route: "legal", openPost: null, status: "queued", ticket };
  const called = escalate(queued, facts, { reason: "legal", raisedBy: null, why: null });
  return done(called.subject, [...effects, ...ticketEffects(called.subject, facts), ...called.effects], {
    ticket: ticket.number,
  });
};

/** S8, E4: a confirmed request becomes a ticket, acknowledged with its number and when to expect a reply. */
export const fileTicket: Rule = {
  id: "S8",
  name: "File the confirmed request",
  decide: (subject, event, facts) => {
    if (!inDialogue(subject) || subject.status !== "confirming") return undefined;
    if (chosenAct(subject, event, facts)?.act !== "confirm") return undefined;
    return fileSupport(subject, subject.draft, facts);
  },
};
