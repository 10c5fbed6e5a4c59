import type { TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { ticketCard } from "../core/ticket-card.ts";

/** Brings the one card of a ticket up to date. */
export const showCard = (subject: TicketCase, facts: Facts): Effect => ({
  kind: "card",
  key: "card",
  say: { say: "card", ...ticketCard(subject, facts) },
  ping: [],
});
