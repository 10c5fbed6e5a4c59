import type { Party } from "./person.ts";
import type { Problems, Route } from "./problem.ts";
import type { TicketClock } from "./ticket-clock.ts";

/** Most urgent first; the queue is sorted by it (G5). */
export const priorities = ["urgent", "high", "normal", "low"] as const;
export type Priority = (typeof priorities)[number];

/** Why a lead was called (design of the escalation card: one reason each). */
export const escalationReasons = [
  "agentRequest",
  "legal",
  "complaint",
  "transferredTwice",
  "reopenedTwice",
] as const;
/** One of them. */
export type EscalationReason = (typeof escalationReasons)[number];

/** A call for a lead, open until somebody settles it. */
export type Escalation = {
  readonly id: string;
  readonly reason: EscalationReason;
  readonly raisedBy: Party | null;
  readonly why: InternalText | null;
  readonly at: number;
  readonly acknowledgedBy: Party | null;
  readonly settledBy: Party | null;
};

/**
 * Text for the desk only. It is an object and not a string so that no sentence for customers accepts it:
 * what is internal cannot be sent out by mistake (R7).
 */
export type InternalText = { readonly internal: string };

/** What the queue, the card and the agents work with. */
export type Ticket = {
  /** Shown as `T-<number>`; ascending, never reused. */
  readonly number: number;
  readonly route: Route;
  readonly problems: Problems;
  readonly incomplete: boolean;
  readonly priority: Priority;
  readonly filedAt: number;
  /** When the customer was told to expect a reply; never a guarantee (S8, G3). */
  readonly expectedReplyAt: number;
  readonly claimedAt: number | null;
  readonly firstReplyAt: number | null;
  readonly transfers: number;
  readonly reopened: number;
  readonly escalations: readonly Escalation[];
  readonly solution: string | null;
  readonly rating: Rating | null;
  /** The last thing the customer wrote, for the card. */
  readonly lastWord: { readonly text: string; readonly at: number } | null;
  /** Left out on a ticket from before the desk kept time, until it changes hands. */
  readonly clock?: TicketClock;
};

/** One to five stars (S4). */
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** `T-42`, as people write and read it. */
export const ticketName = (ticket: Pick<Ticket, "number">): `T-${number}` => `T-${ticket.number}`;

/** The escalations nobody has settled yet. */
export const openEscalations = (ticket: Ticket): readonly Escalation[] =>
  ticket.escalations.filter((escalation) => escalation.settledBy === null);
