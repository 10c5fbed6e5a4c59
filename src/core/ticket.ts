import type { Claim } from "./claim.ts";
import type { CustomerPromise } from "./customer-promise.ts";
import type { Details } from "./details.ts";
import type { Ungiven } from "./duty.ts";
import type { Handling } from "./handling.ts";
import type { HeldReply } from "./held-words.ts";
import type { Feature } from "./knowledge.ts";
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
  "order",
  "abuse",
  "transferredTwice",
  "reopenedTwice",
  "replySoon",
  "replyLate",
  "updateSoon",
  "updateLate",
  "promiseSoon",
  "promiseBroken",
  "resolutionSoon",
  "resolutionLate",
] as const;
/** One of them. */
export type EscalationReason = (typeof escalationReasons)[number];

/** Who is called, from the lowest level to the highest: whoever reads the internal channel, the ticket's agent, leads. */
export const callLevels = ["channel", "owner", "leads"] as const;
export type CallLevel = (typeof callLevels)[number];

/** When somebody is called again, and who, unless somebody acknowledges it before. */
export type NextCall = { readonly at: number; readonly to: CallLevel };

/** A call for somebody, open until it is settled or its cause has ended. */
export type Escalation = {
  readonly id: string;
  readonly reason: EscalationReason;
  readonly raisedBy: Party | null;
  readonly why: InternalText | null;
  readonly at: number;
  readonly acknowledgedBy: Party | null;
  readonly settledBy: Party | null;
  /** Steps of its chain that were made so far; late ones count, although they were one call. Left out: one. */
  readonly calls?: number;
  /** `null` or left out: nobody is called again. */
  readonly next?: NextCall | null;
  /** Its cause has ended: the customer was answered. */
  readonly over?: true;
};

/**
 * Text for the desk only. It is an object and not a string so that no sentence for customers accepts it:
 * what is internal cannot be sent out by mistake (R7).
 */
export type InternalText = { readonly internal: string };

/** An entry that was shown to the customer, or would have been; its probability is 0 to 1. */
export type Documentation = {
  readonly title: string;
  readonly url: string;
  readonly probability: number;
  /** What spoke for it most. */
  readonly features?: readonly Feature[];
  /** The customer has seen it; left out: the desk alone. */
  readonly shown?: true;
};

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
  /** What the documentation says to it: shown before, or told the desk alone; left out: nothing, or not asked. */
  readonly documentation?: readonly Documentation[];
  /** What the request named that agents look for first (I5), as it was filed; left out: nothing. */
  readonly details?: Details;
  /** The last thing the customer wrote, for the card. */
  readonly lastWord: { readonly text: string; readonly at: number } | null;
  /** The calendar by which its times are kept, from filing to the end; left out: the desk's own. */
  readonly calendar?: string;
  /** Number of the incident that it belongs to (R11); left out: to none. */
  readonly incident?: number;
  /** What the customer was promised last and waits for; left out: nothing. */
  readonly promise?: CustomerPromise;
  /** Words that wait for their author's own word before the customer reads them (T-rules); left out: none. */
  readonly held?: readonly HeldReply[];
  /** Left out on a ticket from before the desk kept time, until it changes hands. */
  readonly clock?: TicketClock;
  /** Left out: nobody has it, or the desk lets agents keep what they have. */
  readonly claim?: Claim;
  /** From whom it came back to the queue, because they gave no sign; left out: from nobody, or somebody has it again. */
  readonly returned?: { readonly from: Party; readonly at: number };
  /** Who had it and let it go: it is not given to them again. Left out: nobody. */
  readonly passedBy?: readonly Party["key"][];
  /** Why it was given to nobody, as long as it is nobody's; left out: it was not to be given. */
  readonly ungiven?: Ungiven;
  /** Left out: nobody has worked on it since the desk measures that. */
  readonly handling?: Handling;
};

/** One to five stars (S4). */
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** `T-42`, as people write and read it. */
export const ticketName = (ticket: Pick<Ticket, "number">): `T-${number}` => `T-${ticket.number}`;

/** The escalations that nobody has settled and whose cause has not ended. */
export const openEscalations = (ticket: Ticket): readonly Escalation[] =>
  ticket.escalations.filter(({ settledBy, over }) => settledBy === null && over === undefined);
