import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const minute = 60 * 1000;
const anna = person("anna");

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

describe("what was missed", () => {
  it("is asked for at the start, and never before the desk came to the platform", async () => {
    await running.desk.settle();
    expect(running.platform.backfills.map(({ since }) => since)).toEqual([running.clock.now()]);
    await running.letPass(10 * minute);
    expect(running.platform.backfills[1]?.since).toBe(running.platform.backfills[0]?.since);
  });

  it("is asked for again every ten minutes, a quarter of an hour back from the last complete answer", async () => {
    await running.desk.settle();
    for (let sweep = 0; sweep < 4; sweep += 1) await running.letPass(10 * minute);
    const complete = running.clock.now() - 10 * minute;
    expect(running.platform.backfills).toHaveLength(5);
    expect(running.platform.backfills.at(-1)?.since).toBe(complete - 15 * minute);
  });

  it("is asked for as soon as the platform was away", async () => {
    await running.desk.settle();
    running.platform.missed();
    await running.desk.settle();
    expect(running.platform.backfills).toHaveLength(2);
  });

  it("is not taken for found when the platform does not answer", async () => {
    await running.desk.settle();
    for (let sweep = 0; sweep < 3; sweep += 1) await running.letPass(10 * minute);
    const complete = running.clock.now();
    running.platform.failBackfill(new Error("unreachable"));
    for (let sweep = 0; sweep < 6; sweep += 1) await running.letPass(10 * minute);
    running.platform.failBackfill(null);
    await running.letPass(minute);
    expect(running.platform.backfills.at(-1)?.since).toBe(complete - 15 * minute);
  });

  it("is looked for in the threads of the cases too", async () => {
    await running.platform.deliver(wrote(anna, "geht nicht", { id: "m1", at: running.clock.now() }));
    await running.letPass(3000);
    await running.letPass(10 * minute);
    expect(running.platform.backfills.at(-1)?.followed).toEqual([
      {
        conversation: { platform: "web", channel: "support", thread: "m1" },
        customer: anna.key,
        messages: ["m1"],
      },
    ]);
  });
});
