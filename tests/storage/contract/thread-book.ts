import { expect, test } from "vitest";
import { threadBook } from "../../../src/storage/thread-book.ts";
import type { Fixture } from "./contract.ts";

export const threadBookContract = (fixture: Fixture) => {
  const entry = { channel: "C1", root: "100", thread: "900" };

  test("a thread is found by its beginning, and its beginning by the thread", async () => {
    const book = threadBook(fixture.store, "discord");
    expect(await book.threadOf("C1", "100")).toBeNull();
    await book.save(entry);
    expect(await book.threadOf("C1", "100")).toBe("900");
    expect(await book.rootOf("900")).toBe("100");
  });

  test("another channel and another platform have threads of their own", async () => {
    await threadBook(fixture.store, "discord").save(entry);
    expect(await threadBook(fixture.store, "discord").threadOf("C2", "100")).toBeNull();
    expect(await threadBook(fixture.store, "slack").rootOf("900")).toBeNull();
  });

  test("a later thread takes the place of an earlier one", async () => {
    const book = threadBook(fixture.store, "discord");
    await book.save(entry);
    await book.save({ ...entry, thread: "901" });
    expect(await book.threadOf("C1", "100")).toBe("901");
    expect(await book.rootOf("900")).toBeNull();
  });
};
