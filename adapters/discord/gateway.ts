import {
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
} from "discord.js";
import type { Log } from "./options.ts";
import { restOptions } from "./rest/rest.ts";

/** What arrives over the gateway, before discord.js does anything with it. */
export type Packet = { readonly t: string | null; readonly d: unknown };

/** What is told of the gateway. */
export type GatewayEvents = {
  readonly onPacket: (packet: Packet) => void;
  /** A new session has begun: what happened before it may have been missed. */
  readonly onReady: () => void;
};

/** The bot's connection to Discord. */
export type Gateway = {
  readonly client: Client;
  /** Resolves when a session stands. */
  readonly start: (events: GatewayEvents) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Only channels, threads and the server itself are remembered: everything else comes with the packets. */
const caches = Options.cacheWithLimits({
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
  VoiceStateManager: 0,
});

const clientOptions = (apiUrl: string | null, log: Log): ClientOptions => ({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.MessageContent,
    GatewayIntentBits.DirectMessages,
  ],
  partials: [Partials.Channel, Partials.Message],
  makeCache: caches,
  allowedMentions: { parse: [] },
  rest: restOptions({ apiUrl, log }),
});

/** A close code that leaves the session as it is: 1000 would end it, and show the bot as gone. */
const closeCode = 4_900;

type Line = { readonly destroy: (how: { readonly code: number; readonly reason: string }) => Promise<void> };

const isLine = (value: unknown): value is Line =>
  typeof value === "object" && value !== null && "destroy" in value && typeof value.destroy === "function";

/** discord.js itself hangs up with 1000 alone, so the line below it is asked to. */
const hangUp = async ({ ws }: Client): Promise<void> => {
  const line: unknown = Reflect.get(ws, "_ws");
  if (isLine(line)) await line.destroy({ code: closeCode, reason: "The desk stops" });
};

const explain = (error: unknown): unknown =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid
    ? new Error(
        "Discord does not accept the bot's token. Copy a new one from https://discord.com/developers/applications, your application, Bot, into DISCORD_TOKEN.",
        { cause: error },
      )
    : error;

/** Prepares a connection of discord.js's own; its REST client may be used before it stands. */
export const createGateway = ({
  token,
  apiUrl,
  log,
}: {
  readonly token: string;
  readonly apiUrl: string | null;
  readonly log: Log;
}): Gateway => {
  const client = new Client(clientOptions(apiUrl, log));
  client.rest.setToken(token);
  client.on(Events.Error, (error) => log.warn({ reason: error.message }, "Discord: something went wrong"));
  client.on(Events.ShardError, (error) => log.warn({ reason: error.message }, "Discord: connection lost"));
  return {
    client,
    start: async ({ onPacket, onReady }) => {
      client.on(Events.Raw, onPacket);
      client.on(Events.ShardReady, onReady);
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      await client.login(token).catch((error: unknown) => {
        throw explain(error);
      });
      await ready;
    },
    stop: async () => {
      client.removeAllListeners();
      await hangUp(client);
      await client.destroy();
    },
  };
};
