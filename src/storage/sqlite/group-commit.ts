import type { Database as Client } from "better-sqlite3";

/** Transactions that share one write to the disk, at most. */
const maxTogether = 64;

type Waiting = {
  /** Does the work; its failure is its own and undoes nothing of the others. */
  readonly run: (isFirst: boolean) => Promise<void>;
  /** Tells who asked: what the work gave, or why nothing of it stayed. */
  readonly settle: (fault: { readonly error: unknown } | null) => void;
};

/** The first work in a transaction. If it fails there is nothing else yet, and the transaction begins anew. */
const doFirst = async <T>(writer: Client, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    // A full disk has rolled everything back by itself.
    if (writer.inTransaction) writer.exec("ROLLBACK; BEGIN IMMEDIATE");
    throw error;
  }
};

/**
 * Further work in a transaction, which it leaves as it was if it fails. A savepoint keeps a copy of every page that
 * is changed after it, so work that is alone does without.
 */
const doFurther = async <T>(writer: Client, work: () => Promise<T>): Promise<T> => {
  writer.exec("SAVEPOINT work");
  try {
    const result = await work();
    writer.exec("RELEASE work");
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK TO work; RELEASE work");
    throw error;
  }
};

const commitTogether = async (writer: Client, next: () => Waiting | undefined): Promise<void> => {
  const done: Waiting[] = [];
  try {
    writer.exec("BEGIN IMMEDIATE");
    for (let waiting = next(); waiting !== undefined; waiting = next()) {
      done.push(waiting);
      await waiting.run(done.length === 1);
      if (!writer.inTransaction)
        throw new Error("The database undid everything: see the failure before this.");
      if (done.length >= maxTogether) break;
    }
    writer.exec("COMMIT");
    for (const { settle } of done) settle(null);
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    // Nobody who asked may wait for ever, also when not even the beginning went well.
    const first = done.length === 0 ? next() : undefined;
    for (const { settle } of first === undefined ? done : [first]) settle({ error });
  }
};

/**
 * Runs pieces of work one after the other, each wholly or not at all, and commits those that are waiting at the same
 * time with one write to the disk: with FULL synchronisation that write is what a transaction costs. A promise
 * resolves when its work is on the disk.
 */
export const groupCommit = (writer: Client) => {
  const queue: Waiting[] = [];
  let running = false;

  const drain = async (): Promise<void> => {
    running = true;
    while (queue.length > 0) await commitTogether(writer, () => queue.shift());
    running = false;
  };

  return <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      let outcome: { readonly result: T } | { readonly error: unknown } | null = null;
      const run: Waiting["run"] = async (isFirst) => {
        try {
          outcome = { result: await (isFirst ? doFirst : doFurther)(writer, work) };
        } catch (error) {
          outcome = { error };
        }
      };
      const settle: Waiting["settle"] = (fault) => {
        if (outcome !== null && "error" in outcome) reject(outcome.error);
        else if (fault !== null || outcome === null) reject(fault?.error);
        else resolve(outcome.result);
      };
      queue.push({ run, settle });
      if (!running) void drain();
    });
};
