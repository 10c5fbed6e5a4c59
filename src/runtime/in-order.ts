import type { Event, MessageDeleted, MessageEdited, MessagePosted } from "../core/event.ts";
import { isStaff } from "../core/person.ts";
import { loadByThread } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import { forgetMarks, readMark, writeMark } from "../storage/marks.ts";
import { caseWithMessage } from "./case-with-message.ts";

/** An edit that comes this soon may overtake its message; a later one is of a message that was never the desk's. */
const overtakenWithinMs = 2 * 60 * 1000;

type OfMessage = MessagePosted | MessageEdited | MessageDeleted;
type Change = "edited" | "deleted" | "heard";

const markOf = (change: Change, { conversation, message }: OfMessage): string =>
  `${change}:${conversation.platform}/${conversation.channel}/${message.id}`;

/** What people of the desk write is in no case's words; a mark remembers that it was heard. */
const wasHeardOfStaff = async (db: Database, event: OfMessage): Promise<boolean> =>
  (await readMark(db, markOf("heard", event))) !== null;

const isKnown = async (db: Database, event: MessageEdited): Promise<boolean> => {
  if (isStaff(event.person)) return wasHeardOfStaff(db, event);
  return (await caseWithMessage(db, event)) !== null;
};

/** Platforms may deliver an edit before its message: then it is the message, in its last wording. */
const asPosted = async (db: Database, event: MessageEdited): Promise<Event> => {
  const { postedAt, ...message } = event.message;
  if (postedAt === undefined || event.at - postedAt > overtakenWithinMs) return event;
  if (await isKnown(db, event)) return event;
  return { ...event, kind: "messagePosted", at: postedAt, message: { ...message, attachments: [] } };
};

const wasHeard = async (db: Database, event: MessagePosted): Promise<boolean> => {
  const { conversation, message, person } = event;
  if (isStaff(person)) return wasHeardOfStaff(db, event);
  const thread = conversation.thread ?? message.id;
  const found = await loadByThread(db, { ...conversation, thread });
  return found?.case.said.some(({ messageId }) => messageId === message.id) ?? false;
};

const isGone = async (db: Database, event: OfMessage): Promise<boolean> =>
  (await readMark(db, markOf("deleted", event))) !== null;

const isOlderWording = async (db: Database, event: MessageEdited): Promise<boolean> =>
  ((await readMark(db, markOf("edited", event))) ?? 0) > event.at;

/** Notes what became of a message, for words of it that are yet to come: the last of them may come first. */
export const noteChange = async (db: Database, event: Event): Promise<void> => {
  if (event.kind === "messageDeleted") await writeMark(db, markOf("deleted", event), event.at);
  if (event.kind === "messageEdited" && !(await isOlderWording(db, event)))
    await writeMark(db, markOf("edited", event), event.at);
};

/** Notes that words of somebody of the desk were heard: nothing of theirs is heard twice, in whatever wording. */
export const noteHeard = async (db: Database, event: Event): Promise<void> => {
  if (event.kind === "messagePosted" && isStaff(event.person))
    await writeMark(db, markOf("heard", event), event.at);
};

/** Forgets what became of messages before a moment (milliseconds since 1970). */
export const forgetChanges = async (db: Database, before: number): Promise<void> => {
  for (const change of ["edited:", "deleted:", "heard:"]) await forgetMarks(db, change, before);
};

/** The event as it would have come in the right order; `null` when it says nothing new. */
export const inOrder = async (db: Database, event: Event): Promise<Event | null> => {
  switch (event.kind) {
    case "messageEdited":
      return (await isGone(db, event)) || (await isOlderWording(db, event)) ? null : asPosted(db, event);
    case "messagePosted":
      if (event.startsCase) return event;
      return (await isGone(db, event)) || (await wasHeard(db, event)) ? null : event;
    default:
      return event;
  }
};
