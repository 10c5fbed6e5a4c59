import type { Machine } from "../machine.ts";
import { placeFor } from "../world/acts.ts";
import { channelOf, threadOf } from "../world/places.ts";
import { threadInChannel, threadOnMessage } from "../world/thread-starts.ts";
import { addMembers, changeThread, deleteThread, removeMember } from "../world/threads.ts";
import { messageAt } from "../world/timeline.ts";

/** What people do to threads. */
export const createThreading = ({ world }: Machine) => ({
  /** Somebody opens a thread on a message. @returns its id, which is the message's. */
  startThread: (user: string, message: string, name: string): string => {
    const on = messageAt(world, message);
    placeFor(world, user, on.place);
    return threadOnMessage(world, on, { name, owner: user }).id;
  },
  /** Somebody opens a thread in a channel. @returns its id. */
  openThread: (user: string, channel: string, name: string, isPrivate = false): string => {
    placeFor(world, user, channel);
    const kind = isPrivate ? "privateThread" : "publicThread";
    return threadInChannel(world, channelOf(world, channel), kind, { name, owner: user }).id;
  },
  /** As after its time without a word, or by somebody. */
  archive: (thread: string): void => {
    changeThread(world, thread, { isArchived: true });
  },
  unarchive: (thread: string): void => {
    changeThread(world, thread, { isArchived: false });
  },
  /** Only people who manage threads write there from now on. */
  lock: (thread: string): void => {
    changeThread(world, thread, { isLocked: true });
  },
  unlock: (thread: string): void => {
    changeThread(world, thread, { isLocked: false });
  },
  renameThread: (thread: string, name: string): void => {
    changeThread(world, thread, { name });
  },
  deleteThread: (thread: string): void => deleteThread(world, thread),
  addToThread: (thread: string, user: string): void => {
    addMembers(world, thread, [user]);
  },
  leaveThread: (thread: string, user: string): void => removeMember(world, thread, user),
  /** A thread as it is: its name, whether it is archived or locked, who is in it. */
  thread: (id: string) => {
    const { kind, parent, name, owner, isArchived, isLocked, members, autoArchiveMinutes } = threadOf(
      world,
      id,
    );
    return {
      id,
      isPrivate: kind === "privateThread",
      channel: parent,
      name,
      owner,
      isArchived,
      isLocked,
      autoArchiveMinutes,
      members: [...members.keys()],
    };
  },
  /** The threads of a channel, oldest first. @returns their ids. */
  threadsIn: (channel: string): readonly string[] =>
    [...world.threads.values()].filter((one) => one.parent === channel).map((one) => one.id),
});

/** What people do to threads. */
export type Threading = ReturnType<typeof createThreading>;
