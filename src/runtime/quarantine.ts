import type { Database } from "../storage/database.ts";
import { type InboxRow, markFailed } from "../storage/inbox.ts";
import { enqueue } from "../storage/outbox.ts";
import { handle } from "./handle.ts";
import type { Parts } from "./parts.ts";

/** Tells the desk that something was put aside: visible to people, not only in a log. */
const tellDesk = async (db: Database, parts: Parts, row: InboxRow, reason: string): Promise<void> => {
  const { internal, settings, clock } = parts;
  const say = { say: "quarantined", inboxId: row.id, reason } as const;
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
export const handleOrQuarantine = async (parts: Parts, row: InboxRow): Promise<void> => {
  try {
    await handle(parts, row);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parts.log.error({ delivery: row.id, platform: row.platform, reason }, "event not handled");
    await parts.store.tx(async (db) => {
      if ((await markFailed(db, row.id, reason)) === "quarantined") await tellDesk(db, parts, row, reason);
    });
  }
};
