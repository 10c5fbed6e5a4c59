import { type App, SocketModeReceiver } from "@slack/bolt";
import { inTime } from "../../shared/in-time.ts";
import type { Log } from "../options.ts";
import { apiUrlOf, sdkLogger } from "../web-api/clients.ts";
import { hear } from "./socket-hearing.ts";
import type { SocketTimeouts } from "./socket-timeouts.ts";

/** What a connection is made with. */
export type ConnectionOptions = {
  readonly appToken: string;
  /** `null`: Slack itself. */
  readonly apiUrl: string | null;
  readonly app: App;
  readonly log: Log;
  readonly timeouts: SocketTimeouts;
  /** Called when Slack leaves events out because there were too many. */
  readonly onRateLimited: () => void;
  /** Calls off the making of the connection. */
  readonly signal: AbortSignal;
};

/** One socket to Slack, from its hello to its end. */
export type Connection = {
  /** Resolves with Slack's reason when it wants the connection replaced, and with `closed` when it has ended. */
  readonly leaving: Promise<string>;
  readonly ended: Promise<void>;
  /** Leaves it to Slack to close a connection that was replaced, for a while; then closes it. */
  readonly fade: () => Promise<void>;
  /** Closes it, by force if the other side does not answer. */
  readonly close: () => Promise<void>;
};

/** Slack has ended a connection before it began. */
export class Dismissed extends Error {
  override readonly name = "Dismissed";
  readonly reason: string;

  constructor(reason: string) {
    super(`Slack ended the connection before it began (${reason})`);
    this.reason = reason;
  }
}

type Fetch = (url: string | URL, init?: { signal?: AbortSignal }) => Promise<Response>;

const createReceiver = (options: ConnectionOptions): SocketModeReceiver => {
  const { appToken, apiUrl, app, log, timeouts, signal } = options;
  const info: Log["info"] = (facts, message) => log.info(facts, message);
  const abortable: Fetch = (url, init) => {
    const signals = init?.signal === undefined ? [signal] : [signal, init.signal];
    return fetch(url, { ...init, signal: AbortSignal.any(signals) });
  };
  const receiver = new SocketModeReceiver({
    appToken,
    // Failures are ours to explain; what the SDK says of them is for whoever looks closely.
    logger: sdkLogger({ info, warn: info, error: info }, "socket"),
    // The SDK's own way to reconnect leaves gaps, gives up on errors of HTTP, and ends the process by a rejection.
    autoReconnectEnabled: false,
    clientPingTimeout: timeouts.pong,
    serverPingTimeout: timeouts.ping,
    processEventErrorHandler: async () => false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrlOf(apiUrl),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: timeouts.request,
        fetch: abortable,
      },
    },
  });
  receiver.init(app);
  return receiver;
};

/**
 * Makes one connection and waits for Slack's hello.
 *
 * @throws what the SDK throws, `Dismissed`, or an error when Slack keeps silent.
 */
export const openConnection = async (options: ConnectionOptions): Promise<Connection> => {
  const { timeouts, signal } = options;
  const receiver = createReceiver(options);
  const { client } = receiver;
  const ended = new Promise<void>((resolve) => client.once("disconnected", () => resolve()));
  const close = async (): Promise<void> => {
    client.disconnect().catch(() => {});
    // A second word ends it without the other side.
    const force = setTimeout(() => client.websocket?.disconnect(), timeouts.close);
    await ended;
    clearTimeout(force);
  };
  const giveUp = (): void => void close();

  let dismissal: Dismissed | null = null;
  let onDisconnect = (reason: string): void => {
    dismissal = new Dismissed(reason);
    giveUp();
  };
  const settled = hear(client, { ...options, onDisconnect: (reason) => onDisconnect(reason) });

  const helloTimeout = setTimeout(giveUp, timeouts.hello);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    await receiver.start();
  } catch (error) {
    throw dismissal ?? error ?? new Error("Slack did not say hello");
  } finally {
    clearTimeout(helloTimeout);
    signal.removeEventListener("abort", giveUp);
  }
  const leaving = new Promise<string>((resolve) => {
    onDisconnect = resolve;
    void ended.then(() => resolve("closed"));
  });
  const fade = async (): Promise<void> => {
    await inTime(timeouts.linger, ended);
    await inTime(timeouts.drain, Promise.race([settled(), ended]));
    await close();
  };
  return { leaving, ended, fade, close };
};
