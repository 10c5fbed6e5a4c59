import { compact, type Json } from "../json.ts";
import { findPlace } from "../world/places.ts";
import { isoOf, timeOf } from "../world/snowflakes.ts";
import type { Message, World } from "../world/world.ts";
import { typeOfPlace, wirePlace } from "./channel.ts";
import { wireMemberOnly, wireUser } from "./user.ts";

/** Whether the app may read what people write, where it does not speak to the bot. */
export type Hears = { readonly content: boolean };

const canRead = (world: World, message: Message, hears: Hears): boolean =>
  hears.content ||
  message.author === world.bot.userId ||
  message.mentions.users.includes(world.bot.userId) ||
  world.directs.has(message.place);

const readable = (message: Message): Json => ({
  content: message.content,
  embeds: [...message.embeds, ...message.previews],
  components: message.components,
  attachments: message.attachments,
});

const nothingReadable: Json = { content: "", embeds: [], components: [], attachments: [] };

const wireReactions = (world: World, message: Message): Json =>
  message.reactions.length === 0
    ? {}
    : {
        reactions: message.reactions.map(({ emoji, users }) => ({
          emoji: { id: null, name: emoji },
          count: users.length,
          count_details: { burst: 0, normal: users.length },
          burst_colors: [],
          me: users.includes(world.bot.userId),
          me_burst: false,
          burst_me: false,
          burst_count: 0,
        })),
      };

const wireMetadata = (world: World, message: Message): Json => {
  if (message.metadata === null) return {};
  const { id, type, user, more } = message.metadata;
  return {
    interaction_metadata: {
      id,
      type,
      user: wireUser(world, user),
      authorizing_integration_owners: { "0": world.guild.id },
      ...more,
    },
  };
};

const wireReference = (world: World, message: Message, hears: Hears): Json => {
  const { reference } = message;
  if (reference === null) return {};
  const original = world.messages.get(reference.place)?.get(reference.message);
  const place = findPlace(world, reference.place);
  // The announcement of a thread points to the thread, and to no message in it.
  const isToThread = message.type === 18;
  return {
    message_reference: compact({
      type: 0,
      message_id: isToThread ? undefined : reference.message,
      channel_id: reference.place,
      guild_id: place?.kind === "direct" ? undefined : world.guild.id,
    }),
    ...(isToThread
      ? {}
      : { referenced_message: original === undefined ? null : wireWords(world, original, hears) }),
  };
};

/** Answers to interactions were once sent by webhooks, and say so still. */
const wireOrigin = (world: World, message: Message): Json => {
  const { applicationId, userId } = world.bot;
  return compact({
    application_id: message.author === userId ? applicationId : undefined,
    webhook_id: message.isByWebhook ? applicationId : undefined,
  });
};

const wireWords = (world: World, message: Message, hears: Hears): Json => ({
  id: message.id,
  channel_id: message.place,
  author: wireUser(world, message.author),
  timestamp: isoOf(timeOf(message.id)),
  edited_timestamp: message.editedAt === null ? null : isoOf(message.editedAt),
  type: message.type,
  flags: message.flags,
  tts: false,
  pinned: message.isPinned,
  mention_everyone: message.mentions.everyone,
  mention_roles: [...message.mentions.roles],
  mentions: message.mentions.users.map((id) => wireUser(world, id)),
  ...(canRead(world, message, hears) ? readable(message) : nothingReadable),
  ...wireReactions(world, message),
  ...wireOrigin(world, message),
  ...wireMetadata(world, message),
});

/** A message as the API answers it. */
export const wireMessage = (world: World, message: Message, hears: Hears): Json => {
  const thread = world.threads.get(message.id);
  return {
    ...wireWords(world, message, hears),
    ...wireReference(world, message, hears),
    ...compact({ nonce: message.nonce ?? undefined }),
    // The first message of a forum post is in the thread itself, and does not tell it.
    ...(thread !== undefined && thread.id !== message.place ? { thread: wirePlace(world, thread) } : {}),
  };
};

const mentionedWithMember = (world: World, id: string): Json => {
  const member = wireMemberOnly(world, id);
  return { ...wireUser(world, id), ...(member === null ? {} : { member }) };
};

/** A message as the gateway tells it: with the guild, and with the author's membership. */
export const wireMessageEvent = (world: World, message: Message, hears: Hears): Json => {
  const place = findPlace(world, message.place);
  const channelType = place === null ? {} : { channel_type: typeOfPlace(place) };
  if (place?.kind === "direct") return { ...wireMessage(world, message, hears), ...channelType };
  const member = wireMemberOnly(world, message.author);
  return {
    ...wireMessage(world, message, hears),
    ...channelType,
    guild_id: world.guild.id,
    mentions: message.mentions.users.map((id) => mentionedWithMember(world, id)),
    ...(member === null || message.isByWebhook ? {} : { member }),
  };
};
