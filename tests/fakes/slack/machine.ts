import { createDeliveries, type Deliveries } from "./delivery/delivery.ts";
import { createSocketMode, type SocketMode } from "./delivery/socket-mode.ts";
import { createTransports, type Transports } from "./delivery/transports.ts";
import type { Json } from "./json.ts";
import { envelopeOf } from "./payloads/envelope.ts";
import { createFaults, type Faults } from "./server/faults.ts";
import type { Platform } from "./server/methods/method.ts";
import { createPostLimit, type PostLimit } from "./server/post-limit.ts";
import { type SlackServer, startServer } from "./server/server.ts";
import { createWebApi, type WebApi } from "./server/web-api.ts";
import type { Clock } from "./world/clock.ts";
import { createResponseUrls } from "./world/response-urls.ts";
import { createSecrets, type Secrets } from "./world/secrets.ts";
import { createStaleHistory, type StaleHistory } from "./world/stale-history.ts";
import { isTold, subscriptionOf } from "./world/subscriptions.ts";
import { createTriggers } from "./world/triggers.ts";
import { createWorld, theBot, type World } from "./world/world.ts";

/** How a fake Slack differs from Slack itself. Times are real milliseconds. */
export type FakeSlackOptions = {
  /** The desk's time, from which `ts` values are made. */
  readonly clock?: Clock;
  readonly teamId?: string;
  readonly domain?: string;
  /** How long an app may take to acknowledge: 3,000. */
  readonly ackWindowMs?: number;
  /** Before the further tries of an event: at once, after one minute, after five. */
  readonly retryDelaysMs?: readonly number[];
  /** How long a trigger lives: 3,000. */
  readonly triggerMs?: number;
  /** How long a response URL lives: 30 minutes. */
  readonly responseUrlMs?: number;
  /** How often the server pings an open socket: 10,000. */
  readonly pingMs?: number;
  /** From the word to the end of a socket: 10,000. */
  readonly graceMs?: number;
};

/** The parts of a Slack. */
export type Machine = {
  readonly world: World;
  readonly platform: Platform;
  readonly deliveries: Deliveries;
  readonly transports: Transports;
  readonly socketMode: SocketMode;
  readonly webApi: WebApi;
  readonly server: SlackServer;
  readonly faults: Faults;
  readonly postLimit: PostLimit;
  readonly staleHistory: StaleHistory;
  readonly secrets: Secrets;
  /** What the app did that Slack does not understand: "acknowledged an envelope twice". */
  readonly violations: string[];
};

const mayKnow = (world: World, event: Json, channel: string | null): boolean => {
  const place = channel === null ? undefined : world.channels.get(channel);
  const isIn = place === undefined || place.members.has(world.bot.userId);
  const kind = place?.kind ?? null;
  return isIn && isTold(subscriptionOf(event, kind), kind, world);
};

/** Puts the parts of a Slack together and starts its server. */
export const startMachine = async (options: FakeSlackOptions): Promise<Machine> => {
  const { ackWindowMs = 3000, pingMs = 10_000, graceMs = 10_000, responseUrlMs = 1_800_000 } = options;
  const secrets = createSecrets();
  const violations: string[] = [];
  const faults = createFaults();
  const postLimit = createPostLimit();
  const staleHistory = createStaleHistory();
  const socketMode = createSocketMode({ appId: theBot.appId, ackWindowMs, pingMs, graceMs, violations });
  const transports = createTransports(socketMode, { signingSecret: secrets.signingSecret, ackWindowMs });
  const deliveries = createDeliveries({
    transport: transports,
    retryDelaysMs: options.retryDelaysMs ?? [0, 60_000, 300_000],
  });
  const world: World = createWorld({
    clock: options.clock ?? Date,
    teamId: options.teamId ?? "T00000001",
    domain: options.domain ?? "muster",
    emit: (event, channel) => {
      if (mayKnow(world, event, channel))
        void deliveries.deliver({ kind: "events_api", body: envelopeOf(world, event, channel) });
    },
  });
  let server: SlackServer;
  const address = (): string => server.address();
  const responseUrls = createResponseUrls({ world, address, lifeMs: responseUrlMs, uses: 5 });
  const triggers = createTriggers(options.triggerMs ?? 3000);
  const platform: Platform = {
    world,
    socketMode,
    address,
    triggers,
    responseUrls,
    hidden: staleHistory.hidden,
  };
  const webApi = createWebApi({ platform, tokens: secrets.tokens, faults, postLimit });
  server = await startServer({
    world,
    webApi,
    socketMode,
    faults,
    responseUrls,
    botToken: secrets.tokens.bot,
    violations,
  });
  const parts = { world, platform, deliveries, transports, socketMode, webApi, server, faults, postLimit };
  return { ...parts, staleHistory, secrets, violations };
};
