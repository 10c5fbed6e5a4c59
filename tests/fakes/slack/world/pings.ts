import { type Live, liveIn } from "./mentions.ts";
import { channelOf } from "./places.ts";
import type { Message, Ping, World } from "./world.ts";

const calledBy = (world: World, message: Message, live: Live): readonly string[] => {
  const members = [...channelOf(world, message.channel).members];
  const ofGroups = live.groups.flatMap((id) => world.groups.get(id)?.users ?? []);
  const everyone = live.ranges.length > 0 ? members : [];
  const called = new Set([...live.users, ...ofGroups, ...everyone]);
  return members.filter((user) => called.has(user) && user !== message.user && user !== world.bot.userId);
};

/** The pings of a message as it was posted; `null`: it calls nobody. */
export const pingOf = (world: World, message: Message): Ping | null => {
  const live = liveIn(message);
  const { users, groups, ranges } = live;
  if (users.length + groups.length + ranges.length === 0) return null;
  const { channel, ts, threadTs, user } = message;
  return {
    users,
    groups,
    ranges,
    channel,
    ts,
    threadTs,
    author: user,
    notified: calledBy(world, message, live),
  };
};
