import { type Case, inDialogue } from "../core/case.ts";
import type { MessageDeleted, MessagePosted } from "../core/event.ts";
import { loadByThread } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import type { Found } from "./find-case.ts";

/** Whether the desk has not said anything yet, so that nobody misses it elsewhere. */
const isSilent = (subject: Case): boolean => inDialogue(subject) && subject.turn === 0;

/** Platforms deliver out of order: a desk that was silent so far will answer below what was said first. */
export const belowFirst = (found: Found, { conversation, person, message, at }: MessagePosted): Found => {
  const subject = found.case;
  const isFirst = subject.said.length > 0 && subject.said.every((said) => said.at > at);
  const isNear =
    person.key === subject.customer.key &&
    conversation.platform === subject.conversation.platform &&
    conversation.channel === subject.conversation.channel;
  if (!isFirst || !isNear || !isSilent(subject)) return found;
  const thread = conversation.thread ?? message.id;
  return { ...found, case: { ...subject, conversation: { ...conversation, thread }, openedAt: at } };
};

/** The thread below the first words goes with them: a desk that was silent so far will answer below the next ones. */
export const belowNext = async (db: Database, found: Found, { message }: MessageDeleted): Promise<Found> => {
  const subject = found.case;
  const next = subject.said.find(({ messageId }) => messageId !== message.id);
  const goesWithIt = subject.conversation.thread === message.id;
  if (!goesWithIt || next === undefined || !isSilent(subject)) return found;
  const conversation = { ...subject.conversation, thread: next.messageId };
  const opened = await loadByThread(db, conversation);
  return opened?.case.id === subject.id ? { ...found, case: { ...subject, conversation } } : found;
};
