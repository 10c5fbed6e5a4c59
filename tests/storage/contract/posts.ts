import { expect, test } from "vitest";
import {
  findPost,
  forgetPost,
  type Post,
  postsBeginning,
  postsUnder,
  rememberPost,
} from "../../../src/storage/posts.ts";
import type { Fixture } from "./contract.ts";

const card: Post = {
  caseId: "case-1",
  key: "card",
  platform: "slack",
  channel: "C9",
  thread: null,
  remoteId: "200.1",
  outboxId: "order-1",
};

export const postsContract = (fixture: Fixture) => {
  test("a post is found by its case and key", async () => {
    const { store } = fixture;
    await store.tx((db) => rememberPost(db, card));
    expect(await store.read((db) => findPost(db, "case-1", "card"))).toEqual(card);
    expect(await store.read((db) => findPost(db, "case-1", "ack"))).toBeNull();
    expect(await store.read((db) => findPost(db, "case-2", "card"))).toBeNull();
  });

  test("a post takes the place of an earlier one with its key", async () => {
    const { store } = fixture;
    const later: Post = { ...card, channel: "C8", thread: "7", remoteId: "300.1", outboxId: "order-2" };
    await store.tx((db) => rememberPost(db, card));
    await store.tx((db) => rememberPost(db, later));
    expect(await store.read((db) => findPost(db, "case-1", "card"))).toEqual(later);
  });

  test("the posts under one key are found for several cases at once", async () => {
    const { store } = fixture;
    const other: Post = { ...card, caseId: "case-2", remoteId: "400.1" };
    await store.tx(async (db) => {
      for (const post of [card, other, { ...card, key: "ack" }, { ...card, caseId: "case-3" }])
        await rememberPost(db, post);
    });
    const found = await store.read((db) => postsUnder(db, "card", ["case-1", "case-2", "case-9"]));
    expect(found.toSorted((one, two) => one.caseId.localeCompare(two.caseId))).toEqual([card, other]);
  });

  test("posts are found by how their keys begin, in several cases", async () => {
    const { store } = fixture;
    const asked = { ...card, key: "consult-1", remoteId: "300.1" };
    const again = { ...asked, caseId: "case-2", key: "consult-2", remoteId: "300.2" };
    await store.tx(async (db) => {
      for (const post of [card, asked, again, { ...asked, caseId: "case-3" }]) await rememberPost(db, post);
    });
    const found = await store.read((db) => postsBeginning(db, "consult-", ["case-1", "case-2"]));
    expect(found.toSorted((one, two) => one.caseId.localeCompare(two.caseId))).toEqual([asked, again]);
  });

  test("a post can be forgotten", async () => {
    const { store } = fixture;
    await store.tx((db) => rememberPost(db, card));
    await store.tx((db) => forgetPost(db, "case-1", "card"));
    expect(await store.read((db) => findPost(db, "case-1", "card"))).toBeNull();
  });
};
