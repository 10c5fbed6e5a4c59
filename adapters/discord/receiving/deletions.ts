import type { KnownConversation } from "../../../src/runtime/port.ts";
import { directUser, timeOf, userOf } from "../ids.ts";
import { deletionOf, type PastPlace } from "./past-bodies.ts";
import { type Bodies, isRecent, type Search } from "./search.ts";
import { threadFor } from "./threads.ts";

/** Milliseconds after which all of Discord has a message: what is younger may only seem to be gone. */
const settlesAfter = 10_000;

const textChannels = ({ places }: Search): readonly string[] =>
  [...places.support].flatMap(([channel, kind]) => (kind === "text" ? [channel] : []));

/** Threads that the customer may have written in: of their conversations, and those made from their messages. */
const threadsWith = async (search: Search, { customer, messages }: KnownConversation) => {
  const own = search.followed.filter((one) => one.customer === customer).map((one) => one.conversation);
  const made = textChannels(search).flatMap((channel) => messages.map((thread) => ({ channel, thread })));
  const threads = new Set<string>();
  for (const { channel, thread } of [...own, ...made])
    if (thread !== null && directUser(channel) === null)
      threads.add(await threadFor(search, channel, thread));
  return threads;
};

/** With the customer directly; `null`: Discord does not let the bot look. */
const directPlace = async ({ history }: Search, { customer }: KnownConversation): Promise<string | null> => {
  const user = userOf(customer);
  return user === null ? null : history.directWith(user);
};

/**
 * Whether a message is nowhere that a customer may have said what is now a part of this conversation: dialogues move
 * with their customer. Where Discord does not let the bot look, it may still be.
 */
const isGone = async (search: Search, known: KnownConversation, id: string): Promise<boolean> => {
  const places: (string | null)[] = [...textChannels(search), ...(await threadsWith(search, known))];
  if (search.places.directMessages) places.push(await directPlace(search, known));
  for (const place of places)
    if (place === null || (await search.history.isThere(place, id)) !== false) return false;
  return true;
};

const placeFor = async (search: Search, known: KnownConversation): Promise<PastPlace | null> => {
  const { channel } = known.conversation;
  if (directUser(channel) === null) return { channel, guild: search.workspace.guildId };
  const direct = await directPlace(search, known);
  return direct === null ? null : { channel: direct, guild: null };
};

/** The messages of a conversation that are no longer anywhere, once everything else was read. */
export const deletionsIn = async (search: Search, known: KnownConversation): Promise<Bodies> => {
  const { found, now } = search;
  const missing = known.messages.filter(
    (id) => isRecent(search, id) && timeOf(id) < now - settlesAfter && !found.has(id),
  );
  const gone: string[] = [];
  for (const id of missing) if (await isGone(search, known, id)) gone.push(id);
  const place = gone.length === 0 ? null : await placeFor(search, known);
  return place === null ? [] : gone.map((id) => deletionOf(id, place));
};
