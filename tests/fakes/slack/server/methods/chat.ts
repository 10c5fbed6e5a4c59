import type { Json } from "../../json.ts";
import { wireMessage } from "../../payloads/message.ts";
import { SlackError } from "../../slack-error.ts";
import { readContent, readMetadata, refuseEmpty } from "../../world/content.ts";
import { channelOf, openDirectMessage, visibleChannel, writableChannel } from "../../world/places.ts";
import { whisper } from "../../world/response-urls.ts";
import { findMessage, parentOf } from "../../world/timeline.ts";
import type { Channel, Message, World } from "../../world/world.ts";
import { editedBy, erase, rewrite, write } from "../../world/write.ts";
import type { Arguments } from "../arguments.ts";
import { botMethod, type Methods, type Platform } from "./method.ts";

/** A channel by id, a public one by name, or a person, whom the bot then writes to directly. */
const addressed = (world: World, target: string): string => {
  if (world.users.has(target)) return openDirectMessage(world, [target]);
  const name = target.replace(/^#/, "");
  const named = [...world.channels.values()].find((one) => one.kind === "channel" && one.name === name);
  return world.channels.has(target) ? target : (named?.id ?? target);
};

const mayWrite = (world: World, id: string): Channel => {
  const channel = visibleChannel(world, id);
  const isOpen = channel.kind === "channel" && world.scopes.has("chat:write.public");
  if (isOpen && !channel.isArchived) return channel;
  return writableChannel(world, id);
};

const asBot = (world: World) => ({
  user: world.bot.userId,
  teamId: world.team.id,
  botId: world.bot.botId,
  appId: world.bot.appId,
});

/**
 * Where a reply lands: in the channel, when the parent is gone; in the thread and in the channel, when it is addressed
 * to another reply.
 */
const threadOf = (
  world: World,
  channel: string,
  args: Arguments,
): Pick<Message, "threadTs" | "isBroadcast"> => {
  const wanted = args.text("thread_ts");
  const parent = wanted === "" ? null : parentOf(world, channel, wanted);
  if (parent === null) return { threadTs: null, isBroadcast: false };
  return { threadTs: parent.ts, isBroadcast: parent.ts !== wanted || args.flag("reply_broadcast") };
};

const postMessage = ({ world }: Platform, args: Arguments): Json => {
  const channel = mayWrite(world, addressed(world, args.needed("channel")));
  const content = readContent(world, args);
  refuseEmpty(content);
  const thread = threadOf(world, channel.id, args);
  const message = write(world, {
    ...asBot(world),
    channel: channel.id,
    text: content.text ?? "",
    blocks: content.blocks ?? [],
    attachments: content.attachments ?? [],
    ...thread,
    subtype: thread.isBroadcast ? "thread_broadcast" : null,
    metadata: readMetadata(args, null),
  });
  return { channel: channel.id, ts: message.ts, message: wireMessage(world, message, true) };
};

const ownMessage = (world: World, args: Arguments, refusal: string): Message => {
  const channel = visibleChannel(world, args.needed("channel"));
  const message = findMessage(world, channel.id, args.needed("ts"));
  if (message === null || message.subtype === "tombstone") throw new SlackError("message_not_found");
  if (message.botId !== world.bot.botId) throw new SlackError(refusal);
  return message;
};

/** Changed messages take less text than new ones: 4,000 bytes, counted with `& < >` escaped. */
const mostChangedText = 4_000;

const update = ({ world }: Platform, args: Arguments): Json => {
  const message = ownMessage(world, args, "cant_update_message");
  if (channelOf(world, message.channel).isArchived) throw new SlackError("is_archived");
  const content = readContent(world, args);
  if (Buffer.byteLength(content.text ?? "") > mostChangedText) throw new SlackError("msg_too_long");
  if (content.text === undefined && content.blocks === undefined && content.attachments === undefined)
    throw new SlackError("no_text");
  const changes = {
    text: content.text ?? message.text,
    blocks: content.blocks ?? message.blocks,
    attachments: content.attachments ?? message.attachments,
    metadata: readMetadata(args, message.metadata),
  };
  refuseEmpty(changes);
  const after = rewrite(world, message, { ...changes, edited: editedBy(world, world.bot.userId) });
  return { channel: after.channel, ts: after.ts, text: after.text, message: wireMessage(world, after, true) };
};

const remove = ({ world }: Platform, args: Arguments): Json => {
  const message = ownMessage(world, args, "cant_delete_message");
  erase(world, message);
  return { channel: message.channel, ts: message.ts };
};

const postEphemeral = ({ world }: Platform, args: Arguments): Json => {
  const channel = writableChannel(world, args.needed("channel"));
  const user = args.needed("user");
  if (!channel.members.has(user)) throw new SlackError("user_not_in_channel");
  const content = readContent(world, args);
  refuseEmpty(content);
  const threadTs = args.has("thread_ts") ? args.text("thread_ts") : null;
  return {
    message_ts: whisper(world, { channel: channel.id, user, author: world.bot.userId, threadTs }, content),
  };
};

const getPermalink = ({ world }: Platform, args: Arguments): Json => {
  const channel = visibleChannel(world, args.needed("channel"));
  const message = findMessage(world, channel.id, args.needed("message_ts"));
  if (message === null) throw new SlackError("message_not_found");
  const link = `${world.team.url}archives/${channel.id}/p${message.ts.replace(".", "")}`;
  const thread = message.threadTs === null ? "" : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  return { channel: channel.id, permalink: `${link}${thread}` };
};

/** Messages: posted, changed, removed, linked to. */
export const chat: Methods = {
  "chat.postMessage": botMethod("chat:write", postMessage),
  "chat.update": botMethod("chat:write", update),
  "chat.delete": botMethod("chat:write", remove),
  "chat.postEphemeral": botMethod("chat:write", postEphemeral),
  "chat.getPermalink": botMethod(null, getPermalink),
};
