import type { CaseBase, Draft, TicketCase } from "../core/case.ts";
import type { Tier } from "../core/customer.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { provenNumber } from "../core/identity.ts";
import type { Party } from "../core/person.ts";
import type { Route } from "../core/problem.ts";
import type { Documentation, EscalationReason, Priority, Ticket } from "../core/ticket.ts";
import { dueAt } from "../core/ticket-clock.ts";
import { documentationOf } from "./answering.ts";
import { escalate } from "./escalate.ts";
import { joinOnFiling } from "./join-incident.ts";
import { showCard } from "./ticket-card.ts";

/** G5: what earns the company most, and what hurts it most, comes first. */
export const priorityFor = (route: Route, tier: Tier): Priority => {
  if (route === "legal") return "urgent";
  return route === "prospect" || tier === "premium" ? "high" : "normal";
};

const priorityOf = (route: Route, { record }: Facts): Priority =>
  priorityFor(route, record?.tier ?? "standard");

/** S8: by when a request filed now can expect its first reply. */
export const expectedReply = (route: Route, facts: Facts): number => {
  const { firstReply } = facts.settings.targets;
  const target = firstReply[facts.record?.tier ?? "standard"][priorityOf(route, facts)];
  return dueAt(facts.now, target, 0, facts.hours) ?? facts.now;
};

const documented = (documentation: readonly Documentation[]): Pick<Ticket, "documentation"> =>
  documentation.length === 0 ? {} : { documentation };

/** A ticket as it stands when it is filed: nobody's, with nothing done on it. */
export const newTicket = (base: CaseBase, draft: Draft, facts: Facts): Ticket => ({
  number: facts.nextTicket,
  route: base.route,
  problems: draft.problems,
  incomplete: draft.incomplete,
  priority: priorityOf(base.route, facts),
  filedAt: facts.now,
  expectedReplyAt: expectedReply(base.route, facts),
  claimedAt: null,
  firstReplyAt: null,
  transfers: 0,
  reopened: 0,
  escalations: [],
  solution: null,
  rating: null,
  lastWord: null,
  ...(facts.calendar !== null && { calendar: facts.calendar }),
  ...documented(documentationOf(base, facts)),
  ...(Object.keys(facts.details).length > 0 && { details: facts.details }),
});

/** C5: a customer is remembered for every later case. */
export const remember = ({ identity, customer }: CaseBase): readonly Effect[] => {
  const number = provenNumber(identity);
  return number === null ? [] : [{ kind: "remember", person: customer.key, number }];
};

/** What a lead hears of without anybody asking: legal matters (R10), complaints (E2), orders where the desk wants that (R15). */
const callFor = (route: Route, draft: Draft): EscalationReason | null => {
  if (route === "legal" || route === "order") return route;
  return draft.problems.some(({ kind }) => kind === "complaint") ? "complaint" : null;
};

/** In the queue; or, when somebody of the desk has answered already, theirs. */
const withOwner = (base: CaseBase, ticket: Ticket, owner: Party | null, now: number): TicketCase =>
  owner === null
    ? { ...base, status: "queued", ticket }
    : {
        ...base,
        status: "waitingForCustomer",
        agent: owner,
        ticket: { ...ticket, claimedAt: now, firstReplyAt: now },
      };

/**
 * Puts a request on the desk's books: the ticket, its card, the customer remembered for every later case (C5), the
 * note about missing details gone, and the leads called where a rule says so. A fault of an impaired service joins its
 * incident (R11).
 */
export const fileAs = (
  base: CaseBase,
  draft: Draft,
  facts: Facts,
  owner: Party | null = null,
): { readonly subject: TicketCase; readonly effects: readonly Effect[] } => {
  const ticket = newTicket(base, draft, facts);
  const joined = joinOnFiling(withOwner({ ...base, openPost: null }, ticket, owner, facts.now), draft, facts);
  const filed = joined.subject;
  const reason = callFor(base.route, draft);
  const called =
    reason === null
      ? { subject: filed, effects: [] }
      : escalate(filed, facts, { reason, raisedBy: null, why: null });
  return {
    subject: called.subject,
    effects: [
      showCard(called.subject, facts),
      { kind: "withdraw", key: "details" },
      ...remember(base),
      ...joined.effects,
      ...called.effects,
    ],
  };
};
