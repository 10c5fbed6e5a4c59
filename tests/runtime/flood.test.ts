import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listQuarantined } from "../../src/storage/inbox.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

const deliverGarbage = async (count: number): Promise<void> => {
  const before = (await running.store.read(listQuarantined)).length;
  for (let index = 0; index < count; index += 1)
    await running.desk.accept({
      platform: "web",
      lane: "unreadable",
      at: running.clock.now(),
      keys: [`garbage-${before + index}`],
      payload: "garbage",
    });
  await running.desk.settle();
};

const notes = (): readonly string[] => running.platform.shown.map(({ text }) => text);

describe("a flood of what cannot be read", () => {
  it("is put aside to the last piece, and told in a few notes", async () => {
    await deliverGarbage(120);
    expect(await running.store.read(listQuarantined)).toHaveLength(120);
    expect(notes().slice(0, 3).join()).toContain("Not an event.");
    expect(
      notes()
        .slice(3)
        .map((text) => /\d+(?= Ereignisse)/.exec(text)?.[0]),
    ).toEqual(["4", "10", "100"]);
  });

  it("is over after ten minutes: then each is told again", async () => {
    await deliverGarbage(5);
    running.clock.advance(11 * 60_000);
    await deliverGarbage(1);
    expect(notes().at(-1)).toContain("Not an event.");
    expect(notes()).toHaveLength(5);
  });
});
