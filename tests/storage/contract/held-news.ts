import { expect, test } from "vitest";
import type { HeldNews } from "../../../src/core/held-words.ts";
import { heldNewsOf, holdNews, takeHeldNews } from "../../../src/storage/held-news.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const lena = { key: "slack:U2", name: "Lena Vogt" } as const;

const news = (text: string, by: HeldNews["by"] = lena): HeldNews => ({
  id: now,
  by,
  command: { verb: "incident update", incident: 1, text },
  hints: [{ kind: "guarantee", words: "garantiert" }],
  suggestion: null,
});

export const heldNewsContract = (fixture: Fixture) => {
  const hold = (held: HeldNews) => fixture.store.tx((db) => holdNews(db, held));
  const waiting = (person: HeldNews["by"]["key"]) => fixture.store.read((db) => heldNewsOf(db, person));
  const take = (person: HeldNews["by"]["key"]) => fixture.store.tx((db) => takeHeldNews(db, person));

  test("one text a person waits, the latest", async () => {
    const tom = { key: "slack:U1", name: "Tom" } as const;
    await hold(news("Heute garantiert. 🛠"));
    await hold(news("Morgen garantiert."));
    await hold(news("Bald garantiert.", tom));
    expect(await waiting(lena.key)).toEqual(news("Morgen garantiert."));
    expect(await waiting(tom.key)).toEqual(news("Bald garantiert.", tom));
  });

  test("it is taken once", async () => {
    await hold(news("Heute garantiert."));
    expect([await take(lena.key), await take(lena.key)]).toEqual([true, false]);
    expect(await waiting(lena.key)).toBeNull();
  });
};
