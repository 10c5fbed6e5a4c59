import { Routes } from "discord.js";
import { z } from "zod";
import { type Job, Refused, Unreachable } from "../../../src/runtime/port.ts";
import { idAt } from "../ids.ts";
import { isGone } from "../rest/discord-errors.ts";
import { failureOf, TokenDead } from "../rest/failure.ts";
import { type Contents, contentsOf, nonceOf } from "./contents.ts";
import { isDirect, spotsOf } from "./destination.ts";
import type { PostJob } from "./post.ts";
import type { Sending } from "./sending.ts";

/** Milliseconds for which Discord surely knows an order by its nonce; "some minutes" is all it promises. */
const nonceMs = 3 * 60_000;
/** Milliseconds by which the clocks of the desk and of Discord may differ. */
const clockSlack = 10 * 60_000;

const pageSize = 100;
/** What came later than this many pages is looked at no further. */
const maxPages = 10;

const messageSchema = z.object({
  id: z.string().regex(/^\d{1,20}$/),
  author: z.object({ id: z.string() }),
  nonce: z.union([z.string(), z.number()]).nullish(),
  content: z.string(),
  embeds: z.array(z.object({ description: z.string().nullish() })),
  components: z
    .array(z.object({ components: z.array(z.object({ custom_id: z.string().nullish() })).nullish() }))
    .nullish(),
});
type Listed = z.output<typeof messageSchema>;

/** What Discord leaves as it was sent; of spaces around the words it takes some away. */
const shapeOf = ({
  content,
  embeds,
  components,
}: Pick<Listed, "content" | "embeds" | "components">): string =>
  JSON.stringify([
    content.trim(),
    embeds.map(({ description }) => description?.trim() ?? ""),
    (components ?? []).flatMap((row) => (row.components ?? []).map(({ custom_id }) => custom_id ?? "")),
  ]);

const listSince = async ({ rest }: Sending, spot: string, since: number): Promise<readonly Listed[]> => {
  const listed: Listed[] = [];
  let after = idAt(since);
  for (let page = 0; page < maxPages; page += 1) {
    const query = new URLSearchParams({ after, limit: String(pageSize) });
    const answer = z.array(z.unknown()).safeParse(await rest.get(Routes.channelMessages(spot), { query }));
    if (!answer.success) throw new Unreachable(`Cannot read ${spot}: the answer cannot be read.`, "unknown");
    const messages = answer.data.flatMap((one) => messageSchema.safeParse(one).data ?? []);
    listed.push(...messages);
    const last = messages.map(({ id }) => BigInt(id)).reduce((one, other) => (one > other ? one : other), 0n);
    if (answer.data.length < pageSize || last <= BigInt(after)) break;
    after = String(last);
  }
  return listed;
};

const isOfOrder = (sending: Sending, job: PostJob, wanted: Contents, message: Listed): boolean => {
  if (message.author.id !== sending.workspace.botUserId) return false;
  if (message.nonce !== null && message.nonce !== undefined) return message.nonce === nonceOf(job.id);
  const order = sending.memory.posted.get(message.id);
  if (order !== undefined) return order === job.id;
  return shapeOf(message) === shapeOf(wanted);
};

/** A message for one person may have gone to places that nobody can list. */
const isListed = (job: PostJob): boolean => job.onlyFor === null || isDirect(job.conversation);

/** A conversation's posts go into its thread; a thread that is not known to the desk holds none. */
const spotOf = async (sending: Sending, { conversation }: PostJob): Promise<string | null> =>
  (await spotsOf(sending, conversation, null))[0] ?? null;

const find = async (sending: Sending, job: PostJob): Promise<string | null> => {
  const spot = await spotOf(sending, job);
  if (spot === null) return null;
  const wanted = await contentsOf(sending, job.message, await sending.people.mentions(job.ping));
  const listed = await listSince(sending, spot, job.orderedAt - clockSlack);
  const matches = listed.filter((message) => isOfOrder(sending, job, wanted, message));
  return matches.toSorted((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1)).at(-1)?.id ?? null;
};

/**
 * The id of the message that a job posted, when its outcome was lost; `null`: send it again. For three minutes that
 * can do no harm, since Discord answers a nonce it knows with the message that is there. Later the message is looked
 * for by its words and buttons among those of the bot: then, and only then, two orders with the same words in one
 * conversation within ten minutes can be taken for one. What is for one person alone can not be looked up, and
 * everything but posts can be repeated.
 *
 * @throws {Unreachable} "unknown": nobody could look, so nothing may be sent yet.
 */
export const lookup = async (sending: Sending, job: Job): Promise<string | null> => {
  if (job.job !== "post" || !isListed(job) || sending.clock() - job.orderedAt < nonceMs) return null;
  try {
    return await find(sending, job);
  } catch (error) {
    if (isGone(error)) return null;
    const action = `look for the post of the order ${job.id} in ${job.conversation.channel}`;
    const failure = failureOf(action, error);
    if (failure instanceof Refused) {
      // Where the bot may not look it has to try; what it tries says what is wrong, or succeeds.
      sending.log.warn({ order: job.id, reason: failure.message }, "a post may stand there twice");
      return null;
    }
    if (failure instanceof TokenDead) throw new TokenDead(action, "unknown");
    throw new Unreachable(failure.message, "unknown", failure.retryAfterMs);
  }
};
