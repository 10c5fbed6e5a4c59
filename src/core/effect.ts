import type { ChargedWork } from "./charge.ts";
import type { Conversation } from "./conversation.ts";
import type { CustomerChange } from "./customer-field.ts";
import type { CustomerPromise } from "./customer-promise.ts";
import type { TimerName } from "./event.ts";
import type { Party, PersonKey } from "./person.ts";
import type { AgentSay, CustomerSay } from "./say.ts";
import type { TargetResult } from "./targets.ts";
import type { InternalText } from "./ticket.ts";
import type { ToneHint, ToneKind } from "./tone.ts";

/**
 * What a decision wants done. Posts carry a `key`, unique in their case: a later effect with the same key changes
 * the post in place instead of adding another.
 */
export type Effect =
  /** Says something in the customer's conversation; `private`: to the customer alone. */
  | { readonly kind: "reply"; readonly key: string; readonly say: CustomerSay; readonly private: boolean }
  /** Changes an earlier reply in place; nothing happens if it was never posted. */
  | { readonly kind: "revise"; readonly key: string; readonly say: CustomerSay }
  /** Takes the buttons off an earlier post and leaves its words. */
  | { readonly kind: "settle"; readonly key: string }
  /** Takes an earlier reply away. */
  | { readonly kind: "withdraw"; readonly key: string }
  /** Creates or updates a card in the internal channel; `ping` calls the leads, once, when it is created. */
  | {
      readonly kind: "card";
      readonly key: string;
      readonly say: AgentSay;
      readonly ping: readonly Ping[];
      /** Product management's own channel; left out: the internal one. */
      readonly in?: "product";
      /** A call of the channel itself: it stands out by being new, and names nobody. */
      readonly isCall?: true;
    }
  /** Says something in the internal thread of the ticket's card. */
  | { readonly kind: "inform"; readonly key: string; readonly say: AgentSay; readonly ping: readonly Ping[] }
  /** Answers one person where they are; nobody else sees it. */
  | {
      readonly kind: "tell";
      readonly to: PersonKey;
      readonly in: Conversation;
      readonly content: Told;
      readonly key: string;
    }
  /** Notes that somebody was given a ticket; decided anew when they were given another since `after`, or have left. */
  | { readonly kind: "give"; readonly to: PersonKey; readonly after: number }
  /** Writes to one person of the desk alone; who cannot be written to is called below the card instead. */
  | { readonly kind: "write"; readonly to: PersonKey; readonly key: string; readonly say: AgentSay }
  /** Shows the customer that the desk is listening (E1). */
  | { readonly kind: "react"; readonly messageId: string; readonly reaction: "listening" }
  /** Takes a customer's message away where others read it (R1). */
  | { readonly kind: "hide"; readonly messageId: string; readonly in: Conversation }
  | { readonly kind: "startTimer"; readonly timer: TimerName; readonly dueAt: number }
  | { readonly kind: "stopTimer"; readonly timer: TimerName }
  /** Remembers which customer this chat identity is, for every later case (R1, C5). */
  | {
      readonly kind: "remember";
      readonly person: PersonKey;
      readonly number: string;
      /** Another chat identity of the same human, as they have proven. */
      readonly sameAs?: PersonKey;
      /** An agent who vouches for it. */
      readonly by?: Party;
    }
  /** Corrects what the directory has of a customer (S7). */
  | { readonly kind: "correctCustomer"; readonly change: CustomerChange }
  /** Somebody is heard as the customer of this number (C8). */
  | {
      readonly kind: "allow";
      readonly number: string;
      readonly person: Party;
      readonly by: Party;
      readonly until: number;
    }
  /** They no longer are. */
  | { readonly kind: "revoke"; readonly number: string; readonly person: PersonKey; readonly by: Party }
  /** Sends the code to the chat identity that the number is linked to, where nobody else reads it. */
  | { readonly kind: "sendCode"; readonly to: PersonKey; readonly number: string; readonly code: string }
  /** Notes how long something took for which the desk had set itself a time (S8). */
  | { readonly kind: "measure"; readonly result: TargetResult }
  /**
   * The ticket belongs to an incident from now on (R11), decided on what its customers had been told by then: so many
   * news. Decided anew when there are others.
   */
  | { readonly kind: "attach"; readonly incident: number; readonly news: number }
  /** The ticket belongs to its incident no more. */
  | { readonly kind: "detach"; readonly incident: number }
  /** Writes into the case's history what no message shows. */
  | { readonly kind: "record"; readonly entry: Recorded }
  /** Starts a new case with a message that landed on another one. */
  | { readonly kind: "startCase"; readonly messageId: string };

/** Words for one person: what is for the desk never counts as words for a customer. */
export type Told =
  | { readonly audience: "customer"; readonly say: CustomerSay }
  | { readonly audience: "desk"; readonly say: AgentSay };

/** Whom a post calls: all leads, product management, or one person of the desk. Never anybody a customer names. */
export type Ping = "leads" | "product" | PersonKey;

/** Facts for the history, in words of the trade. A customer's statements are recorded without any rule (I1). */
export type Recorded =
  | { readonly what: "statement"; readonly messageId: string; readonly text: string; readonly by: Party }
  | { readonly what: "edit"; readonly messageId: string; readonly before: string; readonly after: string }
  | { readonly what: "deletion"; readonly messageId: string; readonly text: string }
  | { readonly what: "reply"; readonly text: string; readonly by: Party; readonly messageId: string | null }
  /** Words went to the customer with these hints on them: "send anyway" (T-rules). */
  | { readonly what: "sentDespite"; readonly hints: readonly ToneHint[]; readonly by: Party }
  /** Hints of these kinds were shown, and other words were sent then (T-rules, S5). */
  | { readonly what: "heeded"; readonly kinds: readonly ToneKind[]; readonly by: Party }
  /** Words wait for their author's own word, or will not be sent: others took their place, or the ticket is another's or over. */
  | {
      readonly what: "held";
      readonly step: "held" | "replaced" | "closed" | "taken";
      readonly text: string;
      readonly author: Party;
      /** Whose act it was; `null`: nobody's. */
      readonly by: Party | null;
    }
  | { readonly what: "note"; readonly text: InternalText; readonly by: Party }
  /** S3: what the customer was promised, and what came of it. */
  | {
      readonly what: "promise";
      readonly step: "given" | "kept" | "takenBack";
      readonly promise: CustomerPromise;
      readonly by: Party;
    }
  /** A ticket was given to an agent; they were warned that it goes back to the queue, or it did. */
  | { readonly what: "claim"; readonly step: "given" | "warned" | "returned"; readonly agent: Party }
  | {
      readonly what: "answered";
      readonly entries: readonly string[];
      readonly outcome: "open" | "solved" | "rejected";
    }
  /** E5: insults and what came of them are counted apart. */
  | {
      readonly what: "abuse";
      readonly step: "counted" | "warned" | "paused" | "apologised" | "over" | "undone";
      readonly by: Party;
    }
  /** A charge notice was shown, or answered; `notice`: exactly what the customer read (R12, R15). */
  | {
      readonly what: "charge";
      readonly step: "shown" | "agreed" | "refused";
      readonly work: ChargedWork;
      readonly notice: string;
      /** Whose act it was; `null`: the bot's. */
      readonly by: Party | null;
    }
  | { readonly what: "work"; readonly verb: string; readonly by: Party; readonly text: string | null };
