import { expect, test } from "vitest";
import { nextTicketNumber, takeTicketNumber } from "../../../src/storage/ticket-numbers.ts";
import type { Fixture } from "./contract.ts";

export const ticketNumbersContract = (fixture: Fixture) => {
  test("tickets are numbered from 1 on", async () => {
    const { store } = fixture;
    expect(await store.read(nextTicketNumber)).toBe(1);
    for (const number of [1, 2, 3]) expect(await store.tx((db) => takeTicketNumber(db, number))).toBe(true);
    expect(await store.read(nextTicketNumber)).toBe(4);
  });

  test("only the next number can be taken, and each once", async () => {
    const { store } = fixture;
    expect(await store.tx((db) => takeTicketNumber(db, 2))).toBe(false);
    await store.tx((db) => takeTicketNumber(db, 1));
    await store.tx((db) => takeTicketNumber(db, 2));
    for (const number of [1, 2, 4]) expect(await store.tx((db) => takeTicketNumber(db, number))).toBe(false);
  });

  test.each([1, 2])("of 64 who want number %i at once, one gets it", async (number) => {
    const { store } = fixture;
    if (number > 1) await store.tx((db) => takeTicketNumber(db, number - 1));
    const contenders = Array.from({ length: 64 }, () => store.tx((db) => takeTicketNumber(db, number)));
    expect((await Promise.all(contenders)).filter((taken) => taken)).toHaveLength(1);
  });

  test("a number taken in a transaction that fails is free again", async () => {
    const { store } = fixture;
    const failing = store.tx(async (db) => {
      await takeTicketNumber(db, 1);
      throw new Error("no ticket after all");
    });
    await expect(failing).rejects.toThrow("no ticket after all");
    expect(await store.read(nextTicketNumber)).toBe(1);
  });
};
