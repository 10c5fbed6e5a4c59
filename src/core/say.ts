import type { AnswerCounts } from "./answer-counts.ts";
import type { Field, Status } from "./case.ts";
import type { CommandProblem, Verb } from "./command.ts";
import type { TimeProblem } from "./customer-promise.ts";
import type { DaySummary } from "./day-summary.ts";
import type { Edit, EditProblem, Flaw, Item, Suggestion } from "./editing.ts";
import type { EntryFinding } from "./entry-finding.ts";
import type { DraftedGap } from "./gap.ts";
import type { NotCustomer } from "./identity.ts";
import type { ShownEntry } from "./knowledge.ts";
import type { Language, Party } from "./person.ts";
import type { Problems } from "./problem.ts";
import type { Piece, RequestKind } from "./reading.ts";
import type { RoundTime } from "./round.ts";
import type { TicketCard, TicketLine, Unanswered } from "./shown-ticket.ts";
import type { Escalation, EscalationReason, InternalText, Priority, Rating } from "./ticket.ts";

/**
 * Everything the desk says to customers: the name of a sentence and what it is filled with. Both catalogues must
 * have every one of them, or the project does not compile.
 */
export type CustomerSentences = {
  /** D1: how can I help, and what to have at hand. */
  greeting: { company: string };
  youAreWelcome: Record<never, never>;
  /** R2: gist, URL and click path of each entry. `foreign`: only to be had in the other language. */
  answer: { entries: readonly ShownEntry[]; foreign: boolean };
  /** R2 while an intake runs: the answer without buttons; the open question stays. */
  answerAside: { entries: readonly ShownEntry[]; foreign: boolean };
  didYouMean: { entries: readonly ShownEntry[] };
  /** What stays of an answer or an offer after its buttons were used. */
  answerKept: { entries: readonly ShownEntry[]; verdict: "solved" | "notSolved" };
  glad: Record<never, never>;
  /** R11: a service is impaired, and it is ours. */
  serviceImpaired: { services: readonly { name: string; notice: string | null }[]; statusUrl: string | null };
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
  /** R10: prospect, partner, legal, other. */
  askWhoYouAre: Record<never, never>;
  askInterest: { as: Exclude<NotCustomer, "legal" | "other"> };
  notOurs: { company: string; help: string };
  /** R7; `alone`: nothing else was told that goes on. */
  internalDeclined: { alone: boolean };
  /** R8: paid consulting instead of lessons. */
  teachingDeclined: Record<never, never>;
  /** R4: never whether somebody is there. `alone`: they have not said what it is about. */
  anybodyHelps: { alone: boolean };
  /** R14: one missing piece; `explain` the first time, why it takes longer without it. */
  askPiece: { piece: Piece; kind: RequestKind; about: string | null; explain: boolean };
  /** R9. `numberEnding`: the last two digits; the number itself is never repeated. */
  readBack: {
    name: string;
    problems: Problems;
    numberEnding: string | null;
    askForMore: boolean;
    incomplete: boolean;
    help: string;
  };
  readBackKept: { problems: Problems; numberEnding: string | null };
  askWhatToCorrect: { problems: Problems; number: boolean };
  askCorrection: { field: Field };
  /** E6, neutral; `alone`: nothing else was told. */
  abuseWarning: { alone: boolean };
  /** E6: the neutral end, and from when on a solution is looked for again. */
  conversationPaused: { until: number; timeZone: string };
  welcomeBack: { because: "apology" | "lead" };
  tellMore: Record<never, never>;
  detailsMissing: { missing: readonly Piece[] };
  /** S8, E4: number and expected time, never a guarantee. */
  filed: { ticket: number; expectedReplyAt: number; timeZone: string; incomplete: boolean };
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
  detailsReminder: { missing: readonly Piece[] };
  /** A button that no longer fits, in private. */
  tooLate: Record<never, never>;
  /** To somebody who writes in another customer's thread, in private. */
  notYourThread: Record<never, never>;
  /** To a customer who gives a command, in private. */
  notForCustomers: Record<never, never>;
  /** To somebody of the desk whose rights cannot be read at the moment, in private. */
  rightsUnread: Record<never, never>;
};

/** How a pause after insults ended (E6). */
export type PauseEnd =
  | { readonly end: "apologised" | "over" }
  | { readonly end: "undone"; readonly by: string };

/** Everything the desk says to its own people; none of it can be passed to what renders for customers. */
export type AgentSentences = {
  card: TicketCard;
  /** R14: a request that waits outside the queue for what its customer has not said yet. */
  waitingForDetails: { customer: string; problems: readonly string[]; missing: readonly Piece[] };
  /** E6: a conversation was ended for insults; `end` null: it is paused still. */
  pauseCard: {
    caseId: string;
    customer: string;
    said: readonly string[];
    until: number;
    timeZone: string;
    end: PauseEnd | null;
  };
  abuseUndone: { ticket: number; by: string };
  nothingToUndo: { customer: string };
  escalationCard: { card: TicketCard; escalation: Escalation };
  /** Many calls within minutes: one card for all of them. */
  escalationStorm: { calls: readonly { readonly ticket: number; readonly reason: EscalationReason }[] };
  customerWrote: { customer: string; text: string; attachments: readonly string[] };
  customerEdited: { customer: string; before: string; after: string };
  customerDeleted: { customer: string; text: string };
  repliedToCustomer: { agent: string; text: string };
  noted: { agent: string; text: InternalText };
  promiseGiven: { ticket: number; agent: string; until: number; timeZone: string };
  promiseTakenBack: { ticket: number; agent: string };
  /** I2: a question for product management; whoever knows answers below it. */
  consultCard: { card: TicketCard; agent: string; question: InternalText; until: number };
  /** R10: something happened on a legal ticket; what it is, leads read on the ticket. */
  legalNews: { ticket: number };
  claimed: { ticket: number; agent: string };
  released: { ticket: number; agent: string };
  transferred: { ticket: number; from: string; to: Party; reason: InternalText; history: number };
  taken: { ticket: number; lead: string; from: string | null };
  resolvedBy: { ticket: number; agent: string; solution: string | null };
  customerSatisfied: { ticket: number; customer: string };
  customerReopened: { ticket: number; customer: string };
  reopenedBy: { ticket: number; agent: string };
  closedBy: { ticket: number; agent: string };
  closedForSilence: { ticket: number; customer: string };
  ratedBy: { ticket: number; rating: Rating };
  priorityChanged: { ticket: number; agent: string; priority: Priority };
  numberConfirmed: { ticket: number; agent: string };
  escalationAcknowledged: { ticket: number; by: string };
  escalationSettled: { ticket: number; by: string };
  /** R6: what is unanswered, at a round. `missed`: nobody has ticked off the two before. */
  round: Unanswered &
    RoundTime & {
      missed: boolean;
      tickedBy: Party | null;
      timeZone: string;
      /** To one agent alone, about their own tickets. */
      own?: true;
    };
  roundTicked: { by: string };
  /** R6: nobody waits; said once a day at most. */
  allGood: RoundTime & { timeZone: string };
  /** The day in figures, as the desk closes or when somebody asks. */
  daySummary: DaySummary & { timeZone: string };
  noRound: Record<never, never>;
  deliveryFailed: { ticket: number | null; reason: string };
  quarantined: { inboxId: string; reason: string };
  /** So many within ten minutes that they are not told one by one. */
  manyQuarantined: { count: number };
  /** Answers to one person's command, seen by them alone. */
  alreadyClaimed: { ticket: number; by: string; since: number; timeZone: string };
  youHaveIt: { ticket: number };
  notPermitted: { verb: Verb };
  /** To somebody of the desk who presses a customer's button. */
  customersChoice: Record<never, never>;
  notNow: { verb: Verb; ticket: number; status: Status };
  notYours: { verb: Verb; ticket: number; by: string | null };
  noSuchTicket: { ticket: number };
  noSuchColleague: { name: string };
  noSuchMacro: { name: string; known: readonly string[] };
  macroNotInLanguage: { name: string; language: Language };
  nothingToSettle: { ticket: number };
  nothingToConfirm: { ticket: number };
  nothingPromised: { ticket: number };
  /** S3: better no promise than one with a wrong time. */
  unclearTime: { problem: TimeProblem; when: string };
  unclear: { problem: CommandProblem };
  shown: { card: TicketCard; history: readonly { at: number; text: string }[] };
  /** One's own tickets and what waits for somebody: the answer to a bare `/ticket`, and a home page where there is one. */
  overview: { mine: readonly TicketLine[]; queue: readonly TicketLine[]; timeZone: string };
  queue: { lines: readonly TicketLine[]; timeZone: string };
  mine: { lines: readonly TicketLine[]; timeZone: string };
  found: { text: string; entries: readonly ShownEntry[] };
  /** A draft for the knowledge base, with what it still lacks and where it may belong. */
  knowledgeDraft: {
    draft: Item;
    /** The entry whose wordings it holds; `null`: it is one of its own. */
    to: Suggestion | null;
    flaws: readonly Flaw[];
    suggestions: readonly Suggestion[];
    /** Whoever sees it decides what becomes official. */
    decides: boolean;
    isNew: boolean;
  };
  knowledgeDrafts: {
    drafts: readonly { readonly draft: Item; readonly flaws: readonly Flaw[] }[];
    decides: boolean;
  };
  /** What customers asked in the last `days` days that nothing answered them; `more` are not shown. */
  knowledgeGaps: { gaps: readonly DraftedGap[]; more: number; days: number; timeZone: string };
  /** What an editor should mend among so many answers. */
  knowledgeFindings: { findings: readonly EntryFinding[]; more: number; answers: number };
  knowledgeChanged: { what: Exclude<Edit, "import">; name: string; title: string };
  /** `left`: entries that somebody has changed since, and that stay. */
  knowledgeImportUndone: { source: string; entries: number; left: number };
  knowledgeRefused: { problem: EditProblem };
  /** What the bot achieved in the last `days` days. */
  stats: { counts: AnswerCounts; days: number };
  help: { lead: boolean };
};

type SayOf<Sentences> = {
  [Key in keyof Sentences]: { readonly say: Key } & Readonly<Sentences[Key]>;
}[keyof Sentences];

/** A sentence for customers, not yet in any language. */
export type CustomerSay = SayOf<CustomerSentences>;
/** A sentence for the desk, not yet in any language. */
export type AgentSay = SayOf<AgentSentences>;
