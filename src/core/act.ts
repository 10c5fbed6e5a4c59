import type { Field } from "./case.ts";
import type { Command } from "./command.ts";
import type { CommandProblem } from "./command-problem.ts";
import type { NotCustomer } from "./identity.ts";
import type { PersonKey } from "./person.ts";
import type { Rating } from "./ticket.ts";

/**
 * Something a customer chooses. Every one has a button and words that mean the same (C4), so that rules see
 * one act and not two ways of saying it.
 */
export type CustomerAct =
  /** "That solved it." */
  | { readonly act: "solved" }
  /** "I need a person." */
  | { readonly act: "needPerson" }
  /** One of the entries of "Did you mean", counted from 0. */
  | { readonly act: "pick"; readonly index: number }
  | { readonly act: "noneOfThese" }
  | { readonly act: "giveNumber"; readonly number: string }
  /** The code that was sent to the chat identity known for the number. */
  | { readonly act: "giveCode"; readonly code: string }
  /** "I don't have a code": the request goes on, and the number stays unconfirmed. */
  | { readonly act: "noCode" }
  /** A customer who does not have the number at hand. */
  | { readonly act: "noNumber" }
  | { readonly act: "notCustomer" }
  | { readonly act: "iAm"; readonly as: NotCustomer }
  /** "I can't say": the question is dropped, the request goes on (R14). */
  | { readonly act: "cannotSay" }
  | { readonly act: "confirm" }
  | { readonly act: "correct" }
  | { readonly act: "correctField"; readonly field: Field; readonly value: string | null }
  /** "There is something else" at the read-back (E1). */
  | { readonly act: "addMore" }
  /** "This is a new request", said of a message that landed on an open ticket. */
  | { readonly act: "separate"; readonly messageId: string }
  /** The customer wants what is charged; or does without it (R5, R12, R15). */
  | { readonly act: "agree" }
  | { readonly act: "refuse" }
  /** "This is a fault", and no order or wish (R13). */
  | { readonly act: "isFault" }
  /** The customer confirms the agent's solution. */
  | { readonly act: "satisfied" }
  | { readonly act: "stillOpen" }
  | { readonly act: "rate"; readonly rating: Rating }
  /** "Yes, they may speak for me" (C8). */
  | { readonly act: "authorise"; readonly person: PersonKey };

/** Everything a button, a form or a command can ask for. */
export type Act =
  | CustomerAct
  | { readonly act: "command"; readonly command: Command }
  /** A command that cannot be read; whoever gave it is told what to write instead. */
  | { readonly act: "unclear"; readonly problem: CommandProblem };
