import type { KnownConversation } from "../../../src/runtime/port.ts";
import { timeOf, userOf } from "../ids.ts";
import type { Places } from "../workspace.ts";
import type { History, PastMessage } from "./history.ts";
import { deletionOf, newsOf } from "./past-bodies.ts";

/** Milliseconds before the search in which a message must have been written for its deletion to be looked for. */
const deletedWithin = 24 * 60 * 60 * 1000;

/** Milliseconds after which all copies of Slack's history have a message: what is younger may only seem to be gone. */
const settlesAfter = 10_000;

/** One search of the past for news. */
export type Search = {
  readonly history: History;
  readonly places: Places;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly now: number;
  readonly followed: readonly KnownConversation[];
  /** Direct conversations, by user. */
  readonly direct: ReadonlyMap<string, string>;
  /** `ts` of every message found so far. */
  readonly found: Set<string>;
};

/** News as bodies such as Slack delivers. */
type Bodies = readonly unknown[];

const isThere = ({ subtype }: PastMessage): boolean => subtype !== "tombstone";

const newsIn = ({ found, since }: Search, channel: string, messages: readonly PastMessage[]): Bodies => {
  for (const { ts } of messages.filter(isThere)) if (ts !== undefined) found.add(ts);
  return messages.flatMap((message) => newsOf(channel, message, since));
};

/** What was written in a channel, and in threads that began there since then. */
export const newsOfChannel = async (search: Search, channel: string): Promise<Bodies> => {
  const { history, since, followed } = search;
  // History begins with the newest.
  const messages = (await history.channel(channel, since))?.toReversed() ?? [];
  const news = [...newsIn(search, channel, messages)];
  for (const { ts = "", latest_reply } of messages) {
    const isFollowed = followed.some(
      ({ conversation }) => conversation.channel === channel && conversation.thread === ts,
    );
    if (isFollowed || latest_reply === undefined || timeOf(latest_reply) < since) continue;
    news.push(...newsIn(search, channel, (await history.thread(channel, ts, since)) ?? []));
  }
  return news;
};

/** What was written and changed in a thread, however old it is. */
export const newsOfThread = async (search: Search, channel: string, thread: string): Promise<Bodies> =>
  newsIn(search, channel, (await search.history.thread(channel, thread)) ?? []);

/** Everywhere a customer may have said what is now a part of this conversation: dialogues move with their customer. */
const channelsOf = ({ places, followed, direct }: Search, { conversation, customer }: KnownConversation) => {
  const own = followed.filter((one) => one.customer === customer).map((one) => one.conversation.channel);
  const directly = direct.get(userOf(customer) ?? "") ?? [];
  return new Set([conversation.channel, ...own, ...places.support].concat(directly));
};

const isGone = async (search: Search, known: KnownConversation, ts: string): Promise<boolean> => {
  for (const channel of channelsOf(search, known)) {
    const around = await search.history.around(channel, ts);
    if (around === null || around.some((message) => message.ts === ts && isThere(message))) return false;
  }
  return true;
};

/** The messages of a conversation that are no longer anywhere, once everything else was read. */
export const deletionsIn = async (search: Search, known: KnownConversation): Promise<Bodies> => {
  const { found, since, now } = search;
  const isLookedFor = (ts: string): boolean =>
    timeOf(ts) > since - deletedWithin && timeOf(ts) < now - settlesAfter && !found.has(ts);
  const missing = known.messages.filter(isLookedFor);
  const deletions: unknown[] = [];
  for (const ts of missing)
    if (await isGone(search, known, ts)) deletions.push(deletionOf(known.conversation, ts, known.customer));
  return deletions;
};
