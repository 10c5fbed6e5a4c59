import type { Event, MessageEdited, MessagePosted } from "../core/event.ts";
import { statuses } from "../core/transitions.ts";
import { casesOf, loadByThread } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";

/** An edit that comes this soon may overtake its message; a later one is of a message that was never the desk's. */
const overtakenWithinMs = 2 * 60 * 1000;

const isKnown = async (db: Database, { person, message }: MessageEdited): Promise<boolean> => {
  const own = await casesOf(db, person.key, statuses);
  return own.some(({ case: subject }) => subject.said.some(({ messageId }) => messageId === message.id));
};

/** Platforms may deliver an edit before its message: then it is the message, in its last wording. */
const asPosted = async (db: Database, event: MessageEdited): Promise<Event> => {
  const { postedAt, ...message } = event.message;
  if (postedAt === undefined || event.at - postedAt > overtakenWithinMs) return event;
  if (await isKnown(db, event)) return event;
  return { ...event, kind: "messagePosted", at: postedAt, message: { ...message, attachments: [] } };
};

const wasHeard = async (db: Database, { conversation, message }: MessagePosted): Promise<boolean> => {
  const thread = conversation.thread ?? message.id;
  const found = await loadByThread(db, { ...conversation, thread });
  return found?.case.said.some(({ messageId }) => messageId === message.id) ?? false;
};

/** The event as it would have come in the right order; `null` when it says nothing new. */
export const inOrder = async (db: Database, event: Event): Promise<Event | null> => {
  if (event.kind === "messageEdited") return asPosted(db, event);
  if (event.kind !== "messagePosted" || event.startsCase) return event;
  return (await wasHeard(db, event)) ? null : event;
};
