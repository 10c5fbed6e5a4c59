import { expect, test } from "vitest";
import type { CustomerChange } from "../../../src/core/customer-field.ts";
import type { Delegate } from "../../../src/core/delegate.ts";
import { allChanges, changesOf, nextChange, writeChange } from "../../../src/storage/customers.ts";
import { allowDelegate, delegatesOf, revokeDelegate } from "../../../src/storage/delegates.ts";
import { linkCustomer, linkedPeople, peopleCalled, rememberPerson } from "../../../src/storage/people.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const tom = { key: "slack:U3", name: "Tom Berger" } as const;
const anna = { key: "slack:U1", name: "Anna Brandt" } as const;
const jana = { key: "slack:U7", name: "Jana Vögt" } as const;

const change: CustomerChange = {
  number: 1,
  customer: "10584",
  field: "tier",
  value: "premium",
  before: "standard",
  listed: "standard",
  by: tom,
  at: now,
  undoes: null,
};

const allowed: Delegate = {
  id: "d1",
  customer: "10584",
  person: jana,
  by: anna,
  at: now,
  until: now + 1000,
};

export const customersContract = (fixture: Fixture) => {
  test("corrections are kept by customer, in the order in which they were made", async () => {
    const { store } = fixture;
    expect(await store.read(nextChange)).toBe(1);
    const back: CustomerChange = { ...change, number: 2, value: null, undoes: 1 };
    const other: CustomerChange = {
      ...change,
      number: 3,
      customer: "10131",
      field: "note",
      value: "ruft an",
    };
    await store.tx(async (db) => {
      for (const one of [change, back, other]) expect(await writeChange(db, one)).toBe(true);
    });
    expect(await store.read((db) => changesOf(db, "10584"))).toEqual([change, back]);
    expect(await store.read(allChanges)).toEqual([change, back, other]);
    expect(await store.read(nextChange)).toBe(4);
  });

  test("of two corrections with one number the second is refused, and changes nothing", async () => {
    const { store } = fixture;
    await store.tx((db) => writeChange(db, change));
    expect(await store.tx((db) => writeChange(db, { ...change, value: "business" }))).toBe(false);
    expect(await store.read((db) => changesOf(db, "10584"))).toEqual([change]);
  });

  test("somebody speaks for a customer from then on and until the end, and for no other", async () => {
    const { store } = fixture;
    await store.tx((db) => allowDelegate(db, allowed));
    const at = (moment: number, customer = "10584") => store.read((db) => delegatesOf(db, customer, moment));
    expect(await at(now - 1)).toEqual([]);
    expect(await at(now)).toEqual([allowed]);
    expect(await at(now + 999)).toEqual([allowed]);
    expect(await at(now + 1000)).toEqual([]);
    expect(await at(now, "10131")).toEqual([]);
  });

  test("whoever is allowed again is allowed as was said last, and may be revoked", async () => {
    const { store } = fixture;
    const again: Delegate = { ...allowed, id: "d2", by: tom, at: now + 1, until: now + 5000 };
    await store.tx((db) => allowDelegate(db, allowed));
    await store.tx((db) => allowDelegate(db, again));
    expect(await store.read((db) => delegatesOf(db, "10584", now + 2))).toEqual([again]);
    await store.tx((db) => revokeDelegate(db, "10584", jana.key, { by: anna, at: now + 3 }));
    expect(await store.read((db) => delegatesOf(db, "10584", now + 4))).toEqual([]);
  });

  test("who vouches for a link is known, as long as it is the same number", async () => {
    const { store } = fixture;
    const linked = (number: string) => store.read((db) => linkedPeople(db, number));
    await store.tx((db) => rememberPerson(db, { ...anna, seenAt: now }));
    await store.tx((db) => linkCustomer(db, anna.key, "10584", now, tom));
    await store.tx((db) => linkCustomer(db, anna.key, "10584", now + 1));
    expect(await linked("10584")).toEqual([{ ...anna, linkedBy: tom }]);
    await store.tx((db) => linkCustomer(db, anna.key, "10131", now + 2));
    expect(await linked("10131")).toEqual([{ ...anna, linkedBy: null }]);
  });

  test("people are found by their name on a platform, or by their key", async () => {
    const { store } = fixture;
    await store.tx(async (db) => {
      for (const person of [anna, jana, { key: "discord:9", name: "anna brandt" } as const])
        await rememberPerson(db, { ...person, seenAt: now });
    });
    const called = (name: string, platform = "slack") => store.read((db) => peopleCalled(db, platform, name));
    expect(await called("ANNA brandt")).toEqual([anna]);
    expect(await called("Jana Vögt")).toEqual([jana]);
    expect(await called("Anna Brandt", "discord")).toEqual([{ key: "discord:9", name: "anna brandt" }]);
    expect(await called("discord:9")).toEqual([{ key: "discord:9", name: "anna brandt" }]);
    expect(await called("%")).toEqual([]);
  });
};
