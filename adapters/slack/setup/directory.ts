import type { webApi } from "@slack/bolt";
import { nearest } from "../../../src/core/nearest.ts";
import type { Ask } from "../web-api/patience.ts";
import { type Problem, refusalCode, refusalProblem } from "../web-api/problem.ts";
import { type Name, unknownName } from "./names.ts";

/** A channel as the workspace knows it. */
export type Channel = {
  readonly id: string;
  readonly name: string;
  /** Whether the bot is in it. */
  readonly isMember: boolean;
  readonly isArchived: boolean;
  /** Whether people of another organisation are in it, or invited to it (Slack Connect). */
  readonly isExternal: boolean;
};

/** A user group; `name` is its handle, empty where only the id is known. */
export type Group = { readonly id: string; readonly name: string };

/** What a name turned out to mean, or why it means nothing. */
export type Found<Thing> = { readonly found: Thing } | { readonly problem: Problem };

/** The channels and user groups of a workspace, read when they are asked for. */
export type Directory = {
  readonly channel: (name: Name) => Promise<Found<Channel>>;
  readonly group: (name: Name) => Promise<Found<Group>>;
};

type Read = {
  readonly id?: string;
  readonly name?: string;
  readonly is_member?: boolean;
  readonly is_archived?: boolean;
  readonly is_ext_shared?: boolean;
  readonly is_pending_ext_shared?: boolean;
};

const channelOf = (read: Read): Channel => ({
  id: read.id ?? "",
  name: read.name ?? "",
  isMember: read.is_member ?? false,
  isArchived: read.is_archived ?? false,
  isExternal: (read.is_ext_shared ?? false) || (read.is_pending_ext_shared ?? false),
});

/** Slack gives a thousand channels at once, at most. */
const pageSize = 1_000;

/** Every channel that the bot can see, the archived ones last: they keep their names. */
const readChannels = async (reads: webApi.WebClient, ask: Ask): Promise<readonly Channel[]> => {
  const channels: Channel[] = [];
  let cursor = "";
  do {
    const page = await ask("read the channels", () =>
      reads.conversations.list({
        types: "public_channel,private_channel",
        limit: pageSize,
        ...(cursor && { cursor }),
      }),
    );
    channels.push(...(page.channels ?? []).map(channelOf));
    cursor = page.response_metadata?.next_cursor ?? "";
  } while (cursor !== "");
  return channels.toSorted((left, right) => Number(left.isArchived) - Number(right.isArchived));
};

const readGroups = async (reads: webApi.WebClient, ask: Ask): Promise<readonly Group[]> => {
  const { usergroups = [] } = await ask("read the user groups", () => reads.usergroups.list({}));
  return usergroups.map(({ id = "", handle = "" }) => ({ id, name: handle }));
};

/** Reads once for each key, and keeps what was read. */
const once = <Key, Value>(read: (key: Key) => Promise<Value>): ((key: Key) => Promise<Value>) => {
  const kept = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = kept.get(key) ?? read(key);
    kept.set(key, value);
    return value;
  };
};

const lazy = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
  const kept = once(read);
  return () => kept(null);
};

/** Turns a no of Slack's into a problem; what is no answer at all is thrown on. */
const orProblem = async <Thing>(what: string, work: () => Promise<Found<Thing>>): Promise<Found<Thing>> => {
  try {
    return await work();
  } catch (error) {
    const problem = refusalProblem(what, error, "bot");
    if (problem === null) throw error;
    return { problem };
  }
};

const among = <Thing extends { readonly name: string }>(
  things: readonly Thing[],
  name: Name,
  { bot }: Pick<Surroundings, "bot">,
): Found<Thing> => {
  const found = things.find((one) => one.name === name.value);
  if (found !== undefined) return { found };
  const meant = nearest(
    name.value,
    things.map((one) => one.name),
  );
  return { problem: unknownName(name, meant, bot) };
};

/** What a directory reads with. */
export type Surroundings = {
  readonly reads: webApi.WebClient;
  readonly ask: Ask;
  /** Name of the bot. */
  readonly bot: string;
};

/** Opens the directory of a workspace. Lists are read once, and only when something is given by name. */
export const openDirectory = (surroundings: Surroundings): Directory => {
  const { reads, ask, bot } = surroundings;
  const channels = lazy(() => readChannels(reads, ask));
  const groups = lazy(() => readGroups(reads, ask));

  const channelById = once(async (id: string): Promise<Found<Channel>> => {
    try {
      const { channel } = await ask(`read the channel ${id}`, () =>
        reads.conversations.info({ channel: id }),
      );
      return { found: channelOf(channel ?? {}) };
    } catch (error) {
      if (refusalCode(error) !== "channel_not_found") throw error;
      return { problem: unknownName({ kind: "channel", by: "id", value: id }, null, bot) };
    }
  });

  return {
    channel: (name) =>
      orProblem("read the channels", async () =>
        name.by === "id" ? channelById(name.value) : among(await channels(), name, surroundings),
      ),
    group: (name) =>
      orProblem("read the user groups", async () =>
        name.by === "id"
          ? { found: { id: name.value, name: "" } }
          : among(await groups(), name, surroundings),
      ),
  };
};
