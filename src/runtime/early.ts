import { type Event, isByPerson } from "../core/event.ts";
import { isStaff } from "../core/person.ts";
import { hasElder, type InboxRow } from "../storage/inbox.ts";
import { findCase } from "./find-case.ts";
import type { Parts } from "./parts.ts";

/**
 * Whether what somebody of the desk says in a thread must wait. After an outage a customer's message and the answer of
 * a colleague below it arrive together: handled before it, the answer would belong to nothing, and the bot would talk
 * on.
 */
export const isEarly = async (parts: Parts, row: InboxRow, event: Event): Promise<boolean> => {
  if (!isByPerson(event) || !isStaff(event.person)) return false;
  if (event.conversation.thread === null || event.place !== "support") return false;
  return parts.store.read(
    async (db) => (await findCase(db, parts, event)) === null && (await hasElder(db, row)),
  );
};
