import type { Case } from "../core/case.ts";
import type { MessageDeleted, MessageEdited } from "../core/event.ts";
import type { PersonKey } from "../core/person.ts";
import { statuses } from "../core/transitions.ts";
import { casesOf, loadByThread, type StoredCase } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";

/** Whether a message of a case was said by this person for its customer (C8). */
export const isSaidBy = ({ said }: Case, messageId: string, key: PersonKey): boolean =>
  said.some((one) => one.messageId === messageId && one.by?.key === key);

/** The case that holds a message which its author edits or deletes: their own, or that of whom they spoke for. */
export const caseWithMessage = async (
  db: Database,
  { person: { key }, conversation, message: { id } }: MessageEdited | MessageDeleted,
): Promise<StoredCase | null> => {
  const own = (await casesOf(db, key, statuses)).find(({ case: subject }) =>
    subject.said.some(({ messageId }) => messageId === id),
  );
  if (own !== undefined) return own;
  const there = await loadByThread(db, { ...conversation, thread: conversation.thread ?? id });
  return there !== null && isSaidBy(there.case, id, key) ? there : null;
};
