import { refusal } from "../../discord-error.ts";
import type { Json } from "../../json.ts";
import { wireThreadMember, wireThreadMemberWithMember } from "../../payloads/channel.ts";
import { canSee, may, refuseArchived, requireBotMay } from "../../world/permissions.ts";
import { placeOf } from "../../world/places.ts";
import { addMembers, removeMember } from "../../world/threads.ts";
import type { Thread, World } from "../../world/world.ts";
import { write } from "../../world/write.ts";
import { type Asked, route, silentRoute } from "../route.ts";

const threadOf = ({ world, params }: Asked): Thread => {
  const place = placeOf(world, params["channel"] ?? "");
  requireBotMay(world, place);
  if (!("parent" in place)) throw refusal("wrongChannelType");
  return place;
};

const theirId = ({ world, params }: Asked): string => {
  const id = params["user"] ?? "";
  return id === "@me" ? world.bot.userId : id;
};

/** Discord says in the thread who was added. */
const announce = (world: World, thread: Thread, user: string): void => {
  const mentions = { users: [user], roles: [], everyone: false };
  write(world, { place: thread.id, author: world.bot.userId, type: 1, mentions });
};

const add = (asked: Asked): void => {
  const { world } = asked;
  const thread = threadOf(asked);
  const user = theirId(asked);
  refuseArchived(thread);
  if (!world.users.has(user)) throw refusal("unknownUser");
  if (!world.members.has(user)) throw refusal("unknownMember");
  if (user !== world.bot.userId) requireBotMay(world, thread, "SendMessagesInThreads");
  const parent = world.channels.get(thread.parent);
  if (parent === undefined || !canSee(world, user, parent)) throw refusal("missingAccess");
  if (addMembers(world, thread.id, [user]).length > 0 && user !== world.bot.userId)
    announce(world, thread, user);
};

const remove = (asked: Asked): void => {
  const { world } = asked;
  const thread = threadOf(asked);
  const user = theirId(asked);
  const isMaker = thread.kind === "privateThread" && thread.owner === world.bot.userId;
  const isFree =
    user === world.bot.userId || isMaker || may(world, world.bot.userId, thread, "ManageThreads");
  if (!isFree) throw refusal("missingPermissions");
  refuseArchived(thread);
  removeMember(world, thread.id, user);
};

const wired = ({ world, query }: Asked, thread: Thread, user: string): Json =>
  query.get("with_member") === "true"
    ? wireThreadMemberWithMember(world, thread, user)
    : wireThreadMember(thread, user);

const get = (asked: Asked): Json => {
  const thread = threadOf(asked);
  const user = theirId(asked);
  if (!thread.members.has(user)) throw refusal("unknownMember");
  return wired(asked, thread, user);
};

const list = (asked: Asked): readonly Json[] => {
  const thread = threadOf(asked);
  return [...thread.members.keys()].map((user) => wired(asked, thread, user));
};

/** Who is in a thread. */
export const threadMembers = [
  route("GET /channels/:channel/thread-members", list),
  route("GET /channels/:channel/thread-members/:user", get),
  silentRoute("PUT /channels/:channel/thread-members/:user", add),
  silentRoute("DELETE /channels/:channel/thread-members/:user", remove),
];
