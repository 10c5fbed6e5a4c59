import { type REST, Routes } from "discord.js";
import { z } from "zod";
import { Unreachable } from "../../../src/runtime/port.ts";
import { idAt } from "../ids.ts";
import { type Asking, type AskingOptions, createAsking } from "./asking.ts";

const text = z.string().optional().catch(undefined);
const id = z.string().regex(/^\d{1,20}$/);

/** As much of a past message as tells whether it is news; everything else is kept as it came. */
const pastSchema = z.looseObject({ id, edited_timestamp: text });
/** A message as history tells it. */
export type PastMessage = z.infer<typeof pastSchema>;

const threadSchema = z.object({
  id,
  parent_id: id,
  last_message_id: id.nullish().catch(null),
  thread_metadata: z.object({ archive_timestamp: text }).optional().catch(undefined),
});
/** A thread as a listing tells it. */
export type PastThread = z.infer<typeof threadSchema>;

const pageSchema = z.array(z.unknown());
const threadsSchema = z.object({ threads: z.array(z.unknown()), has_more: z.boolean().optional() });
const directSchema = z.object({ id });

/** What history is read with. */
export type HistoryOptions = AskingOptions & { readonly rest: Pick<REST, "get" | "post"> };

/** What is past on Discord. `null`: it is not to be had, and the log says why and what to do. */
export type History = {
  /** What stands in a channel or thread since a moment (milliseconds since 1970), oldest first. Empty: it is gone. */
  readonly messages: (channel: string, since: number) => Promise<readonly PastMessage[] | null>;
  /** Whether a message stands in a channel or thread. */
  readonly isThere: (channel: string, message: string) => Promise<boolean | null>;
  /** The open threads of a server. */
  readonly activeThreads: (guild: string) => Promise<readonly PastThread[] | null>;
  /** The threads of a channel that were archived since a moment. */
  readonly archivedThreads: (
    channel: string,
    kind: "public" | "private",
    since: number,
  ) => Promise<readonly PastThread[] | null>;
  /** The id of the direct conversation with somebody. */
  readonly directWith: (user: string) => Promise<string | null>;
};

/** As many as Discord gives at once. */
const pageSize = 100;

const readAs = <Schema extends z.ZodType>(
  schema: Schema,
  what: string,
  answer: unknown,
): z.output<Schema> => {
  const { data, success } = schema.safeParse(answer);
  if (!success) throw new Unreachable(`Cannot ${what}: the answer of Discord cannot be read.`, "unknown");
  return data;
};

const readable = <Schema extends z.ZodType>(
  schema: Schema,
  all: readonly unknown[],
): readonly z.output<Schema>[] =>
  all.map((one) => schema.safeParse(one).data).filter((one) => one !== undefined);

const byId = (one: PastMessage, other: PastMessage): number => (BigInt(one.id) < BigInt(other.id) ? -1 : 1);

/** What `after` names is left out of Discord's answer. */
const justBefore = (ms: number): string => {
  const first = BigInt(idAt(ms));
  return String(first === 0n ? 0n : first - 1n);
};

const archivedAt = ({ thread_metadata }: PastThread): string => thread_metadata?.archive_timestamp ?? "";

type Get = (what: string, route: `/${string}`, query?: Readonly<Record<string, string>>) => Promise<unknown>;

const getWith =
  ({ rest, signal }: HistoryOptions, { ask }: Asking): Get =>
  (what, route, query = {}) =>
    ask(what, () =>
      rest.get(route, {
        query: new URLSearchParams(query),
        // The SDK never takes its ear off a signal: each call gets its own, which goes with it.
        ...(signal !== undefined && { signal: AbortSignal.any([signal]) }),
      }),
    );

const allMessages = async (
  get: Get,
  what: string,
  channel: string,
  since: number,
): Promise<readonly PastMessage[]> => {
  const all: PastMessage[] = [];
  for (let after = justBefore(since); ; ) {
    const answer = await get(what, Routes.channelMessages(channel), { after, limit: String(pageSize) });
    const page = readAs(pageSchema, what, answer);
    // Each page holds the oldest ones after `after`, and begins with the newest of them.
    const messages = readable(pastSchema, page).toSorted(byId);
    all.push(...messages);
    const last = messages.at(-1)?.id;
    if (page.length < pageSize || last === undefined || BigInt(last) <= BigInt(after)) return all;
    after = last;
  }
};

const allArchived = async (
  get: Get,
  what: string,
  route: `/${string}`,
  since: number,
): Promise<readonly PastThread[]> => {
  const all: PastThread[] = [];
  for (let before: string | undefined; ; ) {
    const asked = { limit: String(pageSize), ...(before !== undefined && { before }) };
    const { threads, has_more } = readAs(threadsSchema, what, await get(what, route, asked));
    // The one that was archived last comes first.
    const recent = readable(threadSchema, threads).filter((one) => Date.parse(archivedAt(one)) >= since);
    all.push(...recent);
    const last = recent.at(-1);
    if (has_more !== true || last === undefined || archivedAt(last) === before) return all;
    before = archivedAt(last);
  }
};

const openDirect = (
  { rest }: HistoryOptions,
  { ask, unlessRefused }: Asking,
  user: string,
): Promise<string | null> => {
  const what = `open the direct conversation with ${user}`;
  return unlessRefused(what, null, async () => {
    const body = { recipient_id: user };
    return readAs(directSchema, what, await ask(what, () => rest.post(Routes.userChannels(), { body }))).id;
  });
};

/** Reads the past. Every call throws when Discord is not reached after several tries, or refuses the token. */
export const createHistory = (options: HistoryOptions): History => {
  const asking = createAsking(options);
  const { unlessRefused } = asking;
  const get = getWith(options, asking);
  /** Opening one is a call that Discord limits more than others. */
  const direct = new Map<string, Promise<string | null>>();
  return {
    messages: (channel, since) => {
      const what = `read the channel or thread ${channel}`;
      return unlessRefused(what, [], () => allMessages(get, what, channel, since));
    },
    isThere: (channel, message) => {
      const what = `look for the message ${message} in ${channel}`;
      return unlessRefused(what, false, async () => {
        await get(what, Routes.channelMessage(channel, message));
        return true;
      });
    },
    activeThreads: (guild) => {
      const what = `list the open threads of the server ${guild}`;
      return unlessRefused(what, [], async () => {
        const answer = readAs(threadsSchema, what, await get(what, Routes.guildActiveThreads(guild)));
        return readable(threadSchema, answer.threads);
      });
    },
    archivedThreads: (channel, kind, since) => {
      const what = `list the archived ${kind} threads of the channel ${channel}`;
      return unlessRefused(what, [], () =>
        allArchived(get, what, Routes.channelThreads(channel, kind), since),
      );
    },
    directWith: (user) => {
      const known = direct.get(user) ?? openDirect(options, asking, user);
      direct.set(user, known);
      return known;
    },
  };
};
