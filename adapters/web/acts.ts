import { type Form, formsOf } from "../../src/messages/message.ts";
import type { ShownMessage, WebMessage } from "./body.ts";
import { changeOf } from "./changes.ts";
import { takeFiles } from "./files.ts";
import { deleted, edited, posted } from "./happenings.ts";
import { channelOf, happeningKey } from "./ids.ts";
import { deliveryOf, type WebPayload } from "./receive.ts";
import type {
  ActionRequest,
  CommandRequest,
  DeleteRequest,
  EditRequest,
  MessageRequest,
} from "./requests.ts";
import { isOpenThread, memberOf, messageSeenBy, personOf, problem, type Workspace } from "./workspace.ts";
import type { WorkspacePerson } from "./workspace-store.ts";

const deliver = async ({ accept }: Workspace, payload: WebPayload): Promise<void> => {
  try {
    await accept(deliveryOf(payload));
  } catch (cause) {
    throw problem(
      503,
      "The desk could not take this in: a message reaches it at its next start, try anything else again.",
      cause,
    );
  }
};

const requireThread = async (
  workspace: Workspace,
  { channel, thread }: { channel: string; thread: string | null },
): Promise<void> => {
  if (thread !== null && !(await isOpenThread(workspace, channel, thread)))
    throw problem(404, `There is no thread "${thread}" in the channel "${channel}".`);
};

/** Posts a message and returns its id, once the desk has it. */
export const post = async (workspace: Workspace, request: MessageRequest): Promise<string> => {
  const { as, channel, thread, text } = request;
  const author = await memberOf(workspace, as, channel);
  await requireThread(workspace, request);
  const files = takeFiles(workspace, request.files);
  const told = files.map((file) => file.told);
  const message: WebMessage = {
    id: workspace.newId(),
    channel,
    thread,
    author: author.id,
    body: { kind: "said", text, revision: null, ...(told.length > 0 && { files: told }) },
    visibleTo: null,
    orderId: null,
    at: workspace.clock(),
    editedAt: null,
    deletedAt: null,
  };
  await workspace.store.addMessage(
    message,
    files.map((file) => file.kept),
  );
  workspace.changes.publish(changeOf(message));
  await deliver(workspace, posted(message, author, text));
  return message.id;
};

const own = async (
  workspace: Workspace,
  as: string,
  id: string,
): Promise<{ author: WorkspacePerson; message: ShownMessage }> => {
  const author = await personOf(workspace, as);
  const message = await messageSeenBy(workspace, author, id);
  if (message.author !== as) throw problem(403, `The message "${id}" was written by somebody else.`);
  return { author, message };
};

/** Changes one's own message. */
export const edit = async (workspace: Workspace, id: string, { as, text }: EditRequest): Promise<void> => {
  const { author, message } = await own(workspace, as, id);
  const revision = workspace.newId();
  const at = workspace.clock();
  await workspace.store.changeMessage(id, { ...message.body, kind: "said", text, revision }, at);
  workspace.changes.publish(changeOf(message));
  await deliver(workspace, edited(message, author, { text, revision, at }));
};

/** Takes one's own message away. */
export const remove = async (workspace: Workspace, id: string, { as }: DeleteRequest): Promise<void> => {
  const { author, message } = await own(workspace, as, id);
  const at = workspace.clock();
  await workspace.store.deleteMessage(id, at);
  workspace.changes.publish(changeOf(message));
  await deliver(workspace, deleted(message, author, at));
};

const readForm = (form: Form, fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const missing = form.fields.find(({ name, required }) => required && (fields[name] ?? "").trim() === "");
  if (missing !== undefined) throw problem(400, `The field "${missing.name}" is missing.`);
  return Object.fromEntries(form.fields.map(({ name }) => [name, fields[name] ?? ""]));
};

const offered = (
  { id, body }: ShownMessage,
  { action, fields }: ActionRequest,
): Readonly<Record<string, string>> => {
  const posted = body.kind === "posted" ? body : null;
  const form = posted && formsOf(posted.message).find(({ id }) => id === action);
  if (form) return readForm(form, fields);
  // A click may come late, or twice: chats let it through, and the desk knows what to make of it.
  if (posted?.offered.includes(action)) return {};
  throw problem(404, `The message "${id}" does not offer the action "${action}".`);
};

/** Presses a button or sends a form that a message offers; below a public message, so that answers stand there. */
export const act = async (workspace: Workspace, request: ActionRequest): Promise<void> => {
  const person = await personOf(workspace, request.as);
  const message = await messageSeenBy(workspace, person, request.message);
  const fields = offered(message, request);
  await deliver(workspace, {
    happened: "acted",
    key: happeningKey.acted(workspace.newId()),
    at: workspace.clock(),
    person,
    channel: channelOf(message),
    thread: message.thread ?? (message.visibleTo === null ? message.id : null),
    action: request.action,
    fields,
  });
};

/** Gives a command and returns the id of having given it. */
export const command = async (workspace: Workspace, request: CommandRequest): Promise<string> => {
  const { as, channel, thread, text } = request;
  const person = await memberOf(workspace, as, channel);
  await requireThread(workspace, request);
  const id = workspace.newId();
  await deliver(workspace, {
    happened: "commanded",
    key: happeningKey.commanded(id),
    at: workspace.clock(),
    person,
    channel,
    thread,
    text,
  });
  return id;
};
