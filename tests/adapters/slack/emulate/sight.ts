import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { checkBlocks } from "../../../fakes/slack/block-rules/check.ts";
import { renderBlocks, type Seen } from "../../../fakes/slack/fake-slack.ts";
import { renderMarkup } from "../../../fakes/slack/sight/render-blocks.ts";
import type { Name } from "./seed.ts";
import type { Workspace } from "./workspace.ts";

/** A message as one person reads it. */
export type Read = Pick<Seen, "channel" | "ts" | "threadTs" | "author" | "blocks" | "shown"> & {
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
};

const messageSchema = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string(),
  text: z.string(),
  blocks: z.array(z.unknown()).default([]),
  edited: z.unknown().optional(),
});

/** As it is read, with blocks that keep to Slack's rules: emulate takes any. */
const readOf = (channel: string, message: unknown): Read => {
  const { ts, thread_ts: thread, user, text, blocks, edited } = messageSchema.parse(message);
  const checked = checkBlocks(blocks);
  return {
    channel,
    ts,
    threadTs: thread === undefined || thread === ts ? null : thread,
    author: user,
    blocks: checked,
    shown: checked.length > 0 ? renderBlocks(checked) : renderMarkup(text),
    isEphemeral: false,
    isEdited: edited !== undefined,
  };
};

const inChannel = async ({ conversations }: webApi.WebClient, channel: string): Promise<readonly Read[]> => {
  const { messages = [] } = await conversations.history({ channel, limit: 1000 });
  const threads = messages.map(async (message) => {
    const { ts = "", reply_count: count = 0 } = message;
    if (count === 0) return [message];
    return (await conversations.replies({ channel, ts, limit: 1000 })).messages ?? [];
  });
  return (await Promise.all(threads)).flat().map((message) => readOf(channel, message));
};

/** What only they see is in no history: it is read where it went over the wire. */
const whispersTo = ({ wire, bot }: Workspace, user: string): readonly Read[] =>
  wire.calls("chat.postEphemeral").flatMap(({ args, answer }) => {
    if (args["user"] !== user || answer["ok"] !== true) return [];
    const message = { ...args, ts: String(answer["message_ts"]), user: bot.id };
    return [{ ...readOf(String(args["channel"]), message), isEphemeral: true }];
  });

/** Everything somebody can read in the two channels, oldest first: it is asked for with their own token. */
export const readBy = async (workspace: Workspace, who: Name): Promise<readonly Read[]> => {
  const { id, client } = workspace.people[who];
  const { channels = [] } = await client.conversations.list({ types: "public_channel,private_channel" });
  const visible = channels.flatMap(({ id: channel = "" }) =>
    [workspace.support, workspace.internal].includes(channel) ? [channel] : [],
  );
  const read = await Promise.all(visible.map((channel) => inChannel(client, channel)));
  return [...read.flat(), ...whispersTo(workspace, id)].sort((a, b) => Number(a.ts) - Number(b.ts));
};
