import { describe, expect, it } from "vitest";
import { coalesce } from "../../src/runtime/coalesce.ts";

describe("work that many ask for", () => {
  it("never runs beside itself, and runs again for whoever asked meanwhile", async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const work = coalesce(
      async () => {
        running += 1;
        most = Math.max(most, running);
        runs += 1;
        await Promise.resolve();
        running -= 1;
      },
      () => {},
    );
    await Promise.all([work(), work(), work()]);
    await work();
    expect(most).toBe(1);
    // One for the first, one for both who asked during it, one for the last.
    expect(runs).toBe(3);
  });

  it("tells of a failure and can run again", async () => {
    const failures: unknown[] = [];
    let fails = true;
    const work = coalesce(
      async () => {
        if (fails) throw new Error("disk full");
      },
      (error) => failures.push(error),
    );
    await work();
    fails = false;
    await work();
    expect(failures).toEqual([new Error("disk full")]);
  });
});
