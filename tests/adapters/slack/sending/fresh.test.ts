import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createFresh } from "../../../../adapters/slack/people/fresh.ts";

const ages = { refreshAfterMs: 30_000, maxAgeMs: 60_000 };

/** A value that counts how often it was read, and fails when told to. */
const createSource = () => {
  const source = { reads: 0, broken: false, now: 0, failures: 0 };
  const fresh = createFresh(
    async () => {
      source.reads += 1;
      if (source.broken) throw new Error("no answer");
      return source.reads;
    },
    ages,
    () => source.now,
    () => {
      source.failures += 1;
    },
  );
  return { source, fresh };
};

describe("a value read from elsewhere", () => {
  it("is read once, however many ask at once", async () => {
    const { source, fresh } = createSource();
    const asked = await Promise.all([fresh.read(), fresh.read(), fresh.refresh(), fresh.read()]);
    expect(source.reads).toBe(1);
    expect(asked[0]).toEqual({ value: 1, fresh: true });
  });

  it("is given at once and read anew in the background once it is half old", async () => {
    const { source, fresh } = createSource();
    await fresh.read();
    source.now = 29_999;
    await fresh.read();
    expect(source.reads).toBe(1);
    source.now = 30_000;
    expect(await fresh.read()).toEqual({ value: 1, fresh: true });
    await setImmediate();
    expect(await fresh.read()).toEqual({ value: 2, fresh: true });
  });

  it("is waited for when it is too old", async () => {
    const { source, fresh } = createSource();
    await fresh.read();
    source.now = 60_000;
    expect(await fresh.read()).toEqual({ value: 2, fresh: true });
  });

  it("is given as stale when it cannot be read, and not asked for again at once", async () => {
    const { source, fresh } = createSource();
    await fresh.read();
    source.now = 60_000;
    source.broken = true;
    expect(await fresh.read()).toEqual({ value: 1, fresh: false });
    expect(await fresh.read()).toEqual({ value: 1, fresh: false });
    expect(source).toMatchObject({ reads: 2, failures: 1 });
    source.broken = false;
    source.now = 65_000;
    expect(await fresh.read()).toEqual({ value: 3, fresh: true });
  });

  it("is nothing when it could never be read", async () => {
    const { source, fresh } = createSource();
    source.broken = true;
    await expect(fresh.refresh()).rejects.toThrow("no answer");
    expect(await fresh.read()).toEqual({ value: null, fresh: false });
  });

  it("is not waited for by those whom an older one serves", async () => {
    const { source, fresh } = createSource();
    await fresh.read();
    source.now = 60_000;
    expect(await fresh.read(90_000)).toEqual({ value: 1, fresh: true });
    await setImmediate();
    expect(await fresh.read()).toEqual({ value: 2, fresh: true });
  });

  it("may come by another way, unless what is there is newer", async () => {
    const { source, fresh } = createSource();
    source.now = 1_000;
    fresh.keep(100, 1_000);
    fresh.keep(99, 500);
    expect(await fresh.read()).toEqual({ value: 100, fresh: true });
    expect(source.reads).toBe(0);
    source.now = 61_000;
    expect(await fresh.read()).toEqual({ value: 1, fresh: true });
  });

  it("is not trusted after the clock was set back", async () => {
    const { source, fresh } = createSource();
    source.now = 3_600_000;
    await fresh.read();
    source.now = 0;
    expect(await fresh.read()).toEqual({ value: 2, fresh: true });
  });
});
