import type { Json } from "../json.ts";
import { type Attached, attach } from "./files.ts";
import { allAllowed } from "./mentions.ts";
import { canSee, may, rightToWrite } from "./permissions.ts";
import { channelOf, findPlace, openDirect } from "./places.ts";
import { forumPost } from "./thread-starts.ts";
import { findMessage, messageAt } from "./timeline.ts";
import type { Message, Place, World } from "./world.ts";
import { erase, rewrite, write } from "./write.ts";

/** What comes with a message. */
export type PostOptions = {
  readonly files?: readonly Attached[];
  /** The message it answers. */
  readonly replyTo?: string;
  /** Whether the answer calls the author of what it answers: as the client does it unless told otherwise. */
  readonly ping?: boolean;
};

/** The place a test names. @throws {Error} when there is none, or this person does not see it. */
export const placeFor = (world: World, user: string, id: string): Place => {
  const place = findPlace(world, id);
  if (place === null) throw new Error(`There is no channel or thread ${id}.`);
  if (!canSee(world, user, place)) throw new Error(`${user} does not see ${id}.`);
  return place;
};

const writable = (world: World, user: string, id: string): Place => {
  const place = placeFor(world, user, id);
  if (place.kind === "forum" || place.kind === "category") throw new Error(`Nobody can write into ${id}.`);
  if (!may(world, user, place, rightToWrite(place))) throw new Error(`${user} may not write into ${id}.`);
  const isLocked = "parent" in place && place.isLocked && !may(world, user, place, "ManageThreads");
  if (isLocked) throw new Error(`${id} is locked.`);
  return place;
};

const filesOf = (world: World, place: string, { files = [] }: PostOptions): readonly Json[] =>
  files.map((file) => attach(world, place, file));

const mostText = 2000;

const typed = (text: string, files: readonly unknown[]): string => {
  const content = text.trim();
  if (content === "" && files.length === 0) throw new Error("Discord sends no empty messages.");
  if (content.length > mostText) throw new Error("Discord sends no messages of more than 2,000 characters.");
  return content;
};

const say = (world: World, user: string, place: Place, text: string, options: PostOptions): Message => {
  const { replyTo, ping = true } = options;
  if (replyTo !== undefined && findMessage(world, place.id, replyTo) === null)
    throw new Error(`There is no message ${replyTo} in ${place.id} to answer.`);
  const attachments = filesOf(world, place.id, options);
  const reply = replyTo === undefined ? {} : { type: 19, reference: { message: replyTo, place: place.id } };
  return write(
    world,
    { place: place.id, author: user, content: typed(text, attachments), attachments, ...reply },
    { ...allAllowed, repliedUser: ping },
  );
};

/** Somebody writes. @returns the id of the message. */
export const post = (
  world: World,
  user: string,
  place: string,
  text: string,
  options: PostOptions = {},
): string => say(world, user, writable(world, user, place), text, options).id;

/** Somebody writes to the bot directly. @returns the id of the message. */
export const directMessage = (world: World, user: string, text: string, options: PostOptions = {}): string =>
  say(world, user, openDirect(world, user), text, options).id;

/** Somebody opens a post in a forum. @returns the id of the thread, which is that of its first message too. */
export const postInForum = (
  world: World,
  user: string,
  forum: string,
  name: string,
  text: string,
  options: PostOptions & { readonly tags?: readonly string[] } = {},
): string => {
  const channel = channelOf(world, forum);
  if (channel.kind !== "forum") throw new Error(`${forum} is no forum.`);
  placeFor(world, user, forum);
  const names = options.tags ?? [];
  const tags = channel.tags.filter((tag) => names.includes(tag.name)).map((tag) => tag.id);
  const thread = forumPost(world, channel, { name, owner: user, tags });
  const attachments = filesOf(world, thread.id, options);
  write(world, {
    id: thread.id,
    place: thread.id,
    author: user,
    content: typed(text, attachments),
    attachments,
  });
  return thread.id;
};

/** A message of somebody. @throws {Error} when it is another's. */
export const ownMessage = (world: World, user: string, id: string): Message => {
  const message = messageAt(world, id);
  if (message.author !== user) throw new Error(`The message ${id} is not by ${user}.`);
  return message;
};

/** Somebody changes their message. */
export const edit = (world: World, user: string, id: string, text: string): void => {
  const message = ownMessage(world, user, id);
  const content = typed(text, message.attachments);
  rewrite(world, message, { content, editedAt: world.clock.now() }, allAllowed);
};

/** Messages are gone: by their author, or by somebody who manages messages. */
export const remove = (world: World, user: string, id: string): void => {
  const message = messageAt(world, id);
  const place = placeFor(world, user, message.place);
  if (message.author !== user && !may(world, user, place, "ManageMessages"))
    throw new Error(`${user} may not remove the message ${id}.`);
  erase(world, place, [id]);
};

/** Another app removes many messages at once. */
export const bulkRemove = (world: World, place: string, ids: readonly string[]): void => {
  const found = findPlace(world, place);
  if (found === null) throw new Error(`There is no channel or thread ${place}.`);
  erase(world, found, ids, true);
};

/** Discord adds the preview of a link some time after the message: a change, and no edit. */
export const preview = (world: World, id: string, url = "https://example.com/"): void => {
  const message = messageAt(world, id);
  const embed: Json = { type: "link", url, title: "Example", description: "An example." };
  rewrite(world, message, { previews: [...message.previews, embed] });
};
