import { filesOf } from "./attachments.ts";
import type { WebBody, WebMessage } from "./body.ts";
import { channelOf, happeningKey } from "./ids.ts";
import type { WebPayload } from "./receive.ts";
import type { WorkspacePerson } from "./workspace-store.ts";

const about = (message: WebMessage, person: WorkspacePerson, at: number) => ({
  at,
  person,
  channel: channelOf(message),
  thread: message.thread,
  message: message.id,
});

/** Somebody wrote a message. */
export const posted = (message: WebMessage, author: WorkspacePerson, text: string): WebPayload => ({
  ...about(message, author, message.at),
  happened: "posted",
  key: happeningKey.posted(message.id),
  text,
  files: [...filesOf(message)],
});

/** Somebody changed their message; `revision` tells this edit from every other. */
export const edited = (
  message: WebMessage,
  author: WorkspacePerson,
  edit: { readonly text: string; readonly revision: string; readonly at: number },
): WebPayload => ({
  ...about(message, author, edit.at),
  happened: "edited",
  key: happeningKey.edited(message.id, edit.revision),
  text: edit.text,
});

/** Somebody took their message away. */
export const deleted = (message: WebMessage, author: WorkspacePerson, at: number): WebPayload => ({
  ...about(message, author, at),
  happened: "deleted",
  key: happeningKey.deleted(message.id),
});

const told = (message: WebMessage, body: Extract<WebBody, { kind: "said" }>, author: WorkspacePerson) => {
  const { editedAt, deletedAt } = message;
  const { text, revision } = body;
  return [
    posted(message, author, text),
    ...(revision === null ? [] : [edited(message, author, { text, revision, at: editedAt ?? message.at })]),
    ...(deletedAt === null ? [] : [deleted(message, author, deletedAt)]),
  ];
};

/** All that can be told again from a stored message, with the keys it had the first time. */
export const happeningsOf = (message: WebMessage, author: WorkspacePerson): readonly WebPayload[] =>
  message.body.kind === "said" ? told(message, message.body, author) : [];
