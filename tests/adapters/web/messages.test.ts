import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deskOf } from "../../support/desk-side.ts";
import { type Playground, postJob, startPlayground } from "./playground.ts";

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

describe("people", () => {
  it("are five when the workspace is new", async () => {
    const { body } = await playground.get("/api/playground/people");
    expect(body).toEqual([
      { id: "anna", name: "Anna Brandt", role: "customer", locale: "de" },
      { id: "ben", name: "Ben Carter", role: "customer", locale: "en" },
      { id: "lena", name: "Lena Vogt", role: "agent", locale: "de" },
      { id: "tom", name: "Tom Berger", role: "agent", locale: "de" },
      { id: "petra", name: "Petra Sommer", role: "lead", locale: "de" },
    ]);
  });

  it("can be added and changed by the same id", async () => {
    const carla = { id: "carla", name: "Carla Ruiz", role: "customer", locale: "en" };
    expect((await playground.send("POST", "/people", carla)).status).toBe(201);
    expect((await playground.send("POST", "/people", { ...carla, role: "agent" })).status).toBe(201);
    const { body } = await playground.get("/api/playground/people");
    expect(body).toHaveLength(6);
    expect(body).toContainEqual({ ...carla, role: "agent" });
  });

  it("are not seeded again after a restart", async () => {
    await playground.store.savePerson({ id: "anna", name: "Anna Neu", role: "lead", locale: "en" });
    await playground.adapter.start(deskOf(async () => "new"));
    const names = (await playground.store.people()).map(({ name }) => name);
    expect(names).toContain("Anna Neu");
    expect(names).not.toContain("Anna Brandt");
  });

  it.each([
    ["an unknown role", { id: "x", name: "X", role: "boss", locale: "de" }, /role/],
    ["the bot's id", { id: "deskbell", name: "X", role: "lead", locale: "de" }, /taken by the bot/],
    [
      "a colon in the id",
      { id: "web:x", name: "X", role: "lead", locale: "de" },
      /^The request.*id: must be/,
    ],
    ["no name", { id: "x", name: "  ", role: "lead", locale: "de" }, /name/],
  ])("are refused with %s", async (_, person, sentence) => {
    const { status, body } = await playground.send("POST", "/people", person);
    expect(status).toBe(400);
    expect(body).toEqual({ error: expect.stringMatching(sentence) });
  });
});

describe("a posted message", () => {
  it("is shown with everything the API promises, and delivered before the answer", async () => {
    const id = await playground.say("anna", "Meine Website ist weg");
    expect(playground.deliveries.map(({ keys }) => keys)).toEqual([[`web:${id}`]]);
    expect(await playground.seenBy("ben")).toEqual([
      {
        id,
        channel: "support",
        thread: null,
        author: { id: "anna", name: "Anna Brandt", role: "customer" },
        text: "Meine Website ist weg",
        links: [],
        actions: [],
        private: false,
        at: expect.any(Number),
        parts: [{ part: "text", text: "Meine Website ist weg" }],
        reactions: [],
        pings: [],
      },
    ]);
  });

  it("starts a lane of its writer in the channel, and one of the thread below a message", async () => {
    const root = await playground.say("anna", "Eins");
    await playground.say("anna", "Zwei", root);
    await playground.say("lena", "Drei", null, "internal");
    expect(playground.deliveries.map(({ lane }) => lane)).toEqual([
      "web/support/@anna",
      `web/support/${root}`,
      "web/internal/@lena",
    ]);
  });

  it("is kept but answered with 503 when the desk cannot take it, and reaches it by back-fill", async () => {
    playground.setAccepting(false);
    const { status, body } = await playground.send("POST", "/messages", {
      as: "anna",
      channel: "support",
      thread: null,
      text: "Hallo",
    });
    expect(status).toBe(503);
    expect(body).toEqual({ error: expect.stringContaining("could not take this in") });
    expect(playground.reported).toEqual([new Error("inbox is full")]);
    playground.setAccepting(true);
    await playground.adapter.backfill(0, []);
    expect(playground.deliveries).toHaveLength(1);
  });

  it("keeps its text apart from what no database can hold", async () => {
    await playground.say("anna", "a\0b\ud83dc 👋");
    expect((await playground.seenBy("anna"))[0]?.text).toBe("ab\ufffdc 👋");
  });

  it("may have 40,000 characters and not one more", async () => {
    await playground.say("anna", "é".repeat(40_000));
    const message = { as: "anna", channel: "support", thread: null, text: "é".repeat(40_001) };
    const { status, body } = await playground.send("POST", "/messages", message);
    expect(status).toBe(413);
    expect(body).toEqual({ error: "A text may have 40,000 characters at most." });
  });

  it.each([
    ["nobody's", { as: "zoe" }, 404, /nobody with the id "zoe"/],
    ["a customer's in the internal channel", { channel: "internal" }, 403, /Anna Brandt cannot use/],
    ["below nothing", { thread: "id99" }, 404, /no thread "id99"/],
    ["in no channel", { channel: "random" }, 400, /channel/],
    ["empty", { text: " \n " }, 400, /text: must not be empty/],
    ["no text at all", { text: 7 }, 400, /text/],
  ])("is refused when it is %s", async (_, wrong, expected, sentence) => {
    const message = { as: "anna", channel: "support", thread: null, text: "Hallo", ...wrong };
    const { status, body } = await playground.send("POST", "/messages", message);
    expect(status).toBe(expected);
    expect(body).toEqual({ error: expect.stringMatching(sentence) });
    expect(playground.deliveries).toEqual([]);
  });

  it("is refused when the body is not JSON, or not a whole megabyte's worth of it", async () => {
    expect((await playground.send("POST", "/messages", "{as:")).body).toEqual({
      error: "The body is not valid JSON.",
    });
    expect((await playground.send("POST", "/messages", `"${"x".repeat(2_000_000)}"`)).status).toBe(413);
  });
});

describe("a thread", () => {
  it("has one level: a reply is no thread of its own", async () => {
    const root = await playground.say("anna", "Eins");
    const reply = await playground.say("ben", "Zwei", root);
    const message = { as: "anna", channel: "support", thread: reply, text: "Drei" };
    expect((await playground.send("POST", "/messages", message)).status).toBe(404);
  });

  it("belongs to its channel", async () => {
    const root = await playground.say("lena", "Intern", null, "internal");
    const message = { as: "lena", channel: "support", thread: root, text: "Falsch" };
    expect((await playground.send("POST", "/messages", message)).status).toBe(404);
  });

  it("does not grow below a message that only one person sees", async () => {
    const secret = await playground.adapter.perform(postJob({ id: "job", onlyFor: "web:anna" }));
    const message = { as: "anna", channel: "support", thread: secret, text: "Hier?" };
    expect((await playground.send("POST", "/messages", message)).status).toBe(404);
  });

  it("goes on when its first message is deleted after it had replies, and ends when it had none", async () => {
    const busy = await playground.say("anna", "Eins");
    await playground.say("ben", "Zwei", busy);
    const lonely = await playground.say("anna", "Drei");
    await playground.send("DELETE", `/messages/${busy}`, { as: "anna" });
    await playground.send("DELETE", `/messages/${lonely}`, { as: "anna" });
    await playground.say("ben", "Vier", busy);
    const message = { as: "ben", channel: "support", thread: lonely, text: "Fünf" };
    expect((await playground.send("POST", "/messages", message)).status).toBe(404);
    expect((await playground.seenBy("ben")).map(({ text }) => text)).toEqual(["Zwei", "Vier"]);
  });
});

describe("one's own message", () => {
  it("can be changed, which everybody sees and the desk is told", async () => {
    const id = await playground.say("anna", "Websiet kaputt");
    const { status } = await playground.send("PATCH", `/messages/${id}`, {
      as: "anna",
      text: "Website kaputt",
    });
    expect(status).toBe(202);
    const [seen] = await playground.seenBy("ben");
    expect(seen).toMatchObject({ id, text: "Website kaputt", editedAt: expect.any(Number) });
    const event = await playground.adapter.translate(playground.deliveries[1]?.payload);
    expect(event).toMatchObject({ kind: "messageEdited", message: { id, text: "Website kaputt" } });
  });

  it("is delivered again with every change", async () => {
    const id = await playground.say("anna", "Eins");
    await playground.send("PATCH", `/messages/${id}`, { as: "anna", text: "Zwei" });
    await playground.send("PATCH", `/messages/${id}`, { as: "anna", text: "Drei" });
    expect(playground.deliveries).toHaveLength(3);
  });

  it("can be taken away", async () => {
    const id = await playground.say("anna", "Ups");
    expect((await playground.send("DELETE", `/messages/${id}`, { as: "anna" })).status).toBe(202);
    expect(await playground.seenBy("anna")).toEqual([]);
    const event = await playground.adapter.translate(playground.deliveries[1]?.payload);
    expect(event).toMatchObject({ kind: "messageDeleted", message: { id } });
    expect((await playground.send("DELETE", `/messages/${id}`, { as: "anna" })).status).toBe(404);
  });

  it.each(["PATCH", "DELETE"])("is nobody else's to %s, the bot's neither", async (method) => {
    const id = await playground.say("anna", "Meins");
    const bots = await playground.adapter.perform(postJob({ id: "job" }));
    const change = { as: "petra", text: "Deins" };
    expect((await playground.send(method, `/messages/${id}`, change)).status).toBe(403);
    expect((await playground.send(method, `/messages/${bots}`, change)).status).toBe(403);
    expect((await playground.seenBy("anna")).map(({ text }) => text)).toEqual(["Meins", "Hello"]);
  });

  it("does not exist for who cannot see it", async () => {
    const id = await playground.say("lena", "Intern", null, "internal");
    const { status } = await playground.send("PATCH", `/messages/${id}`, { as: "anna", text: "Hm" });
    expect(status).toBe(404);
  });
});
