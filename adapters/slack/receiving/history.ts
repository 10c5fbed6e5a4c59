import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../options.ts";
import { failureOf } from "../web-api/failure.ts";
import type { Pace } from "../web-api/pace.ts";
import { pacedAsk } from "../web-api/paced-ask.ts";
import { refusalCode } from "../web-api/problem.ts";
import { isTokenTrouble } from "../web-api/slack-errors.ts";

const text = z.string().optional().catch(undefined);

/** As much of a past message as tells whether it is news; everything else is kept as it came. */
const pastSchema = z.looseObject({
  ts: text,
  thread_ts: text,
  latest_reply: text,
  subtype: text,
  user: text,
  bot_id: text,
  metadata: z
    .looseObject({ event_type: text, event_payload: z.looseObject({}).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  edited: z.object({ ts: z.string() }).optional().catch(undefined),
});

/** A message as history tells it. */
export type PastMessage = z.infer<typeof pastSchema>;

/** What history is read with. */
export type HistoryOptions = {
  readonly reads: webApi.WebClient;
  /** Of reads, in the lane `reads`. */
  readonly pace: Pace;
  readonly log: Log;
  readonly wait?: (ms: number) => Promise<unknown>;
  /** Calls the reading off, between two questions. */
  readonly signal?: AbortSignal;
  /** Sees all messages of a channel or thread as they were read, with their metadata. Never fails. */
  readonly onRead?: (channel: string, messages: readonly PastMessage[]) => Promise<void>;
};

/** What is past on Slack. `null`: it is not to be had, and the log says why and what to do. */
export type History = {
  /** What stands in a channel since a moment (milliseconds since 1970), without the replies in threads. */
  readonly channel: (channel: string, since: number) => Promise<readonly PastMessage[] | null>;
  /** A thread from its first message on; `since`: without earlier replies. Empty when there is no such message. */
  readonly thread: (channel: string, ts: string, since?: number) => Promise<readonly PastMessage[] | null>;
  /** One message, wherever it stands in a channel, with others of its thread perhaps. Empty: it is gone. */
  readonly around: (channel: string, ts: string) => Promise<readonly PastMessage[] | null>;
  /** Direct conversations with the bot, two hundred at most. */
  readonly directChannels: () => Promise<readonly { readonly id: string; readonly user: string }[] | null>;
};

type Page = {
  readonly messages?: unknown[];
  readonly response_metadata?: { readonly next_cursor?: string };
};

const pageSize = 200;

const tsOf = (ms: number): string => (Math.max(0, ms) / 1_000).toFixed(6);

const pastOf = ({ messages = [] }: Page): readonly PastMessage[] =>
  messages.map((message) => pastSchema.safeParse(message).data).filter((message) => message !== undefined);

const allPages = async (
  turn: (page: { cursor?: string }) => Promise<Page>,
): Promise<readonly PastMessage[]> => {
  const all: PastMessage[] = [];
  let cursor: string | undefined;
  do {
    const page = await turn(cursor === undefined ? {} : { cursor });
    all.push(...pastOf(page));
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return all;
};

/**
 * Reads the past. Every call throws when Slack is not reached after several tries, or no longer accepts the token.
 */
export const createHistory = (options: HistoryOptions): History => {
  const { reads, log } = options;
  const ask = pacedAsk({ ...options, lane: "reads" });
  const { onRead = async () => {} } = options;

  const shown = async (
    channel: string,
    reading: Promise<readonly PastMessage[] | null>,
  ): Promise<readonly PastMessage[] | null> => {
    const messages = await reading;
    if (messages !== null) await onRead(channel, messages);
    return messages;
  };

  /** What one channel refuses must not keep the others from being read. */
  const unlessRefused = async <Answer>(what: string, read: () => Promise<Answer>): Promise<Answer | null> => {
    try {
      return await read();
    } catch (error) {
      const code = refusalCode(error);
      if (code === null || isTokenTrouble(code)) throw failureOf(what, error);
      log.warn({}, failureOf(what, error).message);
      return null;
    }
  };

  const replies = (channel: string, ts: string, range: object) => {
    const what = `read the thread ${ts} in the channel ${channel}`;
    const asked = { channel, ts, limit: pageSize, include_all_metadata: true, ...range };
    const read = () =>
      allPages((page) => ask(what, () => reads.conversations.replies({ ...asked, ...page })));
    return unlessRefused(what, () =>
      read().catch((error: unknown) => {
        if (refusalCode(error) === "thread_not_found") return [];
        throw error;
      }),
    );
  };

  return {
    channel: (channel, since) => {
      const what = `read the channel ${channel}`;
      const oldest = tsOf(since);
      const asked = { channel, oldest, inclusive: true, limit: pageSize, include_all_metadata: true };
      const read = () =>
        allPages((page) => ask(what, () => reads.conversations.history({ ...asked, ...page })));
      return shown(channel, unlessRefused(what, read));
    },
    thread: (channel, ts, since) =>
      shown(
        channel,
        replies(channel, ts, since === undefined ? {} : { oldest: tsOf(since), inclusive: true }),
      ),
    around: (channel, ts) => replies(channel, ts, { oldest: ts, latest: ts, inclusive: true }),
    directChannels: () => {
      const what = "list the direct conversations";
      return unlessRefused(what, async () => {
        const asked = { types: "im", limit: pageSize };
        const { channels = [] } = await ask(what, () => reads.users.conversations(asked));
        return channels.flatMap(({ id, user }) =>
          id === undefined || user === undefined ? [] : [{ id, user }],
        );
      });
    },
  };
};
