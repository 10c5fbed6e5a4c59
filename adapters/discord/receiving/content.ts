import type { Attachment } from "../../../src/core/attachment.ts";
import type { PostedMessage } from "../../../src/core/event.ts";
import { type ChannelName, type Mention, plainWords, withoutMentions } from "./markup.ts";
import type { Message, Who } from "./payload.ts";

type Content = Pick<Message, "content" | "attachments" | "sticker_items">;

/** A message of nothing but stickers says what they are called. */
const textOf = ({ content, sticker_items }: Content): string =>
  content || (sticker_items ?? []).map(({ name }) => `:${name ?? "?"}:`).join(" ");

/**
 * @param whereItStands the address of the message; `null`: people of the desk cannot go there. Discord's addresses of
 *   files end after a day, and the message always shows current ones.
 */
const filesOf = ({ attachments = [] }: Content, whereItStands: string | null): readonly Attachment[] =>
  attachments.map(({ filename, id, content_type, size, url }) => ({
    id: id ?? "",
    name: filename || id || "?",
    type: content_type ?? null,
    size: size ?? null,
    url: whereItStands ?? (url?.startsWith("https://") ? url : null),
  }));

/** What a message says itself, and what the messages say that it forwards. */
const contents = (message: Message): readonly Content[] => [
  message,
  ...(message.message_snapshots ?? []).flatMap(({ message: forwarded }) => forwarded ?? []),
];

/** What somebody is called on the server, else everywhere. */
const nameOf = ({ user, member }: Pick<Who, "user"> & { readonly member: Who["member"] | undefined }) =>
  member?.nick || user.global_name || user.username || null;

/** Whom a message mentions, by the names it gives itself. */
export const mentionsIn = ({ mentions = [] }: Message): Mention => {
  const names = new Map(mentions.map(({ member, ...user }) => [user.id, nameOf({ user, member })]));
  return (id) => {
    const name = names.get(id);
    return name ? `@${name}` : null;
  };
};

const channelsIn = ({ mention_channels = [] }: Message): ChannelName => {
  const names = new Map(mention_channels.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    return name ? `#${name}` : null;
  };
};

/** A message in Discord's markup: its own words, else those it forwards. */
export const writtenText = (message: Message): string =>
  contents(message)
    .map(textOf)
    .filter((text) => text !== "")
    .join("\n");

/**
 * A message in plain words, for the desk: whoever is addressed by it is left out.
 *
 * @param whereItStands its address; `null`: people of the desk cannot go there.
 */
export const readContent = (
  message: Message,
  addressee: string,
  whereItStands: string | null,
): PostedMessage => ({
  id: message.id,
  text: plainWords(
    withoutMentions(writtenText(message), addressee),
    mentionsIn(message),
    channelsIn(message),
  ),
  attachments: contents(message).flatMap((content) => filesOf(content, whereItStands)),
});
