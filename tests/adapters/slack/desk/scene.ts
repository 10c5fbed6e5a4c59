import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { openSlack } from "../../../../adapters/slack/adapter.ts";
import type { Receive } from "../../../../adapters/slack/options.ts";
import { withChannelIds } from "../../../../src/config/channel-ids.ts";
import type { Desk as DeskFile } from "../../../../src/config/desk.ts";
import { loadDesk } from "../../../../src/config/load-desk.ts";
import type { Language } from "../../../../src/core/person.ts";
import type { RoundSettings } from "../../../../src/core/round.ts";
import { toneOf } from "../../../../src/reading/tone.ts";
import { assemble, type Surroundings } from "../../../../src/runtime/assemble.ts";
import { createDesk, type Desk } from "../../../../src/runtime/desk.ts";
import type { Parts } from "../../../../src/runtime/parts.ts";
import { openSqlite } from "../../../../src/storage/sqlite/open.ts";
import type { Store } from "../../../../src/storage/store.ts";
import { sampleDeskFile } from "../../../support/sample-desk.ts";
import { type Mode, modes } from "../../../support/slack-desk.ts";
import { createVirtualClock, type VirtualClock } from "../../../support/virtual-clock.ts";
import { type Actor, createActor } from "./actor.ts";
import { assertDiscreet } from "./discretion.ts";
import { type Name, type Office, startOffice } from "./office.ts";

export type { Mode };
export { modes };

/** Wednesday, 4 March 2026, 10:00 in Berlin: the sample desk is open. */
const opening = Date.parse("2026-03-04T09:00:00Z");

/** What a test wants otherwise than usual. */
export type SceneOptions = {
  /** User groups, channels or people; `null`: whoever is in the internal channel. */
  readonly agents?: readonly string[] | null;
  readonly leads?: readonly string[];
  /** Opens product management's own channel; left out: they have none. */
  readonly product?: (office: Office) => string;
  /** Who gets the lists of rounds; the channel unless it says otherwise. */
  readonly rounds?: RoundSettings;
  /** Languages of what is pinned in the support channels; nothing unless it says otherwise. */
  readonly pinned?: readonly Language[];
};

type Line = { readonly level: "info" | "warn" | "error"; readonly facts: object; readonly message: string };

/** The sample desk at work in an office full of people. */
export type Scene = Office & {
  readonly clock: VirtualClock;
  readonly store: () => Store;
  /** What the desk has logged. */
  readonly logged: readonly Line[];
  /** Lets everything happen that is due at this moment. */
  readonly settle: () => Promise<void>;
  /** Lets everything happen that is due, and then what is due after so many milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
  /** The customer has finished writing: the pause after which the desk answers. */
  readonly pause: () => Promise<void>;
  /** The desk is stopped and started again; `meanwhile` happens in between. */
  readonly restart: (meanwhile?: () => void) => Promise<void>;
  /** Somebody, by name. */
  readonly who: (name: Name) => Actor;
};

const receiveOf = ({ slack }: Office, mode: Mode): Receive =>
  mode === "socket"
    ? { mode, appToken: slack.appToken }
    : { mode, signingSecret: slack.signingSecret, host: "127.0.0.1", port: 0 };

type Running = { readonly desk: Desk; readonly store: Store; readonly stop: () => Promise<void> };

const loggingTo = (logged: Line[]) => {
  const at =
    (level: Line["level"]) =>
    (facts: object, message: string): void => {
      logged.push({ level, facts, message });
    };
  return { info: at("info"), warn: at("warn"), error: at("error") };
};

const file = loadDesk(sampleDeskFile);
const assembled = new Map<string, Promise<Parts>>();

/** What is read from the files of the desk is the same in every scene, and takes a while to read. */
const partsOf = async (desk: DeskFile, surroundings: Surroundings): Promise<Parts> => {
  const key = JSON.stringify([desk.channels, desk.intake]);
  const known = assembled.get(key) ?? assemble(desk, surroundings);
  assembled.set(key, known);
  return { ...(await known), ...surroundings };
};

const startDesk = async (
  office: Office,
  parts: {
    readonly folder: string;
    readonly clock: VirtualClock;
    readonly mode: Mode;
    readonly logged: Line[];
    readonly options: SceneOptions;
    readonly product: string | null;
  },
): Promise<Running> => {
  const { folder, clock, mode, logged, options, product } = parts;
  const log = loggingTo(logged);
  const support = Object.values(office.support);
  const { adapter, address, channelId } = await openSlack({
    botToken: office.slack.botToken,
    receive: receiveOf(office, mode),
    apiUrl: office.slack.apiUrl,
    channels: { support, internal: office.internal, product },
    agents: options.agents === undefined ? ["@agents"] : options.agents,
    leads: options.leads ?? ["@leads"],
    directMessages: true,
    postsPerSecond: 1000,
    readsPerMinute: 60_000,
    company: file.company,
    language: file.language,
    tone: toneOf,
    clock: clock.now,
    log,
  });
  const channels = {
    support: support.map((channel) => ({ platform: "slack", channel })),
    internal: { platform: "slack", channel: office.internal },
    ...(product !== null && { product: { platform: "slack", channel: product } }),
  };
  const intake = { ...file.intake, pinned: options.pinned ?? [] };
  const onSlack = withChannelIds({ ...file, channels, intake }, "slack", channelId);
  const store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
  const assembledParts = await partsOf(onSlack, { store, adapters: [adapter], clock, newId, log });
  const desk = createDesk({ ...assembledParts, ...(options.rounds && { rounds: options.rounds }) });
  await desk.start();
  const url = address();
  if (url !== null) office.slack.useHttp(`${url}/slack/events`);
  return {
    desk,
    store,
    stop: async () => {
      await desk.stop();
      await store.close();
    },
  };
};

const settleDesk = async ({ slack }: Office, desk: Desk): Promise<void> => {
  const happened = (): number => slack.deliveries().length + slack.calls().length;
  for (let before = -1; before !== happened(); ) {
    before = happened();
    await slack.idle();
    await desk.settle();
  }
};

/**
 * Does something with the sample desk, then makes sure that it did nothing Slack refuses, that nobody read what was
 * not for them, and that it called nobody it may not call.
 */
export const onScene = async (
  mode: Mode,
  work: (scene: Scene) => Promise<void>,
  options: SceneOptions = {},
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(opening);
  const office = await startOffice(clock);
  const logged: Line[] = [];
  const product = options.product?.(office) ?? null;
  const start = (): Promise<Running> => startDesk(office, { folder, clock, mode, logged, options, product });
  let running = await start();
  const settle = (): Promise<void> => settleDesk(office, running.desk);
  const pass = async (ms: number): Promise<void> => {
    await settle();
    clock.advance(ms);
    await settle();
  };
  const stage = { ...office, clock, settle };
  try {
    await work({
      ...stage,
      store: () => running.store,
      logged,
      pass,
      pause: () => pass(3000),
      restart: async (meanwhile = () => {}) => {
        await running.stop();
        meanwhile();
        running = await start();
        await settle();
      },
      who: (name) => createActor(stage, name),
    });
    await settle();
    office.slack.assertClean();
    assertDiscreet(office);
  } finally {
    await running.stop();
    await office.slack.stop();
    await rm(folder, { recursive: true });
  }
};
