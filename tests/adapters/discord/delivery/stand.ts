import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { type Discord, openDiscord } from "../../../../adapters/discord/adapter.ts";
import { withChannelIds } from "../../../../src/config/channel-ids.ts";
import { loadDesk } from "../../../../src/config/load-desk.ts";
import { assemble } from "../../../../src/runtime/assemble.ts";
import { createDesk, type Desk } from "../../../../src/runtime/desk.ts";
import type { Log, Parts } from "../../../../src/runtime/parts.ts";
import { pendingHeads } from "../../../../src/storage/inbox.ts";
import { countByStatus } from "../../../../src/storage/outbox.ts";
import { openSqlite } from "../../../../src/storage/sqlite/open.ts";
import type { Store } from "../../../../src/storage/store.ts";
import { threadBook } from "../../../../src/storage/thread-book.ts";
import type { FakeDiscordOptions } from "../../../fakes/discord/fake-discord.ts";
import { type DiscordWorkspace, startDiscordWorkspace } from "../../../support/discord-people.ts";
import { sampleDeskFile } from "../../../support/sample-desk.ts";
import { createVirtualClock, type VirtualClock } from "../../../support/virtual-clock.ts";

/** Wednesday, 4 March 2026, 10:00 in Berlin: the sample desk is open. */
export const start = Date.parse("2026-03-04T09:00:00Z");

/** The whole desk on a fake Discord, which can be stopped and started again. */
export type Stand = {
  readonly workspace: DiscordWorkspace;
  readonly forum: string;
  readonly clock: VirtualClock;
  /** What it logged, as `level: message`, with the facts. */
  readonly said: readonly { readonly line: string; readonly facts: object }[];
  /** What it said when the token was no longer accepted. */
  readonly dead: readonly string[];
  readonly store: () => Store;
  /** `true`: nothing can be written to the database any more. */
  readonly failCommits: (isFailing: boolean) => void;
  /** Until nothing is under way or waits to be tried again. */
  readonly settle: () => Promise<void>;
  /** Settles, lets time pass and settles. */
  readonly letPass: (ms: number) => Promise<void>;
  /** The desk ends; Discord goes on. */
  readonly leave: () => Promise<void>;
  /** The desk starts again where it was. */
  readonly comeBack: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What a test may want otherwise. */
export type StandOptions = {
  readonly threads?: "private" | "public";
  readonly discord?: FakeDiscordOptions;
};

/** Reading the handbook takes longer than everything else, and is the same for all. */
let shared: Promise<Parts> | undefined;

const file = loadDesk(sampleDeskFile);
const channels = {
  support: [
    { platform: "discord", channel: "#support" },
    { platform: "discord", channel: "#questions" },
  ],
  internal: { platform: "discord", channel: "#support-desk" },
};

const partsFor = async (
  { adapter, channelId }: Discord,
  surroundings: Pick<Parts, "store" | "clock" | "log">,
): Promise<Parts> => {
  const desk = withChannelIds({ ...file, channels }, "discord", channelId);
  const own = { ...surroundings, adapters: [adapter], newId };
  shared ??= assemble(desk, own);
  const known = await shared;
  // Nobody writes knowledge down here, and the store that it was read from is that of an earlier life.
  const knowledge = { ...known.knowledge, refresh: async () => {}, stop: async () => {} };
  return { ...known, ...own, knowledge, internal: { ...desk.channels.internal, thread: null } };
};

type Incarnation = { readonly desk: Desk; readonly store: Store };

type Surroundings = {
  readonly workspace: DiscordWorkspace;
  readonly threads: "private" | "public";
  readonly folder: string;
  readonly clock: VirtualClock;
  readonly log: Log;
  readonly isFailing: () => boolean;
  readonly onDead: (sentence: string) => void;
};

/** A disk that is full fails with everything that is written. */
const frailStore = (store: Store, isFailing: () => boolean): Store => ({
  dialect: store.dialect,
  tx: (work) => (isFailing() ? Promise.reject(new Error("disk I/O error")) : store.tx(work)),
  read: (work) => store.read(work),
  close: () => store.close(),
});

/** One process: from its start to its end. */
const incarnate = async (surroundings: Surroundings): Promise<Incarnation> => {
  const { workspace, threads, folder, clock, log, isFailing, onDead } = surroundings;
  const { discord } = workspace;
  const store = frailStore(openSqlite({ file: join(folder, "deskbell.db"), lock: true }), isFailing);
  const opened = await openDiscord({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guild: discord.guildName,
    channels: { support: ["#support", "#questions"], internal: "#support-desk" },
    agents: ["@Agents"],
    leads: ["@Leads"],
    directMessages: true,
    threads,
    company: file.company,
    language: file.language,
    tone: () => [],
    threadBook: threadBook(store, "discord"),
    onDead,
    clock: clock.now,
    log,
  });
  const desk = createDesk(await partsFor(opened, { store, clock, log }));
  await desk.start();
  return { desk, store };
};

const isAtRest = (store: Store): Promise<boolean> =>
  store.read(async (db) => {
    const { pending, attempting, unknown } = await countByStatus(db);
    return pending + attempting + unknown === 0 && (await pendingHeads(db, 1, [])).length === 0;
  });

/** Milliseconds of the desk's time after which what was not done by then counts as stuck. */
const patience = 40 * 60_000;
const longestWait = 16_000;

/** Starts it on a new Discord and a new database. */
export const startStand = async ({
  threads = "private",
  discord: options = {},
}: StandOptions = {}): Promise<Stand> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-delivery-"));
  const clock = createVirtualClock(start);
  const workspace = await startDiscordWorkspace({ clock, identifyMs: 0, ...options });
  const { discord } = workspace;
  const forum = discord.addForumChannel({ name: "questions" });
  const said: { line: string; facts: object }[] = [];
  const dead: string[] = [];
  const line = (level: string) => (facts: object, message: string) => {
    said.push({ line: `${level}: ${message}`, facts });
  };
  const log: Log = { info: line("info"), warn: line("warn"), error: line("error") };
  let failing = false;
  const surroundings: Surroundings = {
    workspace,
    threads,
    folder,
    clock,
    log,
    isFailing: () => failing,
    onDead: (sentence) => dead.push(sentence),
  };
  let current = await incarnate(surroundings);

  const settleOnce = async (): Promise<boolean> => {
    await discord.idle();
    await current.desk.settle();
    await discord.idle();
    return isAtRest(current.store);
  };

  const settle = async (): Promise<void> => {
    const until = clock.now() + patience;
    for (let wait = 1000; clock.now() < until; wait = Math.min(2 * wait, longestWait)) {
      if (await settleOnce()) return;
      clock.advance(wait);
    }
    const last = said.slice(-10).map((one) => JSON.stringify(one));
    throw new Error(`The desk does not come to rest:\n${last.join("\n")}`);
  };

  const leave = async (): Promise<void> => {
    await current.desk.stop();
    await current.store.close();
  };

  return {
    workspace,
    forum,
    clock,
    said,
    dead,
    store: () => current.store,
    failCommits: (isFailing) => {
      failing = isFailing;
    },
    settle,
    letPass: async (ms) => {
      await settle();
      clock.advance(ms);
      await settle();
    },
    leave,
    comeBack: async () => {
      current = await incarnate(surroundings);
    },
    stop: async () => {
      await leave();
      await discord.stop();
      await rm(folder, { recursive: true });
    },
  };
};
