import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case.ts";
import { saveCase } from "../../../src/storage/cases.ts";
import { noteGiven, notePresence, presentAt } from "../../../src/storage/presence.ts";
import { aQueuedCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const lena = { key: "slack:U2", name: "Lena Vogt" } as const;
const tom = { key: "slack:U3", name: "Tom Berger" } as const;
const hour = 3_600_000;

export const presenceContract = (fixture: Fixture) => {
  const isHere = (who: typeof lena | typeof tom, until: number): Promise<void> =>
    fixture.store.tx((db) => notePresence(db, who, until));
  const here = (at: number) => fixture.store.read((db) => presentAt(db, at));
  const give = (after: number, at: number): Promise<boolean> =>
    fixture.store.tx((db) => noteGiven(db, { person: lena.key, after, now: at }));
  const save = (subject: Case): Promise<boolean> =>
    fixture.store.tx((db) => saveCase(db, subject, null, now));

  test("people are there until then, or until they leave", async () => {
    await isHere(tom, now + hour);
    await isHere(lena, now + 2 * hour);
    expect(await here(now)).toEqual([
      { ...lena, open: 0, givenAt: 0 },
      { ...tom, open: 0, givenAt: 0 },
    ]);
    expect(await here(now + hour)).toEqual([{ ...lena, open: 0, givenAt: 0 }]);
    await isHere(lena, now + 5);
    expect(await here(now + 5)).toEqual([{ ...tom, open: 0, givenAt: 0 }]);
  });

  test("what they have counts as long as its customer waits for them", async () => {
    await isHere(lena, now + hour);
    const agent = lena;
    await save(aQueuedCase(1));
    await save({ ...aQueuedCase(2), status: "claimed", agent });
    await save({ ...aQueuedCase(3), status: "claimed", agent });
    await save({ ...aQueuedCase(4), status: "waitingForCustomer", agent });
    await save({ ...aQueuedCase(5), status: "claimed", agent: tom });
    expect(await here(now)).toEqual([{ ...lena, open: 2, givenAt: 0 }]);
  });

  test("one turn is taken once, at a time of its own", async () => {
    await isHere(lena, now + hour);
    expect(await give(0, now)).toBe(true);
    expect(await give(0, now)).toBe(false);
    expect(await give(now, now)).toBe(true);
    expect(await here(now)).toMatchObject([{ givenAt: now + 1 }]);
    await isHere(lena, now + 2 * hour);
    expect(await here(now)).toMatchObject([{ givenAt: now + 1 }]);
  });

  test("nobody is given anything who has left", async () => {
    await isHere(lena, now + hour);
    await isHere(lena, now);
    expect(await give(0, now)).toBe(false);
    expect(await fixture.store.tx((db) => noteGiven(db, { person: tom.key, after: 0, now }))).toBe(false);
  });
};
