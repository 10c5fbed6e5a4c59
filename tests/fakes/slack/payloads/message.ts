import { compact, type Json } from "../json.ts";
import { repliesTo } from "../world/timeline.ts";
import type { Message, World } from "../world/world.ts";

/** The bot as it stands on its messages. */
export const botProfile = (world: World): Json => ({
  id: world.bot.botId,
  app_id: world.bot.appId,
  user_id: world.bot.userId,
  name: world.bot.name,
  icons: { image_36: "", image_48: "", image_72: "" },
  deleted: false,
  updated: 1_700_000_000,
  team_id: world.team.id,
});

const maybe = <Item>(list: readonly Item[]): readonly Item[] | undefined =>
  list.length === 0 ? undefined : list;

const reactionsOf = (message: Message): unknown =>
  maybe(message.reactions.map(({ name, users }) => ({ name, users, count: users.length })));

const parentFields = (world: World, message: Message): Json => {
  const replies = repliesTo(world, message.channel, message.ts);
  if (replies.length === 0 && message.subtype !== "tombstone") return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts ?? "0000000000.000000",
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
};

const replyFields = (world: World, message: Message): Json => {
  const parent = world.messages.get(message.channel)?.get(message.threadTs ?? "");
  return {
    thread_ts: message.threadTs,
    parent_user_id: parent?.user,
    root: message.isBroadcast && parent !== undefined ? wireMessage(world, parent) : undefined,
  };
};

const tombstone = (world: World, message: Message): Json => ({
  type: "message",
  subtype: "tombstone",
  text: message.text,
  user: message.user,
  hidden: true,
  ts: message.ts,
  parent_user_id: message.user,
  ...parentFields(world, message),
});

/** A message as Slack writes it in events and histories; `metadata` only for those who ask for it. */
export const wireMessage = (world: World, message: Message, metadata = false): Json =>
  message.subtype === "tombstone"
    ? tombstone(world, message)
    : compact({
        type: "message",
        subtype: message.subtype ?? undefined,
        client_msg_id: message.clientMsgId ?? undefined,
        user: message.user === "" ? undefined : message.user,
        text: message.text,
        ts: message.ts,
        bot_id: message.botId ?? undefined,
        app_id: message.appId ?? undefined,
        bot_profile: message.botId === world.bot.botId ? botProfile(world) : undefined,
        team: message.teamId,
        ...(message.teamId === world.team.id
          ? {}
          : { user_team: message.teamId, source_team: message.teamId }),
        blocks: maybe(message.blocks),
        attachments: maybe(message.attachments),
        files: maybe(message.files),
        upload: message.files.length > 0 ? false : undefined,
        edited: message.edited ?? undefined,
        reactions: reactionsOf(message),
        pinned_to: message.isPinned ? [message.channel] : undefined,
        ...(message.threadTs === null ? parentFields(world, message) : replyFields(world, message)),
        metadata: metadata ? (message.metadata ?? undefined) : undefined,
      });
