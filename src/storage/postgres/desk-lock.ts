import type { ClientBase } from "pg";
import { openSession } from "./session.ts";

/** Any number that no other program uses; PostgreSQL keeps advisory locks of each database apart. */
const deskLock = 3_375_423_558;
/** Milliseconds a statement of the session may take: it does nothing but hold the lock. */
const patienceMs = 10_000;

// Within a minute the server notices that the machine of a desk is gone, and gives its lock free.
const watchfulness =
  "set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

/** The connection that holds the lock, and by what the server knows it. */
export type LockSession = {
  readonly client: Awaited<ReturnType<typeof openSession>>;
  readonly pid: number;
  /** As the server writes it: a process id may be used again. */
  readonly startedAt: string;
};

/** Takes the lock of the desk for a connection, until that ends. `false`: another one has it. */
export const tryDeskLock = async (client: ClientBase): Promise<boolean> => {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [deskLock]);
  return rows[0]?.taken === true;
};

// A session whose connection broke unnoticed would hold the lock against its own desk.
const endSession = (client: ClientBase, { pid, startedAt }: LockSession) =>
  client.query(
    "select pg_terminate_backend(pid, $3) from pg_stat_activity where pid = $1 and backend_start::text = $2",
    [pid, startedAt, patienceMs / 2],
  );

/**
 * Takes the lock that keeps every other desk away from a database, on a connection of its own.
 *
 * @param former the session of this process that had it before; it is ended.
 * @returns `null` when another process has it.
 * @throws {Error} when the database cannot be reached.
 */
export const takeDeskLock = async (url: string, former: LockSession | null): Promise<LockSession | null> => {
  const client = await openSession(url, patienceMs);
  try {
    await client.query(watchfulness);
    if (former !== null) await endSession(client, former);
    if (await tryDeskLock(client)) {
      const { rows } = await client.query(
        "select pid, backend_start::text as started from pg_stat_activity where pid = pg_backend_pid()",
      );
      return { client, pid: Number(rows[0]?.pid), startedAt: String(rows[0]?.started) };
    }
  } catch (error) {
    await client.end();
    throw error;
  }
  await client.end();
  return null;
};
