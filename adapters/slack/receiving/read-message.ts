import type { Attachment } from "../../../src/core/attachment.ts";
import type { Place } from "../../../src/core/conversation.ts";
import { platform, timeOf } from "../ids.ts";
import { permalink } from "../surface/permalink.ts";
import { foreignTeam, type Surroundings } from "../surroundings.ts";
import { placeOf } from "../workspace.ts";
import { withEmoji } from "./emoji.ts";
import type { Happening } from "./happening.ts";
import { keyOf, laneOf } from "./keys.ts";
import {
  authorSchema,
  changeSchema,
  contentSchema,
  deletionSchema,
  messageFrameSchema,
  messageSchema,
  read,
} from "./payload.ts";

/** Where a message event happened. */
type Setting = Surroundings & {
  readonly channel: string;
  readonly place: Place;
  /** The keys that the body around the event gives. */
  readonly eventKeys: readonly string[];
};

type Message = ReturnType<typeof readWritten>;
const readWritten = (message: unknown) => read(messageSchema, message);

/** Words of a person: plain, with files, a reply shown in the channel too, and `/me`. */
const personal: readonly unknown[] = [undefined, "file_share", "thread_broadcast", "me_message"];

const isByPerson = (message: unknown, { workspace }: Surroundings): boolean => {
  const { user, bot_id, subtype } = read(authorSchema, message);
  const isBot = bot_id !== undefined || user === workspace.botUserId || user === "USLACKBOT";
  return !isBot && personal.includes(subtype);
};

const threadOf = ({ ts, thread_ts }: Message): string | null =>
  // The first message of a thread names itself as soon as it has replies.
  thread_ts === undefined || thread_ts === ts ? null : thread_ts;

type File = NonNullable<Message["files"]>[number];

/** Deleted files stay on a message as tombstones. */
const filesIn = ({ files = [] }: Pick<Message, "files">): readonly File[] =>
  files.filter(({ mode }) => mode !== "tombstone");

/** Of files in shared channels Slack may tell no more than the id; they are opened where they stand. */
const attachmentOf = (
  { id, name, title, mimetype, size, permalink: own }: File,
  whereItStands: string | null,
): Attachment => ({
  id: id ?? "",
  name: name || title || id || "?",
  type: mimetype ?? null,
  size: size ?? null,
  url: own?.startsWith("https://") ? own : whereItStands,
});

const attachmentsOf = (message: Message, { workspace, channel }: Setting): readonly Attachment[] => {
  const whereItStands = permalink({ platform, channel, thread: message.ts }, workspace);
  return filesIn(message).map((file) => attachmentOf(file, whereItStands));
};

const byAuthor = (message: Message, { workspace, channel, place }: Setting) => {
  const { user, user_team, source_team, team } = message;
  const conversation = { platform, channel, thread: threadOf(message) };
  return {
    user,
    team: foreignTeam(workspace, user_team ?? source_team ?? team),
    conversation,
    place,
    lane: laneOf(conversation, user),
  };
};

/** Slack's times of changes are whole seconds, and may lie before a message of the same second. */
const changedAt = (time: string | undefined, message: Message, ms: number): number | null =>
  time === undefined ? null : Math.max(timeOf(time), timeOf(message.ts) + ms);

const posted = (event: unknown, setting: Setting): Happening => {
  const message = readWritten(event);
  const { ts, text = "", blocks, client_msg_id: client } = message;
  const key = keyOf.message({ team: setting.workspace.teamId, channel: setting.channel, ts });
  return {
    ...byAuthor(message, setting),
    happened: "posted",
    keys: [key, ...setting.eventKeys, ...(client === undefined ? [] : [keyOf.client(client)])],
    at: timeOf(ts),
    message: { id: ts, text: withEmoji(text, blocks), attachments: attachmentsOf(message, setting) },
  };
};

const gone = (previous: unknown, eventTs: string | undefined, setting: Setting): Happening | null => {
  if (!isByPerson(previous, setting)) return null;
  const message = readWritten(previous);
  const key = keyOf.deletion({ team: setting.workspace.teamId, channel: setting.channel, ts: message.ts });
  return {
    ...byAuthor(message, setting),
    happened: "deleted",
    keys: [key, ...setting.eventKeys],
    at: changedAt(eventTs, message, 2),
    message: { id: message.ts },
  };
};

/** A preview of a link and a new reply change a message too; they change nothing of what its author said. */
const saysTheSame = (message: Message, previous: unknown): boolean => {
  if (previous === undefined) return false;
  const before = read(contentSchema, previous);
  const idsIn = (one: Pick<Message, "files">): string => String(filesIn(one).map(({ id }) => id));
  return before.text === message.text && idsIn(before) === idsIn(message);
};

const changed = (event: unknown, setting: Setting): Happening | null => {
  const { message: now, previous_message: before, event_ts } = read(changeSchema, event);
  // A message with replies is not taken away when it is deleted: a tombstone takes its place.
  if (now.subtype === "tombstone") return gone(before, event_ts, setting);
  if (!isByPerson(now, setting)) return null;
  const message = readWritten(now);
  if (saysTheSame(message, before)) return null;
  const { ts, text = "", blocks } = message;
  const editedTs = message.edited?.ts ?? event_ts;
  const spot = { team: setting.workspace.teamId, channel: setting.channel, ts };
  return {
    ...byAuthor(message, setting),
    happened: "edited",
    keys: [keyOf.edit(spot, editedTs ?? "", text), ...setting.eventKeys],
    at: changedAt(editedTs, message, 1),
    message: { id: ts, text: withEmoji(text, blocks), postedAt: timeOf(ts) },
  };
};

/**
 * Reads an event about a message; `null`: it is none of a person, or stands in no channel of the desk.
 *
 * @throws {Error} when it seems to be one, and cannot be read.
 */
export const readMessage = (
  event: unknown,
  eventKeys: readonly string[],
  surroundings: Surroundings,
): Happening | null => {
  const { channel, subtype, hidden } = read(messageFrameSchema, event);
  const place = placeOf(surroundings.places, channel);
  if (place === null) return null;
  const setting = { ...surroundings, channel, place, eventKeys };
  switch (subtype) {
    case "message_changed":
      return changed(event, setting);
    case "message_deleted": {
      const { previous_message: previous, event_ts } = read(deletionSchema, event);
      return gone(previous, event_ts, setting);
    }
    default:
      return hidden === true || !isByPerson(event, setting) ? null : posted(event, setting);
  }
};
