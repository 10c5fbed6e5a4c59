import type { Json } from "../json.ts";
import { wireMessageEvent } from "../payloads/message.ts";
import { intents } from "./intents.ts";
import { type Allowed, allAllowed, calledByName, mentionsIn, pingOf } from "./mentions.ts";
import { canSee, may } from "./permissions.ts";
import { findPlace } from "./places.ts";
import { addMembers, changeThread } from "./threads.ts";
import { putMessage } from "./timeline.ts";
import type { Message, Place, Thread, World } from "./world.ts";

const nothing = {
  type: 0,
  content: "",
  embeds: [],
  components: [],
  attachments: [],
  mentions: { users: [], roles: [], everyone: false },
  flags: 0,
  editedAt: null,
  nonce: null,
  reference: null,
  reactions: [],
  isPinned: false,
  onlyFor: null,
  metadata: null,
  isByWebhook: false,
  previews: [],
} as const;

/** What a new message must say; everything else is empty. Whom it calls is read from its content. */
export type Draft = Pick<Message, "place" | "author"> & Partial<Message>;

/** The intent without which nobody hears of messages there. */
const intentOf = (place: Place): number =>
  place.kind === "direct" ? intents.directMessages : intents.guildMessages;

/** Tells the app of something in a place that it sees. */
export const emitIn = (
  world: World,
  place: Place,
  t: string,
  d: (hears: { readonly content: boolean }) => Json,
  intent = intentOf(place),
): void => {
  if (canSee(world, world.bot.userId, place)) world.emit({ t, intent, d });
};

const emitMessage = (world: World, t: string, message: Message): void => {
  const place = findPlace(world, message.place);
  if (place === null || message.onlyFor !== null) return;
  emitIn(world, place, t, (hears) => wireMessageEvent(world, message, hears));
};

const repliedAuthor = (world: World, { reference, author }: Message): readonly string[] => {
  if (reference === null) return [];
  const original = world.messages.get(reference.place)?.get(reference.message);
  return original === undefined || original.author === author ? [] : [original.author];
};

const withMentions = (world: World, message: Message, allowed: Allowed): Message => {
  const mentions = mentionsIn(world, message, allowed);
  const replied = message.type === 19 && allowed.repliedUser ? repliedAuthor(world, message) : [];
  return { ...message, mentions: { ...mentions, users: [...new Set([...mentions.users, ...replied])] } };
};

const systemTypes: ReadonlySet<number> = new Set([1, 2, 4, 6, 18, 21]);

/** Whether somebody said it, rather than Discord. */
export const isSaid = (message: Message): boolean => !systemTypes.has(message.type);

/** Discord adds whoever writes or is called, if they see the channel; to private threads only where that is allowed. */
const joining = (world: World, message: Message, thread: Thread): readonly string[] => {
  const parent = world.channels.get(thread.parent);
  const mayInvite = thread.isInvitable || may(world, message.author, thread, "ManageThreads");
  const guests = thread.kind === "privateThread" && !mayInvite ? [] : calledByName(world, message.mentions);
  return [message.author, ...guests].filter(
    (id) => world.members.has(id) && parent !== undefined && canSee(world, id, parent),
  );
};

const wakeThread = (world: World, message: Message): void => {
  const thread = world.threads.get(message.place);
  if (thread === undefined || message.onlyFor !== null) return;
  if (thread.isArchived) changeThread(world, thread.id, { isArchived: false });
  addMembers(world, thread.id, joining(world, message, thread));
};

const countInThread = (world: World, message: Message): void => {
  const thread = world.threads.get(message.place);
  if (thread === undefined || message.onlyFor !== null || message.id === thread.id || !isSaid(message))
    return;
  world.threads.set(thread.id, { ...thread, sent: thread.sent + 1 });
};

/** Adds a message, notifies whom it calls, and tells the app, as Discord does of the app's own too. */
export const write = (world: World, draft: Draft, allowed: Allowed = allAllowed): Message => {
  const bare: Message = { ...nothing, id: world.snowflake(), ...draft };
  const message = isSaid(bare) ? withMentions(world, bare, allowed) : bare;
  wakeThread(world, message);
  putMessage(world, message);
  countInThread(world, message);
  const ping = isSaid(message) && message.onlyFor === null ? pingOf(world, message) : null;
  if (ping !== null && (message.flags & 4096) === 0) world.pings.push(ping);
  emitMessage(world, "MESSAGE_CREATE", message);
  return message;
};

/** Puts a changed message in its place and tells the app. Whom it calls now is let into the thread, and not notified. */
export const rewrite = (
  world: World,
  message: Message,
  changes: Partial<Message>,
  allowed: Allowed | null = null,
): Message => {
  const bare = { ...message, ...changes };
  const changed = allowed === null ? bare : withMentions(world, bare, allowed);
  putMessage(world, changed);
  const thread = allowed === null || changed.onlyFor !== null ? undefined : world.threads.get(changed.place);
  if (thread !== undefined) addMembers(world, thread.id, joining(world, changed, thread));
  emitMessage(world, "MESSAGE_UPDATE", changed);
  return changed;
};

/** Pins a message: Discord says so in a message of its own, in the name of whoever pinned it. */
export const pinMessage = (world: World, message: Message, user: string): void => {
  rewrite(world, message, { isPinned: true });
  const reference = { message: message.id, place: message.place };
  write(world, { place: message.place, author: user, type: 6, reference });
};

const placeFields = (world: World, place: Place): Json => ({
  channel_id: place.id,
  ...(place.kind === "direct" ? {} : { guild_id: world.guild.id }),
});

/** Removes messages. Discord tells their ids, and not who wrote them. */
export const erase = (world: World, place: Place, ids: readonly string[], inBulk = false): void => {
  const messages = world.messages.get(place.id);
  const seen = ids.filter((id) => messages?.get(id)?.onlyFor === null);
  for (const id of ids) messages?.delete(id);
  if (inBulk) {
    emitIn(world, place, "MESSAGE_DELETE_BULK", () => ({ ids: seen, ...placeFields(world, place) }));
    return;
  }
  for (const id of seen) emitIn(world, place, "MESSAGE_DELETE", () => ({ id, ...placeFields(world, place) }));
};

/** Adds or takes away somebody's reaction; `false`: nothing changed. */
export const setReaction = (
  world: World,
  message: Message,
  user: string,
  emoji: string,
  isThere: boolean,
): boolean => {
  const users = message.reactions.find((one) => one.emoji === emoji)?.users ?? [];
  const place = findPlace(world, message.place);
  if (users.includes(user) === isThere || place === null) return false;
  const after = isThere ? [...users, user] : users.filter((one) => one !== user);
  const others = message.reactions.filter((one) => one.emoji !== emoji);
  putMessage(world, {
    ...message,
    reactions: after.length === 0 ? others : [...others, { emoji, users: after }],
  });
  const d = (): Json => ({
    user_id: user,
    message_id: message.id,
    message_author_id: message.author,
    ...placeFields(world, place),
    emoji: { id: null, name: emoji },
    type: 0,
    burst: false,
  });
  const intent = place.kind === "direct" ? intents.directMessageReactions : intents.guildMessageReactions;
  emitIn(world, place, isThere ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", d, intent);
  return true;
};
