import type { Json } from "../../json.ts";
import { wireMessage } from "../../payloads/message.ts";
import { SlackError } from "../../slack-error.ts";
import { joinedChannel } from "../../world/places.ts";
import { messagesIn, parentOf, repliesTo } from "../../world/timeline.ts";
import type { Message, World } from "../../world/world.ts";
import type { Arguments } from "../arguments.ts";
import { pageOf } from "../paging.ts";
import { type Method, type Methods, type Platform, scopeKind } from "./method.ts";

const within = (args: Arguments): ((message: Message) => boolean) => {
  for (const name of ["oldest", "latest"])
    if (args.has(name) && !Number.isFinite(Number(args.text(name))))
      throw new SlackError(`invalid_ts_${name}`);
  const oldest = args.has("oldest") ? Number(args.text("oldest")) : 0;
  const latest = args.has("latest") ? Number(args.text("latest")) : Number.POSITIVE_INFINITY;
  return args.flag("inclusive")
    ? ({ ts }) => Number(ts) >= oldest && Number(ts) <= latest
    : ({ ts }) => Number(ts) > oldest && Number(ts) < latest;
};

/** Without the newest messages, as long as Slack's copies have not caught up. */
const caughtUp = (messages: readonly Message[], hidden: number): readonly Message[] =>
  messages.slice(0, Math.max(0, messages.length - hidden));

const answer = (
  { world }: Platform,
  args: Arguments,
  messages: readonly Message[],
  most: number,
  usual: number,
): Json => {
  const page = pageOf(messages, args, { usual, most });
  const metadata = args.flag("include_all_metadata") && world.scopes.has("metadata.message:read");
  return {
    messages: page.items.map((message) => wireMessage(world, message, metadata)),
    has_more: page.nextCursor !== "",
    ...(page.nextCursor === "" ? {} : { response_metadata: { next_cursor: page.nextCursor } }),
  };
};

const isTopLevel = (message: Message): boolean => message.threadTs === null || message.isBroadcast;

const history = (platform: Platform, args: Arguments): Json => {
  const channel = joinedChannel(platform.world, args.needed("channel"));
  const known = caughtUp(messagesIn(platform.world, channel.id), platform.hidden());
  const wanted = known.filter((message) => isTopLevel(message)).filter(within(args));
  return { ...answer(platform, args, wanted.toReversed(), 999, 100), pin_count: 0 };
};

const threadOf = (world: World, channel: string, ts: string): readonly Message[] => {
  const parent = parentOf(world, channel, ts);
  if (parent === null) throw new SlackError("thread_not_found");
  return [parent, ...repliesTo(world, channel, parent.ts)];
};

/** The parent always comes first, however narrow the time that is asked for. */
const replies = (platform: Platform, args: Arguments): Json => {
  const channel = joinedChannel(platform.world, args.needed("channel"));
  const [parent, ...all] = threadOf(platform.world, channel.id, args.needed("ts"));
  const known = caughtUp(all, platform.hidden()).filter(within(args));
  return answer(platform, args, parent === undefined ? known : [parent, ...known], 1000, 1000);
};

const reads = (run: Method["run"]): Method => ({
  token: "bot",
  scope: (platform, args) => `${scopeKind(platform, args.text("channel"))}:history`,
  run,
});

/** What was said, in channels and in threads. */
export const histories: Methods = {
  "conversations.history": reads(history),
  "conversations.replies": reads(replies),
};
