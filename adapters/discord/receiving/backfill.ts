import type { Accept, KnownConversation } from "../../../src/runtime/port.ts";
import { directUser } from "../ids.ts";
import type { ThreadBook } from "../options.ts";
import { deliveriesOf } from "../receive.ts";
import { ownChannels, type Places, placeOf, type Workspace } from "../workspace.ts";
import { deletionsIn } from "./deletions.ts";
import { createHistory, type HistoryOptions } from "./history.ts";
import { type Bodies, newsIn, readFrom, type Search } from "./search.ts";
import { type Threads, threadsOf } from "./threads.ts";

/** What a back-fill works with. */
export type BackfillParts = HistoryOptions & {
  readonly workspace: Workspace;
  readonly places: Places;
  readonly accept: Accept;
  readonly threadBook: Pick<ThreadBook, "threadOf">;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
};

const isOurs = (places: Places, { conversation: { channel } }: KnownConversation): boolean =>
  directUser(channel) === null ? placeOf(places, channel) !== null : places.directMessages;

const startSearch = (
  { workspace, places, threadBook, clock = Date.now, ...options }: BackfillParts,
  since: number,
  followed: readonly KnownConversation[],
): Search => ({
  history: createHistory(options),
  workspace,
  places,
  threadBook,
  since,
  now: clock(),
  followed: followed.filter((known) => isOurs(places, known)),
  found: new Set(),
});

const newsOfChannel = (search: Search, channel: string): Promise<Bodies> => {
  const known = search.followed.filter(({ conversation }) => conversation.channel === channel);
  return newsIn(search, { channel, guild: search.workspace.guildId }, readFrom(search, known));
};

/** What somebody wrote directly to the bot. */
const newsFrom = async (search: Search, user: string): Promise<Bodies> => {
  const channel = await search.history.directWith(user);
  const known = search.followed.filter(({ conversation }) => directUser(conversation.channel) === user);
  return channel === null ? [] : newsIn(search, { channel, guild: null }, readFrom(search, known));
};

const createDeliver =
  ({ accept, workspace, places }: BackfillParts, { now }: Search, threads: Threads) =>
  /** Reads some places one after the other, and delivers what is new there, oldest first. */
  async <Where>(where: Iterable<Where>, readNews: (place: Where) => Promise<Bodies>): Promise<void> => {
    const parentOf = (thread: string): string | null => threads.get(thread)?.channel ?? null;
    const bodies: unknown[] = [];
    for (const place of where) bodies.push(...(await readNews(place)));
    const deliveries = bodies.flatMap((body) => deliveriesOf(body, { workspace, places, parentOf, now }));
    for (const delivery of deliveries.sort((a, b) => a.at - b.at)) await accept(delivery);
  };

/**
 * Delivers again what was written, changed or deleted since a moment (milliseconds since 1970), as far as Discord still
 * shows it: in the desk's channels first, then in their threads, then in the direct conversations that it follows. What
 * the desk has seen, it knows by its keys. A channel that the bot may not read is skipped, and the log says why.
 *
 * @throws {Unreachable} when Discord does not answer, also not after several tries.
 */
export const backfill = async (
  parts: BackfillParts,
  since: number,
  followed: readonly KnownConversation[],
): Promise<void> => {
  const search = startSearch(parts, since, followed);
  const { support } = parts.places;
  const channels = new Set([...support.keys(), ...ownChannels(parts.places)]);
  const direct = new Set(
    search.followed.flatMap(({ conversation: { channel } }) => directUser(channel) ?? []),
  );
  const { guildId: guild } = parts.workspace;

  const texts = [...channels].filter((channel) => support.get(channel) !== "forum");
  await createDeliver(parts, search, new Map())(texts, (channel) => newsOfChannel(search, channel));
  const threads = await threadsOf(search, channels);
  const deliver = createDeliver(parts, search, threads);
  await deliver(threads, ([thread, { from }]) => newsIn(search, { channel: thread, guild }, from));
  await deliver(direct, (user) => newsFrom(search, user));
  await deliver(search.followed, (known) => deletionsIn(search, known));
};
