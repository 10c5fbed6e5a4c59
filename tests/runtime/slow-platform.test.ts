import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadDesk } from "../../src/config/load-desk.ts";
import { assemble } from "../../src/runtime/assemble.ts";
import { createDesk, type Desk } from "../../src/runtime/desk.ts";
import type { Adapter } from "../../src/runtime/port.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { nextTimerAt } from "../../src/storage/timers.ts";
import { wrote } from "../support/loopback-events.ts";
import { createLoopbackPlatform, type LoopbackPlatform, person } from "../support/loopback-platform.ts";
import { rememberedIndex } from "../support/remembered-index.ts";
import { sampleDeskFile } from "../support/sample-desk.ts";
import { until } from "../support/until.ts";
import { createVirtualClock, type VirtualClock } from "../support/virtual-clock.ts";

let folder: string;
let store: Store;
let desk: Desk;
let clock: VirtualClock;
let platform: LoopbackPlatform;
/** Posts that the platform keeps waiting. */
let waiting: (() => void)[];

/** Words of somebody of whom the platform does not say who it is. */
const unknown = "Wer bin ich?";

/** A platform that is slow in one channel, as one is that holds the channel to its rate. */
const slowIn = (channel: string, { adapter }: LoopbackPlatform): Adapter => ({
  ...adapter,
  translate: async (payload) => {
    if (JSON.stringify(payload).includes(unknown)) await new Promise<void>((go) => waiting.push(go));
    return adapter.translate(payload);
  },
  perform: async (job) => {
    if (job.conversation.channel === channel) await new Promise<void>((go) => waiting.push(go));
    return adapter.perform(job);
  },
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-slow-"));
  store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
  clock = createVirtualClock(Date.parse("2026-03-04T09:00:00Z"));
  platform = createLoopbackPlatform();
  waiting = [];
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const adapters = [slowIn("busy", platform)];
  desk = createDesk(
    await assemble(loadDesk(sampleDeskFile), {
      store,
      adapters,
      clock,
      newId,
      indexer: rememberedIndex,
      log,
    }),
  );
  await desk.start();
});

afterEach(async () => {
  for (const go of waiting) go();
  await desk.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

const write = async (who: string, channel: string, text: string): Promise<void> => {
  const event = wrote(person(who), text, { id: newId(), at: clock.now() });
  const conversation = { ...event.conversation, channel };
  await platform.deliver({ ...event, conversation });
};

const shownIn = (channel: string) => async () =>
  platform.shown.find(({ job }) => job.conversation.channel === channel);

describe("a platform that does not say who somebody is", () => {
  it("holds up no timer of others", async () => {
    await write("anna", "support", unknown);
    await until("a question that waits", async () => waiting[0]);
    await write("ben", "support", "geht nicht!!");
    const timerAt = await until("the timer", async () => (await store.read(nextTimerAt)) ?? undefined);
    clock.advance(timerAt - clock.now());
    expect((await until("what the desk asks", shownIn("support"))).text).toContain("Kundennummer");
  });
});

describe("a platform that keeps one channel waiting", () => {
  beforeEach(async () => {
    await write("anna", "busy", "Wie richte ich mein Postfach in Outlook ein?");
    await until("a post that waits", async () => waiting[0]);
  });

  it("holds up no question that comes meanwhile in another", async () => {
    await write("ben", "support", "Wie lege ich eine Subdomain an?");
    const answer = await until("the answer", shownIn("support"));
    expect(answer.text).toContain("Subdomain");
    expect(waiting).toHaveLength(1);
  });

  it("holds up no timer", async () => {
    await write("ben", "support", "geht nicht!!");
    await until(
      "the timer",
      async () => (await store.read(({ orm, tables }) => orm.select().from(tables.timers)))[0],
    );
    // The desk may still be setting its alarm when the timer stands.
    const asked = until("what the desk asks after the pause", async () => {
      clock.advance(500);
      return shownIn("support")();
    });
    expect((await asked).job.conversation.channel).toBe("support");
    expect(waiting).toHaveLength(1);
  });
});
