import type { TicketCase } from "../core/case.ts";
import { customerWaits } from "../core/ticket-clock.ts";
import { withTicket } from "./escalate.ts";

/**
 * The desk's own words on an incident are an answer to everybody who waits because of it: the first reply, where there
 * was none, and a word on how it stands. It stays the desk's turn (R11).
 */
export const afterNews = <Subject extends TicketCase>(subject: Subject, now: number): Subject => {
  if (!customerWaits(subject.status)) return subject;
  const { firstReplyAt, clock } = subject.ticket;
  return withTicket(subject, {
    firstReplyAt: firstReplyAt ?? now,
    ...(clock !== undefined && { clock: { ...clock, told: now } }),
  });
};
