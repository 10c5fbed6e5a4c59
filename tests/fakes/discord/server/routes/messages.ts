import { refusal } from "../../discord-error.ts";
import { type Json, listOf, objectOf } from "../../json.ts";
import { wireMessage } from "../../payloads/message.ts";
import { readNonce, readReference } from "../../rules/message.ts";
import { problem, refuseProblems } from "../../rules/problems.ts";
import type { Content } from "../../world/content.ts";
import { noContent, readContent, refuseEmpty } from "../../world/content.ts";
import { readAllowed } from "../../world/mentions.ts";
import { postedWith, rememberNonce } from "../../world/nonces.ts";
import { may, refuseArchived, requireBotMay, rightToWrite } from "../../world/permissions.ts";
import { placeOf, refuseWithoutMessages } from "../../world/places.ts";
import { findMessage, messagesIn, publicMessage } from "../../world/timeline.ts";
import type { Message, Place, Reference, World } from "../../world/world.ts";
import { erase, isSaid, rewrite, write } from "../../world/write.ts";
import { hearsAsApp } from "../hears.ts";
import { newestFirst } from "../paging.ts";
import { type Asked, route, silentRoute } from "../route.ts";

/** The place of a call, if the bot may see it. */
const visible = (world: World, id: string): Place => {
  const place = placeOf(world, id);
  requireBotMay(world, place);
  return place;
};

const answered = (world: World, message: Message): Json => wireMessage(world, message, hearsAsApp(world));

const refuseClosed = (world: World, place: Place): void => {
  if (place.kind === "direct" && !world.members.has(place.recipient)) throw refusal("noMutualGuilds");
  if (place.kind === "direct" && world.closedTo.has(place.recipient)) throw refusal("closedDirect");
  if (!("parent" in place) || !place.isLocked) return;
  const mayManage = may(world, world.bot.userId, place, "ManageThreads");
  if (place.isArchived || !mayManage) throw refusal("locked");
};

/** What the bot must be allowed to post, besides writing. */
const requireContentRights = (world: World, place: Place, content: Content): void => {
  if (content.embeds.length > 0) requireBotMay(world, place, "EmbedLinks");
  if (content.attachments.length > 0) requireBotMay(world, place, "AttachFiles");
};

const referenceOf = (world: World, place: Place, body: Json): Reference | null => {
  const said = readReference(body);
  if (said === null) return null;
  requireBotMay(world, place, "ReadMessageHistory");
  const target = findMessage(world, place.id, said.message);
  const isThere = target !== null && target.onlyFor === null && (said.place ?? place.id) === place.id;
  if (isThere && !isSaid(target))
    refuseProblems(
      problem(
        ["message_reference"],
        "REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE",
        "Cannot reply to a system message",
      ),
    );
  if (isThere) return { message: target.id, place: place.id };
  if (said.isNeeded)
    refuseProblems(problem(["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message"));
  return null;
};

const notificationFlags = 4 | 4096;

/** Posts what a body says as the bot. */
export const postAsBot = (
  world: World,
  place: Place,
  body: Json,
  files: Asked["files"],
  id?: string,
): Message => {
  const content = readContent(world, place.id, body, files);
  refuseEmpty(content);
  requireContentRights(world, place, content);
  const { nonce, isEnforced } = readNonce(body);
  const known = isEnforced && nonce !== null ? postedWith(world, place.id, nonce) : null;
  if (known !== null) return known;
  const reference = referenceOf(world, place, body);
  const message = write(
    world,
    {
      ...content,
      ...(id === undefined ? {} : { id }),
      place: place.id,
      author: world.bot.userId,
      nonce,
      reference,
      type: reference === null ? 0 : 19,
      flags: Number(body["flags"] ?? 0) & notificationFlags,
    },
    readAllowed(body["allowed_mentions"]),
  );
  rememberNonce(world, message);
  return message;
};

const post = ({ world, params, body, files }: Asked): Json => {
  const place = visible(world, params["channel"] ?? "");
  refuseWithoutMessages(place);
  requireBotMay(world, place, rightToWrite(place));
  refuseClosed(world, place);
  return answered(world, postAsBot(world, place, objectOf(body), files));
};

const edit = ({ world, params, body, files }: Asked): Json => {
  const place = visible(world, params["channel"] ?? "");
  const message = publicMessage(world, place.id, params["message"] ?? "");
  if (message.author !== world.bot.userId) throw refusal("foreignMessage");
  if (!isSaid(message)) throw refusal("systemMessage");
  refuseArchived(place);
  refuseClosed(world, place);
  const said = objectOf(body);
  const content = readContent(world, place.id, said, files, message);
  refuseEmpty(content);
  requireContentRights(world, place, { ...noContent, embeds: content.embeds });
  return answered(
    world,
    rewrite(
      world,
      message,
      { ...content, editedAt: world.clock.now() },
      readAllowed(said["allowed_mentions"]),
    ),
  );
};

const remove = ({ world, params }: Asked): void => {
  const place = visible(world, params["channel"] ?? "");
  const message = publicMessage(world, place.id, params["message"] ?? "");
  const isOwn = message.author === world.bot.userId;
  if (!isOwn && place.kind === "direct") throw refusal("notOnDirect");
  if (!isOwn) requireBotMay(world, place, "ManageMessages");
  refuseArchived(place);
  erase(world, place, [message.id]);
};

const bulkRemove = ({ world, params, body }: Asked): void => {
  const place = visible(world, params["channel"] ?? "");
  requireBotMay(world, place, "ManageMessages");
  const ids = listOf(objectOf(body)["messages"]).map(String);
  if (ids.length < 2 || ids.length > 100)
    refuseProblems(problem(["messages"], "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 in length."));
  erase(world, place, ids, true);
};

const history = ({ world, params, query }: Asked): readonly Json[] => {
  const place = visible(world, params["channel"] ?? "");
  refuseForum(place);
  if (!may(world, world.bot.userId, place, "ReadMessageHistory")) return [];
  return newestFirst(messagesIn(world, place.id), query).map((one) => answered(world, one));
};

const refuseForum = (place: Place): void => {
  if (place.kind === "forum" || place.kind === "category") throw refusal("noTextChannel");
};

const single = ({ world, params }: Asked): Json => {
  const place = visible(world, params["channel"] ?? "");
  requireBotMay(world, place, "ReadMessageHistory");
  return answered(world, publicMessage(world, place.id, params["message"] ?? ""));
};

const typing = ({ world, params }: Asked): void => {
  const place = visible(world, params["channel"] ?? "");
  requireBotMay(world, place, rightToWrite(place));
};

/** Messages of channels, threads and direct conversations. */
export const messages = [
  route("GET /channels/:channel/messages", history),
  route("GET /channels/:channel/messages/:message", single),
  route("POST /channels/:channel/messages", post),
  route("PATCH /channels/:channel/messages/:message", edit),
  silentRoute("DELETE /channels/:channel/messages/:message", remove),
  silentRoute("POST /channels/:channel/messages/bulk-delete", bulkRemove),
  silentRoute("POST /channels/:channel/typing", typing),
];
