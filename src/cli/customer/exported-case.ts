import { isTicket, type TicketCase } from "../../core/case.ts";
import { offersOf } from "../../core/charge.ts";
import { ticketName } from "../../core/ticket.ts";
import type { CaseRows } from "../../storage/customer-rows.ts";
import { exchangeOf, iso } from "./exchange.ts";

const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

const ticketOf = ({ ticket }: TicketCase) => ({
  ticket: ticketName(ticket),
  priority: ticket.priority,
  problems: ticket.problems.map(({ text, kind }) => ({ text, kind })),
  filedAt: iso(ticket.filedAt),
  expectedReplyAt: iso(ticket.expectedReplyAt),
  firstReplyAt: isoOrNull(ticket.firstReplyAt),
  solution: ticket.solution,
  rating: ticket.rating,
  incident: ticket.incident ?? null,
  documentation: (ticket.documentation ?? []).map(({ title, url }) => ({ title, url })),
  calls: ticket.escalations.map(({ reason, at, why }) => ({
    at: iso(at),
    reason,
    why: why?.internal ?? null,
    internal: true,
  })),
});

const promisesOf = ({ history }: CaseRows) =>
  history.flatMap(({ at, entry }) =>
    entry.what === "promise" ? [{ at: iso(at), step: entry.step, until: iso(entry.promise.until) }] : [],
  );

const questionsOf = ({ lookups }: CaseRows) =>
  lookups
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, question, result, findings, chosen, verdict }) => ({
      at: iso(at),
      question,
      result,
      findings,
      chosen,
      verdict,
    }));

/** One case as an export shows it; people of the desk have no names in it. */
export const exportedCase = (rows: CaseRows) => {
  const { case: subject, targets } = rows;
  return {
    id: subject.id,
    status: subject.status,
    category: subject.route,
    language: subject.language,
    openedAt: iso(subject.openedAt),
    account: subject.customer,
    conversation: subject.conversation,
    ...(isTicket(subject) && ticketOf(subject)),
    said: exchangeOf(rows),
    attachments: subject.said.flatMap(({ at, attachments }) =>
      attachments.map((name) => ({ at: iso(at), name })),
    ),
    consents: offersOf(subject).map(({ work, notice, shownAt, answer }) => ({
      work,
      notice,
      shownAt: iso(shownAt),
      agreed: answer?.agreed ?? null,
      answeredAt: isoOrNull(answer?.at ?? null),
    })),
    promises: promisesOf(rows),
    targets: targets.map(({ target, at, took, outcome }) => ({
      target,
      at: iso(at),
      tookMinutes: took / 60_000,
      outcome,
    })),
    questions: questionsOf(rows),
  };
};
