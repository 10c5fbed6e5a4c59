import {
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
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
  /** Discord has closed the connection for good; nothing arrives until somebody has done what the sentence says. */
  readonly onEnd: (sentence: string) => void;
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

/** What the desk reads itself: discord.js would make objects of it, and fall over what is not as it should be. */
const isRead = (t: string | null): boolean => /^(?:MESSAGE|INTERACTION)_/.test(t ?? "");

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

const ofApplication = "https://discord.com/developers/applications, your application, Bot";

const tokenDead = `Discord does not accept the bot's token. Copy a new one from ${ofApplication}, into DISCORD_TOKEN.`;

const explain = (error: unknown): unknown =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid
    ? new Error(tokenDead, { cause: error })
    : error;

/** What to do about a close code after which discord.js does not try again. */
const sentenceFor = (code: number): string => {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenDead;
    case GatewayCloseCodes.DisallowedIntents:
      return `Discord does not let the bot read messages. Switch the Message Content Intent on at ${ofApplication}.`;
    default:
      return `Discord has closed the connection for good (${code}: ${GatewayCloseCodes[code] ?? "unknown"}). Update Deskbell and start it again.`;
  }
};

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
    start: async ({ onPacket, onReady, onEnd }) => {
      client.on(Events.Raw, (packet: { t: string | null; readonly d: unknown }) => {
        onPacket(packet);
        // discord.js passes over what has no type.
        if (isRead(packet.t)) packet.t = null;
      });
      client.on(Events.ShardReady, onReady);
      const ready = new Promise<null>((resolve) => client.once(Events.ClientReady, () => resolve(null)));
      const ended = new Promise<string>((resolve) =>
        client.once(Events.ShardDisconnect, ({ code }) => resolve(sentenceFor(code))),
      );
      const opened = client.login(token).then(
        () => ready,
        (error: unknown) => {
          throw explain(error);
        },
      );
      const sentence = await Promise.race([ended, opened]);
      if (sentence !== null) throw new Error(sentence);
      void ended.then(onEnd);
    },
    stop: async () => {
      client.removeAllListeners();
      await hangUp(client);
      await client.destroy();
    },
  };
};
