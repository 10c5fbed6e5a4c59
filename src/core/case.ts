import type { Attachment } from "./attachment.ts";
import type { Offer } from "./charge.ts";
import type { Conversation } from "./conversation.ts";
import type { Identity } from "./identity.ts";
import type { Notice } from "./notice.ts";
import type { Language, Party } from "./person.ts";
import type { Problems, Route, Wish } from "./problem.ts";
import type { Piece } from "./reading.ts";
import type { Ticket } from "./ticket.ts";

/** What the bot can ask a customer for, each at most once a case (R14). */
export type Question =
  | { readonly about: "number" }
  /** The code that was sent to the chat identity which the number is linked to already. */
  | { readonly about: "code" }
  | { readonly about: "whoAreYou" }
  | { readonly about: "interest" }
  /** Whether an order is placed although it is charged (R15). */
  | { readonly about: "charge" }
  | { readonly about: Piece; readonly problem: number };

/** A message of the customer, in the order the platform shows it. */
export type Said = {
  readonly messageId: string;
  readonly text: string;
  /** Milliseconds since 1970, by the platform's clock. */
  readonly at: number;
  /** What was attached (I5). */
  readonly attachments: readonly Attachment[];
  /** Counts the bot's answers: messages of one turn are one statement (E1). */
  readonly turn: number;
  /** The question this answers, when one was open. */
  readonly answers: Question | null;
  /** Words beside the matter, such as a question that the documentation answered: no part of any problem. */
  readonly aside?: true;
  /** Who said it for the customer (C8); left out: the customer. */
  readonly by?: Party;
  /** Taken away by the desk, so that nobody else reads it; it counts all the same. */
  readonly hidden?: true;
};

/** What is read back to the customer before it becomes a ticket (R9). */
export type Draft = {
  readonly problems: Problems;
  /** Taken in although something is missing (R14): the customer cannot say more, or must not be held up. */
  readonly incomplete: boolean;
  /** As what it would be filed, and was read back; left out: as the case's route says. */
  readonly wish?: Wish;
};

/** What a customer can correct in the read-back, one field at a time (R9). */
export type Field = { readonly field: "number" } | { readonly field: "problem"; readonly index: number };

/** What every case has, whatever its status. */
export type CaseBase = {
  readonly id: string;
  readonly customer: Party;
  /** Where the desk answers. */
  readonly conversation: Conversation;
  readonly language: Language;
  readonly openedAt: number;
  readonly said: readonly Said[];
  /** The number of times the bot has answered; the turn of messages not yet answered. */
  readonly turn: number;
  readonly identity: Identity;
  readonly route: Route;
  readonly asked: readonly Question[];
  /** Knowledge entries already shown; none is shown twice. */
  readonly shown: readonly string[];
  /** Numbers that were refused as malformed or not found (R1); one told twice is believed. */
  readonly refusedNumbers: readonly string[];
  /** What is said once a case, and has been. */
  readonly told: readonly Notice[];
  /** The customer wants a person: nothing more is looked up (R3). */
  readonly wantsPerson: boolean;
  /** The customer cannot say more, or must not be held up (R14). */
  readonly hurry: boolean;
  /** Indexes of problems that the documentation answered; they do not go on the ticket. */
  readonly settled: readonly number[];
  /** Messages were changed, taken back or came late: the places in `settled` are to be found anew. */
  readonly moved: boolean;
  /** Key of the bot's post whose buttons are open. */
  readonly openPost: string | null;
  /** The act taken in last, so that a double click is recognised and changes nothing. */
  readonly lastAct: string | null;
  /** Problem texts the customer corrected in the read-back, by index. */
  readonly corrections: Readonly<Record<number, string>>;
  /** What was offered for a fee; left out: nothing (R5, R12, R15). */
  readonly offers?: readonly Offer[];
  /** The customer says that something is broken: nothing of it is taken for an order or a wish (R13). */
  readonly isFault?: true;
};

/** Everything between two answers of the bot. */
export type Listening = CaseBase & { readonly status: "listening" };
/** Answered from the knowledge base; `verdict` is the customer's word on it (R2, R3). */
export type Answered = CaseBase & {
  readonly status: "answered";
  readonly entries: readonly string[];
  readonly verdict: "open" | "solved";
};
/** "Did you mean": up to three entries offered. */
export type Suggested = CaseBase & { readonly status: "suggested"; readonly entries: readonly string[] };
/** One question is open. */
export type Intake = CaseBase & { readonly status: "intake"; readonly awaiting: Question };
/** The read-back stands; `correcting` once the customer has named a field. */
export type Confirming = CaseBase & {
  readonly status: "confirming";
  readonly draft: Draft;
  readonly correcting: Field | "choose" | null;
};
/** Waits outside the queue until the customer says what is missing (R14). */
export type DetailsMissing = CaseBase & {
  readonly status: "detailsMissing";
  readonly missing: readonly Piece[];
  /** Place of the problem that lacks the first of them. */
  readonly problem: number;
};
/** Ended without a ticket: not our matter, or taken back by the customer. */
export type Declined = CaseBase & {
  readonly status: "declined";
  readonly reason: "notCustomer" | "withdrawn" | "noRequest";
};

/** After insults the bot says nothing to this customer until then, or until they come back to the facts (E6). */
export type Paused = CaseBase & {
  readonly status: "paused";
  /** Milliseconds since 1970. */
  readonly until: number;
  /** The question that was open, and is again afterwards. */
  readonly awaiting: Question | null;
};

/** In the queue, nobody's. */
export type Queued = CaseBase & { readonly status: "queued"; readonly ticket: Ticket };
/** An agent's, who is to act. */
export type Claimed = CaseBase & {
  readonly status: "claimed";
  readonly ticket: Ticket;
  readonly agent: Party;
};
/** An agent's, who waits for the customer's word. */
export type WaitingForCustomer = CaseBase & {
  readonly status: "waitingForCustomer";
  readonly ticket: Ticket;
  readonly agent: Party;
};
/** Solved, says the agent; the customer has the last word. */
export type Resolved = CaseBase & {
  readonly status: "resolved";
  readonly ticket: Ticket;
  readonly agent: Party | null;
};
/** Over; a word of the customer in its thread opens it again. */
export type Closed = CaseBase & {
  readonly status: "closed";
  readonly ticket: Ticket;
  readonly agent: Party | null;
};

/** One request of one customer, from its first message to its end (I1). */
export type Case =
  | Listening
  | Answered
  | Suggested
  | Intake
  | Confirming
  | DetailsMissing
  | Declined
  | Paused
  | Queued
  | Claimed
  | WaitingForCustomer
  | Resolved
  | Closed;

export type Status = Case["status"];

/** A case that stands in the desk's books with a ticket number. */
export type TicketCase = Extract<Case, { ticket: Ticket }>;
/** A case in which the bot still speaks with the customer. */
export type DialogueCase = Exclude<Case, TicketCase | Declined | Paused>;

/** Whether a case has become a ticket. */
export const isTicket = (subject: Case): subject is TicketCase => "ticket" in subject;

/** Whether the bot still speaks with the customer. An answered case stays open to the next word. */
export const inDialogue = (subject: Case): subject is DialogueCase =>
  !isTicket(subject) && subject.status !== "declined" && subject.status !== "paused";

/** Whether somebody at the desk has this ticket now. */
export const ownerOf = (subject: Case): Party | null => ("agent" in subject ? subject.agent : null);

/** The fields that every status shares, to build the next status from. */
export const baseOf = (subject: Case): CaseBase => ({
  id: subject.id,
  customer: subject.customer,
  conversation: subject.conversation,
  language: subject.language,
  openedAt: subject.openedAt,
  said: subject.said,
  turn: subject.turn,
  identity: subject.identity,
  route: subject.route,
  asked: subject.asked,
  shown: subject.shown,
  refusedNumbers: subject.refusedNumbers,
  told: subject.told,
  wantsPerson: subject.wantsPerson,
  hurry: subject.hurry,
  settled: subject.settled,
  moved: subject.moved,
  openPost: subject.openPost,
  lastAct: subject.lastAct,
  corrections: subject.corrections,
  ...(subject.offers !== undefined && { offers: subject.offers }),
  ...(subject.isFault !== undefined && { isFault: subject.isFault }),
});

/** A case before its first word. */
export const openCase = (
  start: Pick<CaseBase, "id" | "customer" | "conversation" | "language" | "openedAt">,
  identity: Identity = { kind: "unasked" },
): Listening => ({
  ...start,
  status: "listening",
  said: [],
  turn: 0,
  identity,
  route: "support",
  asked: [],
  shown: [],
  refusedNumbers: [],
  told: [],
  wantsPerson: false,
  hurry: false,
  settled: [],
  moved: false,
  openPost: null,
  lastAct: null,
  corrections: {},
});
