import type { Attachment } from "./attachment.ts";
import type { Status } from "./case.ts";
import type { Charge } from "./charge.ts";
import type { Conversation } from "./conversation.ts";
import type { CustomerRecord } from "./customer.ts";
import type { Recorded } from "./effect.ts";
import type { Identity } from "./identity.ts";
import type { Party } from "./person.ts";
import type { Route } from "./problem.ts";
import type { Priority, Ticket } from "./ticket.ts";

/** What the internal card of a ticket shows. */
export type TicketCard = {
  readonly caseId: string;
  readonly ticket: Ticket;
  readonly status: Status;
  readonly agent: Party | null;
  readonly customer: Party;
  /** Where the customer is answered. */
  readonly conversation: Conversation;
  readonly identity: Identity;
  readonly record: CustomerRecord | null;
  readonly timeZone: string;
  readonly attachments: readonly Attachment[];
  /** What is charged, and what the customer says to it. */
  readonly charges: readonly Charge[];
};

/** One line of a queue listing. */
export type TicketLine = {
  readonly ticket: number;
  readonly route: Route;
  readonly status: Status;
  readonly priority: Priority;
  /** When the next reply is due; `null`: the desk waits for the customer. */
  readonly expectedReplyAt: number | null;
  readonly agent: Party | null;
  readonly customer: string;
  readonly about: string;
};

/** One ticket whose customer waits for the desk. */
export type WaitingLine = {
  readonly line: TicketLine;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Where the customer is answered; `null`: not for everybody. */
  readonly conversation: Conversation | null;
};

/** How many customers wait for the desk, and those who have waited longest. */
export type Unanswered = { readonly waiting: number; readonly lines: readonly WaitingLine[] };

const shown = ["statement", "reply", "note", "charge", "promise", "held", "claim", "work"] as const;

/** What of a case's history the desk reads on its ticket. */
export type ShownStep = Extract<Recorded, { readonly what: (typeof shown)[number] }>;

/** A line of the history on a ticket; `at` in milliseconds since 1970. */
export type ShownHistory = { readonly at: number; readonly entry: ShownStep };

/** Whether an entry of the history is read on the ticket; the others say how the bot decided. */
export const isShownStep = (entry: { readonly what: string }): entry is ShownStep =>
  shown.some((what) => what === entry.what);
