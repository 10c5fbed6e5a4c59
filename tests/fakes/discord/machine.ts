import { createGateway, type Gateway } from "./gateway/gateway.ts";
import { createInteractions, type Interactions } from "./interactions/interactions.ts";
import { createBudgets } from "./server/budgets.ts";
import { createFaults, type Faults } from "./server/faults.ts";
import { createRateLimits, type RateLimits } from "./server/rate-limits.ts";
import { createRestApi, type RestApi } from "./server/rest-api.ts";
import type { Platform, Settings } from "./server/route.ts";
import { type DiscordServer, startServer } from "./server/server.ts";
import { intents } from "./world/intents.ts";
import type { Clock } from "./world/snowflakes.ts";
import { createWorld, secret, type World } from "./world/world.ts";

/** How a fake Discord differs from Discord itself. Times are real milliseconds. */
export type FakeDiscordOptions = {
  /** The desk's time, from which ids are made. */
  readonly clock?: Clock;
  readonly guildName?: string;
  /** How long an app may take for its first answer: 3,000. */
  readonly interactionWindowMs?: number;
  /** How long an interaction's token lives: 15 minutes. */
  readonly tokenMs?: number;
  /** Between heartbeats: 41,250. */
  readonly heartbeatMs?: number;
  /** Between two identifications: 5,000. */
  readonly identifyMs?: number;
};

/** The parts of a Discord. */
export type Machine = {
  readonly world: World;
  readonly platform: Platform;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly restApi: RestApi;
  readonly server: DiscordServer;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
  /** The bot's token; another one after it was reset. */
  readonly token: { value: string };
  /** What the app did that Discord does not understand. */
  readonly violations: string[];
};

/** Puts the parts of a Discord together and starts its server. */
export const startMachine = async (options: FakeDiscordOptions = {}): Promise<Machine> => {
  const { interactionWindowMs = 3000, tokenMs = 900_000, heartbeatMs = 41_250, identifyMs = 5000 } = options;
  const clock = options.clock ?? Date;
  const violations: string[] = [];
  const token = { value: `MTA.${secret().slice(0, 6)}.${secret()}` };
  const isToken = (said: string): boolean => said === token.value;
  const faults = createFaults();
  const rateLimits = createRateLimits();
  const interactions = createInteractions({ windowMs: interactionWindowMs, tokenMs });
  const gateway = createGateway({
    world: () => world,
    isToken,
    heartbeatMs,
    identifyMs,
    violations,
  });
  const world: World = createWorld({
    clock,
    guildName: options.guildName ?? "Muster",
    privileged: intents.messageContent,
    emit: gateway.dispatch,
    address: () => server.address(),
  });
  const settings: Settings = { mayRegisterCommands: true, isPublicBot: false };
  const platform: Platform = { world, interactions, gateway, budgets: createBudgets(clock), settings };
  const restApi = createRestApi({ platform, isToken, faults, rateLimits });
  const server = await startServer({
    world: () => world,
    restApi: () => restApi,
    upgrade: gateway.upgrade,
    violations,
  });
  return { world, platform, gateway, interactions, restApi, server, faults, rateLimits, token, violations };
};
