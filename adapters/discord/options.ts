import type { Language } from "../../src/core/person.ts";
import type { ToneHint } from "../../src/core/tone.ts";

/** One line a fact; never texts of people, never secrets. */
export type Log = {
  readonly info: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
  readonly error: (facts: object, message: string) => void;
};

/**
 * Which thread a conversation goes on in. A private thread hangs on no message, so what belongs together is written
 * down. `root` is the id of the message with which the conversation began: the thread of the desk's `Conversation`.
 */
export type ThreadBook = {
  readonly threadOf: (channel: string, root: string) => Promise<string | null>;
  readonly rootOf: (thread: string) => Promise<string | null>;
  readonly save: (entry: {
    readonly channel: string;
    readonly root: string;
    readonly thread: string;
  }) => Promise<void>;
};

/** Everything the Discord adapter is told from outside. */
export type DiscordOptions = {
  readonly token: string;
  /** Another server that speaks Discord's API (`https://discord.com/api` when `null`). */
  readonly apiUrl: string | null;
  /** Name or id of the server. */
  readonly guild: string;
  /** Names (`#support` or `support`) or ids. */
  readonly channels: {
    readonly support: readonly string[];
    readonly internal: string | null;
    /** Product management's own; left out or `null`: they have none here. */
    readonly product?: string | null;
  };
  /** Roles (`@Support` or an id) or people (ids). `null`: whoever can read the internal channel. */
  readonly agents: readonly string[] | null;
  readonly leads: readonly string[];
  /** Whom a question for product management calls: roles or people. Left out: nobody. */
  readonly product?: readonly string[];
  readonly directMessages: boolean;
  /** What is opened below a customer's message in a text channel. */
  readonly threads: "private" | "public";
  readonly company: string;
  /** Of the internal channel. */
  readonly language: Language;
  /** Whether the desk has no customer numbers; left out: it has. */
  readonly numberless?: boolean;
  readonly tone: (text: string) => readonly ToneHint[];
  readonly threadBook: ThreadBook;
  /** Called once when Discord no longer accepts the token: nothing works until somebody has changed it. */
  readonly onDead: (sentence: string) => void;
  /** The desk's time, in milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
};
