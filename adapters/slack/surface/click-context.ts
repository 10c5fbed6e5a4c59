import { z } from "zod";
import { directOf } from "../ids.ts";
import type { FormContext } from "./modal.ts";

const named = z.object({ id: z.string() });

const clickSchema = z.object({
  user: named,
  channel: named.nullish(),
  container: z
    .object({
      channel_id: z.string().nullish(),
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().nullish() }).nullish(),
  response_url: z.string().nullish(),
});

type Click = z.infer<typeof clickSchema>;

const threadOf = ({ container, message }: Click): string | null =>
  container?.thread_ts ??
  message?.thread_ts ??
  (container?.is_ephemeral === true ? null : (container?.message_ts ?? message?.ts ?? null));

/**
 * Where a button was pressed that opens a form: the thread it stands in, or the one below its message. On the home
 * page there is no channel; who acts there is answered directly.
 *
 * @throws {Error} when it is no click.
 */
export const contextOfClick = (body: unknown): FormContext => {
  const click = clickSchema.parse(body);
  const channel = click.channel?.id ?? click.container?.channel_id ?? null;
  if (channel === null) return { channel: directOf(click.user.id), thread: null, responseUrl: null };
  const isPrivate = click.container?.is_ephemeral === true;
  return { channel, thread: threadOf(click), responseUrl: (isPrivate && click.response_url) || null };
};

const messageSchema = z.object({
  channel: named,
  message: z.object({ ts: z.string(), thread_ts: z.string().nullish() }),
});

/**
 * The thread of a message whose shortcut was chosen.
 *
 * @throws {Error} when it is none.
 */
export const contextOfMessage = (body: unknown): FormContext => {
  const { channel, message } = messageSchema.parse(body);
  return { channel: channel.id, thread: message.thread_ts ?? message.ts, responseUrl: null };
};
