import { join } from "node:path";
import { v7 as newId } from "uuid";
import { openSlack } from "../../../../adapters/slack/adapter.ts";
import type { Log } from "../../../../adapters/slack/options.ts";
import { withChannelIds } from "../../../../src/config/channel-ids.ts";
import { loadDesk } from "../../../../src/config/load-desk.ts";
import { assemble } from "../../../../src/runtime/assemble.ts";
import type { Clock } from "../../../../src/runtime/clock.ts";
import { createDesk, type Desk } from "../../../../src/runtime/desk.ts";
import { openSqlite } from "../../../../src/storage/sqlite/open.ts";
import { sampleDeskFile } from "../../../support/sample-desk.ts";
import { botToken, signingSecret } from "./seed.ts";
import type { Workspace } from "./workspace.ts";

/** The sample desk on a real SQLite file, on emulate's Slack through the real Bolt. */
export type EmulatedDesk = {
  readonly desk: Desk;
  /** Ends it; what is said from then on reaches nobody. */
  readonly stop: () => Promise<void>;
};

/** Starts the desk in a folder; what it knew there before, it still knows. */
export const startEmulatedDesk = async (
  workspace: Workspace,
  { folder, clock, log }: { readonly folder: string; readonly clock: Clock; readonly log: Log },
): Promise<EmulatedDesk> => {
  const file = loadDesk(sampleDeskFile);
  const { wire, people } = workspace;
  const { adapter, address, channelId } = await openSlack({
    botToken,
    receive: { mode: "http", signingSecret, host: "127.0.0.1", port: 0 },
    apiUrl: wire.apiUrl,
    channels: { support: ["#support"], internal: "#support-desk" },
    // emulate has no user groups: agents are whoever is in the internal channel, leads are named.
    agents: null,
    leads: [people.Petra.id],
    // emulate does not know users.conversations, with which direct conversations are looked through.
    directMessages: false,
    postsPerSecond: 1000,
    readsPerMinute: 60_000,
    company: file.company,
    language: file.language,
    tone: () => [],
    clock: clock.now,
    log,
  });
  const channels = {
    support: [{ platform: "slack", channel: "#support" }],
    internal: { platform: "slack", channel: "#support-desk" },
  };
  const onSlack = withChannelIds({ ...file, channels }, "slack", channelId);
  const store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
  const desk = createDesk(await assemble(onSlack, { store, adapters: [adapter], clock, newId, log }));
  await desk.start();
  workspace.sendEventsTo(`${address()}/slack/events`);
  return {
    desk,
    stop: async () => {
      workspace.sendEventsTo(null);
      await desk.stop();
      await store.close();
    },
  };
};
