import { randomUUID } from "node:crypto";
import type { Json } from "../json.ts";
import { typeOfName, wireFile } from "../payloads/file.ts";
import { wireMessage } from "../payloads/message.ts";
import { userOf } from "./people.ts";
import { channelOf } from "./places.ts";
import { messageAt, parentOf } from "./timeline.ts";
import { typedText } from "./typed-text.ts";
import type { Message, StoredFile, World } from "./world.ts";
import { addReaction, editedBy, erase, removeReaction, rewrite, write } from "./write.ts";

/** A file that somebody attaches. */
export type Attached = {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly mimetype?: string;
};

/** Where a message goes, and with what. */
export type PostOptions = {
  /** The parent to reply to. */
  readonly thread?: string;
  /** Shows the reply in the channel too. */
  readonly broadcast?: boolean;
  readonly files?: readonly Attached[];
};

const refuseOutsider = (world: World, user: string, channel: string): void => {
  const place = channelOf(world, channel);
  if (!place.members.has(user)) throw new Error(`${user} is not in ${channel} and cannot write there.`);
  if (place.isArchived) throw new Error(`${channel} is archived; nobody can write there.`);
};

const threadOf = (world: World, channel: string, ts: string | undefined): string | null => {
  if (ts === undefined) return null;
  const parent = parentOf(world, channel, ts);
  if (parent === null) throw new Error(`There is no message ${ts} in ${channel} to reply to.`);
  return parent.ts;
};

const attach = (world: World, user: string, { name, content = "", mimetype }: Attached): Json => {
  const bytes = Buffer.from(content);
  const type = mimetype ?? typeOfName(name)[0];
  const file: StoredFile = {
    id: world.nextId("F"),
    name,
    mimetype: type,
    content: bytes,
    user,
    isUploaded: true,
  };
  world.files.set(file.id, file);
  return wireFile(world, file);
};

const content = (world: World, typed: string): Pick<Message, "text" | "blocks"> => {
  const { text, block } = typedText(typed, world.nextId("blk"));
  return { text, blocks: block === null ? [] : [block] };
};

/** Somebody writes. @returns the `ts` of the message. */
export const post = (
  world: World,
  user: string,
  channel: string,
  typed: string,
  options: PostOptions = {},
): string => {
  refuseOutsider(world, user, channel);
  const threadTs = threadOf(world, channel, options.thread);
  const isBroadcast = threadTs !== null && options.broadcast === true;
  const files = (options.files ?? []).map((file) => attach(world, user, file));
  return write(world, {
    ...content(world, typed),
    channel,
    user,
    teamId: userOf(world, user).teamId,
    clientMsgId: randomUUID(),
    threadTs,
    isBroadcast,
    files,
    subtype: files.length > 0 ? "file_share" : isBroadcast ? "thread_broadcast" : null,
  }).ts;
};

const own = (world: World, user: string, channel: string, ts: string): Message => {
  const message = messageAt(world, channel, ts);
  if (message.user !== user) throw new Error(`The message ${ts} is not by ${user}, who cannot change it.`);
  return message;
};

/** Somebody changes their message. */
export const edit = (world: World, user: string, channel: string, ts: string, typed: string): void => {
  rewrite(world, own(world, user, channel, ts), { ...content(world, typed), edited: editedBy(world, user) });
};

/** Somebody removes their message. */
export const remove = (world: World, user: string, channel: string, ts: string): void => {
  erase(world, own(world, user, channel, ts));
};

/** Somebody with the right to do so, such as an administrator, removes what another wrote. */
export const removeAnyones = (world: World, channel: string, ts: string): void => {
  erase(world, messageAt(world, channel, ts));
};

/** Somebody reacts to a message. */
export const react = (world: World, user: string, channel: string, ts: string, name: string): void => {
  addReaction(world, messageAt(world, channel, ts), user, name);
};

/** Somebody takes a reaction back. */
export const unreact = (world: World, user: string, channel: string, ts: string, name: string): void => {
  removeReaction(world, messageAt(world, channel, ts), user, name);
};

/** Slack adds a preview of a link some time after the message: a change that changes no text. */
export const unfurl = (world: World, channel: string, ts: string): void => {
  const message = messageAt(world, channel, ts);
  const preview = {
    id: 1,
    fallback: "Example",
    title: "Example",
    title_link: "https://example.com/",
    from_url: "https://example.com/",
  };
  rewrite(world, message, { attachments: [...message.attachments, preview] });
};

/** Another app writes. `isOld`: one of those that write without a user. */
export const postAsOtherBot = (
  world: World,
  channel: string,
  text: string,
  options: { readonly thread?: string; readonly isOld?: boolean } = {},
): string => {
  const isOld = options.isOld === true;
  return write(world, {
    channel,
    user: isOld ? "" : "UOTHERBOT",
    teamId: world.team.id,
    botId: "BOTHERBOT",
    appId: "AOTHERAPP",
    subtype: isOld ? "bot_message" : null,
    text,
    threadTs: threadOf(world, channel, options.thread),
  }).ts;
};

/** A client that lost the answer sends a message again: the app is told twice, of the same words at two times. */
export const postTwice = (world: World, user: string, channel: string, typed: string): string => {
  const ts = post(world, user, channel, typed);
  const again = { ...wireMessage(world, messageAt(world, channel, ts)), ts: world.nextTs() };
  const place = { channel, channel_type: channelOf(world, channel).kind, event_ts: again.ts };
  world.emit({ ...again, ...place }, channel);
  return ts;
};
