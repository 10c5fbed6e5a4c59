import { failureOf } from "../web-api/failure.ts";
import type { Workspace } from "../workspace.ts";
import { listSince, type Spot } from "./listing.ts";
import { type ListedMessage, orderOf } from "./order-metadata.ts";
import { removeMessage } from "./remove-message.ts";
import type { Sending } from "./sending.ts";

/** Milliseconds after which history is read once more; it can show a message later than it was posted. */
const looksAfter = [60_000, 600_000] as const;

type OwnPost = { readonly order: string; readonly ts: string };

const ownPosts = (
  messages: readonly ListedMessage[],
  workspace: Pick<Workspace, "botId" | "botUserId">,
): readonly OwnPost[] =>
  messages.flatMap((message) => {
    const order = orderOf(message, workspace);
    return order === null || message.ts === undefined ? [] : [{ order, ts: message.ts }];
  });

/**
 * The ids of those messages of our own that repeat another for the same order. Kept is the one that the desk knows,
 * or else the last: that is the one a desk that sends again remembers.
 *
 * @param knownOf the message that the desk knows of an order, if anybody here remembers.
 */
export const duplicatesAmong = (
  messages: readonly ListedMessage[],
  workspace: Pick<Workspace, "botId" | "botUserId">,
  knownOf: (order: string) => string | null | undefined = () => null,
): readonly string[] => {
  const posts = ownPosts(messages, workspace);
  const lastFirst = posts.toSorted((a, b) => Number(b.ts) - Number(a.ts));
  const keptOf = (order: string): string | undefined => {
    const same = lastFirst.filter((post) => post.order === order);
    return (same.find(({ ts }) => ts === knownOf(order)) ?? same[0])?.ts;
  };
  const repeated = posts.filter(({ order, ts }) => ts !== keptOf(order)).map(({ ts }) => ts);
  return [...new Set(repeated)];
};

/** What the desk knows of the orders that have several messages; what is not noted down yet is remembered here. */
const knownMessages = async (
  { workspace, memory, messageOf }: Sending,
  messages: readonly ListedMessage[],
): Promise<ReadonlyMap<string, string | null>> => {
  const orders = ownPosts(messages, workspace).map(({ order }) => order);
  const repeated = [...new Set(orders.filter((order, index) => orders.indexOf(order) < index))];
  const known = async (order: string) =>
    [order, memory.doubtfulOrders.get(order) ?? (await messageOf(order))] as const;
  return new Map(await Promise.all(repeated.map(known)));
};

/**
 * Removes the duplicates among messages of one channel that were read already, back-fill's for example. Never fails:
 * what cannot be removed is logged.
 */
export const removeDuplicates = async (
  sending: Sending,
  channel: string,
  messages: readonly ListedMessage[],
): Promise<void> => {
  const { workspace, log } = sending;
  const known = await knownMessages(sending, messages);
  for (const ts of duplicatesAmong(messages, workspace, (order) => known.get(order))) {
    try {
      await removeMessage(sending, channel, ts);
      log.info({ channel, message: ts }, "a message that stood there twice was removed");
    } catch (error) {
      const reason = failureOf(`remove the duplicate ${ts} in ${channel}`, error).message;
      log.warn({ channel, message: ts, reason }, "a message stands there twice");
    }
  }
};

const look = async (sending: Sending, spot: Spot, since: number): Promise<void> => {
  try {
    await removeDuplicates(sending, spot.channel, await listSince(sending.clients.reads, spot, since));
  } catch (error) {
    const reason = failureOf(`look for duplicates in ${spot.channel}`, error).message;
    sending.log.warn({ channel: spot.channel, reason }, "duplicates were not looked for");
  }
};

/**
 * Notes which message the desk knows of an order that was sent again because its message was not to be found. That
 * message may only have been late, so it is looked for later, twice, and removed.
 *
 * @param since from when on it can stand there, in milliseconds since 1970.
 */
export const settleDoubt = (
  sending: Sending,
  spot: Spot,
  { order, ts, since }: { readonly order: string; readonly ts: string; readonly since: number },
): void => {
  const { doubtfulOrders } = sending.memory;
  if (!doubtfulOrders.has(order)) return;
  doubtfulOrders.set(order, ts);
  for (const ms of looksAfter) void sending.wait(ms).then(() => look(sending, spot, since));
};
