import type { Conversation } from "../core/conversation.ts";
import type { Database } from "./database.ts";

/** Gives a thread to a case, unless it belongs to one already. A conversation that is no thread changes nothing. */
export const attachThread = async (
  { orm, tables: { threads } }: Database,
  { platform, channel, thread }: Conversation,
  caseId: string,
): Promise<void> => {
  if (thread === null) return;
  await orm.insert(threads).values({ platform, channel, thread, caseId }).onConflictDoNothing();
};
