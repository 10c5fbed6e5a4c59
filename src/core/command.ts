import type { CustomerField } from "./customer-field.ts";
import type { Written } from "./editing.ts";
import type { PersonKey, Role } from "./person.ts";
import type { Route } from "./problem.ts";
import type { InternalText, Priority } from "./ticket.ts";
import type { ToneKind } from "./tone.ts";

/** What help is given on by itself: verbs of two words, by the first. */
export const helpTopics = ["offer", "customer", "incident", "kb"] as const;
export type HelpTopic = (typeof helpTopics)[number];

/** Kinds of hints that the author was shown before they sent these words; left out: none (T-rules). */
export type Hinted = { readonly hinted?: readonly ToneKind[] };

/** How words are sent that were held back: as they were written, or as the checker suggests. */
export type Wording = "own" | "suggested";

/** Everything agents and leads can order, with what each needs. */
export type Command =
  | { readonly verb: "claim" }
  | { readonly verb: "release" }
  | { readonly verb: "transfer"; readonly to: string; readonly reason: InternalText }
  | { readonly verb: "take" }
  | ({ readonly verb: "reply"; readonly text: string } & Hinted)
  /** `more`: what the agent adds below the macro's text; `null`: nothing. */
  | { readonly verb: "macro"; readonly name: string; readonly more: string | null }
  | { readonly verb: "note"; readonly text: InternalText }
  | ({ readonly verb: "ask"; readonly text: string } & Hinted)
  /** Tells the customer how it stands; it stays the desk's turn. */
  | ({ readonly verb: "update"; readonly text: string } & Hinted)
  /** Tells the customer until when they hear from us (S3); `null` takes the promise back, with a word to nobody. */
  | { readonly verb: "promise"; readonly when: string | null }
  /** Asks product management, and tells the customer when they hear from us (I2). */
  | { readonly verb: "consult"; readonly question: InternalText }
  /** Sends what the checker has held back, as it was written or as it suggests (T-rules); `held` null: whatever waits. */
  | { readonly verb: "send"; readonly wording: Wording; readonly held: number | null }
  | { readonly verb: "priority"; readonly priority: Priority }
  | { readonly verb: "escalate"; readonly reason: InternalText }
  | { readonly verb: "acknowledge" }
  | { readonly verb: "settle" }
  | { readonly verb: "resolve"; readonly solution: string | null }
  | { readonly verb: "close" }
  | { readonly verb: "reopen" }
  | { readonly verb: "confirm" }
  | { readonly verb: "category"; readonly category: Route }
  /** Shows the customer what is charged, and asks whether they want it (R5, R12, R15). */
  | { readonly verb: "offer order" }
  | { readonly verb: "offer repair" }
  | { readonly verb: "offer consulting" }
  /** Takes back a pause, or what was counted on a ticket (E6); `who` names the customer where no card tells. */
  | { readonly verb: "abuse undo"; readonly who: string | null }
  /** `number` names the customer where no ticket does. */
  | { readonly verb: "customer show"; readonly number: string | null }
  /** `value` as a cell of the customer list has it. */
  | { readonly verb: "customer set"; readonly field: CustomerField; readonly value: string }
  | { readonly verb: "customer link"; readonly number: string }
  | { readonly verb: "customer undo" }
  /** Somebody else is heard as the customer from now on, to the end of a day (`yyyy-mm-dd`) where one is named (C8). */
  | { readonly verb: "customer delegate"; readonly who: string; readonly until: string | null }
  | { readonly verb: "customer revoke"; readonly who: string }
  /** Says how to get all that is known of a customer, or of an account as in `slack:U0123456789`. */
  | { readonly verb: "customer export"; readonly who: string }
  /** Forgets them for good; not `confirmed`: says what would go. */
  | { readonly verb: "customer forget"; readonly who: string; readonly confirmed: boolean }
  | { readonly verb: "show" }
  | { readonly verb: "overview" }
  /** `category`: of that one alone; left out: of all. */
  | { readonly verb: "queue"; readonly category?: Route }
  | { readonly verb: "mine" }
  | { readonly verb: "search"; readonly text: string }
  /** Left out: what is needed every day, and the topics. */
  | { readonly verb: "help"; readonly topic?: HelpTopic }
  /** Whether they are there to be given tickets, where tickets are given out. */
  | { readonly verb: "here" }
  | { readonly verb: "away" }
  | { readonly verb: "tick"; readonly round: number | null }
  /** R11: the text goes to customers as it is written; `service` is the short name or the name of one. */
  | { readonly verb: "incident open"; readonly service: string; readonly text: string | null }
  | { readonly verb: "incident update"; readonly incident: number; readonly text: string }
  /** `text` null: it is asked for. */
  | { readonly verb: "incident end"; readonly incident: number; readonly text: string | null }
  /** The same as `send`, of news. */
  | { readonly verb: "incident send"; readonly wording: Wording; readonly held: number | null }
  | { readonly verb: "incident attach"; readonly incident: number }
  | { readonly verb: "incident detach" }
  | { readonly verb: "incident list" }
  | { readonly verb: "stats" }
  /** R16: of the last `days` days; left out: 30. */
  | { readonly verb: "stats breaches"; readonly days?: number }
  /** S5: the figures of whoever asks. It names nobody: there is no asking for anybody else's. */
  | { readonly verb: "stats mine"; readonly days?: number }
  | { readonly verb: "summary" }
  | { readonly verb: "kb search"; readonly text: string }
  | { readonly verb: "kb gaps" }
  /** `links`: of the pages that answers link to, which takes longer than the rest. Nobody types it. */
  | { readonly verb: "kb check"; readonly links: boolean }
  /** Knowledge from a ticket, or from a gap by its name; what is not written, its customers' words are. */
  | { readonly verb: "kb add"; readonly written: Written; readonly gap?: string }
  /** A wording of the entry `to`: the words of a draft, those written, or the customer's. */
  | {
      readonly verb: "kb variant";
      readonly to: string;
      readonly draft: string | null;
      readonly wording: string | null;
    }
  | { readonly verb: "kb edit"; readonly draft: string; readonly written: Written }
  | { readonly verb: "kb drafts" }
  | { readonly verb: "kb approve"; readonly draft: string }
  | { readonly verb: "kb discard"; readonly draft: string }
  | { readonly verb: "kb retire"; readonly entry: string }
  | { readonly verb: "kb merge"; readonly into: string; readonly from: string }
  /** Calls words the same. */
  | { readonly verb: "kb synonym"; readonly words: readonly string[] }
  /** `text`: only the groups that have it; `null`: all of them. */
  | { readonly verb: "kb synonyms"; readonly text: string | null }
  /** Takes a word out of its group. */
  | { readonly verb: "kb separate"; readonly word: string }
  /** Puts a gap aside for good. */
  | { readonly verb: "kb dismiss"; readonly gap: string }
  | { readonly verb: "kb undo" };

export type Verb = Command["verb"];

/** Ticks a round off; that of a moment, or the latest (R6). It changes no case. */
export type RoundCommand = Extract<Command, { verb: "tick" }>;

/** Says that somebody of the desk is there, or is not; it changes no case. */
export type PresenceCommand = Extract<Command, { verb: "here" | "away" }>;

/** The verbs about a whole incident (R11): they change no case by themselves. */
export const incidentVerbs = [
  "incident open",
  "incident update",
  "incident end",
  "incident send",
] as const satisfies readonly Verb[];
export type IncidentVerb = (typeof incidentVerbs)[number];
export type IncidentCommand = Extract<Command, { verb: IncidentVerb }>;

/** Verbs about customer numbers and what is known behind them: a desk without customers has no use for them. */
export const aboutCustomers: readonly Verb[] = [
  "confirm",
  "customer show",
  "customer set",
  "customer link",
  "customer undo",
  "customer delegate",
  "customer revoke",
];

/** The verbs about all that is known of a customer: they change no case by themselves. */
export const privacyVerbs = ["customer export", "customer forget"] as const satisfies readonly Verb[];
export type PrivacyVerb = (typeof privacyVerbs)[number];
export type PrivacyCommand = Extract<Command, { verb: PrivacyVerb }>;

/** The verbs that only look: they change no case. */
export const listingVerbs = [
  "overview",
  "queue",
  "mine",
  "search",
  "show",
  "customer show",
  "help",
  "stats",
  "stats breaches",
  "stats mine",
  "summary",
  "incident list",
  "kb search",
  "kb gaps",
  "kb check",
] as const satisfies readonly Verb[];
export type ListingVerb = (typeof listingVerbs)[number];
export type ListingCommand = Extract<Command, { verb: ListingVerb }>;

/** The verbs about the knowledge base: they change no case either. */
export const knowledgeVerbs = [
  "kb add",
  "kb variant",
  "kb edit",
  "kb drafts",
  "kb approve",
  "kb discard",
  "kb retire",
  "kb merge",
  "kb synonym",
  "kb synonyms",
  "kb separate",
  "kb dismiss",
  "kb undo",
] as const satisfies readonly Verb[];
export type KnowledgeVerb = (typeof knowledgeVerbs)[number];
export type KnowledgeCommand = Extract<Command, { verb: KnowledgeVerb }>;
export type TicketCommand = Exclude<
  Command,
  ListingCommand | KnowledgeCommand | RoundCommand | PresenceCommand | IncidentCommand | PrivacyCommand
>;

/** Whether a command only looks. */
export const isListing = (command: Command): command is ListingCommand =>
  (listingVerbs as readonly Verb[]).includes(command.verb);

/** The author's words that a command sends to the customer as a reply; `null`: it sends none. */
export const repliedWords = (command: Command): string | null =>
  command.verb === "reply" || command.verb === "ask" || command.verb === "update" ? command.text : null;

/** Whether a command is about a ticket, and so changes a case. */
export const isOfTicket = (command: Command): command is TicketCommand =>
  !isListing(command) &&
  !isKnowledge(command) &&
  !isOfIncident(command) &&
  !isPresence(command) &&
  !isOfPrivacy(command) &&
  command.verb !== "tick";

/** Whether a command says that somebody is there, or away. */
export const isPresence = (command: Command): command is PresenceCommand =>
  command.verb === "here" || command.verb === "away";

/** Whether a command is about a whole incident. */
export const isOfIncident = (command: Command): command is IncidentCommand =>
  (incidentVerbs as readonly Verb[]).includes(command.verb);

/** Whether a command is about all that is known of a customer. */
export const isOfPrivacy = (command: Command): command is PrivacyCommand =>
  (privacyVerbs as readonly Verb[]).includes(command.verb);

/** Whether a command is about the knowledge base. */
export const isKnowledge = (command: Command): command is KnowledgeCommand =>
  (knowledgeVerbs as readonly Verb[]).includes(command.verb);

/** A colleague as a command names them: `@tom`, `@Tom Berg` or the platform's own key. */
export type Colleague = { readonly key: PersonKey; readonly name: string; readonly role: Role };
