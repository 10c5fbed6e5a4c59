import type { Message } from "../../src/messages/message.ts";
import { Gone, type Job, Refused, Unreachable } from "../../src/runtime/port.ts";
import type { ShownMessage, WebMessage } from "./body.ts";
import { isShown } from "./body.ts";
import { changeOf } from "./changes.ts";
import { botId, isChannel, personId } from "./ids.ts";
import { isOpenThread, mayUse, type Workspace } from "./workspace.ts";

type JobOf<Name extends Job["job"]> = Extract<Job, { readonly job: Name }>;

const idOf = ({ id, body }: WebMessage): string => (body.kind === "reacted" ? body.to : id);

const reader = async ({ store }: Workspace, { onlyFor, conversation }: JobOf<"post">) => {
  if (onlyFor === null) return null;
  const id = personId(onlyFor);
  const person = (await store.people()).find((one) => one.id === id);
  if (person === undefined) throw new Refused(`Cannot post for ${onlyFor}: there is nobody of this name.`);
  if (!mayUse(person, conversation.channel))
    throw new Refused(`Cannot post for ${onlyFor}: they cannot read "${conversation.channel}".`);
  return person.id;
};

const add = async (workspace: Workspace, message: WebMessage): Promise<string> => {
  const added = await workspace.store.addMessage(message);
  if (added === "duplicate" && message.orderId !== null) {
    const first = await workspace.store.messageOfOrder(message.orderId);
    return first === null ? message.id : idOf(first);
  }
  workspace.changes.publish(changeOf(message));
  return idOf(message);
};

const fromBot = (
  { newId, clock }: Workspace,
  message: Pick<WebMessage, "channel" | "thread" | "body" | "visibleTo" | "orderId">,
): WebMessage => ({
  ...message,
  id: newId(),
  author: botId,
  at: clock(),
  editedAt: null,
  deletedAt: null,
});

const buttonsOf = ({ actions }: Message): readonly string[] => actions.map(({ id }) => id);

const post = async (workspace: Workspace, job: JobOf<"post">): Promise<string> => {
  const { channel, thread } = job.conversation;
  if (!isChannel(channel)) throw new Refused(`Cannot post in "${channel}": there is no such channel.`);
  if (thread !== null && !(await isOpenThread(workspace, channel, thread)))
    throw new Refused(`Cannot post in the thread "${thread}": its first message is gone.`);
  const visibleTo = await reader(workspace, job);
  const { message, ping: pings } = job;
  const body = { kind: "posted", message, pings, offered: buttonsOf(message) } as const;
  return add(workspace, fromBot(workspace, { channel, thread, body, visibleTo, orderId: job.id }));
};

const target = async ({ store }: Workspace, id: string): Promise<ShownMessage> => {
  const message = await store.message(id);
  if (message === null || !isShown(message)) throw new Refused(`There is no message "${id}".`);
  return message;
};

const present = async (workspace: Workspace, id: string): Promise<ShownMessage> => {
  const message = await target(workspace, id);
  if (message.deletedAt !== null) throw new Gone(`The message "${id}" was deleted.`);
  return message;
};

const update = async (workspace: Workspace, job: JobOf<"update">): Promise<string> => {
  const message = await present(workspace, job.remoteId);
  if (message.body.kind !== "posted") throw new Refused(`The message "${message.id}" is not the bot's.`);
  const offered = [...new Set([...message.body.offered, ...buttonsOf(job.message)])];
  await workspace.store.changeMessage(message.id, { ...message.body, message: job.message, offered }, null);
  workspace.changes.publish(changeOf(message));
  return message.id;
};

const pin = async (workspace: Workspace, { remoteId }: JobOf<"pin">): Promise<string> => {
  const message = await present(workspace, remoteId);
  if (message.body.kind !== "posted") throw new Refused(`The message "${message.id}" is not the bot's.`);
  await workspace.store.changeMessage(message.id, { ...message.body, isPinned: true }, null);
  workspace.changes.publish(changeOf(message));
  return message.id;
};

const remove = async (workspace: Workspace, job: JobOf<"delete">): Promise<string> => {
  const message = await target(workspace, job.remoteId);
  if (message.body.kind !== "posted") throw new Refused(`The message "${message.id}" is not the bot's.`);
  if (message.deletedAt === null) await workspace.store.deleteMessage(message.id, workspace.clock());
  workspace.changes.publish(changeOf(message));
  return message.id;
};

const react = async (workspace: Workspace, job: JobOf<"react">): Promise<string> => {
  const { id, channel, thread, visibleTo } = await present(workspace, job.messageId);
  const body = { kind: "reacted", to: id } as const;
  return add(workspace, fromBot(workspace, { channel, thread, body, visibleTo, orderId: job.id }));
};

const carryOut = async (workspace: Workspace, job: Job): Promise<string> => {
  const done = await lookup(workspace, job);
  if (done !== null) return done;
  switch (job.job) {
    case "post":
      return post(workspace, job);
    case "update":
      return update(workspace, job);
    case "pin":
      return pin(workspace, job);
    case "delete":
      return remove(workspace, job);
    case "react":
      return react(workspace, job);
    case "hide":
      throw new Refused(`Nobody but its author takes the message "${job.messageId}" away.`);
  }
};

/**
 * Carries out a job in the playground, once however often it is told.
 *
 * @throws {Refused} the message, thread, channel or person is not there.
 * @throws {Unreachable} the store failed.
 */
export const perform = async (workspace: Workspace, job: Job): Promise<string> => {
  try {
    return await carryOut(workspace, job);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Unreachable(`Cannot ${job.job} in the playground: ${String(error)}`, "unknown");
  }
};

/** The id of the message that a job posted or reacted to; `null`: it has not been carried out. */
export const lookup = async ({ store }: Workspace, job: Job): Promise<string | null> => {
  const message = await store.messageOfOrder(job.id);
  return message === null ? null : idOf(message);
};
