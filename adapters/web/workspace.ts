import { HTTPException } from "hono/http-exception";
import type { Accept } from "../../src/runtime/port.ts";
import { isShown, type ShownMessage, type WebBody } from "./body.ts";
import type { Changes } from "./changes.ts";
import { type MessageView, viewOf } from "./format.ts";
import type { Channel } from "./ids.ts";
import { listenedTo } from "./listening.ts";
import type { WorkspacePerson, WorkspaceStore } from "./workspace-store.ts";

/** The playground's chat server: what it remembers, and what it works with. */
export type Workspace = {
  readonly store: WorkspaceStore<WebBody>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** Name under which the bot writes. */
  readonly company: string;
  /** Bytes that the files of a message may have together; 0: it has none. */
  readonly maxFileBytes: number;
  readonly changes: Changes;
  /** Rejects while the desk is not running. */
  readonly accept: Accept;
  /** Called with what went wrong behind an answer that does not say it. */
  readonly report: (error: unknown) => void;
};

/** An answer to a request that cannot be fulfilled, in one sentence. */
export const problem = (
  status: 400 | 403 | 404 | 413 | 415 | 503,
  message: string,
  cause?: unknown,
): HTTPException => new HTTPException(status, { message, cause });

/** Whether this person can read and write in a channel. */
export const mayUse = ({ role }: WorkspacePerson, channel: string): boolean =>
  channel === "support" || role !== "customer";

/** Whether this person sees what stands there. */
export const sees = (
  person: WorkspacePerson,
  { channel, visibleTo }: { channel: string; visibleTo: string | null },
): boolean => mayUse(person, channel) && (visibleTo === null || visibleTo === person.id);

/**
 * Finds a person of the workspace.
 *
 * @throws {HTTPException} 404 when there is nobody with this id.
 */
export const personOf = async ({ store }: Workspace, id: string): Promise<WorkspacePerson> => {
  const person = (await store.people()).find((one) => one.id === id);
  if (person === undefined) throw problem(404, `There is nobody with the id "${id}".`);
  return person;
};

/**
 * Finds a person who can use a channel.
 *
 * @throws {HTTPException} 404 for an unknown person, 403 for a customer at the internal channel.
 */
export const memberOf = async (
  workspace: Workspace,
  id: string,
  channel: Channel,
): Promise<WorkspacePerson> => {
  const person = await personOf(workspace, id);
  if (!mayUse(person, channel)) throw problem(403, `${person.name} cannot use the channel "${channel}".`);
  return person;
};

/**
 * Finds a message this person sees.
 *
 * @throws {HTTPException} 404 when there is none, whether it is hidden, deleted or unknown.
 */
export const messageSeenBy = async (
  { store }: Workspace,
  person: WorkspacePerson,
  id: string,
): Promise<ShownMessage> => {
  const message = await store.message(id);
  if (message === null || message.deletedAt !== null || !isShown(message) || !sees(person, message))
    throw problem(404, `There is no message "${id}".`);
  return message;
};

/**
 * Whether replies can stand below a message: it is public, and it is there, or was deleted when it had replies
 * already.
 */
export const isOpenThread = async (
  { store }: Workspace,
  channel: string,
  thread: string,
): Promise<boolean> => {
  const root = await store.message(thread);
  if (root === null || !isShown(root) || root.channel !== channel) return false;
  if (root.thread !== null || root.visibleTo !== null) return false;
  if (root.deletedAt === null) return true;
  return (await store.messagesIn(channel)).some((message) => message.thread === thread && isShown(message));
};

/** Everything this person sees in a channel they can use, oldest first. */
export const viewsFor = async (
  { store, company }: Workspace,
  person: WorkspacePerson,
  channel: Channel,
): Promise<readonly MessageView[]> => {
  const [people, messages] = await Promise.all([store.people(), store.messagesIn(channel)]);
  const setting = { people, company, listenedTo: listenedTo(messages) };
  return messages
    .filter(isShown)
    .filter((message) => sees(person, message))
    .map((message) => viewOf(message, setting));
};
