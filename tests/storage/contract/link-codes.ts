import { expect, test } from "vitest";
import { type LinkCode, linkCodeOf, linkCodesSince, saveLinkCode } from "../../../src/storage/link-codes.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const code = (id: string, change: Partial<LinkCode> = {}): LinkCode => ({
  id,
  caseId: "case-1",
  person: "slack:U1",
  holder: "discord:7",
  number: "100427",
  digest: `digest of ${id}`,
  sentAt: now,
  ...change,
});

export const linkCodesContract = (fixture: Fixture) => {
  test("the code sent last for a case is the one that counts there, and nowhere else", async () => {
    const { store } = fixture;
    await store.tx(async (db) => {
      await saveLinkCode(db, code("1"), 0);
      await saveLinkCode(db, code("3", { caseId: "case-2" }), 0);
      await saveLinkCode(db, code("2"), 0);
    });
    expect(await store.read((db) => linkCodeOf(db, "case-1"))).toEqual(code("2"));
    expect(await store.read((db) => linkCodeOf(db, "case-3"))).toBeNull();
  });

  test("the codes for somebody and to somebody are known since a moment", async () => {
    const { store } = fixture;
    await store.tx(async (db) => {
      await saveLinkCode(db, code("old", { sentAt: now - 1 }), 0);
      await saveLinkCode(db, code("for", { holder: "discord:8" }), 0);
      await saveLinkCode(db, code("to", { person: "slack:U2" }), 0);
      await saveLinkCode(db, code("other", { person: "slack:U2", holder: "discord:8" }), 0);
    });
    const people = { person: "slack:U1", holder: "discord:7" } as const;
    const found = await store.read((db) => linkCodesSince(db, people, now));
    expect(found.map(({ id }) => id).toSorted()).toEqual(["for", "to"]);
  });

  test("old codes are forgotten when another one is sent", async () => {
    const { store } = fixture;
    await store.tx((db) => saveLinkCode(db, code("1", { sentAt: now - 2 }), 0));
    await store.tx((db) => saveLinkCode(db, code("2", { caseId: "case-2" }), now - 1));
    expect(await store.read((db) => linkCodeOf(db, "case-1"))).toBeNull();
  });
};
