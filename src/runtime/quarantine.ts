import type { AgentSay } from "../core/say.ts";
import type { Database } from "../storage/database.ts";
import { type InboxRow, markFailed, quarantinedSince } from "../storage/inbox.ts";
import { enqueue } from "../storage/outbox.ts";
import { type Handled, handle } from "./handle.ts";
import type { Parts } from "./parts.ts";

/** What is put aside this close together is counted together, in milliseconds. */
const windowMs = 10 * 60 * 1000;
/** Notes one by one within that time. Beyond, one for the next and for each tenfold: a flood must not flood people. */
const ownNotes = 3;

const noteOn = (count: number, { id }: InboxRow, reason: string): AgentSay | null => {
  if (count <= ownNotes) return { say: "quarantined", inboxId: id, reason };
  const isTold = count === ownNotes + 1 || /^10+$/.test(String(count));
  return isTold ? { say: "manyQuarantined", count } : null;
};

/** Tells the desk that something was put aside: visible to people, not only in a log. */
const tellDesk = async (db: Database, parts: Parts, row: InboxRow, reason: string): Promise<void> => {
  const { internal, settings, clock } = parts;
  const say = noteOn(await quarantinedSince(db, clock.now() - windowMs), row, reason);
  if (say === null) return;
  await enqueue(db, [
    {
      id: parts.newId(),
      caseId: null,
      platform: internal.platform,
      lane: `${internal.platform}/${internal.channel}`,
      key: null,
      body: {
        order: "post",
        destination: { to: "internal" },
        onlyFor: null,
        content: { audience: "desk", say, language: settings.language },
        ping: [],
        mode: "create",
      },
      dueAt: clock.now(),
      createdAt: clock.now(),
    },
  ]);
};

/** Handles a delivery; one that fails time and again is put aside, so that its lane can go on. */
export const handleOrQuarantine = async (parts: Parts, row: InboxRow): Promise<Handled> => {
  try {
    return await handle(parts, row);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parts.log.error({ delivery: row.id, platform: row.platform, reason }, "event not handled");
    await parts.store.tx(async (db) => {
      if ((await markFailed(db, row.id, reason)) === "quarantined") await tellDesk(db, parts, row, reason);
    });
    return { status: "handled", begun: [] };
  }
};
