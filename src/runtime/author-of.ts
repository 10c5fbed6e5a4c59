import type { Conversation } from "../core/conversation.ts";
import type { Party } from "../core/person.ts";
import { changedCases, loadByThread } from "../storage/cases.ts";
import type { Parts } from "./parts.ts";

/** A deletion concerns what was said lately; what is older stands in a thread, and is found by it. */
const latelyMs = 7 * 24 * 60 * 60 * 1000;
const mostCases = 200;

/** Who wrote a message that the desk knows, the customer or somebody for them; `null`: it knows none with this id. */
export const authorOf = (
  { store, clock }: Parts,
  conversation: Conversation,
  messageId: string,
): Promise<Party | null> =>
  store.read(async (db) => {
    const found = await loadByThread(db, conversation);
    const own = await loadByThread(db, { ...conversation, thread: messageId });
    const known = [found?.case, own?.case].filter((subject) => subject !== undefined);
    const cases = [...known, ...(await changedCases(db, clock.now() - latelyMs, mostCases))];
    for (const { said, customer } of cases) {
      const message = said.find((one) => one.messageId === messageId);
      if (message !== undefined) return message.by ?? customer;
    }
    return null;
  });
