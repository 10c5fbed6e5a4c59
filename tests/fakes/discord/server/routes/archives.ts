import { refusal } from "../../discord-error.ts";
import type { Json } from "../../json.ts";
import { wirePlace, wireThreadMember } from "../../payloads/channel.ts";
import { wireActiveThreads } from "../../payloads/guild.ts";
import { requireBotMay } from "../../world/permissions.ts";
import { placeOf } from "../../world/places.ts";
import type { Thread, World } from "../../world/world.ts";
import { limitOf } from "../paging.ts";
import { type Asked, route } from "../route.ts";

const momentOf = (query: URLSearchParams): number => {
  const before = query.get("before");
  return before === null ? Number.POSITIVE_INFINITY : Date.parse(before);
};

const page = (world: World, found: readonly Thread[], query: URLSearchParams): Json => {
  const limit = limitOf(query, 50, 100);
  const threads = found.slice(0, limit);
  const { userId } = world.bot;
  return {
    threads: threads.map((one) => wirePlace(world, one)),
    members: threads.filter((one) => one.members.has(userId)).map((one) => wireThreadMember(one, userId)),
    has_more: found.length > limit,
  };
};

const archivedIn = ({ world, params, query }: Asked, kind: Thread["kind"]): readonly Thread[] => {
  const before = momentOf(query);
  return [...world.threads.values()]
    .filter((one) => one.parent === params["channel"] && one.isArchived && one.kind === kind)
    .filter((one) => one.archiveChangedAt < before)
    .toSorted((one, other) => other.archiveChangedAt - one.archiveChangedAt);
};

const publicOnes = (asked: Asked): Json => {
  const place = placeOf(asked.world, asked.params["channel"] ?? "");
  requireBotMay(asked.world, place, "ReadMessageHistory");
  return page(asked.world, archivedIn(asked, "publicThread"), asked.query);
};

const privateOnes = (asked: Asked): Json => {
  const place = placeOf(asked.world, asked.params["channel"] ?? "");
  requireBotMay(asked.world, place, "ReadMessageHistory", "ManageThreads");
  return page(asked.world, archivedIn(asked, "privateThread"), asked.query);
};

/** Those it has joined come newest first, by id rather than by when they were archived. */
const joinedPrivateOnes = (asked: Asked): Json => {
  const { world, params, query } = asked;
  requireBotMay(world, placeOf(world, params["channel"] ?? ""), "ReadMessageHistory");
  const before = query.get("before");
  const found = archivedIn({ ...asked, query: new URLSearchParams() }, "privateThread")
    .filter((one) => one.members.has(world.bot.userId))
    .filter((one) => before === null || BigInt(one.id) < BigInt(before))
    .toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
  return page(world, found, query);
};

const active = ({ world, params }: Asked): Json => {
  if (params["guild"] !== world.guild.id || !world.members.has(world.bot.userId))
    throw refusal("unknownGuild");
  return wireActiveThreads(world);
};

/** Lists of threads. */
export const archives = [
  route("GET /guilds/:guild/threads/active", active),
  route("GET /channels/:channel/threads/archived/public", publicOnes),
  route("GET /channels/:channel/threads/archived/private", privateOnes),
  route("GET /channels/:channel/users/@me/threads/archived/private", joinedPrivateOnes),
];
