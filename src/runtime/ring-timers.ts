import type { TimerFired } from "../core/event.ts";
import { acceptDelivery } from "../storage/inbox.ts";
import { dueTimers, nextTimerAt, takeTimer } from "../storage/timers.ts";
import type { Parts } from "./parts.ts";

/** Timers turned into events at once, at most. */
const batch = 100;

/** Turns every timer that is due into an event in the inbox; timer and event change hands in one transaction. */
export const ringTimers = async (parts: Parts): Promise<void> => {
  const next = await parts.store.read(nextTimerAt);
  if (next === null || next > parts.clock.now()) return;
  await parts.store.tx(async (db) => {
    const now = parts.clock.now();
    const due = await dueTimers(db, now, batch);
    for (const { caseId, name, dueAt } of due) {
      if (!(await takeTimer(db, caseId, name, dueAt))) continue;
      const id = `timer:${caseId}:${name}:${dueAt}`;
      const event: TimerFired = { kind: "timerFired", id, at: dueAt, timer: name, caseId };
      await acceptDelivery(db, {
        id: parts.newId(),
        platform: "desk",
        lane: `desk/${caseId}`,
        at: dueAt,
        keys: [id],
        payload: event,
        receivedAt: now,
      });
    }
  });
};
