import { Client } from "pg";
import { unreachable } from "./errors.ts";
import { postgresName } from "./name.ts";

/** Milliseconds after which a server that does not answer is taken for away. */
const patienceMs = 10_000;

/** How every connection of the desk is made. */
export const connectionOptions = (url: string) => ({
  connectionString: url,
  keepAlive: true,
  keepAliveInitialDelayMillis: patienceMs,
  fallback_application_name: "deskbell",
});

/**
 * Opens one connection, beside those of the store.
 *
 * @param queryMs milliseconds after which a statement is given up; 0: never.
 * @throws {StorageError} when the database cannot be reached.
 */
export const openSession = async (url: string, queryMs = 0): Promise<Client> => {
  try {
    const client = new Client({
      ...connectionOptions(url),
      connectionTimeoutMillis: patienceMs,
      query_timeout: queryMs,
    });
    // A connection that breaks tells it to the query under way; unheard, the event would end Node.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw unreachable(postgresName(url), error);
  }
};
