import { setTimeout as pause } from "node:timers/promises";
import {
  type APIInteraction,
  ChannelType,
  type Client,
  GatewayDispatchEvents,
  RESTJSONErrorCodes,
} from "discord.js";
import type { Adapter, DeskSide } from "../../src/runtime/port.ts";
import { createGateway, type Gateway, type Packet } from "./gateway.ts";
import { directTo, platform } from "./ids.ts";
import type { DiscordOptions } from "./options.ts";
import { createPeople } from "./people/create-people.ts";
import type { People } from "./people/people.ts";
import { perform } from "./perform.ts";
import { deliveriesOf, translate } from "./receive.ts";
import { backfill } from "./receiving/backfill.ts";
import { codeOf } from "./rest/discord-errors.ts";
import { TokenDead } from "./rest/failure.ts";
import { noteAuthor } from "./sending/fresh-author.ts";
import { lookup } from "./sending/lookup.ts";
import { createSending, type Sending } from "./sending/sending.ts";
import { type Connection, connect } from "./setup/connect.ts";
import { patiently } from "./setup/patience.ts";
import { registerCommands } from "./setup/register.ts";
import { answerInteraction } from "./surface/answer.ts";
import { createTokens, type InteractionTokens } from "./surface/tokens.ts";

/** Discord as the desk sees it. */
export type Discord = {
  readonly adapter: Adapter;
  /** The id of a channel that the desk file names; `null`: it names no such channel. */
  readonly channelId: (nameOrId: string) => string | null;
};

type Parts = {
  readonly options: DiscordOptions;
  readonly connection: Connection;
  readonly gateway: Gateway;
  readonly people: People;
  readonly tokens: InteractionTokens;
  readonly sending: Sending;
};

/** A channel that Discord says is gone, or that the bot may not see, is none; anything else has to be asked again. */
const channelIn = async (client: Client, id: string) => {
  try {
    return client.channels.cache.get(id) ?? (await client.channels.fetch(id));
  } catch (error) {
    const code = codeOf(error);
    if (code === RESTJSONErrorCodes.UnknownChannel || code === RESTJSONErrorCodes.MissingAccess) return null;
    throw error;
  }
};

/** Which channel a thread stands in, and what it is called: from what the gateway told, or asked for. */
const createMap = ({ client }: Gateway) => ({
  parentOf: (id: string): string | null => {
    const channel = client.channels.cache.get(id);
    if (channel === undefined) return null;
    return channel.isThread() ? channel.parentId : channel.id;
  },
  findParent: async (id: string): Promise<string | null> => {
    const channel = await channelIn(client, id);
    return channel?.isThread() ? channel.parentId : null;
  },
  titleOf: async (id: string): Promise<string | null> => {
    const channel = await channelIn(client, id);
    return channel?.isThread() && channel.parent?.type === ChannelType.GuildForum ? channel.name : null;
  },
  isPublicThread: async (id: string): Promise<boolean> => {
    const channel = await channelIn(client, id);
    return channel?.isThread() === true && channel.type !== ChannelType.PrivateThread;
  },
});

/** Interactions are answered while Discord waits for it; everything else is only written down. */
const createHearing = (parts: Parts, take: (body: Packet) => Promise<void>, desk: () => DeskSide | null) => {
  const { options, gateway, people, tokens } = parts;
  const answering = { rest: gateway.client.rest, people, options, tokens, desk };
  return (packet: Packet): void => {
    // discord.js goes on to change what it has told of.
    const { t, d } = structuredClone(packet);
    if (t === GatewayDispatchEvents.InteractionCreate)
      void answerInteraction({ ...answering, take: () => take({ t, d }) }, d as APIInteraction);
    else
      take({ t, d }).catch((error: unknown) => {
        options.log.error(
          { reason: String(error) },
          "Discord: a message was not taken in; it is looked for later",
        );
        desk()?.missed();
      });
  };
};

const createAdapter = (parts: Parts): Adapter => {
  const { options, connection, gateway, people, sending } = parts;
  const { workspace, places } = connection;
  const { threadBook, clock, log, onDead } = options;
  const { parentOf, findParent, titleOf, isPublicThread } = createMap(gateway);
  const { rest } = gateway.client;
  const stopping = new AbortController();
  let desk: DeskSide | null = null;
  let isDead = false;

  const end = (sentence: string): void => {
    if (!isDead) onDead(sentence);
    isDead = true;
  };
  const take = async (body: Packet): Promise<void> => {
    const side = desk;
    if (side === null) throw new Error("The desk is not running.");
    for (const delivery of deliveriesOf(body, { workspace, places, parentOf, now: clock() }))
      await side.accept(delivery);
  };
  const running = (): DeskSide => {
    if (desk === null) throw new Error("The desk is not running.");
    return desk;
  };
  /** With a dead token every further call counts towards a ban of this machine. */
  const alive = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof TokenDead) end(error.message);
      throw error;
    }
  };

  return {
    platform,
    start: async (given) => {
      desk = given;
      const onPacket = createHearing(parts, take, () => desk);
      await gateway.start({ onPacket, onReady: () => desk?.missed(), onEnd: end });
    },
    translate: async (payload) => {
      const event = await translate(payload, {
        workspace,
        places,
        people,
        threadBook,
        parentOf: findParent,
        titleOf,
        isPublicThread,
        authorOf: (conversation, message) => running().authorOf(conversation, message),
      });
      noteAuthor(sending.memory, event);
      return event;
    },
    // Messages of a forum stand in the posts of customers.
    canPin: (channel) => places.support.get(channel) !== "forum",
    perform: (job) => alive(perform(sending, job)),
    lookup: (job) => alive(lookup(sending, job)),
    colleague: people.colleague,
    direct: directTo,
    backfill: (since, followed) => {
      const { accept } = running();
      const { signal } = stopping;
      return alive(
        backfill({ rest, workspace, places, accept, threadBook, log, clock, signal }, since, followed),
      );
    },
    stop: async () => {
      stopping.abort();
      await gateway.stop();
      desk = null;
    },
  };
};

/**
 * Opens Discord for a desk: logs in, finds the channels and roles that the desk file names, and registers the commands
 * where they differ. While Discord is out of reach it asks on, for ever.
 *
 * @throws {DiscordSetupError} listing everything that does not fit, with its remedies.
 */
export const openDiscord = async (options: DiscordOptions): Promise<Discord> => {
  const { log, clock, language, numberless = false, threadBook, threads } = options;
  const gateway = createGateway(options);
  const { rest } = gateway.client;
  const ask = patiently(log, pause);
  const connection = await connect(options, rest, ask);
  const { workspace, places, roles, channelId } = connection;
  if (await registerCommands({ rest, workspace, language, numberless, ask }))
    log.info({}, "Discord: the commands were registered");
  const people = createPeople({ rest, workspace, roles, internal: places.internal, clock, log });
  const tokens = createTokens({ clock });
  const shared = { rest, workspace, places, people, threadBook, tokens };
  const sending = createSending({ ...shared, threads, language, log, clock });
  return { adapter: createAdapter({ options, connection, gateway, people, tokens, sending }), channelId };
};
