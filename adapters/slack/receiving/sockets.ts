import type { App, Receiver } from "@slack/bolt";
import { inTime } from "../../shared/in-time.ts";
import type { Log } from "../options.ts";
import { type Connection, openConnection } from "./socket-connection.ts";
import { keepLine } from "./socket-line.ts";
import { type SocketTimeouts, usualTimeouts } from "./socket-timeouts.ts";
import type { Trouble } from "./socket-trouble.ts";

/** Slack sends each event over any one connection of an app: while one is away, the other is there. */
const lineCount = 2;
/** Milliseconds after which a stop waits no longer. */
const stopTimeout = 2_000;

/** How to connect, and whom to tell. */
export type SocketOptions = {
  readonly appToken: string;
  /** `null`: Slack itself. */
  readonly apiUrl: string | null;
  readonly log: Log;
  /** Called when something may have been missed: a connection was lost, or Slack left events out. */
  readonly onReconnect: () => void;
  readonly timeouts?: Partial<SocketTimeouts>;
};

/** The connections that are open. */
const createStanding = (onRegained: () => void) => {
  const open = new Set<Connection>();
  const retired = new WeakSet<Connection>();
  let isOneLost = false;
  return {
    add: (connection: Connection): void => {
      open.add(connection);
      void connection.ended.then(() => {
        open.delete(connection);
        isOneLost ||= !retired.has(connection);
      });
      if (isOneLost) onRegained();
      isOneLost = false;
    },
    /** Another connection has taken the place of this one. */
    retire: (connection: Connection): void => {
      retired.add(connection);
      void connection.fade();
    },
    closeAll: async (): Promise<void> => {
      await Promise.all([...open].map((connection) => connection.close()));
    },
  };
};

/** Logs why there is no connection: a refusal once, until there was one again. */
const createComplaints = (log: Log) => {
  let said: string | null = null;
  return {
    forget: (): void => {
      said = null;
    },
    log: ({ message, isRefusal }: Trouble): void => {
      if (!isRefusal) log.warn({}, `Slack: ${message}`);
      else if (said !== message) log.error({}, message);
      said = message;
    },
  };
};

const startLines = (app: App, options: SocketOptions, stopping: AbortController) => {
  const { log, onReconnect } = options;
  const timeouts = { ...usualTimeouts, ...options.timeouts };
  const { signal } = stopping;
  const standing = createStanding(() => {
    log.info({}, "Slack: connected again");
    onReconnect();
  });
  const complaints = createComplaints(log);
  const started = new Promise<void>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("Stopped before Slack was reached.")));
    const exchange = {
      signal,
      timeouts,
      open: () => openConnection({ ...options, app, timeouts, signal, onRateLimited: onReconnect }),
      stands: (connection: Connection) => {
        complaints.forget();
        standing.add(connection);
        resolve();
      },
      replaced: standing.retire,
      failed: (trouble: Trouble) => {
        complaints.log(trouble);
        // Does nothing once a connection has stood.
        if (trouble.isRefusal) reject(new Error(trouble.message));
      },
    };
    for (let line = 0; line < lineCount; line += 1) void keepLine(exchange);
  });
  return { started, closeAll: standing.closeAll };
};

/**
 * Receives over Socket Mode: two connections at all times, each of Bolt's own making, kept by a policy of ours.
 * `start` resolves when one of them stands. It waits for as long as Slack is not to be reached, and rejects with what
 * to do when Slack refuses the app token or Socket Mode is switched off.
 */
export const socketReceiver = (options: SocketOptions): Receiver => {
  const stopping = new AbortController();
  let app: App | null = null;
  let closeAll = async (): Promise<void> => {};
  return {
    init: (given) => {
      app = given;
    },
    start: async () => {
      if (app === null) throw new Error("Cannot receive from Slack: the receiver belongs to no App.");
      const lines = startLines(app, options, stopping);
      closeAll = lines.closeAll;
      await lines.started.catch((error: unknown) => {
        stopping.abort();
        throw error;
      });
    },
    stop: async () => {
      stopping.abort();
      await inTime(stopTimeout, closeAll());
    },
  };
};
