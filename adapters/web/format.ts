import type { Attachment } from "../../src/core/attachment.ts";
import type { Ping } from "../../src/core/effect.ts";
import type { Role } from "../../src/core/person.ts";
import type { Form, Message, Part } from "../../src/messages/message.ts";
import { plainText } from "../../src/messages/message.ts";
import { attachmentOf, filesOf } from "./attachments.ts";
import type { ShownMessage } from "./body.ts";
import { botId, personId } from "./ids.ts";
import type { WorkspacePerson } from "./workspace-store.ts";

/** A message as one person sees it; the JSON of `GET /api/playground/messages`. */
export type MessageView = {
  readonly id: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly author: { readonly id: string; readonly name: string; readonly role: Role | "bot" };
  /** All of it as plain text. */
  readonly text: string;
  readonly links: readonly string[];
  readonly actions: readonly { readonly id: string; readonly label: string; readonly style: string }[];
  /** Sent as an action whose id is the form's. */
  readonly form?: Form;
  /** Further ones, sent in the same way. */
  readonly moreForms?: readonly Form[];
  /** It stands at the head of the channel. */
  readonly pinned?: true;
  /** Only this person sees it. */
  readonly private: boolean;
  /** Milliseconds since 1970; absent when the author never changed it. */
  readonly editedAt?: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The same as `text`, in pieces, for whoever can show more than text. */
  readonly parts: readonly Part[];
  /** What its author attached; left out when there is nothing. */
  readonly files?: readonly Attachment[];
  readonly reactions: readonly string[];
  /** Whom it calls: `leads` or ids of people. */
  readonly pings: readonly string[];
};

/** What surrounds a message when it is shown. */
export type Setting = {
  readonly people: readonly WorkspacePerson[];
  /** Name under which the bot writes. */
  readonly company: string;
  /** Ids of the messages with the bot's 👀. */
  readonly listenedTo: ReadonlySet<string>;
};

const messageOf = ({ body }: ShownMessage): Message =>
  body.kind === "posted"
    ? body.message
    : { parts: [{ part: "text", text: body.text }], actions: [], form: null };

const authorOf = (id: string, { people, company }: Setting): MessageView["author"] => {
  if (id === botId) return { id, name: company, role: "bot" };
  const person = people.find((one) => one.id === id);
  return { id, name: person?.name ?? id, role: person?.role ?? "customer" };
};

const pingOf = (ping: Ping): string =>
  ping === "leads" || ping === "product" ? ping : (personId(ping) ?? ping);

/** Shows a message that the caller has found to be visible. */
export const viewOf = (message: ShownMessage, setting: Setting): MessageView => {
  const { parts, actions, form, moreForms } = messageOf(message);
  return {
    id: message.id,
    channel: message.channel,
    thread: message.thread,
    author: authorOf(message.author, setting),
    text: plainText({ parts, actions, form }),
    links: parts.flatMap((part) => (part.part === "link" ? [part.url] : [])),
    actions,
    ...(form && { form }),
    ...(moreForms && { moreForms }),
    ...(message.body.kind === "posted" && message.body.isPinned && { pinned: true }),
    private: message.visibleTo !== null,
    ...(message.editedAt !== null && { editedAt: message.editedAt }),
    at: message.at,
    parts,
    ...(filesOf(message).length > 0 && { files: filesOf(message).map(attachmentOf) }),
    reactions: setting.listenedTo.has(message.id) ? ["👀"] : [],
    pings: message.body.kind === "posted" ? message.body.pings.map(pingOf) : [],
  };
};
