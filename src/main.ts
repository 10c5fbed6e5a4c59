import { join } from "node:path";
import { type Logger, pino } from "pino";
import { v7 as newId } from "uuid";
import { openSlack, type Slack } from "../adapters/slack/adapter.ts";
import { createWebAdapter } from "../adapters/web/adapter.ts";
import { serve } from "../adapters/web/serve.ts";
import { withChannelIds } from "./config/channel-ids.ts";
import { platformsOf } from "./config/channels.ts";
import type { Desk } from "./config/desk.ts";
import { type Environment, readEnvironment } from "./config/environment.ts";
import { loadDesk } from "./config/load-desk.ts";
import { slackAccess } from "./config/slack-access.ts";
import { toneOf } from "./reading/tone.ts";
import { assemble } from "./runtime/assemble.ts";
import { systemClock } from "./runtime/clock.ts";
import { createDesk } from "./runtime/desk.ts";
import { databaseName } from "./storage/database-name.ts";
import { playgroundStore } from "./storage/playground.ts";
import { openSqlite } from "./storage/sqlite/open.ts";
import type { Store } from "./storage/store.ts";

/** The playground's people need no log-in: it is open only where the desk file says so. */
const createWeb = (file: Desk, store: Store, log: Logger) =>
  createWebAdapter({
    store: playgroundStore(store),
    isOpen: platformsOf(file.channels).has("web"),
    clock: systemClock.now,
    newId,
    company: file.company,
    language: file.language,
    health: () => store.read(async () => ({ ok: true })),
    report: (error) => log.error({ reason: String(error) }, "request failed"),
  });

const createSlack = async (file: Desk, environment: Environment, log: Logger): Promise<Slack | null> => {
  const access = slackAccess(file, environment);
  if (access === null) return null;
  const { company, language, replies } = file;
  const tone = (text: string) => toneOf(text, replies);
  return openSlack({ ...access, company, language, tone, clock: systemClock.now, log });
};

const start = async (): Promise<void> => {
  const environment = readEnvironment();
  const log = pino({ level: environment.logLevel }, pino.destination(2));
  // What must not end the process is caught where it happens; this is for what a library lets fall.
  process.on("unhandledRejection", (error) => log.error({ reason: String(error) }, "nobody caught this"));
  const named = loadDesk(environment.deskFile);
  const store = openSqlite({ file: join(environment.dataFolder, databaseName), lock: true });
  const slack = await createSlack(named, environment, log);
  const file = slack === null ? named : withChannelIds(named, "slack", slack.channelId);
  const web = createWeb(file, store, log);
  const adapters = [web.adapter, ...(slack === null ? [] : [slack.adapter])];
  const desk = createDesk(await assemble(file, { store, adapters, clock: systemClock, newId, log }));
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
