import { join } from "node:path";
import { v7 as newId } from "uuid";
import { openDiscord } from "../../adapters/discord/adapter.ts";
import { withChannelIds } from "../../src/config/channel-ids.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import { assemble } from "../../src/runtime/assemble.ts";
import type { Clock } from "../../src/runtime/clock.ts";
import { createDesk, type Desk } from "../../src/runtime/desk.ts";
import type { Log } from "../../src/runtime/parts.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { threadBook } from "../../src/storage/thread-book.ts";
import type { DiscordWorkspace } from "./discord-people.ts";
import { rememberedIndex } from "./remembered-index.ts";
import { sampleDeskFile } from "./sample-desk.ts";

/** The sample desk on a real SQLite file, on Discord through the real discord.js. */
export type DiscordDesk = {
  readonly desk: Desk;
  readonly store: Store;
  readonly quietMs: number;
  readonly stop: () => Promise<void>;
};

/** What a test may want otherwise. */
export type DiscordDeskOptions = {
  readonly folder: string;
  readonly clock: Clock;
  readonly threads?: "private" | "public";
  readonly log?: Log;
  /** Left out: the sample desk's. */
  readonly deskFile?: string;
};

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Starts the desk in a folder; what it knew there before, it still knows. */
export const startDiscordDesk = async (
  { discord }: DiscordWorkspace,
  { folder, clock, threads = "private", log = silent, deskFile = sampleDeskFile }: DiscordDeskOptions,
): Promise<DiscordDesk> => {
  const file = loadDesk(deskFile);
  const store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
  const { adapter, channelId } = await openDiscord({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guild: discord.guildName,
    channels: { support: ["#support"], internal: "#support-desk" },
    agents: ["@Agents"],
    leads: ["@Leads"],
    directMessages: true,
    threads,
    company: file.company,
    language: file.language,
    tone: () => [],
    threadBook: threadBook(store, "discord"),
    onDead: () => {},
    clock: clock.now,
    log,
  });
  const channels = {
    support: [{ platform: "discord", channel: "#support" }],
    internal: { platform: "discord", channel: "#support-desk" },
  };
  const onDiscord = withChannelIds({ ...file, channels }, "discord", channelId);
  const desk = createDesk(
    await assemble(onDiscord, { store, adapters: [adapter], clock, newId, indexer: rememberedIndex, log }),
  );
  await desk.start();
  return {
    desk,
    store,
    quietMs: file.intake.quietMs,
    stop: async () => {
      await desk.stop();
      await store.close();
    },
  };
};
