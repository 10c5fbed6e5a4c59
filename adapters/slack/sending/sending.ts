import { setTimeout as pause } from "node:timers/promises";
import type { DeskSide } from "../../../src/runtime/port.ts";
import { type Bounded, createBounded } from "../../shared/bounded.ts";
import type { Log } from "../options.ts";
import type { People } from "../people/people.ts";
import type { Clients } from "../web-api/clients.ts";
import type { Pace } from "../web-api/pace.ts";
import type { Workspace } from "../workspace.ts";

/** What the adapter remembers between jobs. All of it can be lost: it saves calls, and finds duplicates earlier. */
export type Memory = {
  /** Keys of threads that have replies (`threadKey`). */
  readonly repliedThreads: Bounded<true>;
  /** Ids of direct conversations, by user. */
  readonly directChannels: Bounded<string>;
  /**
   * Orders whose first post was not to be found when its outcome was asked for, and that may therefore stand there
   * twice. The value is the message that the desk knows; `null` until it knows one.
   */
  readonly doubtfulOrders: Bounded<string | null>;
};

/** What it takes to carry out jobs. */
export type Sending = {
  readonly clients: Clients;
  readonly workspace: Workspace;
  readonly people: Pick<People, "mentions">;
  /** The message that the desk noted down as that of an order; `null`: none yet. */
  readonly messageOf: DeskSide["messageOf"];
  /** Of posts, by channel. */
  readonly pace: Pace;
  readonly log: Log;
  readonly memory: Memory;
  /** Waits without keeping the process alive. */
  readonly wait: (ms: number) => Promise<void>;
};

/** Key of a thread in a memory. */
export const threadKey = (channel: string, thread: string): string => `${channel}/${thread}`;

const quietly = (ms: number): Promise<void> => pause(ms, undefined, { ref: false });

/** Puts together what it takes to carry out jobs. */
export const createSending = ({
  wait = quietly,
  ...parts
}: Omit<Sending, "memory" | "wait"> & { readonly wait?: Sending["wait"] }): Sending => ({
  ...parts,
  wait,
  memory: {
    repliedThreads: createBounded(10_000),
    directChannels: createBounded(10_000),
    doubtfulOrders: createBounded(1_000),
  },
});
