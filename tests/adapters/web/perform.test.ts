import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Gone, Refused, Unreachable } from "../../../src/runtime/port.ts";
import { deskOf } from "../../support/desk-side.ts";
import { botMessage, type Playground, postJob, startPlayground } from "./playground.ts";

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const conversation = { platform: "web", channel: "support", thread: null };
const textsOf = async (as = "anna", channel = "support"): Promise<readonly string[]> =>
  (await playground.seenBy(as, channel)).map(({ text }) => text);

describe("post", () => {
  it("adds one message however often the job is carried out", async () => {
    const job = postJob({ id: "job" });
    const id = await playground.adapter.perform(job);
    expect(await playground.adapter.perform(job)).toBe(id);
    expect(await Promise.all([1, 2, 3].map(() => playground.adapter.perform(job)))).toEqual([id, id, id]);
    expect(await textsOf()).toEqual(["Hello"]);
  });

  it("adds one message when the same new job is carried out at once", async () => {
    const job = postJob({ id: "job" });
    const ids = await Promise.all([1, 2, 3].map(() => playground.adapter.perform(job)));
    expect(new Set(ids).size).toBe(1);
    expect(await textsOf()).toEqual(["Hello"]);
  });

  it("posts into the thread of its conversation", async () => {
    const root = await playground.say("anna", "Hilfe");
    await playground.adapter.perform(postJob({ id: "job", thread: root }));
    expect((await playground.seenBy("anna"))[1]).toMatchObject({ thread: root, text: "Hello" });
  });

  it.each([
    ["an unknown channel", { channel: "random" }],
    ["an unknown thread", { thread: "id99" }],
    ["somebody who is not there", { onlyFor: "web:zoe" as const }],
    ["somebody of another platform", { onlyFor: "slack:U1" as const }],
    ["a customer in the internal channel", { channel: "internal", onlyFor: "web:anna" as const }],
  ])("is refused for %s", async (_, wrong) => {
    await expect(playground.adapter.perform(postJob({ id: "job", ...wrong }))).rejects.toThrow(Refused);
  });

  it("is refused below a message that was deleted before anybody replied", async () => {
    const root = await playground.say("anna", "Hilfe");
    await playground.send("DELETE", `/messages/${root}`, { as: "anna" });
    await expect(playground.adapter.perform(postJob({ id: "job", thread: root }))).rejects.toThrow(Refused);
  });
});

describe("update", () => {
  it("changes a message in place without marking it as edited", async () => {
    const id = await playground.adapter.perform(postJob({ id: "job1", text: "Wartet" }));
    const message = botMessage({ parts: [{ part: "text", text: "Übernommen" }] });
    const job = { job: "update", ping: [], id: "job2", conversation, remoteId: id, message } as const;
    expect(await playground.adapter.perform(job)).toBe(id);
    expect(await playground.adapter.perform(job)).toBe(id);
    const [seen] = await playground.seenBy("anna");
    expect(seen).toMatchObject({ id, text: "Übernommen" });
    expect(seen).not.toHaveProperty("editedAt");
  });

  it("keeps who was called, and who alone may see it", async () => {
    const job = { ...postJob({ id: "job1", onlyFor: "web:anna" }), ping: ["leads"] as const };
    const id = await playground.adapter.perform(job);
    await playground.adapter.perform({ ...postJob({ id: "job2" }), job: "update", ping: [], remoteId: id });
    expect(await playground.seenBy("anna")).toMatchObject([{ pings: ["leads"], private: true }]);
    expect(await textsOf("ben")).toEqual([]);
  });

  it("is refused for a message that is missing, deleted or somebody's own", async () => {
    const own = await playground.say("anna", "Meins");
    const gone = await playground.adapter.perform(postJob({ id: "job1" }));
    await playground.adapter.perform({ job: "delete", id: "job2", conversation, remoteId: gone });
    for (const remoteId of [own, gone, "id99"]) {
      const job = {
        job: "update",
        ping: [],
        id: "job3",
        conversation,
        remoteId,
        message: botMessage({}),
      } as const;
      await expect(playground.adapter.perform(job), remoteId).rejects.toThrow(Refused);
    }
  });
});

describe("pin", () => {
  it("puts a message at the head of its channel, where a change leaves it", async () => {
    const id = await playground.adapter.perform(postJob({ id: "job1", text: "Willkommen" }));
    const pin = { job: "pin", id: "job2", conversation, remoteId: id } as const;
    expect(await playground.adapter.perform(pin)).toBe(id);
    expect(await playground.adapter.perform(pin)).toBe(id);
    const message = botMessage({ parts: [{ part: "text", text: "Guten Tag" }] });
    await playground.adapter.perform({
      job: "update",
      ping: [],
      id: "job3",
      conversation,
      remoteId: id,
      message,
    });
    expect(await playground.seenBy("anna")).toMatchObject([{ id, text: "Guten Tag", pinned: true }]);
  });

  it("is refused for a message that is gone, and says so", async () => {
    const id = await playground.adapter.perform(postJob({ id: "job1" }));
    await playground.adapter.perform({ job: "delete", id: "job2", conversation, remoteId: id });
    const pin = { job: "pin", id: "job3", conversation, remoteId: id } as const;
    await expect(playground.adapter.perform(pin)).rejects.toThrow(Gone);
  });
});

describe("delete", () => {
  it("takes a message away, and is content when it is gone already", async () => {
    const id = await playground.adapter.perform(postJob({ id: "job1" }));
    const job = { job: "delete", id: "job2", conversation, remoteId: id } as const;
    expect(await playground.adapter.perform(job)).toBe(id);
    expect(await playground.adapter.perform(job)).toBe(id);
    expect(await textsOf()).toEqual([]);
  });

  it("is refused for a message that is missing or somebody's own", async () => {
    const own = await playground.say("anna", "Meins");
    for (const remoteId of [own, "id99"])
      await expect(
        playground.adapter.perform({ job: "delete", id: "job", conversation, remoteId }),
      ).rejects.toThrow(Refused);
    expect(await textsOf()).toEqual(["Meins"]);
  });
});

describe("react", () => {
  it("is refused when the message is gone", async () => {
    const id = await playground.say("anna", "Ups");
    await playground.send("DELETE", `/messages/${id}`, { as: "anna" });
    await expect(
      playground.adapter.perform({ job: "react", id: "job", conversation, messageId: id }),
    ).rejects.toThrow(Refused);
  });
});

describe("lookup", () => {
  it("tells whether a job was carried out", async () => {
    const job = postJob({ id: "job" });
    expect(await playground.adapter.lookup(job)).toBeNull();
    const id = await playground.adapter.perform(job);
    expect(await playground.adapter.lookup(job)).toBe(id);
  });

  it("names the message that a reaction stands on", async () => {
    const messageId = await playground.say("anna", "Hilfe");
    const job = { job: "react", id: "job", conversation, messageId } as const;
    await playground.adapter.perform(job);
    expect(await playground.adapter.lookup(job)).toBe(messageId);
  });
});

describe("a store that fails", () => {
  it("leaves the outcome unknown, for the desk to ask again", async () => {
    playground.store.fails = true;
    const failed = playground.adapter.perform(postJob({ id: "job" }));
    await expect(failed).rejects.toThrow(Unreachable);
    await expect(failed).rejects.toMatchObject({ outcome: "unknown", message: /disk full/ });
  });

  it("answers requests with one sentence and says the rest to the log", async () => {
    playground.store.fails = true;
    const { status, body } = await playground.get("/api/playground/people");
    expect(status).toBe(500);
    expect(body).toEqual({ error: expect.not.stringContaining("disk full") });
    expect(playground.reported).toEqual([new Error("disk full")]);
  });
});

describe("a colleague", () => {
  it.each([
    ["@tom", "web:tom"],
    ["Tom", "web:tom"],
    ["tom berger", "web:tom"],
    ["web:petra", "web:petra"],
    ["@Petra Sommer", "web:petra"],
  ])("is found as %s", async (word, key) => {
    expect(await playground.adapter.colleague(word)).toMatchObject({ key });
  });

  it.each(["anna", "@nobody", ""])("is never a customer or a stranger: %j", async (word) => {
    expect(await playground.adapter.colleague(word)).toBeNull();
  });

  it("has to be named so that only one can be meant", async () => {
    await playground.store.savePerson({ id: "tom2", name: "Tom Huber", role: "agent", locale: "de" });
    await playground.store.savePerson({ id: "tommy", name: "Tom Adler", role: "agent", locale: "de" });
    await playground.store.savePerson({ id: "tom", name: "Thomas Berger", role: "agent", locale: "de" });
    expect(await playground.adapter.colleague("@tom")).toMatchObject({ key: "web:tom" });
    await playground.store.savePerson({ id: "tom", name: "Thomas Berger", role: "customer", locale: "de" });
    expect(await playground.adapter.colleague("@tom")).toBeNull();
    expect(await playground.adapter.colleague("Tom Huber")).toMatchObject({ key: "web:tom2" });
  });
});

describe("back-fill", () => {
  it("delivers again under the same keys, so that the inbox drops what it knows", async () => {
    const first = await playground.say("anna", "Eins");
    await playground.send("PATCH", `/messages/${first}`, { as: "anna", text: "Eins!" });
    const second = await playground.say("ben", "Zwei");
    await playground.send("DELETE", `/messages/${second}`, { as: "ben" });
    await playground.adapter.perform(postJob({ id: "job", thread: first }));
    const before = [...playground.deliveries];
    await playground.adapter.backfill(0, []);
    expect(playground.deliveries).toEqual(before);
  });

  it("delivers all of it to a desk that knows nothing, in order, and nothing of the bot's", async () => {
    const first = await playground.say("anna", "Eins");
    await playground.send("PATCH", `/messages/${first}`, { as: "anna", text: "Eins!" });
    const second = await playground.say("lena", "Zwei", first);
    await playground.send("DELETE", `/messages/${second}`, { as: "lena" });
    await playground.adapter.perform(postJob({ id: "job", thread: first }));
    const kinds: unknown[] = [];
    await playground.adapter.start(
      deskOf(async ({ payload }) => {
        kinds.push((await playground.adapter.translate(payload))?.kind);
        return "new";
      }),
    );
    await playground.adapter.backfill(0, []);
    expect(kinds).toEqual(["messagePosted", "messageEdited", "messagePosted", "messageDeleted"]);
  });

  it("begins where it is told", async () => {
    await playground.say("anna", "Eins");
    const since = (playground.deliveries[0]?.at ?? 0) + 1;
    await playground.say("anna", "Zwei");
    const texts: unknown[] = [];
    await playground.adapter.start(
      deskOf(async ({ payload }) => {
        texts.push((payload as { text: string }).text);
        return "new";
      }),
    );
    await playground.adapter.backfill(since, []);
    expect(texts).toEqual(["Zwei"]);
  });
});

describe("stop", () => {
  it("takes nothing more in", async () => {
    await playground.adapter.stop();
    const message = { as: "anna", channel: "support", thread: null, text: "Hallo?" };
    expect((await playground.send("POST", "/messages", message)).status).toBe(503);
  });
});
