import { join } from "node:path";
import { v7 as newId } from "uuid";
import { openSlack } from "../../adapters/slack/adapter.ts";
import type { Receive, SlackOptions } from "../../adapters/slack/options.ts";
import { withChannelIds } from "../../src/config/channel-ids.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import { assemble } from "../../src/runtime/assemble.ts";
import type { Clock } from "../../src/runtime/clock.ts";
import { createDesk, type Desk } from "../../src/runtime/desk.ts";
import type { Log } from "../../src/runtime/parts.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { rememberedIndex } from "./remembered-index.ts";
import { sampleDeskFile } from "./sample-desk.ts";
import type { SlackWorkspace } from "./slack-people.ts";

/** The two ways in which Slack reaches a desk. */
export type Mode = Receive["mode"];
export const modes: readonly Mode[] = ["socket", "http"];

/** The sample desk on a real SQLite file, on Slack through the real Bolt. */
export type SlackDesk = {
  readonly desk: Desk;
  readonly store: Store;
  readonly quietMs: number;
  readonly stop: () => Promise<void>;
};

/** What a test may want otherwise. */
export type SlackDeskOptions = {
  readonly folder: string;
  readonly clock: Clock;
  readonly mode: Mode;
  readonly log?: Log;
  /** Left out: the sample desk's. */
  readonly deskFile?: string;
  /** What is said of words for customers before they are sent; nothing where it is left out. */
  readonly tone?: SlackOptions["tone"];
};

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

const receiveOf = ({ slack }: SlackWorkspace, mode: Mode): Receive =>
  mode === "socket"
    ? { mode, appToken: slack.appToken }
    : { mode, signingSecret: slack.signingSecret, host: "127.0.0.1", port: 0 };

/** Starts the desk in a folder; what it knew there before, it still knows. */
export const startSlackDesk = async (
  workspace: SlackWorkspace,
  { folder, clock, mode, log = silent, deskFile = sampleDeskFile, tone = () => [] }: SlackDeskOptions,
): Promise<SlackDesk> => {
  const file = loadDesk(deskFile);
  const { adapter, address, channelId } = await openSlack({
    botToken: workspace.slack.botToken,
    receive: receiveOf(workspace, mode),
    apiUrl: workspace.slack.apiUrl,
    channels: { support: ["#support"], internal: "#support-desk" },
    agents: ["@agents"],
    leads: ["@leads"],
    directMessages: true,
    postsPerSecond: 1000,
    readsPerMinute: 60_000,
    company: file.company,
    language: file.language,
    tone,
    clock: clock.now,
    log,
  });
  const channels = {
    support: [{ platform: "slack", channel: "#support" }],
    internal: { platform: "slack", channel: "#support-desk" },
  };
  const onSlack = withChannelIds({ ...file, channels }, "slack", channelId);
  const store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
  const desk = createDesk(
    await assemble(onSlack, { store, adapters: [adapter], clock, newId, indexer: rememberedIndex, log }),
  );
  await desk.start();
  const url = address();
  if (url !== null) workspace.slack.useHttp(`${url}/slack/events`);
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
