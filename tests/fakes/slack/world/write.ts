import { compact, type Json } from "../json.ts";
import { wireMessage } from "../payloads/message.ts";
import { secondsOf } from "./clock.ts";
import { pingOf } from "./pings.ts";
import { channelOf } from "./places.ts";
import { dropMessage, findMessage, messagesIn, putMessage, repliesTo } from "./timeline.ts";
import type { Message, Reaction, World } from "./world.ts";

const nothing = {
  botId: null,
  appId: null,
  clientMsgId: null,
  blocks: [],
  attachments: [],
  files: [],
  threadTs: null,
  isBroadcast: false,
  subtype: null,
  metadata: null,
  edited: null,
  reactions: [],
  isPinned: false,
} as const;

/** What a new message must say; everything else is empty. */
export type Draft = Pick<Message, "channel" | "user" | "teamId" | "text"> & Partial<Message>;

const placed = (world: World, message: Json, channel: string, ts: string): Json => ({
  ...message,
  channel,
  event_ts: ts,
  channel_type: channelOf(world, channel).kind,
});

const mentionsBot = (world: World, message: Message): boolean =>
  new RegExp(`<@${world.bot.userId}(\\|[^>]*)?>`).test(message.text);

const tellOfMention = (world: World, message: Message): void => {
  const channel = channelOf(world, message.channel);
  if (channel.kind === "im" || message.user === world.bot.userId || !mentionsBot(world, message)) return;
  const event = {
    ...wireMessage(world, message),
    type: "app_mention",
    channel: channel.id,
    event_ts: message.ts,
  };
  world.emit(compact({ ...event, subtype: undefined }), channel.id);
};

/** Adds a message and tells the app of it, as Slack does for everybody's messages, its own too. */
export const write = (world: World, draft: Draft): Message => {
  const message: Message = { ...nothing, ts: world.nextTs(), ...draft };
  putMessage(world, message);
  const ping = pingOf(world, message);
  if (ping !== null) world.pings.push(ping);
  world.emit(placed(world, wireMessage(world, message), message.channel, message.ts), message.channel);
  tellOfMention(world, message);
  return message;
};

const tellOfChange = (world: World, before: Json, after: Message): void => {
  const ts = world.nextTs();
  const event = {
    type: "message",
    subtype: "message_changed",
    message: wireMessage(world, after),
    previous_message: before,
    hidden: true,
    ts,
  };
  world.emit(placed(world, event, after.channel, ts), after.channel);
};

/** Who changed a message, and when: Slack counts edits in whole seconds. */
export const editedBy = (world: World, user: string): Message["edited"] => ({
  user,
  ts: `${secondsOf(world.clock)}.000000`,
});

/** Puts a changed message in its place and tells the app. An edit that mentions the bot is a mention once more. */
export const rewrite = (world: World, message: Message, changes: Partial<Message>): Message => {
  const before = wireMessage(world, message);
  const after = { ...message, ...changes };
  putMessage(world, after);
  tellOfChange(world, before, after);
  if (after.text !== message.text) tellOfMention(world, after);
  return after;
};

const bury = (world: World, message: Message): void => {
  const before = wireMessage(world, message);
  dropMessage(world, message);
  const ts = world.nextTs();
  const event = {
    type: "message",
    subtype: "message_deleted",
    previous_message: before,
    hidden: true,
    deleted_ts: message.ts,
    ts,
  };
  world.emit(placed(world, event, message.channel, ts), message.channel);
};

/** Removes a message. The parent of a thread leaves a tombstone as long as there are replies. */
export const erase = (world: World, message: Message): void => {
  const grave: Message = {
    ...nothing,
    ts: message.ts,
    channel: message.channel,
    teamId: message.teamId,
    user: "USLACKBOT",
    text: "This message was deleted.",
    subtype: "tombstone",
  };
  if (repliesTo(world, message.channel, message.ts).length > 0) {
    rewrite(world, message, grave);
    return;
  }
  bury(world, message);
  const parent = message.threadTs === null ? null : findMessage(world, message.channel, message.threadTs);
  if (parent?.subtype === "tombstone" && repliesTo(world, parent.channel, parent.ts).length === 0)
    bury(world, parent);
};

/** Pins a message: its channel is told in a message of its own, in the name of whoever pinned it. */
export const pinMessage = (world: World, message: Message, user: string): void => {
  rewrite(world, message, { isPinned: true });
  const text = "pinned a message to this channel.";
  write(world, { channel: message.channel, user, teamId: world.team.id, text, subtype: "pinned_item" });
};

const tellOfReaction = (
  world: World,
  type: string,
  message: Message,
  user: string,
  reaction: string,
): void => {
  const item = { type: "message", channel: message.channel, ts: message.ts };
  world.emit(
    { type, user, reaction, item, item_user: message.user, event_ts: world.nextTs() },
    message.channel,
  );
};

/** Adds a reaction; `false`: it was there. */
export const addReaction = (world: World, message: Message, user: string, name: string): boolean => {
  const known = message.reactions.find((reaction) => reaction.name === name);
  if (known?.users.includes(user) === true) return false;
  const reaction: Reaction = { name, users: [...(known?.users ?? []), user] };
  const reactions =
    known === undefined
      ? [...message.reactions, reaction]
      : message.reactions.map((one) => (one === known ? reaction : one));
  putMessage(world, { ...message, reactions });
  tellOfReaction(world, "reaction_added", message, user, name);
  return true;
};

/** Takes a reaction away; `false`: it was not there. */
export const removeReaction = (world: World, message: Message, user: string, name: string): boolean => {
  if (!message.reactions.some((one) => one.name === name && one.users.includes(user))) return false;
  const reactions = message.reactions
    .map((one) => (one.name === name ? { ...one, users: one.users.filter((id) => id !== user) } : one))
    .filter((one) => one.users.length > 0);
  putMessage(world, { ...message, reactions });
  tellOfReaction(world, "reaction_removed", message, user, name);
  return true;
};

/** The newest message of a channel; `null`: there is none. */
export const newestIn = (world: World, channel: string): Message | null =>
  messagesIn(world, channel).at(-1) ?? null;
