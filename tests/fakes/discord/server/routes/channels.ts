import { refusal } from "../../discord-error.ts";
import { isJson, type Json, objectOf, stringsOf } from "../../json.ts";
import { wirePlace } from "../../payloads/channel.ts";
import { checkChoice, checkText, type Problem, refuseProblems } from "../../rules/problems.ts";
import { changeChannel, dropChannel } from "../../world/channels.ts";
import { may, requireBotMay } from "../../world/permissions.ts";
import { openDirect, placeOf } from "../../world/places.ts";
import { changeThread, deleteThread } from "../../world/threads.ts";
import type { Channel, Thread, World } from "../../world/world.ts";
import { type Asked, route } from "../route.ts";

/** How long a thread stays without a word, in minutes. */
export const archiveDurations = [60, 1440, 4320, 10_080];

const get = ({ world, params }: Asked): Json => {
  const place = placeOf(world, params["channel"] ?? "");
  requireBotMay(world, place);
  return wirePlace(world, place);
};

const checkThread = (body: Json): readonly Problem[] => [
  ...checkText(body["name"], ["name"], { least: 1, most: 100 }),
  ...(body["auto_archive_duration"] === undefined
    ? []
    : checkChoice(body["auto_archive_duration"], ["auto_archive_duration"], archiveDurations)),
];

const threadChanges = (thread: Thread, body: Json): Partial<Thread> => ({
  ...(typeof body["name"] === "string" ? { name: body["name"] } : {}),
  ...(typeof body["archived"] === "boolean" ? { isArchived: body["archived"] } : {}),
  ...(typeof body["locked"] === "boolean" ? { isLocked: body["locked"] } : {}),
  ...(typeof body["invitable"] === "boolean" && thread.kind === "privateThread"
    ? { isInvitable: body["invitable"] }
    : {}),
  ...(typeof body["auto_archive_duration"] === "number"
    ? { autoArchiveMinutes: body["auto_archive_duration"] }
    : {}),
  ...(Array.isArray(body["applied_tags"]) ? { tags: stringsOf(body["applied_tags"]) } : {}),
});

/** Whoever may write can unarchive; its maker can rename and archive; the rest is for those who manage threads. */
const requireThreadRights = (world: World, thread: Thread, body: Json): void => {
  requireBotMay(world, thread);
  if (may(world, world.bot.userId, thread, "ManageThreads")) return;
  const names = Object.keys(body).filter((name) => body[name] !== undefined);
  const isUnarchiving = body["archived"] === false && names.length === 1;
  if (isUnarchiving && !thread.isLocked) {
    requireBotMay(world, thread, "SendMessagesInThreads");
    return;
  }
  const isMakers = thread.owner === world.bot.userId && !names.includes("locked") && !thread.isLocked;
  if (!isMakers) throw refusal("missingPermissions");
};

const patchThread = ({ world, platform }: Asked, thread: Thread, body: Json): Json => {
  refuseProblems(checkThread(body));
  requireThreadRights(world, thread, body);
  if (thread.isArchived && body["archived"] !== false) throw refusal("archived");
  if (typeof body["name"] === "string" && body["name"] !== thread.name) platform.budgets.rename(thread.id);
  return wirePlace(world, changeThread(world, thread.id, threadChanges(thread, body)));
};

const patchChannel = ({ world, platform }: Asked, channel: Channel, body: Json): Json => {
  refuseProblems([
    ...checkText(body["name"], ["name"], { least: 1, most: 100 }),
    ...checkText(body["topic"], ["topic"], { most: channel.kind === "forum" ? 4096 : 1024 }),
  ]);
  requireBotMay(world, channel, "ManageChannels");
  const changes = {
    ...(typeof body["name"] === "string" ? { name: body["name"] } : {}),
    ...(typeof body["topic"] === "string" ? { topic: body["topic"] } : {}),
  };
  if (Object.keys(changes).length > 0) platform.budgets.rename(channel.id);
  return wirePlace(world, changeChannel(world, channel.id, changes));
};

const patch = (asked: Asked): Json => {
  const place = placeOf(asked.world, asked.params["channel"] ?? "");
  const body = objectOf(asked.body);
  if (place.kind === "direct") throw refusal("notOnDirect");
  requireBotMay(asked.world, place);
  return "parent" in place ? patchThread(asked, place, body) : patchChannel(asked, place, body);
};

const remove = ({ world, params }: Asked): Json => {
  const place = placeOf(world, params["channel"] ?? "");
  const before = wirePlace(world, place);
  if (place.kind === "direct") return before;
  requireBotMay(world, place, "parent" in place ? "ManageThreads" : "ManageChannels");
  if ("parent" in place) deleteThread(world, place.id);
  else dropChannel(world, place.id);
  return before;
};

const openDirectWith = ({ world, body }: Asked): Json => {
  const user = isJson(body) ? body["recipient_id"] : undefined;
  refuseProblems(checkText(user, ["recipient_id"], { most: 20, isRequired: true }));
  const id = String(user);
  if (!world.users.has(id)) throw refusal("invalidRecipient");
  if (world.users.get(id)?.isBot === true) throw refusal("closedDirect");
  return wirePlace(world, openDirect(world, id));
};

/** Channels, and threads as channels. */
export const channels = [
  route("GET /channels/:channel", get),
  route("PATCH /channels/:channel", patch),
  route("DELETE /channels/:channel", remove),
  route("POST /users/@me/channels", openDirectWith),
];
