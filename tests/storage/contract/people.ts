import { v7 } from "uuid";
import { expect, test } from "vitest";
import {
  customerNumberOf,
  linkCustomer,
  numbersTriedSince,
  recordNumberTry,
  rememberPerson,
} from "../../../src/storage/people.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

export const peopleContract = (fixture: Fixture) => {
  test("somebody who was linked to a customer is recognised, whatever they are called later", async () => {
    const { store } = fixture;
    await store.tx((db) => rememberPerson(db, { key: "slack:U1", name: "Anna", seenAt: now }));
    expect(await store.read((db) => customerNumberOf(db, "slack:U1"))).toBeNull();
    await store.tx((db) => linkCustomer(db, "slack:U1", "100427", now));
    await store.tx((db) => rememberPerson(db, { key: "slack:U1", name: "Anna B.", seenAt: now + 1 }));
    expect(await store.read((db) => customerNumberOf(db, "slack:U1"))).toBe("100427");
  });

  test("somebody never seen can be linked, and a link can change", async () => {
    const { store } = fixture;
    await store.tx((db) => linkCustomer(db, "discord:7", "100427", now));
    await store.tx((db) => linkCustomer(db, "discord:7", "100428", now + 1));
    expect(await store.read((db) => customerNumberOf(db, "discord:7"))).toBe("100428");
    expect(await store.read((db) => customerNumberOf(db, "discord:8"))).toBeNull();
  });

  test("a late event does not bring an old name back", async () => {
    const { store } = fixture;
    await store.tx((db) => rememberPerson(db, { key: "slack:U1", name: "new", seenAt: now }));
    await store.tx((db) => rememberPerson(db, { key: "slack:U1", name: "old", seenAt: now - 1 }));
    const names = store.read(async ({ orm, tables }) =>
      orm.select({ name: tables.people.name }).from(tables.people),
    );
    expect(await names).toEqual([{ name: "new" }]);
  });

  test("a name may hold any character", async () => {
    const { store } = fixture;
    const person = { key: "slack:U1", name: "An\0na 😀 \ud800", seenAt: now } as const;
    await store.tx((db) => rememberPerson(db, person));
    expect(await store.read((db) => customerNumberOf(db, "slack:U1"))).toBeNull();
  });

  test("the different numbers somebody tried since a moment are known", async () => {
    const { store } = fixture;
    const tries = [
      ["slack:U1", "3", now - 1],
      ["slack:U1", "2", now],
      ["slack:U1", "1", now + 1],
      ["slack:U1", "2", now + 2],
      ["slack:U2", "9", now + 3],
    ] as const;
    await store.tx(async (db) => {
      for (const [person, number, at] of tries) await recordNumberTry(db, { id: v7(), person, number, at });
    });
    expect(await store.read((db) => numbersTriedSince(db, "slack:U1", now))).toEqual(["1", "2"]);
  });
};
