import type { Conversation } from "./conversation.ts";
import type { Ping } from "./effect.ts";
import type { Language, PersonKey } from "./person.ts";
import type { AgentSay, CustomerSay } from "./say.ts";

/** Where an order goes. The internal channel and the thread below a card are known only when it is carried out. */
export type Destination =
  | { readonly to: "conversation"; readonly conversation: Conversation }
  | { readonly to: "internal" }
  /** Product management's own channel, or the internal one where they have none. */
  | { readonly to: "product" }
  | { readonly to: "underCard"; readonly caseId: string };

/** A sentence and whom it is for: what is for the desk cannot be ordered for a customer's conversation. */
export type Content =
  | { readonly audience: "customer"; readonly say: CustomerSay; readonly language: Language }
  | { readonly audience: "desk"; readonly say: AgentSay; readonly language: Language }
  /** For everybody who reads a channel: one message, in several languages one below the other. */
  | {
      readonly audience: "channel";
      readonly say: Extract<CustomerSay, { say: "channelGuide" }>;
      readonly languages: readonly Language[];
    };

/** One thing for a platform to do, as it stands in the outbox. */
export type Order =
  | {
      readonly order: "post";
      readonly destination: Destination;
      /** Only this person sees it; `null`: everybody in the conversation. */
      readonly onlyFor: PersonKey | null;
      readonly content: Content;
      readonly ping: readonly Ping[];
      /** Post anew when nothing stands under the key yet; otherwise change it in place. */
      readonly mode: "create" | "createOrUpdate" | "update";
      /** A digest of its words: what stands there with the same is left as it is. Left out: it is changed anyway. */
      readonly words?: string;
    }
  /** Pins the post under the order's key to the head of its channel. */
  | { readonly order: "pin" }
  /** Takes the buttons off the post under the order's key. */
  | { readonly order: "settle" }
  | { readonly order: "delete" }
  | { readonly order: "react"; readonly conversation: Conversation; readonly messageId: string }
  /** Takes somebody's message away. */
  | { readonly order: "hide"; readonly conversation: Conversation; readonly messageId: string };
