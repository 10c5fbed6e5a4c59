import type { webApi } from "@slack/bolt";
import type { ListedMessage } from "./order-metadata.ts";

/** A channel, or a thread in it. */
export type Spot = { readonly channel: string; readonly thread: string | null };

const pageSize = 200;
/** What came later than this many pages is looked at no further; two thousand messages are an unlikely ten minutes. */
const maxPages = 10;

const tsOf = (ms: number): string => (Math.max(0, ms) / 1_000).toFixed(6);

/**
 * Everything that stands in a channel (replies excepted) or a thread since a moment, with metadata, oldest first.
 *
 * @param since milliseconds since 1970.
 */
export const listSince = async (
  reads: webApi.WebClient,
  { channel, thread }: Spot,
  since: number,
): Promise<readonly ListedMessage[]> => {
  const listed: ListedMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const asked = {
      channel,
      oldest: tsOf(since),
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    };
    const answer =
      thread === null
        ? await reads.conversations.history(asked)
        : await reads.conversations.replies({ ...asked, ts: thread });
    listed.push(...(answer.messages ?? []));
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return listed.sort((a, b) => Number(a.ts) - Number(b.ts));
};
