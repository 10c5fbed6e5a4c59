import type { Language } from "../../../src/core/person.ts";
import { type Bounded, createBounded } from "../../shared/bounded.ts";
import type { Log, ThreadBook } from "../options.ts";
import type { People } from "../people/people.ts";
import type { Rest } from "../rest/rest.ts";
import type { InteractionTokens } from "../surface/tokens.ts";
import type { Places, Workspace } from "../workspace.ts";

/** What the adapter remembers between jobs. All of it can be lost: it saves calls. */
export type Memory = {
  /** Threads by conversation (`threadKey`); private ones stand in the thread book too. */
  readonly threads: Bounded<string>;
  /** Threads that are being looked for or made. */
  readonly openings: Map<string, Promise<string>>;
  /** Conversations for which a private thread may have been made that nobody knows. */
  readonly doubtfulThreads: Bounded<true>;
  /** Who wrote a message in a channel, and when (milliseconds since 1970), by the conversation it may begin. */
  readonly authors: Bounded<{ readonly user: string; readonly at: number }>;
  /** Ids of direct conversations, by user. */
  readonly directChannels: Bounded<string>;
  /** Ids of the messages that were posted, with the orders they were posted for. */
  readonly posted: Bounded<string>;
};

/** What it takes to carry out jobs. */
export type Sending = {
  readonly rest: Rest;
  readonly workspace: Workspace;
  readonly places: Places;
  readonly people: Pick<People, "describe" | "mentions">;
  readonly threadBook: ThreadBook;
  readonly tokens: Pick<InteractionTokens, "take">;
  /** What is opened below a customer's message in a text channel. */
  readonly threads: "private" | "public";
  readonly language: Language;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** When the adapter began, in milliseconds since 1970: what was ordered before may have been begun by another process. */
  readonly startedAt: number;
  readonly memory: Memory;
};

/** Key of a conversation in a memory. */
export const threadKey = (channel: string, root: string): string => `${channel}/${root}`;

/** Puts together what it takes to carry out jobs. */
export const createSending = (parts: Omit<Sending, "memory" | "startedAt">): Sending => ({
  ...parts,
  startedAt: parts.clock(),
  memory: {
    threads: createBounded(10_000),
    openings: new Map(),
    doubtfulThreads: createBounded(1_000),
    authors: createBounded(1_000),
    directChannels: createBounded(10_000),
    posted: createBounded(10_000),
  },
});
