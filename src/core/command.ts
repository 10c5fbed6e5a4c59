import type { PersonKey, Role } from "./person.ts";
import type { InternalText, Priority } from "./ticket.ts";

/** Everything agents and leads can order, with what each needs. */
export type Command =
  | { readonly verb: "claim" }
  | { readonly verb: "release" }
  | { readonly verb: "transfer"; readonly to: string; readonly reason: InternalText }
  | { readonly verb: "take" }
  | { readonly verb: "reply"; readonly text: string }
  | { readonly verb: "note"; readonly text: InternalText }
  | { readonly verb: "ask"; readonly text: string }
  | { readonly verb: "priority"; readonly priority: Priority }
  | { readonly verb: "escalate"; readonly reason: InternalText }
  | { readonly verb: "acknowledge" }
  | { readonly verb: "settle" }
  | { readonly verb: "resolve"; readonly solution: string | null }
  | { readonly verb: "close" }
  | { readonly verb: "reopen" }
  | { readonly verb: "confirm" }
  | { readonly verb: "show" }
  | { readonly verb: "overview" }
  | { readonly verb: "queue" }
  | { readonly verb: "mine" }
  | { readonly verb: "search"; readonly text: string }
  | { readonly verb: "help" };

export type Verb = Command["verb"];

/** The verbs that only look: they change no case. */
export const listingVerbs = [
  "overview",
  "queue",
  "mine",
  "search",
  "show",
  "help",
] as const satisfies readonly Verb[];
export type ListingVerb = (typeof listingVerbs)[number];
export type ListingCommand = Extract<Command, { verb: ListingVerb }>;
export type TicketCommand = Exclude<Command, ListingCommand>;

/** Whether a command only looks. */
export const isListing = (command: Command): command is ListingCommand =>
  (listingVerbs as readonly Verb[]).includes(command.verb);

/** A colleague as a command names them: `@tom`, `@Tom Berg` or the platform's own key. */
export type Colleague = { readonly key: PersonKey; readonly name: string; readonly role: Role };

/** Why a command could not be read; each gets a sentence that says what to write instead. */
export type CommandProblem =
  | { readonly problem: "unknownVerb"; readonly word: string }
  | {
      readonly problem: "missing";
      readonly verb: Verb;
      readonly what: "text" | "reason" | "colleague" | "priority";
    }
  | { readonly problem: "noTicket"; readonly verb: Verb };
