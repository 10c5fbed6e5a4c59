import type { Field } from "./case.ts";
import type { ChargedWork } from "./charge.ts";
import type { NotCustomer } from "./identity.ts";
import type { ShownEntry } from "./knowledge.ts";
import type { Party } from "./person.ts";
import type { Problems, Wish } from "./problem.ts";
import type { Piece, RequestKind } from "./reading.ts";
import type { Rating } from "./ticket.ts";

/**
 * Everything the desk says to customers: the name of a sentence and what it is filled with. Both catalogues must
 * have every one of them, or the project does not compile.
 */
export type CustomerSentences = {
  /** D1: how can I help, and what to have at hand. `numberless`, here and below: the desk has no customer numbers. */
  greeting: { company: string; numberless?: true };
  /** D1: the same at the head of a channel, for everybody; `threads`: where what is written there is answered. */
  channelGuide: { company: string; help: string; threads: "below" | "private"; numberless?: true };
  youAreWelcome: Record<never, never>;
  /** R2: gist, URL and click path of each entry. `foreign`: only to be had in the other language. */
  answer: { entries: readonly ShownEntry[]; foreign: boolean };
  /** R2 while an intake runs: the answer without buttons; the open question stays. */
  answerAside: { entries: readonly ShownEntry[]; foreign: boolean };
  didYouMean: { entries: readonly ShownEntry[] };
  /** What stays of an answer or an offer after its buttons were used. */
  answerKept: { entries: readonly ShownEntry[]; verdict: "solved" | "notSolved" };
  glad: Record<never, never>;
  /** R3, where every case has a number: it helped, and is noted under this one. */
  gladNoted: { ticket: number };
  /** R3, where tickets are for emergencies: where customers help themselves; is it urgent? */
  canWait: { help: string };
  /** D2: what the customer could check themselves, before a fault is taken down. */
  selfCheck: { entry: ShownEntry };
  /** R11: a service is impaired, and it is ours. */
  serviceImpaired: { services: readonly { name: string; notice: string | null }[]; statusUrl: string | null };
  /** R11: we see no impairment there, and ask on. */
  serviceWorks: { services: readonly string[]; statusUrl: string | null };
  /** R11: news of the incident that the ticket belongs to. `stays`: the ticket is open, and somebody sees to it. */
  incidentNews: {
    step: "opened" | "updated" | "ended";
    service: string;
    ticket: number;
    text: string | null;
    statusUrl: string | null;
    stays: boolean;
  };
  /** R11, S4: it is over; does everything work again? */
  incidentOver: { service: string; ticket: number; text: string | null };
  /**
   * R11: the service works again of whose disruption they were told without filing anything. `asks`: does everything
   * work?
   */
  impairmentOver: { service: string; text: string | null; asks: boolean };
  /** D3, in private. */
  accountBlocked: { billingUrl: string | null };
  /** R1, in private. */
  askNumber: { example: string };
  numberMalformed: { example: string };
  numberNotFound: { example: string };
  numberNoted: Record<never, never>;
  /** C5, in private: the number is known in the chats already. Never by whom (R7). */
  askCode: Record<never, never>;
  codeWrong: Record<never, never>;
  /** The code is too old; another one was sent. */
  codeExpired: Record<never, never>;
  codeRight: Record<never, never>;
  /** The request goes on without a code, in private. */
  codeLeft: Record<never, never>;
  /** To the chat identity that is known, in private. */
  linkCode: { company: string; code: string };
  /** R1: others can read the number; `removed`: the message was taken away. */
  numberInPublic: { removed: boolean };
  /** R7: a message held a password, which the desk has left out. */
  secretTold: Record<never, never>;
  /** R10: prospect, partner, legal, other. */
  askWhoYouAre: Record<never, never>;
  askInterest: { as: Exclude<NotCustomer, "legal" | "other"> };
  notOurs: { company: string; help: string };
  /** R7; `alone`: nothing else was told that goes on. */
  internalDeclined: { alone: boolean; numberless?: true };
  /** R8: paid consulting instead of lessons. */
  teachingDeclined: { numberless?: true };
  /** R4: never whether somebody is there. `alone`: they have not said what it is about. */
  anybodyHelps: { alone: boolean };
  /** R14: one missing piece; `explain` the first time, why it takes longer without it. `picture`: it is all there is. */
  askPiece: {
    piece: Piece;
    kind: RequestKind;
    about: string | null;
    explain: boolean;
    picture?: true;
    numberless?: true;
  };
  /** R9. `numberEnding`: the last two digits, never the number itself; left out: the desk has no numbers. */
  readBack: {
    name: string;
    problems: Problems;
    numberEnding?: string | null;
    askForMore: boolean;
    incomplete: boolean;
    help: string;
    /** As what it is taken in, where that is no support (R13, R15). */
    wish: Wish | null;
  };
  readBackKept: { problems: Problems; numberEnding?: string | null };
  askWhatToCorrect: { problems: Problems; number: boolean };
  askCorrection: { field: Field };
  /** R5, R12, R15: what is charged, and whether it is wanted; `mayBeFault`: the customer can say that it is a fault. */
  chargeNotice: { work: ChargedWork; notice: string; mayBeFault: boolean };
  chargeNoticeKept: { notice: string; agreed: boolean };
  /** The customer's word on a charge was noted, on a ticket. */
  chargeAnswered: { ticket: number; agreed: boolean };
  /** R15: no order; where customers do things themselves. */
  orderRefused: { help: string };
  /** E6, neutral; `alone`: nothing else was told. */
  abuseWarning: { alone: boolean };
  /** E6: the neutral end, and from when on a solution is looked for again. */
  conversationPaused: { until: number; timeZone: string };
  welcomeBack: { because: "apology" | "lead" };
  tellMore: Record<never, never>;
  detailsMissing: { missing: readonly Piece[]; numberless?: true };
  /** S8, E4: number and expected time, never a guarantee. */
  filed: {
    ticket: number;
    expectedReplyAt: number;
    timeZone: string;
    incomplete: boolean;
    /** R11: name of the impaired service of whose incident the customer hears from now on. */
    disruption?: string;
  };
  legalTaken: { ticket: number };
  addedToTicket: { ticket: number; messageId: string };
  /** G1, S1: company and name. */
  agentGreeting: { company: string; agent: string; customer: string; ticket: number };
  agentReply: { agent: string; company: string; text: string };
  /** S3, I2: until when they hear from us, never a guarantee (G3). */
  promised: { agent: string; company: string; until: number; timeZone: string; consulting: boolean };
  resolved: { ticket: number; agent: string; solution: string | null };
  resolvedKept: { ticket: number; solution: string | null; verdict: "satisfied" | "stillOpen" };
  /** S4: anything else, a good day, one-click rating. */
  farewell: { ticket: number };
  rated: { rating: Rating };
  reopened: { ticket: number };
  closed: { ticket: number };
  /** The desk waits for them: said once. */
  stillThere: { ticket: number };
  closedInSilence: { ticket: number };
  detailsReminder: { missing: readonly Piece[]; numberless?: true };
  /** A button that no longer fits, in private. */
  tooLate: Record<never, never>;
  /** A button of a request of which nothing is kept any more, in private. */
  requestEmptied: Record<never, never>;
  /** To somebody who writes in another customer's thread, in private. */
  notYourThread: Record<never, never>;
  /** C8, in private: is this the person, and may they? */
  askAuthorise: { person: Party; until: number; timeZone: string };
  /** The customer has allowed it. */
  authorised: { person: string; until: number; timeZone: string };
  authorisationEnded: { person: string };
  /** Nobody of that name has written yet, or more than one. */
  authoriseWhom: { name: string; several: boolean };
  /** Only who is recognised can let others speak for them. */
  authoriseUnknown: { company: string };
  /** C8, where the desk goes by chat accounts: whoever has something to say writes themselves. */
  authoriseNobody: Record<never, never>;
  /** C8, to the customer in private: an agent has accepted that somebody speaks for them. */
  mayNowSpeak: { person: string; until: number; timeZone: string };
  /** To a customer who gives a command, in private. */
  notForCustomers: Record<never, never>;
  /** To somebody of the desk whose rights cannot be read at the moment, in private. */
  rightsUnread: Record<never, never>;
};
