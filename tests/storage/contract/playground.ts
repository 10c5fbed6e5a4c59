import { expect, test } from "vitest";
import type { WorkspaceMessage, WorkspaceStore } from "../../../adapters/web/workspace-store.ts";
import { playgroundStore } from "../../../src/storage/playground.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

type Body = { readonly text: string };

const aMessage = (with_: Partial<WorkspaceMessage<Body>> = {}): WorkspaceMessage<Body> => ({
  id: "m1",
  channel: "help",
  thread: null,
  author: "anna",
  body: { text: "Hello" },
  visibleTo: null,
  orderId: null,
  at: now,
  editedAt: null,
  deletedAt: null,
  ...with_,
});

export const playgroundContract = (fixture: Fixture) => {
  const open = (): WorkspaceStore<Body> => playgroundStore<Body>(fixture.store);

  test("people can be added and changed", async () => {
    const playground = open();
    const anna = { id: "anna", name: "Anna", role: "customer", locale: "de" } as const;
    const tom = { id: "tom", name: "Tom", role: "agent", locale: "en" } as const;
    await playground.savePerson(tom);
    await playground.savePerson(anna);
    await playground.savePerson({ ...tom, role: "lead" });
    expect(await playground.people()).toEqual([anna, { ...tom, role: "lead" }]);
  });

  test("a message comes back as it was written", async () => {
    const playground = open();
    const message = aMessage({ thread: "m0", visibleTo: "anna", orderId: "order-1" });
    expect(await playground.addMessage(message)).toBe("new");
    expect(await playground.message("m1")).toEqual(message);
    expect(await playground.messageOfOrder("order-1")).toEqual(message);
    expect(await playground.message("m2")).toBeNull();
    expect(await playground.messageOfOrder("order-2")).toBeNull();
  });

  test("a message with a known id or order changes nothing", async () => {
    const playground = open();
    const message = aMessage({ orderId: "order-1" });
    await playground.addMessage(message);
    const other = { body: { text: "Again" } };
    expect(await playground.addMessage(aMessage({ ...other, orderId: "order-2" }))).toBe("duplicate");
    expect(await playground.addMessage(aMessage({ ...other, id: "m2", orderId: "order-1" }))).toBe(
      "duplicate",
    );
    expect(await playground.addMessage(aMessage({ id: "m3" }))).toBe("new");
    expect(await playground.addMessage(aMessage({ id: "m4" }))).toBe("new");
    expect(await playground.message("m1")).toEqual(message);
  });

  test("a message can be changed and deleted", async () => {
    const playground = open();
    await playground.addMessage(aMessage());
    await playground.changeMessage("m1", { text: "Hello!" }, now + 1);
    expect(await playground.message("m1")).toEqual(aMessage({ body: { text: "Hello!" }, editedAt: now + 1 }));
    await playground.changeMessage("m1", { text: "A button was pressed." }, null);
    await playground.deleteMessage("m1", now + 2);
    expect(await playground.message("m1")).toMatchObject({ editedAt: null, deletedAt: now + 2 });
  });

  test("a file comes with its message, byte for byte, and goes with it", async () => {
    const playground = open();
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const empty = new Uint8Array();
    await playground.addMessage(aMessage(), [
      { id: "f1", content: bytes },
      { id: "f2", content: empty },
    ]);
    await playground.addMessage(aMessage(), [{ id: "f3", content: bytes }]);
    const found = await playground.file("f1");
    expect([found?.message, ...(found?.content ?? [])]).toEqual(["m1", ...bytes]);
    expect((await playground.file("f2"))?.content).toHaveLength(0);
    expect(await playground.file("f3")).toBeNull();
    await playground.changeMessage("m1", { text: "Look" }, now + 1);
    expect(await playground.file("f1")).not.toBeNull();
    await playground.deleteMessage("m1", now + 2);
    expect(await playground.file("f1")).toBeNull();
  });

  test("a channel shows its messages oldest first and without those deleted; back-fill has them all", async () => {
    const playground = open();
    const messages = [
      aMessage({ id: "b", at: now }),
      aMessage({ id: "a", at: now }),
      aMessage({ id: "c", at: now - 1 }),
      aMessage({ id: "d", at: now + 1, channel: "internal" }),
      aMessage({ id: "e", at: now + 2 }),
    ];
    for (const message of messages) await playground.addMessage(message);
    await playground.deleteMessage("e", now + 3);
    expect((await playground.messagesIn("help")).map(({ id }) => id)).toEqual(["c", "a", "b"]);
    expect((await playground.messagesSince(now)).map(({ id }) => id)).toEqual(["a", "b", "d", "e"]);
  });
};
