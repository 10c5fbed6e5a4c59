import { join } from "node:path";
import { v7 as newId } from "uuid";
import { openDiscord } from "../../adapters/discord/adapter.ts";
import { openSlack } from "../../adapters/slack/adapter.ts";
import { withChannelIds } from "../../src/config/channel-ids.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import type { Linking } from "../../src/core/customer.ts";
import { assemble } from "../../src/runtime/assemble.ts";
import type { Clock } from "../../src/runtime/clock.ts";
import { createDesk, type Desk } from "../../src/runtime/desk.ts";
import type { Log } from "../../src/runtime/parts.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { threadBook } from "../../src/storage/thread-book.ts";
import type { FakeDiscord } from "../fakes/discord/fake-discord.ts";
import type { FakeSlack } from "../fakes/slack/fake-slack.ts";
import { rememberedIndex } from "./remembered-index.ts";
import { sampleDeskFile } from "./sample-desk.ts";

/** A platform of the mixed desk. */
export type Side = "slack" | "discord";

/** The sample desk on a real SQLite file, on Slack and Discord at once. */
export type MixedDesk = {
  readonly desk: Desk;
  readonly store: Store;
  readonly stop: () => Promise<void>;
};

/** What a mixed desk is started with. `#support` is on both platforms. */
export type MixedDeskOptions = {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  /** Where the desk's own channel is, `#support-desk`. */
  readonly internal: Side;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** How a number is linked to a second chat identity; as in the sample desk unless it says otherwise. */
  readonly linking?: Linking;
  /** The codes that are sent. */
  readonly newCode?: () => string;
};

/** Starts the desk in a folder; what it knew there before, it still knows. */
export const startMixedDesk = async (options: MixedDeskOptions): Promise<MixedDesk> => {
  const { slack, discord, internal, folder, clock, log, linking, newCode } = options;
  const sample = loadDesk(sampleDeskFile);
  const { customers } = sample;
  const file =
    linking === undefined || customers === undefined
      ? sample
      : { ...sample, customers: { ...customers, linking } };
  const store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
  const { company, language } = file;
  const channelsOn = (side: Side) => ({
    support: ["#support"],
    internal: internal === side ? "#support-desk" : null,
  });
  const shared = { company, language, tone: () => [], directMessages: true, clock: clock.now, log };
  const onSlack = await openSlack({
    ...shared,
    botToken: slack.botToken,
    receive: { mode: "socket", appToken: slack.appToken },
    apiUrl: slack.apiUrl,
    channels: channelsOn("slack"),
    agents: ["@agents"],
    leads: ["@leads"],
    postsPerSecond: 1000,
    readsPerMinute: 60_000,
  });
  const onDiscord = await openDiscord({
    ...shared,
    token: discord.token,
    apiUrl: discord.apiUrl,
    guild: discord.guildName,
    channels: channelsOn("discord"),
    agents: ["@Agents"],
    leads: ["@Leads"],
    threads: "private",
    threadBook: threadBook(store, "discord"),
    onDead: () => {},
  });
  const channels = {
    support: (["slack", "discord"] as const).map((platform) => ({ platform, channel: "#support" })),
    internal: { platform: internal, channel: "#support-desk" },
  };
  const named = withChannelIds({ ...file, channels }, "slack", onSlack.channelId);
  const desk = createDesk(
    await assemble(withChannelIds(named, "discord", onDiscord.channelId), {
      store,
      adapters: [onSlack.adapter, onDiscord.adapter],
      indexer: rememberedIndex,
      clock,
      newId,
      log,
      ...(newCode && { newCode }),
    }),
  );
  await desk.start();
  return {
    desk,
    store,
    stop: async () => {
      await desk.stop();
      await store.close();
    },
  };
};
