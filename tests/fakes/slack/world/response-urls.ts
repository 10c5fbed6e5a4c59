import type { Json } from "../json.ts";
import { createArguments } from "../server/arguments.ts";
import { SlackError } from "../slack-error.ts";
import { type Content, readContent, refuseEmpty } from "./content.ts";
import { findMessage, parentOf, repliesTo } from "./timeline.ts";
import type { World } from "./world.ts";
import { editedBy, erase, rewrite, write } from "./write.ts";

/** Where an interaction came from: that is where its response URL writes to. */
export type Origin = {
  readonly channel: string;
  readonly user: string;
  /** The message or ephemeral that was used; `null`: none, after a command. */
  readonly ts: string | null;
};

/** Addresses by which an app answers an interaction. */
export type ResponseUrls = {
  readonly issue: (origin: Origin) => string;
  /** Carries out what an app posted to a URL. @throws {SlackError} `expired_url`, `used_url`, or as messages do. */
  readonly use: (path: string, body: Json) => void;
};

/** How long and how often they can be used. */
export type ResponseUrlOptions = {
  readonly world: World;
  readonly address: () => string;
  /** Real milliseconds. */
  readonly lifeMs: number;
  readonly uses: number;
};

/** Adds a message that only one person sees. */
export const whisper = (
  world: World,
  to: {
    readonly channel: string;
    readonly user: string;
    readonly author: string;
    readonly threadTs: string | null;
  },
  content: Content,
): string => {
  const ts = world.nextTs();
  world.ephemerals.set(ts, {
    ...to,
    ts,
    text: content.text ?? "",
    blocks: content.blocks ?? [],
    isShown: to.threadTs === null || repliesTo(world, to.channel, to.threadTs).length > 0,
  });
  return ts;
};

const deleteOriginal = (world: World, { channel, ts }: Origin): void => {
  const message = ts === null ? null : findMessage(world, channel, ts);
  if (message !== null) erase(world, message);
  else if (ts !== null) world.ephemerals.delete(ts);
};

const replaceOriginal = (world: World, { channel, ts }: Origin, content: Content): boolean => {
  const changes = { text: content.text ?? "", blocks: content.blocks ?? [] };
  const ephemeral = ts === null ? undefined : world.ephemerals.get(ts);
  const message = ts === null ? null : findMessage(world, channel, ts);
  if (ephemeral !== undefined) world.ephemerals.set(ephemeral.ts, { ...ephemeral, ...changes });
  else if (message !== null)
    rewrite(world, message, { ...changes, edited: editedBy(world, world.bot.userId) });
  return ephemeral !== undefined || message !== null;
};

const answerHere = (world: World, origin: Origin, body: Json, content: Content): void => {
  const { bot, team } = world;
  const wanted = typeof body["thread_ts"] === "string" ? body["thread_ts"] : null;
  const { channel, user } = origin;
  if (body["response_type"] !== "in_channel") {
    whisper(world, { channel, user, author: bot.userId, threadTs: wanted }, content);
    return;
  }
  write(world, {
    channel,
    user: bot.userId,
    teamId: team.id,
    botId: bot.botId,
    appId: bot.appId,
    text: content.text ?? "",
    blocks: content.blocks ?? [],
    threadTs: wanted === null ? null : (parentOf(world, channel, wanted)?.ts ?? null),
  });
};

/** What an app says over a response URL, or along with its acknowledgement of a command. */
export const respond = (world: World, origin: Origin, body: Json): void => {
  if (body["delete_original"] === true) {
    deleteOriginal(world, origin);
    return;
  }
  const content = readContent(world, createArguments(body));
  refuseEmpty(content);
  if (body["replace_original"] === true && replaceOriginal(world, origin, content)) return;
  answerHere(world, origin, body, content);
};

/** Response URLs live for thirty minutes and can be used five times. */
export const createResponseUrls = ({ world, address, lifeMs, uses }: ResponseUrlOptions): ResponseUrls => {
  const issued = new Map<string, { readonly origin: Origin; readonly at: number; used: number }>();
  return {
    issue: (origin) => {
      const path = `/response/${world.team.id}/${issued.size + 1}/secret`;
      issued.set(path, { origin, at: performance.now(), used: 0 });
      return `${address()}${path}`;
    },
    use: (path, body) => {
      const known = issued.get(path);
      if (known === undefined || performance.now() - known.at > lifeMs) throw new SlackError("expired_url");
      if (known.used >= uses) throw new SlackError("used_url");
      known.used += 1;
      respond(world, known.origin, body);
    },
  };
};
