import { type Logger, pino } from "pino";
import { v7 as newId } from "uuid";
import { openDiscord } from "../adapters/discord/adapter.ts";
import { openSlack } from "../adapters/slack/adapter.ts";
import { createWebAdapter } from "../adapters/web/adapter.ts";
import { serve } from "../adapters/web/serve.ts";
import { withChannelIds } from "./config/channel-ids.ts";
import { platformsOf } from "./config/channels.ts";
import type { Desk } from "./config/desk.ts";
import { discordAccess } from "./config/discord-access.ts";
import { type Environment, readEnvironment } from "./config/environment.ts";
import { loadDesk } from "./config/load-desk.ts";
import { slackAccess } from "./config/slack-access.ts";
import { toneOf } from "./reading/tone.ts";
import { assemble } from "./runtime/assemble.ts";
import { systemClock } from "./runtime/clock.ts";
import { createDesk } from "./runtime/desk.ts";
import type { Adapter } from "./runtime/port.ts";
import { isAnswering } from "./storage/is-answering.ts";
import { openForDesk } from "./storage/open-store.ts";
import { playgroundStore } from "./storage/playground.ts";
import type { Store } from "./storage/store.ts";
import { threadBook } from "./storage/thread-book.ts";

/** The playground's people need no log-in: it is open only where the desk file says so. */
const createWeb = (file: Desk, store: Store, log: Logger) =>
  createWebAdapter({
    store: playgroundStore(store),
    isOpen: platformsOf(file.channels).has("web"),
    clock: systemClock.now,
    newId,
    company: file.company,
    maxFileBytes: file.web.fileMegabytes * 1_000_000,
    language: file.language,
    numberless: file.customers === undefined,
    health: async () => ({ ok: await isAnswering(store) }),
    report: (error) => log.error({ reason: String(error) }, "request failed"),
  });

type Surroundings = { readonly environment: Environment; readonly store: Store; readonly log: Logger };

/** What the platforms are told of the desk. */
const aboutDesk = ({ company, language, customers, replies, promises }: Desk, log: Logger) => ({
  company,
  language,
  numberless: customers === undefined,
  tone: (text: string) => toneOf(text, { ...replies, ...promises }),
  clock: systemClock.now,
  log,
});

const endProcess = (sentence: string): void => {
  console.error(sentence);
  process.exit(1);
};

const onSlack = async (desk: Desk, { environment, log }: Surroundings): Promise<Opened | null> => {
  const access = slackAccess(desk, environment);
  return access && openSlack({ ...access, ...aboutDesk(desk, log) });
};

const onDiscord = async (desk: Desk, { environment, store, log }: Surroundings): Promise<Opened | null> => {
  const access = discordAccess(desk, environment);
  if (access === null) return null;
  const book = threadBook(store, "discord");
  return openDiscord({ ...access, ...aboutDesk(desk, log), threadBook: book, onDead: endProcess });
};

/** A platform that was logged in to, and the ids of the channels that the desk file names there. */
type Opened = { readonly adapter: Adapter; readonly channelId: (nameOrId: string) => string | null };

/** Logs in to every platform that the desk file names, and gives its channels there their ids. */
const openPlatforms = async (named: Desk, surroundings: Surroundings) => {
  const opened = [await onSlack(named, surroundings), await onDiscord(named, surroundings)].filter(
    (one) => one !== null,
  );
  return {
    adapters: opened.map(({ adapter }) => adapter),
    desk: opened.reduce(
      (desk, { adapter, channelId }) => withChannelIds(desk, adapter.platform, channelId),
      named,
    ),
  };
};

const start = async (): Promise<void> => {
  const environment = readEnvironment();
  const log = pino({ level: environment.logLevel }, pino.destination(2));
  // What must not end the process is caught where it happens; this is for what a library lets fall.
  process.on("unhandledRejection", (error) => log.error({ reason: String(error) }, "nobody caught this"));
  const named = loadDesk(environment.deskFile);
  const store = await openForDesk(environment, endProcess);
  const { desk: file, adapters: chats } = await openPlatforms(named, { environment, store, log });
  const web = createWeb(file, store, log);
  const adapters = [web.adapter, ...chats];
  const { embeddingsKey, customersAuthorization } = environment;
  const desk = createDesk(
    await assemble(file, {
      store,
      adapters,
      clock: systemClock,
      newId,
      log,
      embeddingsKey,
      customersAuthorization,
    }),
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
