import { join } from "node:path";
import { pino } from "pino";
import { v7 as newId } from "uuid";
import { createWebAdapter } from "../adapters/web/adapter.ts";
import { serve } from "../adapters/web/serve.ts";
import { readEnvironment } from "./config/environment.ts";
import { loadDesk } from "./config/load-desk.ts";
import { assemble } from "./runtime/assemble.ts";
import { systemClock } from "./runtime/clock.ts";
import { createDesk } from "./runtime/desk.ts";
import { databaseName } from "./storage/database-name.ts";
import { playgroundStore } from "./storage/playground.ts";
import { openSqlite } from "./storage/sqlite/open.ts";

const start = async (): Promise<void> => {
  const environment = readEnvironment();
  const log = pino({ level: environment.logLevel }, pino.destination(2));
  const file = loadDesk(environment.deskFile);
  const store = openSqlite({ file: join(environment.dataFolder, databaseName), lock: true });
  const web = createWebAdapter({
    store: playgroundStore(store),
    clock: systemClock.now,
    newId,
    company: file.company,
    language: file.language,
    health: () => store.read(async () => ({ ok: true })),
    report: (error) => log.error({ reason: String(error) }, "request failed"),
  });
  const desk = createDesk(
    await assemble(file, { store, adapters: [web.adapter], clock: systemClock, newId, log }),
  );
  const serving = await serve(web.app, environment);
  await desk.start();

  const stop = async (): Promise<void> => {
    await serving.close();
    await desk.stop();
    await store.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  console.log(`deskbell listening on ${serving.url}`);
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
