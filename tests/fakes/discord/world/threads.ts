import { refusal } from "../discord-error.ts";
import type { Json } from "../json.ts";
import { typeOfPlace, wirePlace, wireThreadMember, wireThreadMemberWithMember } from "../payloads/channel.ts";
import { intents } from "./intents.ts";
import { canSee } from "./permissions.ts";
import { threadOf } from "./places.ts";
import { timeOf } from "./snowflakes.ts";
import type { Thread, World } from "./world.ts";

/** A guild holds so many threads that are not archived. */
export const mostActiveThreads = 1_000;

const emitThread = (world: World, thread: Thread, t: string, d: () => Json): void => {
  if (canSee(world, world.bot.userId, thread)) world.emit({ t, intent: intents.guilds, d });
};

/** What a new thread must say. */
export type ThreadDraft = Pick<Thread, "id" | "kind" | "parent" | "name" | "owner"> & Partial<Thread>;

/** Opens a thread with its owner in it. @throws {DiscordError} 160006 when there are too many. */
export const openThread = (world: World, draft: ThreadDraft): Thread => {
  const active = [...world.threads.values()].filter((one) => !one.isArchived);
  if (active.length >= mostActiveThreads) throw refusal("tooManyThreads");
  const now = world.clock.now();
  const thread: Thread = {
    isArchived: false,
    isLocked: false,
    isInvitable: true,
    autoArchiveMinutes: 4320,
    archiveChangedAt: Math.max(now, timeOf(draft.id)),
    members: new Map([[draft.owner, now]]),
    tags: [],
    sent: 0,
    ...draft,
  };
  world.threads.set(thread.id, thread);
  emitThread(world, thread, "THREAD_CREATE", () => ({ ...wirePlace(world, thread), newly_created: true }));
  return thread;
};

/** Changes a thread and tells the app. */
export const changeThread = (world: World, id: string, changes: Partial<Thread>): Thread => {
  const before = threadOf(world, id);
  const isMoved = changes.isArchived !== undefined && changes.isArchived !== before.isArchived;
  const after: Thread = {
    ...before,
    ...changes,
    archiveChangedAt: isMoved ? world.clock.now() : before.archiveChangedAt,
  };
  world.threads.set(id, after);
  emitThread(world, after, "THREAD_UPDATE", () => wirePlace(world, after));
  return after;
};

/** Threads and their messages go; the message a thread was made from stays. */
export const deleteThread = (world: World, id: string, how: "told" | "silently" = "told"): void => {
  const thread = threadOf(world, id);
  const gone = { id, guild_id: world.guild.id, parent_id: thread.parent, type: typeOfPlace(thread) };
  if (how === "told") emitThread(world, thread, "THREAD_DELETE", () => gone);
  world.threads.delete(id);
  world.messages.delete(id);
};

const tellOfMembers = (
  world: World,
  thread: Thread,
  added: readonly string[],
  removed: readonly string[],
): void => {
  const isOwn = added.includes(world.bot.userId);
  // Whoever is added to a private thread, or one they had not joined, hears of it as of a new one.
  if (isOwn) emitThread(world, thread, "THREAD_CREATE", () => wirePlace(world, thread));
  emitThread(world, thread, "THREAD_MEMBERS_UPDATE", () => ({
    id: thread.id,
    guild_id: world.guild.id,
    member_count: Math.min(thread.members.size, 50),
    ...(added.length === 0
      ? {}
      : {
          added_members: added.map((user) => ({
            ...wireThreadMemberWithMember(world, thread, user),
            presence: null,
          })),
        }),
    ...(removed.length === 0 ? {} : { removed_member_ids: [...removed] }),
  }));
  if (isOwn)
    emitThread(world, thread, "THREAD_MEMBER_UPDATE", () => ({
      ...wireThreadMember(thread, world.bot.userId),
      guild_id: world.guild.id,
    }));
};

/** Lets people into a thread; those who are in it stay. @returns who is new. */
export const addMembers = (world: World, id: string, users: readonly string[]): readonly string[] => {
  const thread = threadOf(world, id);
  const added = [...new Set(users)].filter((user) => !thread.members.has(user));
  if (added.length === 0) return [];
  const now = world.clock.now();
  const members = new Map([...thread.members, ...added.map((user): [string, number] => [user, now])]);
  const after = { ...thread, members };
  world.threads.set(id, after);
  tellOfMembers(world, after, added, []);
  return added;
};

/** Takes somebody out of a thread. The app is told even when it is the one. */
export const removeMember = (world: World, id: string, user: string): void => {
  const thread = threadOf(world, id);
  if (!thread.members.has(user)) return;
  const after = { ...thread, members: new Map([...thread.members].filter(([one]) => one !== user)) };
  tellOfMembers(world, after, [], [user]);
  world.threads.set(id, after);
};
