import { macrosLike } from "../core/macro.ts";
import { acceptDelivery, forgetKeys, type InboxRow, pendingHeads } from "../storage/inbox.ts";
import {
  attemptingAfterCrash,
  dueHeads,
  findOrder,
  markInterrupted,
  nextDueAt,
  type OutboxRow,
} from "../storage/outbox.ts";
import { nextTimerAt } from "../storage/timers.ts";
import { authorOf } from "./author-of.ts";
import { type Bell, createBell } from "./bell.ts";
import { type CatchUp, createCatchUp } from "./catch-up.ts";
import { coalesce } from "./coalesce.ts";
import { createDeletion } from "./delete-by-age.ts";
import { deliver } from "./deliver.ts";
import { draftForm } from "./draft-form.ts";
import { createGiveWay } from "./give-way.ts";
import { heldForm } from "./held-form.ts";
import { createRounds } from "./hold-rounds.ts";
import { forgetChanges } from "./in-order.ts";
import { createLanes, type Lanes, type LaneWork } from "./lanes.ts";
import { suggestTickets } from "./listings.ts";
import type { Parts } from "./parts.ts";
import { createPinned } from "./pinned.ts";
import type { Accept } from "./port.ts";
import { createWatch } from "./probes/watch.ts";
import { handleOrQuarantine } from "./quarantine.ts";
import { ringTimers } from "./ring-timers.ts";
import { createSummaries } from "./sum-up.ts";

/** Deliveries begun with at one look: deciding takes the processor, and the next delivery waits for it. */
const deliveriesAtOnce = 1;
/** Orders begun with at one look: they mostly wait for a platform. */
const ordersAtOnce = 4;
/** After a failure of the database or the disk, the next look. */
const retryMs = 1000;
/** Platforms deliver again within minutes; after 30 days nobody does. */
const keepKeysMs = 30 * 24 * 60 * 60 * 1000;
/** Looks at least this often: a command of the desk may have put something back into inbox or outbox. */
const lookEveryMs = 5000;

/** A running desk. */
export type Desk = {
  /** Commits a delivery and sees to it. Resolves when it is safe: only then may the platform be told. */
  readonly accept: Accept;
  /** Begins: takes up what a crash left, connects the platforms, asks them for what was missed. */
  readonly start: () => Promise<void>;
  /** Resolves when nothing is due at this moment any more. For tests and for tidy stops. */
  readonly settle: () => Promise<void>;
  /** Ends tidily. Nothing depends on it: a killed desk goes on where it was (crash-only). */
  readonly stop: () => Promise<void>;
};

type Work = {
  readonly inbox: Lanes<InboxRow>;
  readonly outbox: Lanes<OutboxRow>;
  readonly handled: Bell;
};

/** What the lanes tell the desk. */
type Hooks = Pick<LaneWork<never>, "giveWay" | "onRest" | "onError"> & { readonly onHandled: () => void };

const createOutbox = (parts: Parts, hooks: Hooks): Lanes<OutboxRow> => {
  const { store, clock } = parts;
  // Where the database failed, an order may still stand as under way, and its lane would wait for ever.
  const interrupted = new Set<string>();
  const takeUp = async (): Promise<void> => {
    for (const id of interrupted) {
      await store.tx((db) => markInterrupted(db, id, clock.now()));
      interrupted.delete(id);
    }
  };
  return createLanes({
    heads: async (busy) => {
      await takeUp();
      return store.read((db) => dueHeads(db, clock.now(), ordersAtOnce, busy));
    },
    perform: async (row) => {
      try {
        await deliver(parts, row);
      } catch (error) {
        interrupted.add(row.id);
        throw error;
      }
    },
    ...hooks,
  });
};

const createWork = (parts: Parts, hooks: Hooks): Work => {
  const { store } = parts;
  const outbox = createOutbox(parts, hooks);
  const handled = createBell();
  const inbox = createLanes({
    heads: (busy) => store.read((db) => pendingHeads(db, deliveriesAtOnce, busy)),
    perform: async (row) => {
      // What is early waits for what is being handled beside it, and then comes again.
      const next = handled.rung();
      const outcome = await handleOrQuarantine(parts, row);
      if (outcome.status === "early") return next;
      handled.ring();
      // What was decided goes out, and timers run, while other lanes are still being handled.
      outcome.begun.forEach(outbox.take);
      outbox.wake();
      hooks.onHandled();
    },
    ...hooks,
  });
  return { inbox, outbox, handled };
};

/** The next moments at which something is due without anybody doing anything; infinite when nothing will be. */
const nextAt = (parts: Parts): Promise<{ readonly order: number; readonly timer: number }> =>
  parts.store.read(async (db) => ({
    order: (await nextDueAt(db)) ?? Number.POSITIVE_INFINITY,
    timer: (await nextTimerAt(db)) ?? Number.POSITIVE_INFINITY,
  }));

const connect = async (parts: Parts, accept: Accept, catchUps: readonly CatchUp[]): Promise<void> => {
  await parts.store.tx(async (db) => {
    await attemptingAfterCrash(db, parts.clock.now());
    await forgetKeys(db, parts.clock.now() - keepKeysMs);
    await forgetChanges(db, parts.clock.now() - keepKeysMs);
  });
  for (const [index, adapter] of parts.adapters.entries()) {
    const missed = (): void => catchUps[index]?.now();
    await adapter.start({
      accept,
      missed,
      macros: (words) => macrosLike(parts.settings.macros, words),
      openTickets: (words) => suggestTickets(parts, words),
      formFor: async (id, language, person) =>
        (await draftForm(parts, id, language, person)) ?? heldForm(parts, id, language, person),
      authorOf: (conversation, messageId) => authorOf(parts, conversation, messageId),
      messageOf: (job) => parts.store.read(async (db) => (await findOrder(db, job))?.remoteId ?? null),
    });
    missed();
  }
};

/** Puts a desk in motion: inbox, decisions, outbox and timers, each in its lanes. */
export const createDesk = (parts: Parts): Desk => {
  const { store, clock, log } = parts;
  let stopped = false;
  let cancelAlarm = (): void => {};
  let lookedAt = clock.now();
  const { arrived, whileQuiet } = createGiveWay();

  const wakeAt = (at: number): void => {
    cancelAlarm();
    if (!stopped) cancelAlarm = clock.alarm(at, () => void look());
  };
  const onError = (error: unknown): void => {
    log.error({ reason: error instanceof Error ? error.message : String(error) }, "work interrupted");
    wakeAt(clock.now() + retryMs);
  };

  /** Sees to it that the desk looks again when more is due. Orders that are due are under way, or have failed. */
  const arm = coalesce(async () => {
    // An answer on its way goes first.
    await whileQuiet();
    if (stopped) return;
    const { order, timer } = await nextAt(parts);
    const now = clock.now();
    // Counted from the last look: a desk that always has something to do would put it off for ever.
    const latest = Math.min(lookedAt, now) + lookEveryMs;
    wakeAt(Math.min(order > now ? order : now + retryMs, timer, latest));
    if (Math.min(timer, latest) <= now) void look();
  }, onError);
  const armed = (): void => void arm();

  const hooks: Hooks = { giveWay: whileQuiet, onRest: armed, onHandled: armed, onError };
  const { inbox, outbox, handled } = createWork(parts, hooks);
  const rounds = createRounds(parts);
  const summaries = createSummaries(parts);
  const pinned = createPinned(parts);
  const deletion = createDeletion(parts, whileQuiet);
  const watch = createWatch(parts, () => {
    inbox.wake();
    outbox.wake();
  });
  /** Begins with everything that is due, and waits for none of it: a platform may be slow. */
  const look = coalesce(async () => {
    if (stopped) return;
    lookedAt = clock.now();
    // Another process of the desk may have changed it; nothing waits until it is built.
    void parts.knowledge.refresh();
    await ringTimers(parts);
    await rounds.look();
    await pinned.look();
    watch.look();
    inbox.wake();
    outbox.wake();
    await summaries.look();
    await deletion.look();
    await arm();
  }, onError);

  const accept: Accept = async (delivery) => {
    arrived();
    const receivedAt = clock.now();
    const taken = await store.tx((db) => acceptDelivery(db, { ...delivery, id: parts.newId(), receivedAt }));
    if (taken === "new") inbox.wake();
    return taken;
  };

  const catchUps = parts.adapters.map((adapter) => createCatchUp(parts, adapter));

  const settle = async (): Promise<void> => {
    await Promise.all(catchUps.map((catchUp) => catchUp.settled()));
    await look();
    await watch.settled();
    await deletion.settled();
    await inbox.rest();
    await outbox.rest();
    await parts.knowledge.refresh();
    const { order, timer } = await nextAt(parts);
    if (Math.min(order, timer) <= clock.now() && !stopped) await settle();
  };

  return {
    accept,
    start: async () => {
      await connect(parts, accept, catchUps);
      void look();
    },
    settle,
    stop: async () => {
      stopped = true;
      cancelAlarm();
      handled.ring();
      await Promise.all(parts.adapters.map((adapter) => adapter.stop()));
      await Promise.all(catchUps.map((catchUp) => catchUp.stop()));
      // What is still being handled may hand orders on.
      await inbox.stop();
      await outbox.stop();
      await Promise.all([look(), arm(), watch.stop(), deletion.stop(), parts.knowledge.stop()]);
    },
  };
};
