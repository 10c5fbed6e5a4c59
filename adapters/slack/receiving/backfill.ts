import type { Accept, KnownConversation } from "../../../src/runtime/port.ts";
import { deliveriesOf } from "../receive.ts";
import type { Surroundings } from "../surroundings.ts";
import { ownChannels, placeOf } from "../workspace.ts";
import { createHistory, type HistoryOptions } from "./history.ts";
import { deletionsIn, newsOfChannel, newsOfThread, type Search } from "./search.ts";

/** What a back-fill works with. */
export type BackfillParts = HistoryOptions &
  Surroundings & {
    readonly accept: Accept;
    /** Milliseconds since 1970. */
    readonly clock?: () => number;
  };

const startSearch = async (
  { places, clock = Date.now, ...parts }: BackfillParts,
  since: number,
  followed: readonly KnownConversation[],
): Promise<Search> => {
  const history = createHistory(parts);
  const direct = places.directMessages ? ((await history.directChannels()) ?? []) : [];
  return {
    history,
    places,
    since,
    now: clock(),
    followed: followed.filter(({ conversation }) => placeOf(places, conversation.channel) !== null),
    direct: new Map(direct.map(({ id, user }) => [user, id])),
    found: new Set(),
  };
};

const isDirect = (channel: string): boolean => channel.startsWith("D");

const channelsOf = ({ places, followed }: Search): ReadonlySet<string> => {
  const direct = followed.map(({ conversation }) => conversation.channel).filter(isDirect);
  return new Set([...places.support, ...ownChannels(places), ...direct]);
};

const threadsOf = ({ followed }: Search): ReadonlyMap<string, readonly [channel: string, thread: string]> =>
  new Map(
    followed.flatMap(({ conversation: { channel, thread } }) =>
      thread === null ? [] : [[`${channel}/${thread}`, [channel, thread]]],
    ),
  );

/** Reads some places one after the other, and delivers what is new there, oldest first. */
const deliver = async <Place>(
  { accept, workspace, places }: BackfillParts,
  { now }: Search,
  where: Iterable<Place>,
  read: (place: Place) => Promise<readonly unknown[]>,
): Promise<void> => {
  const bodies: unknown[] = [];
  for (const place of where) bodies.push(...(await read(place)));
  const deliveries = bodies.flatMap((body) => deliveriesOf(body, { workspace, places, now }));
  for (const delivery of deliveries.sort((a, b) => a.at - b.at)) await accept(delivery);
};

/**
 * Delivers again what was written, changed or deleted since a moment (milliseconds since 1970), as far as Slack still
 * shows it: in the desk's channels first, then in the threads it follows, then in direct conversations. What the desk
 * has seen, it knows by its keys. A channel that cannot be read is skipped, and the log says why.
 *
 * @throws {Unreachable} when Slack does not answer, also not after several tries.
 */
export const backfill = async (
  parts: BackfillParts,
  since: number,
  followed: readonly KnownConversation[],
): Promise<void> => {
  const search = await startSearch(parts, since, followed);
  const channels = channelsOf(search);
  const others = [...search.direct.values()].filter((channel) => !channels.has(channel));
  await deliver(parts, search, channels, (channel) => newsOfChannel(search, channel));
  await deliver(parts, search, threadsOf(search).values(), ([channel, thread]) =>
    newsOfThread(search, channel, thread),
  );
  await deliver(parts, search, others, (channel) => newsOfChannel(search, channel));
  await deliver(parts, search, search.followed, (known) => deletionsIn(search, known));
};
