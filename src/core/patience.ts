import { mayCallNow } from "./call-chain.ts";
import type { TicketCase } from "./case.ts";
import type { Facts } from "./facts.ts";

/** What becomes of a ticket whose customer does not answer, and when. */
export type Silence = { readonly what: "remind" | "close"; readonly at: number };

type SilenceFacts = Pick<Facts, "now" | "hours" | "settings">;

/** Whether somebody of the desk has answered, and the customer has the word: only then silence means anything. */
const isAnswered = ({ status, route, ticket }: TicketCase): boolean =>
  // Of legal matters the bot says nothing (R10).
  route !== "legal" &&
  (status === "resolved" || (status === "waitingForCustomer" && ticket.firstReplyAt !== null));

/**
 * What comes next while the desk waits for a customer: one reminder, then the end. The time until the end counts from
 * the reminder, so that nothing is ended that nobody was reminded of. `null`: nothing comes by itself.
 */
export const nextSilence = (subject: TicketCase, { hours, settings }: SilenceFacts): Silence | null => {
  const { clock, promise } = subject.ticket;
  const { remindAfter, closeAfter } = settings.waiting;
  // Whoever was promised a word of ours owes us none.
  if (clock === undefined || clock.runs || promise !== undefined || !isAnswered(subject)) return null;
  if (clock.reminded === undefined)
    return remindAfter === null ? null : { what: "remind", at: hours.after(clock.since, remindAfter) };
  return closeAfter === null ? null : { what: "close", at: hours.after(clock.reminded, closeAfter) };
};

/** What is due now; outside the opening hours nothing is said to customers. */
export const dueSilence = (subject: TicketCase, facts: SilenceFacts): Silence["what"] | null => {
  const next = nextSilence(subject, facts);
  return next !== null && next.at <= facts.now && mayCallNow(subject.ticket, facts) ? next.what : null;
};
