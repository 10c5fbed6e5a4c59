import { type Case, type CaseBase, openCase, type Said, type Status } from "../../src/core/case.ts";
import type { Conversation } from "../../src/core/conversation.ts";
import type { Identity, Unconfirmed } from "../../src/core/identity.ts";
import { partyOf } from "../../src/core/person.ts";
import type { Problem } from "../../src/core/problem.ts";
import type { Escalation, Ticket } from "../../src/core/ticket.ts";
import { anna, ben, tom } from "./people.ts";

/** Monday, 2 March 2026, 10:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 9);

/** The thread of Anna's first message. */
export const thread: Conversation = { platform: "web", channel: "support", thread: "m0" };
/** The channel itself, outside every thread. */
export const channel: Conversation = { ...thread, thread: null };
/** The thread below a card in the internal channel. */
export const belowCard: Conversation = { platform: "web", channel: "internal", thread: "card-post" };

/** A message of Anna in her case. */
export const aMessage = (text: string, change: Partial<Said> = {}): Said => ({
  messageId: "m0",
  text,
  at: monday,
  attachments: [],
  turn: 0,
  answers: null,
  ...change,
});

/** A problem as it stands on a ticket. */
export const aFault: Problem = { text: "Mein Postfach empfängt nichts mehr.", kind: "fault", says: ["what"] };

/** A number that is linked to Ben as well, so far. */
export const anUnconfirmed = (change: Partial<Unconfirmed> = {}): Identity => ({
  kind: "given",
  number: "10234",
  inDirectory: true,
  unconfirmed: { holder: partyOf(ben), status: "left", wrong: 0, ...change },
});

/** A call for a lead that nobody has seen yet. */
export const anEscalation = (change: Partial<Escalation> = {}): Escalation => ({
  id: "7-1",
  reason: "agentRequest",
  raisedBy: partyOf(tom),
  why: { internal: "INTERN: ruft zum dritten Mal an" },
  at: monday,
  acknowledgedBy: null,
  settledBy: null,
  ...change,
});

/** Ticket T-7, new. */
export const aTicket = (change: Partial<Ticket> = {}): Ticket => ({
  number: 7,
  route: "support",
  problems: [aFault],
  incomplete: false,
  priority: "normal",
  filedAt: monday,
  expectedReplyAt: monday + 8 * 60 * 60 * 1000,
  claimedAt: null,
  firstReplyAt: null,
  transfers: 0,
  reopened: 0,
  escalations: [],
  solution: null,
  rating: null,
  lastWord: null,
  ...change,
});

type CaseWith<S extends Status> = Extract<Case, { status: S }>;
type OwnFields = { readonly [S in Status]: Omit<CaseWith<S>, Exclude<keyof CaseBase, "openPost">> };

const claimed = aTicket({ claimedAt: monday });

/** What each status adds to the base, with the post that is open in it. */
const ownFields: OwnFields = {
  listening: { status: "listening", openPost: null },
  answered: { status: "answered", entries: ["mailbox"], verdict: "open", openPost: "answer-0" },
  suggested: { status: "suggested", entries: ["mailbox", "outlook"], openPost: "offer-0" },
  intake: { status: "intake", awaiting: { about: "number" }, openPost: "number-0" },
  confirming: {
    status: "confirming",
    draft: { problems: [aFault], incomplete: false },
    correcting: null,
    openPost: "readBack-0",
  },
  detailsMissing: { status: "detailsMissing", missing: ["where"], problem: 0, openPost: "details-0" },
  paused: { status: "paused", until: monday + 3_600_000, awaiting: null, openPost: null },
  declined: { status: "declined", reason: "notCustomer", openPost: null },
  queued: { status: "queued", ticket: aTicket(), openPost: null },
  claimed: { status: "claimed", ticket: claimed, agent: partyOf(tom), openPost: null },
  waitingForCustomer: {
    status: "waitingForCustomer",
    ticket: { ...claimed, firstReplyAt: monday },
    agent: partyOf(tom),
    openPost: null,
  },
  resolved: { status: "resolved", ticket: claimed, agent: partyOf(tom), openPost: "resolved-0" },
  closed: { status: "closed", ticket: claimed, agent: partyOf(tom), openPost: "farewell-0" },
};

/**
 * Anna's case in the given status, after her first message. Beyond "listening" the bot has spoken once, so that her
 * message is answered and the case is in turn 1.
 */
export const aCase = <S extends Status = "listening">(
  status: S = "listening" as S,
  change: Partial<CaseWith<S>> = {},
): CaseWith<S> => {
  const base = openCase({
    id: "case-1",
    customer: partyOf(anna),
    conversation: thread,
    language: "de",
    openedAt: monday,
  });
  const turn = status === "listening" ? 0 : 1;
  const filled: object = { ...base, said: [aMessage(aFault.text)], turn, ...ownFields[status], ...change };
  return filled as CaseWith<S>;
};
