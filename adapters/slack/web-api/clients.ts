import { LogLevel, webApi } from "@slack/bolt";
import type { Log, SlackOptions } from "../options.ts";
import { plainFetch } from "./request.ts";

type WebClient = webApi.WebClient;

/**
 * One client for each kind of call, each with a queue and a patience of its own: posts and reads, however many or slow,
 * must not stand in the way of calls for which somebody waits.
 */
export type Clients = {
  /** Forms and what opens them: their triggers live three seconds. */
  readonly interactive: WebClient;
  /** What the outbox sends. */
  readonly outbox: WebClient;
  /** History, people, groups. */
  readonly reads: WebClient;
};

/** Milliseconds after which a call counts as lost; the SDK itself would wait for ever. */
const timeouts = { interactive: 2_500, outbox: 10_000, reads: 15_000 } as const;

const officialApi = "https://slack.com/api/";

/**
 * Where the Web API is, as the SDK wants it. A bare host gets Slack's own path `/api/`.
 *
 * @throws {Error} when it is no address.
 */
export const apiUrlOf = (apiUrl: string | null): string => {
  if (apiUrl === null) return officialApi;
  if (!URL.canParse(apiUrl))
    throw new Error(`Cannot use "${apiUrl}" as Slack's API: write an address such as ${officialApi}.`);
  const url = new URL(apiUrl);
  const path = url.pathname.replace(/\/+$/, "");
  return `${url.origin}${path === "" ? "/api" : path}/`;
};

/** What the SDK says goes to our log; all it says below a warning holds texts of people. */
export const sdkLogger = (log: Log, client: string): webApi.Logger => {
  const wordsOf = (said: readonly unknown[]): string =>
    said.filter((one) => typeof one === "string" || one instanceof Error).join(": ");
  return {
    debug: () => {},
    info: () => {},
    warn: (...said: unknown[]) => log.warn({ client }, wordsOf(said)),
    error: (...said: unknown[]) => log.error({ client }, wordsOf(said)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
};

/**
 * Creates the clients. They never repeat a call and never wait out a limit: the SDK's own repetition turns one lost
 * answer into several messages, so the outbox repeats, after it has looked.
 *
 * @throws {Error} when `apiUrl` is no address.
 */
export const createClients = ({
  botToken,
  apiUrl,
  log,
}: Pick<SlackOptions, "botToken" | "apiUrl" | "log">): Clients => {
  const slackApiUrl = apiUrlOf(apiUrl);
  const client = (name: keyof Clients): WebClient =>
    new webApi.WebClient(botToken, {
      slackApiUrl,
      logger: sdkLogger(log, name),
      timeout: timeouts[name],
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      fetch: plainFetch,
    });
  return { interactive: client("interactive"), outbox: client("outbox"), reads: client("reads") };
};
