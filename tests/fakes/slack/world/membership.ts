import { channelOf, setArchived, setMembers } from "./places.ts";
import type { Channel, World } from "./world.ts";
import { write } from "./write.ts";

const tell = (world: World, type: string, channel: Channel, user: string): void => {
  const event = { type, user, channel: channel.id, channel_type: channel.kind === "channel" ? "C" : "G" };
  world.emit({ ...event, team: teamOf(world, user), event_ts: world.nextTs() }, channel.id);
};

const teamOf = (world: World, user: string): string => world.users.get(user)?.teamId ?? world.team.id;

const announce = (world: World, channel: string, user: string, subtype: string, words: string): void => {
  write(world, { channel, user, teamId: teamOf(world, user), subtype, text: `<@${user}> ${words}` });
};

/** Somebody joins a channel; `false`: they were in it. */
export const enter = (world: World, id: string, user: string): boolean => {
  const channel = channelOf(world, id);
  if (channel.members.has(user)) return false;
  setMembers(world, id, new Set([...channel.members, user]));
  announce(world, id, user, "channel_join", "has joined the channel");
  tell(world, "member_joined_channel", channel, user);
  return true;
};

/** Somebody leaves a channel; `false`: they were not in it. */
export const leaveChannel = (world: World, id: string, user: string): boolean => {
  const channel = channelOf(world, id);
  if (!channel.members.has(user)) return false;
  tell(world, "member_left_channel", channel, user);
  announce(world, id, user, "channel_leave", "has left the channel");
  setMembers(world, id, new Set([...channel.members].filter((member) => member !== user)));
  return true;
};

/** A channel is archived, or taken back; nobody can write into it meanwhile. */
export const archive = (world: World, id: string, isArchived: boolean): void => {
  const type = isArchived ? "channel_archive" : "channel_unarchive";
  setArchived(world, id, isArchived);
  world.emit({ type, channel: id, user: "U00000001", is_moved: 0, event_ts: world.nextTs() }, id);
};
