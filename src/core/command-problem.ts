import type { Verb } from "./command.ts";
import type { CustomerField } from "./customer-field.ts";

/** Why a command could not be read; each gets a sentence that says what to write instead. */
export type CommandProblem =
  | { readonly problem: "unknownVerb"; readonly word: string }
  | {
      readonly problem: "missing";
      readonly verb: Verb;
      readonly what:
        | "text"
        | "reason"
        | "colleague"
        | "priority"
        | "category"
        | "macro"
        | "entry"
        | "synonym"
        | "gap"
        | "number"
        | "person"
        | "service"
        | "incident"
        | "time"
        | "wording";
    }
  /** A field of the customer list that there is not, or one told what it cannot hold. */
  | {
      readonly problem: "customerField";
      readonly verb: "customer set";
      readonly field: CustomerField | null;
    }
  /** No number of days that figures could be of. */
  | {
      readonly problem: "noSuchPeriod";
      readonly verb: "stats breaches" | "stats mine";
      readonly word: string;
    }
  | { readonly problem: "noSuchDay"; readonly verb: "customer delegate"; readonly word: string }
  | { readonly problem: "noTicket"; readonly verb: Verb };
