import { setTimeout } from "node:timers/promises";
import { inUse } from "../in-use.ts";
import { type LockSession, takeDeskLock } from "./desk-lock.ts";
import { postgresName } from "./name.ts";

/** Milliseconds between two tries to get the lock again. */
const pauseMs = 500;
/** Milliseconds between two looks whether its connection still works: sooner than the server gives it free. */
const lookEveryMs = 10_000;

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** The lock of a desk on its database. */
export type HeldLock = {
  /**
   * Resolves when this process has the lock; waits while it is being taken again.
   *
   * @throws {Error} when the database is away.
   */
  readonly held: () => Promise<void>;
  readonly release: () => Promise<void>;
};

/** A desk that wants its database for itself. */
export type LockOptions = {
  readonly url: string;
  /** Called once, with a sentence for the operator, when another process has taken the database over. */
  readonly onLost: (sentence: string) => void;
};

const takenOver = (database: string): string =>
  `The connection to the database ${database} broke, and another Deskbell process has taken the database over. This one ` +
  "ends; nothing is lost. Start one desk only.";

const beat = (session: LockSession): NodeJS.Timeout =>
  setInterval(() => {
    // Without an answer it ends, which is what is listened for.
    session.client.query("select 1").catch(() => void session.client.end().catch(() => undefined));
  }, lookEveryMs).unref();

/** Keeps the lock of a session: whenever its connection ends, it is taken again. */
const keepLock = ({ url, onLost }: LockOptions, database: string, first: LockSession): HeldLock => {
  let session = first;
  let [released, lost] = [false, false];
  let current: Promise<void> = Promise.resolve();

  const keep = (): void => {
    const beating = beat(session);
    session.client.once("end", () => {
      clearInterval(beating);
      void takeUntilHeld();
    });
  };
  const takeAgain = async (): Promise<void> => {
    const next = await takeDeskLock(url, session);
    lost = next === null;
    if (next === null) throw inUse(database);
    session = next;
    keep();
  };
  const takeUntilHeld = async (): Promise<void> => {
    while (!released && !lost) {
      // Whoever needs the database meanwhile waits for this try, and fails with it.
      current = takeAgain();
      if (await succeeds(current)) return;
      if (lost) onLost(takenOver(database));
      else await setTimeout(pauseMs, undefined, { ref: false });
    }
  };
  const release = async (): Promise<void> => {
    released = true;
    await succeeds(current);
    await session.client.end();
  };
  keep();
  return { held: () => current, release };
};

/**
 * Takes the lock of the desk and keeps it: when its connection breaks, it is taken again as soon as the database is
 * back. PostgreSQL gives it free however the process dies.
 *
 * @throws {StorageError} when another process has it, or the database cannot be reached.
 */
export const holdDeskLock = async (options: LockOptions): Promise<HeldLock> => {
  const database = postgresName(options.url);
  const session = await takeDeskLock(options.url, null);
  if (session === null) throw inUse(database);
  return keepLock(options, database, session);
};
