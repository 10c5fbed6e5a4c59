import { refusal } from "../../discord-error.ts";
import { type Json, objectOf, stringsOf } from "../../json.ts";
import { wirePlace } from "../../payloads/channel.ts";
import { wireMessage } from "../../payloads/message.ts";
import { checkChoice, checkText, refuseProblems } from "../../rules/problems.ts";
import { requireBotMay } from "../../world/permissions.ts";
import { placeOf, threadOf } from "../../world/places.ts";
import {
  forumPost,
  type ThreadOptions,
  threadInChannel,
  threadOnMessage,
} from "../../world/thread-starts.ts";
import { deleteThread } from "../../world/threads.ts";
import { publicMessage } from "../../world/timeline.ts";
import type { Channel, Place, World } from "../../world/world.ts";
import { hearsAsApp } from "../hears.ts";
import { type Answer, type Asked, type Route, route } from "../route.ts";
import { archiveDurations } from "./channels.ts";
import { postAsBot } from "./messages.ts";

const optionsOf = (world: World, body: Json): ThreadOptions => {
  const minutes = body["auto_archive_duration"];
  refuseProblems([
    ...checkText(body["name"], ["name"], { least: 1, most: 100, isRequired: true }),
    ...(minutes === undefined ? [] : checkChoice(minutes, ["auto_archive_duration"], archiveDurations)),
  ]);
  return {
    name: String(body["name"]),
    owner: world.bot.userId,
    ...(typeof minutes === "number" ? { autoArchiveMinutes: minutes } : {}),
    ...(typeof body["invitable"] === "boolean" ? { isInvitable: body["invitable"] } : {}),
  };
};

const textChannel = (place: Place): Channel => {
  if (place.kind === "text" || place.kind === "announcement") return place;
  throw refusal("wrongChannelType");
};

const onMessage = ({ world, params, body }: Asked): Json => {
  const place = placeOf(world, params["channel"] ?? "");
  const channel = textChannel(place);
  requireBotMay(world, channel, "CreatePublicThreads", "ReadMessageHistory");
  const options = optionsOf(world, objectOf(body));
  const message = publicMessage(world, channel.id, params["message"] ?? "");
  return wirePlace(world, threadOf(world, threadOnMessage(world, message, options).id));
};

const inForum = (asked: Asked, forum: Channel): Json => {
  const { world, files } = asked;
  const body = objectOf(asked.body);
  requireBotMay(world, forum, "SendMessages");
  const tags = stringsOf(body["applied_tags"]).filter((id) => forum.tags.some((tag) => tag.id === id));
  if (forum.isTagRequired && tags.length === 0) throw refusal("tagRequired");
  const thread = forumPost(world, forum, { ...optionsOf(world, body), tags });
  try {
    const message = postAsBot(world, thread, objectOf(body["message"]), files, thread.id);
    return {
      ...wirePlace(world, threadOf(world, thread.id)),
      message: wireMessage(world, message, hearsAsApp(world)),
    };
  } catch (error) {
    deleteThread(world, thread.id);
    throw error;
  }
};

const inText = ({ world, body }: Asked, channel: Channel): Json => {
  const said = objectOf(body);
  // Discord makes private threads of what names no type.
  const type = said["type"] ?? 12;
  refuseProblems(checkChoice(type, ["type"], [11, 12]));
  const kind = type === 12 ? "privateThread" : "publicThread";
  requireBotMay(world, channel, kind === "privateThread" ? "CreatePrivateThreads" : "CreatePublicThreads");
  const thread = threadInChannel(world, channel, kind, optionsOf(world, said));
  return wirePlace(world, threadOf(world, thread.id));
};

const inChannel = (asked: Asked): Json => {
  const place = placeOf(asked.world, asked.params["channel"] ?? "");
  return place.kind === "forum" ? inForum(asked, place) : inText(asked, textChannel(place));
};

const created = (made: Route): Route => ({
  ...made,
  run: (asked): Answer => ({ ...made.run(asked), status: 201 }),
});

/** Making threads, and posts in forums. */
export const threads = [
  created(route("POST /channels/:channel/messages/:message/threads", onMessage)),
  created(route("POST /channels/:channel/threads", inChannel)),
];
