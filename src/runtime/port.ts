import type { Colleague } from "../core/command.ts";
import type { Conversation } from "../core/conversation.ts";
import type { Ping } from "../core/effect.ts";
import type { Event } from "../core/event.ts";
import type { Macro } from "../core/macro.ts";
import type { Language, Party, Person, PersonKey } from "../core/person.ts";
import type { TicketLine } from "../core/shown-ticket.ts";
import type { Form, Message } from "../messages/message.ts";

/** Something a platform delivered, as it stands in the inbox before anything else is done with it. */
export type Delivery = {
  readonly platform: string;
  /** Deliveries of one lane are handled one after the other, by `at`. */
  readonly lane: string;
  /** Milliseconds since 1970, by the platform's clock. */
  readonly at: number;
  /** Every key by which the platform might deliver the same thing again. */
  readonly keys: readonly string[];
  /** As received; `translate` turns it into an event. */
  readonly payload: unknown;
};

/** Commits a delivery; only then may the platform be told that it arrived. */
export type Accept = (delivery: Delivery) => Promise<"new" | "duplicate">;

/** What a desk is to its adapters. */
export type DeskSide = {
  readonly accept: Accept;
  /** Says that deliveries may have been missed, after a reconnect for example; the desk asks for a back-fill. */
  readonly missed: () => void;
  /** Open tickets that fit the words typed so far, most urgent first: for autocompletion, for the desk's people. */
  readonly openTickets: (words: string) => Promise<readonly TicketLine[]>;
  /** The macros that fit the words typed so far, in the order of the desk file, for the same. */
  readonly macros: (words: string) => readonly Macro[];
  /** The form behind a button with what the desk knows of it, for whom it is; `null`: it knows nothing of it. */
  readonly formFor: (id: string, language: Language, person: Person) => Promise<Form | null>;
  /** Who wrote a message that the desk knows, for platforms whose deletions do not say; `null`: it knows none. */
  readonly authorOf: (conversation: Conversation, messageId: string) => Promise<Party | null>;
  /** The message that the desk knows as that of a job, by the job's id; `null`: it knows of none, or not yet. */
  readonly messageOf: (job: string) => Promise<string | null>;
};

/** A conversation that the desk follows, with the messages in it that it knows of. */
export type KnownConversation = {
  readonly conversation: Conversation;
  readonly customer: PersonKey;
  readonly messages: readonly string[];
};

/** What an adapter is told to do: everything is decided, rendered and addressed. */
export type Job =
  | {
      readonly job: "post";
      /** The outbox id: the platform's idempotency key, if it has such a thing. */
      readonly id: string;
      /** When it was ordered, in milliseconds since 1970: it was not posted before. */
      readonly orderedAt: number;
      readonly conversation: Conversation;
      readonly onlyFor: PersonKey | null;
      readonly message: Message;
      readonly ping: readonly Ping[];
    }
  | {
      readonly job: "update";
      readonly id: string;
      readonly conversation: Conversation;
      readonly remoteId: string;
      readonly message: Message;
      /** Whom the message names; a change calls nobody anew. */
      readonly ping: readonly Ping[];
    }
  | {
      /** Pins one of our own messages to the head of its channel; where it is pinned already, nothing is left to do. */
      readonly job: "pin";
      readonly id: string;
      readonly conversation: Conversation;
      readonly remoteId: string;
    }
  | {
      readonly job: "delete";
      readonly id: string;
      readonly conversation: Conversation;
      readonly remoteId: string;
    }
  | {
      /** Takes somebody else's message away. */
      readonly job: "hide";
      readonly id: string;
      readonly conversation: Conversation;
      readonly messageId: string;
    }
  | {
      readonly job: "react";
      readonly id: string;
      readonly conversation: Conversation;
      readonly messageId: string;
    };

/** A chat platform: turns what it delivers into events, and jobs into what people see. */
export type Adapter = {
  readonly platform: string;
  /** Begins to receive. Resolves when deliveries can arrive. */
  readonly start: (desk: DeskSide) => Promise<void>;
  /**
   * Reads a delivery's payload, and asks the platform who the person is where the payload does not say. `null`:
   * nothing the desk cares about.
   *
   * @throws {Error} when the payload cannot be read; the delivery is then quarantined.
   */
  readonly translate: (payload: unknown) => Promise<Event | null>;
  /** Whether messages can be pinned in one of its channels. */
  readonly canPin: (channel: string) => boolean;
  /**
   * Carries out one job and returns the platform's id of the message it concerns.
   *
   * @throws {Gone} the message that is to be changed or pinned was deleted.
   * @throws {Refused} the platform said no; trying again will not help.
   * @throws {Unreachable} it was not reached, or nobody knows whether the job was done.
   */
  readonly perform: (job: Job) => Promise<string>;
  /** The platform's id of the message that a job posted, when its outcome was lost; `null`: it was not posted. */
  readonly lookup: (job: Job) => Promise<string | null>;
  /** The agent or lead that a word in a command names (`@tom`, a name, the platform's own id). */
  readonly colleague: (word: string) => Promise<Colleague | null>;
  /** The conversation in which one person of this platform is written to with nobody else reading. */
  readonly direct: (person: PersonKey) => Conversation | null;
  /**
   * Delivers again what was sent, edited or deleted since (milliseconds since 1970), in the desk's channels and in the
   * conversations it follows, for what was missed meanwhile. What the desk has seen, it drops by its keys.
   */
  readonly backfill: (since: number, followed: readonly KnownConversation[]) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The platform said no: a dead letter, not a retry. */
export class Refused extends Error {
  override readonly name: string = "Refused";
}

/** The platform said no because the message that the job concerns was deleted. */
export class Gone extends Refused {
  override readonly name = "Gone";
}

/** The platform was not reached, or the outcome is unknown. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
  /** `notSent`: certainly not done. `unknown`: ask the platform before trying again. */
  readonly outcome: "notSent" | "unknown";
  /** Milliseconds to wait at least, when the platform said so. */
  readonly retryAfterMs: number | null;

  constructor(message: string, outcome: "notSent" | "unknown", retryAfterMs: number | null = null) {
    super(message);
    this.outcome = outcome;
    this.retryAfterMs = retryAfterMs;
  }
}
