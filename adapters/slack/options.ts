import type { Language } from "../../src/core/person.ts";
import type { ToneHint } from "../../src/core/tone.ts";

/** How Slack reaches the desk. */
export type Receive =
  | { readonly mode: "socket"; readonly appToken: string }
  | { readonly mode: "http"; readonly signingSecret: string; readonly host: string; readonly port: number };

/** One line a fact; never texts of people, never secrets. */
export type Log = {
  readonly info: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
  readonly error: (facts: object, message: string) => void;
};

/** Everything the Slack adapter is told from outside. */
export type SlackOptions = {
  readonly botToken: string;
  readonly receive: Receive;
  /** Another server that speaks Slack's API, such as GovSlack; `null`: Slack itself. */
  readonly apiUrl: string | null;
  /** Names (`#support` or `support`) or ids. */
  readonly channels: {
    readonly support: readonly string[];
    readonly internal: string | null;
    /** Product management's own; left out or `null`: they have none here. */
    readonly product?: string | null;
  };
  /**
   * User groups (`@support` or `S…`), channels (`#team` or `C…`) or people (`U…`). `null`: whoever is in the internal
   * channel.
   */
  readonly agents: readonly string[] | null;
  readonly leads: readonly string[];
  /** Whom a question for product management calls: user groups or people. Left out: nobody. */
  readonly product?: readonly string[];
  readonly directMessages: boolean;
  /** Messages a second into one channel; Slack allows about one. */
  readonly postsPerSecond: number;
  /** Pages of history a minute; Slack allows fifty. */
  readonly readsPerMinute: number;
  readonly company: string;
  /** Of the internal channel. */
  readonly language: Language;
  /** Whether the desk has no customer numbers; left out: it has. */
  readonly numberless?: boolean;
  readonly tone: (text: string) => readonly ToneHint[];
  /** The desk's time, in milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
};
