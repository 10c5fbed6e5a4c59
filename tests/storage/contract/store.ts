import { expect, test } from "vitest";
import { loadCase, saveCase } from "../../../src/storage/cases.ts";
import { nextTicketNumber, takeTicketNumber } from "../../../src/storage/ticket-numbers.ts";
import { aCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

export const storeContract = (fixture: Fixture) => {
  test("a transaction gives back what its work returns", async () => {
    expect(await fixture.store.tx(async () => 42)).toBe(42);
  });

  test("nothing of a transaction that fails stays", async () => {
    const { store } = fixture;
    const subject = aCase();
    const failing = store.tx(async (db) => {
      await saveCase(db, subject, null, now);
      throw new Error("after all");
    });
    await expect(failing).rejects.toThrow("after all");
    expect(await store.read((db) => loadCase(db, subject.id))).toBeNull();
  });

  test("a failed transaction does not stop those after it", async () => {
    const { store } = fixture;
    const results = await Promise.allSettled([
      store.tx(async () => Promise.reject(new Error("no"))),
      store.tx((db) => takeTicketNumber(db, 1)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });

  test("reading does not see what a transaction has not committed", async () => {
    const { store } = fixture;
    const subject = aCase();
    const during = await store.tx(async (db) => {
      await saveCase(db, subject, null, now);
      return store.read((outside) => loadCase(outside, subject.id));
    });
    expect(during).toBeNull();
    expect(await store.read((db) => loadCase(db, subject.id))).not.toBeNull();
  });

  test("transactions that read and then write do not overwrite each other", async () => {
    const { store } = fixture;
    const takeOne = async (): Promise<void> => {
      const taken = await store.tx(async (db) => takeTicketNumber(db, await nextTicketNumber(db)));
      if (!taken) await takeOne();
    };
    await Promise.all(Array.from({ length: 20 }, takeOne));
    expect(await store.read(nextTicketNumber)).toBe(21);
  });
};
