import type { Conversation } from "../../../src/core/conversation.ts";
import type { MessageDeleted, MessageEdited, PersonEvent, PostedMessage } from "../../../src/core/event.ts";
import { isStaff, type Party, type Person } from "../../../src/core/person.ts";
import { directOf, directUser, platform, timeOf, userOf } from "../ids.ts";
import { readCommandText } from "./command-text.ts";
import { mentionsIn, readContent } from "./content.ts";
import type { Happening } from "./happening.ts";
import { afterMention } from "./markup.ts";
import { messageAddress } from "./message-address.ts";
import { actOf, baseOf, ownPlace, type Reading, type Where } from "./reading.ts";

type Written = Extract<Happening, { happened: "posted" | "edited" }>;
type Deleted = Extract<Happening, { happened: "deleted" }>;

/** In a forum the first message has its thread's id, and the title above it says what it is about. */
const titled = async (
  message: PostedMessage,
  { channel, thread }: Where["conversation"],
  { places, titleOf }: Reading,
): Promise<PostedMessage> => {
  if (message.id !== thread || places.support.get(channel) !== "forum") return message;
  const title = await titleOf?.(thread);
  return { ...message, text: [title, message.text].filter(Boolean).join("\n") };
};

/** The command that a message is when somebody of the desk writes it; `null`: words like any others. */
const commandIn = ({ message }: Written, { conversation }: Where, { workspace }: Reading): string | null => {
  const { content = "" } = message;
  const called = afterMention(content, workspace.botUserId);
  return called ?? (directUser(conversation.channel) === null ? null : content);
};

/** Whether others than the customer and the desk read what is written there. */
const isReadByAll = async (
  { spot }: Written,
  { place }: Where,
  { isPublicThread }: Reading,
): Promise<boolean> => {
  if (place !== "support" || spot.in === "direct") return false;
  return spot.in === "channel" || (await isPublicThread?.(spot.thread)) === true;
};

const contentOf = ({ message, spot }: Written, { workspace }: Reading): PostedMessage =>
  readContent(message, workspace.botUserId, messageAddress(spot, message.id, workspace));

const reply = 0;

/** Product management may answer with Discord's own reply as well, which opens no thread. */
const belowQuestion = ({ message }: Written, where: Where): Where => {
  const { type = reply, message_id: root } = message.message_reference ?? {};
  if (where.place !== "product" || root === undefined || type !== reply) return where;
  const { conversation } = where;
  return { ...where, conversation: { ...conversation, thread: conversation.thread ?? root } };
};

/** Who somebody is decides what their words are; what they may do is asked anew. */
export const translatePosted = async (happening: Written, reading: Reading): Promise<PersonEvent | null> => {
  const found = await ownPlace(happening, reading);
  if (found === null) return null;
  const where = belowQuestion(happening, found);
  const person = await reading.people.describe(happening.who, "words");
  const command = commandIn(happening, where, reading);
  if (command !== null && isStaff(person))
    return actOf(happening, where, readCommandText(command, mentionsIn(happening.message)), reading);
  const content = contentOf(happening, reading);
  const message = await titled(content, where.conversation, reading);
  const posted = { ...baseOf(happening, person, where), kind: "messagePosted", message } as const;
  const isPublic = !isStaff(person) && (await isReadByAll(happening, where, reading));
  return isPublic ? { ...posted, isPublic } : posted;
};

/** A message in its new wording. */
export const translateEdited = async (
  happening: Written,
  reading: Reading,
): Promise<MessageEdited | null> => {
  const where = await ownPlace(happening, reading);
  if (where === null) return null;
  const base = baseOf(happening, await reading.people.describe(happening.who, "words"), where);
  const content = contentOf(happening, reading);
  const { id, text } = await titled(content, where.conversation, reading);
  const postedAt = Math.min(timeOf(id), base.at);
  return { ...base, kind: "messageEdited", message: { id, text, postedAt } };
};

/** Whose words are gone is all that counts of somebody who took them back. */
const asPerson = (author: Party): Person => ({ ...author, role: "customer", locale: null });

const conversationIn = (channel: string): Conversation => ({ platform, channel, thread: null });

/** The id of a direct conversation does not say with whom it is: the message that was written in it does. */
const directlyWith = (author: Party): Where | null => {
  const user = userOf(author.key);
  return user === null ? null : { conversation: conversationIn(directOf(user)), place: "support" };
};

/** A message is gone; `null`: it is none that the desk knows. */
export const translateDeleted = async (
  happening: Deleted,
  reading: Reading,
): Promise<MessageDeleted | null> => {
  const { spot, message } = happening;
  const found = await ownPlace(happening, reading);
  const asked = found?.conversation ?? (spot.in === "direct" ? conversationIn(spot.channel) : null);
  const author = asked && (await reading.authorOf(asked, message.id));
  const where = author && (found ?? directlyWith(author));
  return where && { ...baseOf(happening, asPerson(author), where), kind: "messageDeleted", message };
};
