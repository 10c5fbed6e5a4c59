import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { openDiscord } from "../../../../adapters/discord/adapter.ts";
import { withChannelIds } from "../../../../src/config/channel-ids.ts";
import type { Desk as DeskFile } from "../../../../src/config/desk.ts";
import { loadDesk } from "../../../../src/config/load-desk.ts";
import type { Language } from "../../../../src/core/person.ts";
import { toneOf } from "../../../../src/reading/tone.ts";
import { assemble, type Surroundings } from "../../../../src/runtime/assemble.ts";
import { createDesk, type Desk } from "../../../../src/runtime/desk.ts";
import type { Parts } from "../../../../src/runtime/parts.ts";
import { openSqlite } from "../../../../src/storage/sqlite/open.ts";
import type { Store } from "../../../../src/storage/store.ts";
import { threadBook } from "../../../../src/storage/thread-book.ts";
import { sampleDeskFile } from "../../../support/sample-desk.ts";
import { createVirtualClock, type VirtualClock } from "../../../support/virtual-clock.ts";
import { type Actor, createActor } from "./actor.ts";
import { assertDiscreet } from "./discretion.ts";
import { type Name, type Server, startServer } from "./server.ts";

/** Wednesday, 4 March 2026, 10:00 in Berlin: the sample desk is open. */
const opening = Date.parse("2026-03-04T09:00:00Z");

/** What a test wants otherwise than usual. */
export type SceneOptions = {
  readonly threads?: "private" | "public";
  readonly removeNumbers?: boolean;
  /** Roles or people; `null`: whoever sees the internal channel. */
  readonly agents?: readonly string[] | null;
  /** Languages of what is pinned in the support channel; nothing unless it says otherwise. */
  readonly pinned?: readonly Language[];
  /** Opens product management's own channel; left out: they have none. */
  readonly product?: (server: Server) => string;
};

type Line = { readonly level: "info" | "warn" | "error"; readonly facts: object; readonly message: string };

/** The sample desk at work on a server full of people. */
export type Scene = Server & {
  readonly clock: VirtualClock;
  /** What the desk has logged. */
  readonly logged: readonly Line[];
  /** Lets everything happen that is due at this moment. */
  readonly settle: () => Promise<void>;
  /** Lets everything happen that is due, and then what is due after so many milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
  /** The customer has finished writing: the pause after which the desk answers. */
  readonly pause: () => Promise<void>;
  /** Somebody, by name. */
  readonly who: (name: Name) => Actor;
};

type Running = { readonly desk: Desk; readonly store: Store };

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
  const key = JSON.stringify([desk.channels, desk.discord, desk.intake]);
  const known = assembled.get(key) ?? assemble(desk, surroundings);
  assembled.set(key, known);
  return { ...(await known), ...surroundings };
};

const startDesk = async (
  { discord, support, forum, internal }: Server,
  folder: string,
  clock: VirtualClock,
  logged: Line[],
  { threads = "private", removeNumbers = false, agents = ["@Agents"], pinned = [] }: SceneOptions,
  product: string | null,
): Promise<Running> => {
  const log = loggingTo(logged);
  const store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
  const { adapter, channelId } = await openDiscord({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guild: discord.guildName,
    channels: { support: [support, forum], internal, product },
    agents,
    leads: ["@Leads"],
    directMessages: true,
    threads,
    company: file.company,
    language: file.language,
    tone: toneOf,
    threadBook: threadBook(store, "discord"),
    onDead: () => {},
    clock: clock.now,
    log,
  });
  const channels = {
    support: [support, forum].map((channel) => ({ platform: "discord", channel })),
    internal: { platform: "discord", channel: internal },
    ...(product !== null && { product: { platform: "discord", channel: product } }),
  };
  const settings = { ...file.discord, threads, removeNumbers };
  const intake = { ...file.intake, pinned };
  const onDiscord = withChannelIds({ ...file, channels, discord: settings, intake }, "discord", channelId);
  const desk = createDesk(await partsOf(onDiscord, { store, adapters: [adapter], clock, newId, log }));
  await desk.start();
  return { desk, store };
};

const settleDesk = async ({ discord }: Server, desk: Desk): Promise<void> => {
  const happened = (): number => discord.calls().length + discord.gateway.told().length;
  for (let before = -1; before !== happened(); ) {
    before = happened();
    await discord.idle();
    await desk.settle();
  }
};

/**
 * Does something with the sample desk, then makes sure that it did nothing Discord refuses, that nobody read what was
 * not for them, and that it called nobody it may not call.
 */
export const onScene = async (
  work: (scene: Scene) => Promise<void>,
  options: SceneOptions = {},
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const clock = createVirtualClock(opening);
  const server = await startServer(clock, { ...options, pins: options.pinned !== undefined });
  const logged: Line[] = [];
  const product = options.product?.(server) ?? null;
  const { desk, store } = await startDesk(server, folder, clock, logged, options, product);
  const settle = (): Promise<void> => settleDesk(server, desk);
  const pass = async (ms: number): Promise<void> => {
    await settle();
    clock.advance(ms);
    await settle();
  };
  const stage = { ...server, clock, settle };
  try {
    await work({
      ...stage,
      logged,
      pass,
      pause: () => pass(3000),
      who: (name) => createActor(stage, server.people[name]),
    });
    await settle();
    server.discord.assertClean();
    assertDiscreet(server);
  } finally {
    await desk.stop();
    await store.close();
    await server.discord.stop();
    await rm(folder, { recursive: true });
  }
};
