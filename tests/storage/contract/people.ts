import { v7 } from "uuid";
import { expect, test } from "vitest";
import {
  customerNumberOf,
  identitiesOf,
  joinIdentities,
  linkCustomer,
  linkedTo,
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

  test("all to whom a number is linked are known, whoever was seen last first", async () => {
    const { store } = fixture;
    await store.tx(async (db) => {
      await rememberPerson(db, { key: "slack:U1", name: "Anna", seenAt: now });
      await rememberPerson(db, { key: "discord:7", name: "anna_b", seenAt: now + 1 });
      await rememberPerson(db, { key: "slack:U2", name: "Ben", seenAt: now + 2 });
      await linkCustomer(db, "slack:U1", "100427", now);
      await linkCustomer(db, "discord:7", "100427", now);
      await linkCustomer(db, "slack:U2", "100428", now);
    });
    expect(await store.read((db) => linkedTo(db, "100427"))).toEqual([
      { key: "discord:7", name: "anna_b" },
      { key: "slack:U1", name: "Anna" },
    ]);
    expect(await store.read((db) => linkedTo(db, "100429"))).toEqual([]);
  });

  test("the same number makes nobody the same human", async () => {
    const { store } = fixture;
    await store.tx((db) => linkCustomer(db, "slack:U1", "100427", now));
    await store.tx((db) => linkCustomer(db, "discord:7", "100427", now));
    expect(await store.read((db) => identitiesOf(db, "slack:U1"))).toEqual(["slack:U1"]);
    expect(await store.read((db) => identitiesOf(db, "slack:never"))).toEqual(["slack:never"]);
  });

  test("identities that are joined are one human, from whichever side, and however they came together", async () => {
    const { store } = fixture;
    const keys = ["discord:7", "discord:8", "slack:U1", "slack:U2"] as const;
    await store.tx(async (db) => {
      for (const key of [...keys, "slack:U3"] as const) await linkCustomer(db, key, "100427", now);
      await joinIdentities(db, "discord:7", "slack:U1");
      await joinIdentities(db, "discord:8", "slack:U2");
      await joinIdentities(db, "slack:U2", "discord:7");
      await joinIdentities(db, "slack:U1", "discord:8");
    });
    for (const key of keys) {
      const [first, ...others] = await store.read((db) => identitiesOf(db, key));
      expect(first).toBe(key);
      expect([key, ...others].toSorted()).toEqual(keys);
    }
    expect(await store.read((db) => identitiesOf(db, "slack:U3"))).toEqual(["slack:U3"]);
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
