import type { Json } from "../json.ts";
import { isoOf, timeOf } from "../world/snowflakes.ts";
import type { Channel, ChannelKind, Direct, Overwrite, Place, Thread, World } from "../world/world.ts";
import { wireMember, wireUser } from "./user.ts";

const numbers: Readonly<Record<ChannelKind, number>> = {
  text: 0,
  voice: 2,
  category: 4,
  announcement: 5,
  forum: 15,
};

/** Discord's number for what a place is. */
export const typeOfPlace = (place: Place): number => {
  if (place.kind === "direct") return 1;
  if (place.kind === "publicThread") return 11;
  if (place.kind === "privateThread") return 12;
  return numbers[place.kind];
};

const newestIn = (world: World, place: string): string | null =>
  [...(world.messages.get(place)?.values() ?? [])].findLast((one) => one.onlyFor === null)?.id ?? null;

const wireOverwrite = ({ id, kind, allow, deny }: Overwrite): Json => ({
  id,
  type: kind === "role" ? 0 : 1,
  allow: String(allow),
  deny: String(deny),
});

const newestPost = (world: World, forum: string): string | null =>
  [...world.threads.values()].findLast((one) => one.parent === forum)?.id ?? null;

const forumOnly = (channel: Channel): Json => ({
  flags: channel.isTagRequired ? 16 : 0,
  available_tags: channel.tags.map(({ id, name, isModerated }) => ({
    id,
    name,
    moderated: isModerated,
    emoji_id: null,
    emoji_name: null,
  })),
  default_reaction_emoji: null,
  default_sort_order: null,
  default_forum_layout: 0,
  template: "",
});

const wireGuildChannel = (world: World, channel: Channel): Json => ({
  id: channel.id,
  type: numbers[channel.kind],
  guild_id: world.guild.id,
  name: channel.name,
  position: channel.position,
  parent_id: channel.category,
  permission_overwrites: channel.overwrites.map(wireOverwrite),
  nsfw: false,
  flags: 0,
  ...(channel.kind === "category" ? {} : { topic: channel.topic, rate_limit_per_user: 0 }),
  ...(channel.kind === "category"
    ? {}
    : {
        last_message_id:
          channel.kind === "forum" ? newestPost(world, channel.id) : newestIn(world, channel.id),
      }),
  ...(channel.kind === "voice" ? { bitrate: 64_000, user_limit: 0, rtc_region: null } : {}),
  ...(channel.kind === "forum" ? forumOnly(channel) : {}),
});

/** A thread's member. */
export const wireThreadMember = (thread: Thread, user: string): Json => ({
  id: thread.id,
  user_id: user,
  join_timestamp: isoOf(thread.members.get(user) ?? 0),
  flags: 1,
});

/** A thread's member, with who they are in the guild. */
export const wireThreadMemberWithMember = (world: World, thread: Thread, user: string): Json => ({
  ...wireThreadMember(thread, user),
  member: wireMember(world, user),
});

const wireThread = (world: World, thread: Thread): Json => {
  const { userId } = world.bot;
  return {
    id: thread.id,
    type: typeOfPlace(thread),
    guild_id: world.guild.id,
    parent_id: thread.parent,
    owner_id: thread.owner,
    name: thread.name,
    last_message_id: newestIn(world, thread.id),
    rate_limit_per_user: 0,
    flags: 0,
    message_count: thread.sent,
    total_message_sent: thread.sent,
    member_count: Math.min(thread.members.size, 50),
    thread_metadata: {
      archived: thread.isArchived,
      archive_timestamp: isoOf(thread.archiveChangedAt),
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.isLocked,
      create_timestamp: isoOf(timeOf(thread.id)),
      ...(thread.kind === "privateThread" ? { invitable: thread.isInvitable } : {}),
    },
    ...(world.channels.get(thread.parent)?.kind === "forum" ? { applied_tags: [...thread.tags] } : {}),
    ...(thread.members.has(userId) ? { member: wireThreadMember(thread, userId) } : {}),
  };
};

const wireDirect = (world: World, direct: Direct): Json => ({
  id: direct.id,
  type: 1,
  flags: 0,
  last_message_id: newestIn(world, direct.id),
  recipients: [wireUser(world, direct.recipient)],
});

/** A channel, thread or direct conversation as Discord writes it. */
export const wirePlace = (world: World, place: Place): Json => {
  if (place.kind === "direct") return wireDirect(world, place);
  return "parent" in place ? wireThread(world, place) : wireGuildChannel(world, place);
};
