import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { v7 as newId } from "uuid";
import { z } from "zod";
import { openSlack, type Slack } from "../../../../adapters/slack/adapter.ts";
import type { Receive } from "../../../../adapters/slack/options.ts";
import { withChannelIds } from "../../../../src/config/channel-ids.ts";
import { loadDesk } from "../../../../src/config/load-desk.ts";
import { assemble } from "../../../../src/runtime/assemble.ts";
import { createDesk, type Desk } from "../../../../src/runtime/desk.ts";
import type { Parts } from "../../../../src/runtime/parts.ts";
import { pendingHeads } from "../../../../src/storage/inbox.ts";
import { countByStatus } from "../../../../src/storage/outbox.ts";
import { openSqlite } from "../../../../src/storage/sqlite/open.ts";
import type { Store } from "../../../../src/storage/store.ts";
import type { FakeSlackOptions } from "../../../fakes/slack/fake-slack.ts";
import { sampleDeskFile } from "../../../support/sample-desk.ts";
import type { Mode } from "../../../support/slack-desk.ts";
import { type SlackWorkspace, startWorkspace } from "../../../support/slack-people.ts";
import { createVirtualClock, type VirtualClock } from "../../../support/virtual-clock.ts";
import { beginLife, createFate, type Fate, type Life, mortalStore } from "./fate.ts";
import { startTap, type Tap } from "./tap.ts";

/** Wednesday, 4 March 2026, 10:00 in Berlin: the sample desk is open. */
export const start = Date.parse("2026-03-04T09:00:00Z");

/** The whole desk on a fake Slack, which can be killed and started again. */
export type Stand = {
  readonly workspace: SlackWorkspace;
  readonly clock: VirtualClock;
  readonly fate: Fate;
  /** What it logged, as `level: message`, with the facts. */
  readonly said: readonly { readonly line: string; readonly facts: object }[];
  readonly store: () => Store;
  readonly desk: () => Desk;
  /** Where Slack's requests arrive; `null` with Socket Mode. */
  readonly address: () => string | null;
  /** Until nothing is under way or waits to be tried again; a desk that died is started again. */
  readonly settle: () => Promise<void>;
  /** Settles, lets time pass and settles. */
  readonly letPass: (ms: number) => Promise<void>;
  /** Ends the process as kill -9 would, or tidily. */
  readonly kill: () => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Starts it again on what the last one left. */
  readonly comeBack: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What a test may want otherwise. */
export type StandOptions = {
  readonly mode: Mode;
  readonly slack?: FakeSlackOptions;
};

/** What of a desk does not change with its life: reading the knowledge base takes longer than all the rest. */
let shared: Promise<Parts> | undefined;

const file = loadDesk(sampleDeskFile);
const channels = {
  support: [{ platform: "slack", channel: "#support" }],
  internal: { platform: "slack", channel: "#support-desk" },
};

const partsFor = async (
  slack: Slack,
  surroundings: Pick<Parts, "store" | "clock" | "log">,
): Promise<Parts> => {
  const desk = withChannelIds({ ...file, channels }, "slack", slack.channelId);
  const own = { ...surroundings, adapters: [slack.adapter], newId };
  shared ??= assemble(desk, own);
  const known = await shared;
  // Nobody writes knowledge down here, and the store that it was read from is that of an earlier life.
  const knowledge = { ...known.knowledge, refresh: async () => {}, stop: async () => {} };
  return { ...known, ...own, knowledge, internal: { ...desk.channels.internal, thread: null } };
};

type Incarnation = {
  readonly desk: Desk;
  readonly store: Store;
  readonly life: Life;
  readonly address: string | null;
  readonly bury: () => Promise<void>;
};

const receiveOf = ({ slack }: SlackWorkspace, mode: Mode): Receive =>
  mode === "socket"
    ? { mode, appToken: slack.appToken }
    : { mode, signingSecret: slack.signingSecret, host: "127.0.0.1", port: 0 };

type Surroundings = {
  readonly workspace: SlackWorkspace;
  readonly mode: Mode;
  readonly folder: string;
  readonly clock: VirtualClock;
  readonly fate: Fate;
  /** Gets every line that is logged. */
  readonly hear: (line: string) => void;
};

/** One process: from its start to its end. */
const incarnate = async ({
  workspace,
  mode,
  folder,
  clock,
  fate,
  hear,
}: Surroundings): Promise<Incarnation> => {
  let slack: Slack | null = null;
  let tap: Tap | null = null;
  const ending: Promise<unknown>[] = [];
  const life = beginLife(() => {
    workspace.slack.sockets.terminate("all");
    ending.push(Promise.resolve(slack?.adapter.stop()));
  });
  // The logger of the process itself: it is more than an object with three functions.
  const log = pino({ base: null }, { write: (line) => life.isOver() || hear(line) });
  const store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
  const bury = async (): Promise<void> => {
    await Promise.all(ending);
    await tap?.stop();
    await store.close();
  };
  tap = await startTap(workspace.slack.apiUrl, life, fate);
  slack = await openSlack({
    botToken: workspace.slack.botToken,
    receive: receiveOf(workspace, mode),
    apiUrl: tap.apiUrl,
    channels: { support: ["#support"], internal: "#support-desk" },
    agents: ["@agents"],
    leads: ["@leads"],
    directMessages: true,
    postsPerSecond: 1000,
    readsPerMinute: 60_000,
    company: file.company,
    language: file.language,
    tone: () => [],
    clock: clock.now,
    log,
  });
  const parts = await partsFor(slack, { store: mortalStore(store, life, fate), clock, log });
  const desk = createDesk(parts);
  await Promise.race([desk.start(), life.over]);
  const server = slack.address();
  const address = server && `${server}/slack/events`;
  if (address !== null) workspace.slack.useHttp(address);
  return { desk, store, life, address, bury };
};

const isAtRest = (store: Store): Promise<boolean> =>
  store.read(async (db) => {
    const { pending, attempting, unknown } = await countByStatus(db);
    return pending + attempting + unknown === 0 && (await pendingHeads(db, 1, [])).length === 0;
  });

/** Milliseconds of the desk's time after which what was not done by then counts as stuck. */
const patience = 20 * 60_000;
const longestWait = 16_000;

const lineSchema = z.looseObject({ level: z.number(), msg: z.string() });

/** Starts it on a new Slack and a new database. */
export const startStand = async ({ mode, slack: options = {} }: StandOptions): Promise<Stand> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-delivery-"));
  const clock = createVirtualClock(start);
  const fate = createFate();
  const workspace = await startWorkspace({ clock, ...options });
  const said: { line: string; facts: object }[] = [];
  const hear = (line: string): void => {
    const { level, msg, ...facts } = lineSchema.parse(JSON.parse(line));
    said.push({ line: `${pino.levels.labels[level]}: ${msg}`, facts });
  };
  const surroundings = { workspace, mode, folder, clock, fate, hear };
  let current = await incarnate(surroundings);

  const comeBack = async (): Promise<void> => {
    current = await incarnate(surroundings);
  };
  const kill = async (): Promise<void> => {
    current.life.end();
    await current.bury();
  };
  const leave = async (): Promise<void> => {
    await current.desk.stop();
    await kill();
  };

  const settleOnce = async (): Promise<boolean> => {
    if (current.life.isOver()) {
      await current.bury();
      await comeBack();
    }
    await workspace.slack.idle();
    await Promise.race([current.desk.settle(), current.life.over]);
    await workspace.slack.idle();
    return !current.life.isOver() && (await isAtRest(current.store));
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

  return {
    workspace,
    clock,
    fate,
    said,
    store: () => current.store,
    desk: () => current.desk,
    address: () => current.address,
    settle,
    letPass: async (ms) => {
      await settle();
      clock.advance(ms);
      await settle();
    },
    kill,
    leave,
    comeBack,
    stop: async () => {
      await kill();
      await workspace.slack.stop();
      await rm(folder, { recursive: true });
    },
  };
};
