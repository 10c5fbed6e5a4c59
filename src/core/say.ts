import type { Attachment } from "./attachment.ts";
import type { BreachCount } from "./breach.ts";
import type { Status } from "./case.ts";
import type { ChargedWork } from "./charge.ts";
import type { HelpTopic, Verb } from "./command.ts";
import type { CommandProblem } from "./command-problem.ts";
import type { Conversation } from "./conversation.ts";
import type { AtWord } from "./customer.ts";
import type { CustomerField } from "./customer-field.ts";
import type { TimeProblem } from "./customer-promise.ts";
import type { CustomerSentences } from "./customer-say.ts";
import type { DaySummary } from "./day-summary.ts";
import type { Duty } from "./duty.ts";
import type { HeldReply } from "./held-words.ts";
import type { IncidentSentences } from "./incident-say.ts";
import type { KnowledgeSentences } from "./knowledge-say.ts";
import type { OwnFigures } from "./own-figures.ts";
import type { Language, Party } from "./person.ts";
import type { PrivacySentences } from "./privacy-say.ts";
import type { Route } from "./problem.ts";
import type { Piece } from "./reading.ts";
import type { RoundTime } from "./round.ts";
import type { ShownCustomer } from "./shown-customer.ts";
import type { ShownHistory, TicketCard, TicketLine, Unanswered } from "./shown-ticket.ts";
import type { Escalation, EscalationReason, InternalText, Priority, Rating } from "./ticket.ts";

/** How a pause after insults ended (E6). */
export type PauseEnd =
  | { readonly end: "apologised" | "over" }
  | { readonly end: "undone"; readonly by: string };

/** Everything the desk says to its own people; none of it can be passed to what renders for customers. */
export type AgentSentences = IncidentSentences &
  KnowledgeSentences &
  PrivacySentences & {
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
    /** `speaker`: who wrote it for the customer (C8). */
    customerWrote: { customer: string; speaker?: string; text: string; attachments: readonly Attachment[] };
    customerEdited: { customer: string; before: string; after: string };
    customerDeleted: { customer: string; text: string };
    repliedToCustomer: { agent: string; text: string };
    /** T-rules: these words wait; to their author alone. */
    replyHeld: { ticket: number; held: HeldReply };
    heldExpired: {
      ticket: number;
      agent: string;
      text: string;
      because: "closed" | "taken";
      owner: string | null;
    };
    /** `noWording`: words wait, and the checker has no wording for all of them. */
    nothingHeld: { ticket: number; noWording: boolean };
    noted: { agent: string; text: InternalText };
    promiseGiven: { ticket: number; agent: string; until: number; timeZone: string };
    promiseTakenBack: { ticket: number; agent: string };
    /** I2: a question for product management; whoever knows answers below it. */
    consultCard: { card: TicketCard; agent: string; question: InternalText; until: number };
    /** The same in a channel of their own: without anything of the customer, and with the way to the ticket's card. */
    productAsked: {
      ticket: number;
      agent: string;
      question: InternalText;
      until: number;
      timeZone: string;
      cardAt: Conversation | null;
    };
    /** Below the ticket's card: what they were asked there. */
    askedProduct: { agent: string; question: InternalText };
    productAnswered: { by: string; text: InternalText; attachments: readonly Attachment[] };
    /** R10: something happened on a legal ticket; what it is, leads read on the ticket. */
    legalNews: { ticket: number };
    claimed: { ticket: number; agent: string };
    released: { ticket: number; agent: string };
    /** To the agent of a ticket: it goes back to the queue then, unless they give a sign of it. */
    claimGoesBack: { ticket: number; until: number; timeZone: string };
    /** Round robin: to its agent. */
    ticketGiven: { ticket: number; agent: string };
    /** To whoever said that they are there, or away. `until` null: away. */
    presenceNoted: { until: number | null; timeZone: string };
    /** Nobody is given tickets at this desk. */
    noPresence: Record<never, never>;
    claimReturned: { ticket: number; agent: string };
    claimKept: { ticket: number };
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
    categoryChanged: { ticket: number; agent: string; route: Route };
    numberConfirmed: { ticket: number; agent: string };
    chargeOffered: { ticket: number; agent: string; work: ChargedWork };
    chargeDecided: { ticket: number; customer: string; work: ChargedWork; agreed: boolean };
    /** R5: the time for one request is up. */
    handlingLimit: { ticket: number; minutes: number };
    /** S7: a field of the customer was corrected, or is as the list has it again (`isListed`). */
    customerCorrected: {
      agent: string;
      number: string;
      field: CustomerField;
      before: string;
      now: string;
      isListed: boolean;
    };
    customerLinked: { ticket: number; agent: string; number: string };
    /** C8 */
    delegateAllowed: { by: string; person: string; until: number; timeZone: string };
    delegateRevoked: { by: string; person: string };
    escalationAcknowledged: { ticket: number; by: string };
    escalationSettled: { ticket: number; by: string };
    /** R6: what is unanswered, at a round. `missed`: nobody has ticked off the two before. */
    round: Unanswered &
      RoundTime & {
        missed: boolean;
        tickedBy: Party | null;
        timeZone: string;
        /** Whose tickets it lists, by the names of calendars; left out: the desk's own, and perhaps others. */
        calendars?: string;
        /** To one agent alone, about their own tickets. */
        own?: true;
      };
    roundTicked: { by: string };
    /** R6: nobody waits; said once a day at most. */
    allGood: RoundTime & { timeZone: string };
    /** The day in figures, as the desk closes or when somebody asks. */
    daySummary: DaySummary & { timeZone: string };
    /** R16: breaches of the handbook in the last `days` days, for leads; of nobody by name. */
    breaches: { counts: readonly BreachCount[]; days: number; timeZone: string };
    /** S5: somebody's own figures of the last `days` days, for them alone. */
    ownFigures: OwnFigures & { days: number };
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
    /** An offer waits for the customer's word, or they have agreed to it. */
    alreadyOffered: { ticket: number; work: ChargedWork; agreed: boolean };
    noKnownCustomer: { ticket: number };
    /** The desk asks for no numbers, so that there is no customer to name, link or speak for. */
    noCustomers: Record<never, never>;
    /** There is nothing behind a number that was taken at its word. */
    noRecords: { atWord: AtWord };
    noCorrection: { ticket: number };
    noSuchCustomer: { number: string; example: string };
    /** Where no list says which numbers exist: no number of the desk looks like this one. */
    noSuchNumber: { number: string; example: string };
    noSuchPerson: { name: string; several: boolean };
    isTheCustomer: { name: string };
    /** S6: all that the desk knows of a customer. */
    customerShown: ShownCustomer;
    unclear: { problem: CommandProblem };
    shown: { card: TicketCard; history: readonly ShownHistory[] };
    /** One's own tickets and what waits for somebody: the answer to a bare `/ticket`, and a home page where there is one. */
    overview: {
      mine: readonly TicketLine[];
      queue: readonly TicketLine[];
      timeZone: string;
      /** Left out: nobody is given tickets at this desk. */
      duty?: Duty;
    };
    queue: { lines: readonly TicketLine[]; timeZone: string; category: Route | null; duty?: Duty };
    mine: { lines: readonly TicketLine[]; timeZone: string };
    /** `topic` null: what is needed every day. */
    /** `numberless`: the desk has no customers to name or correct. */
    help: { lead: boolean; topic: HelpTopic | null; numberless?: true };
  };

type SayOf<Sentences> = {
  [Key in keyof Sentences]: { readonly say: Key } & Readonly<Sentences[Key]>;
}[keyof Sentences];

/** A sentence for customers, not yet in any language. */
export type CustomerSay = SayOf<CustomerSentences>;
/** A sentence for the desk, not yet in any language. */
export type AgentSay = SayOf<AgentSentences>;
