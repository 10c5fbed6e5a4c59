import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Playground, postJob, startPlayground } from "./playground.ts";

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.close());

const textsOf = async (as: string, channel = "support"): Promise<readonly string[]> =>
  (await playground.seenBy(as, channel)).map(({ text }) => text);

describe("what a person sees", () => {
  it("is the internal channel for the team alone", async () => {
    await playground.say("lena", "Nur wir", null, "internal");
    expect(await textsOf("petra", "internal")).toEqual(["Nur wir"]);
    const { status, body } = await playground.get("/api/playground/messages?as=anna&channel=internal");
    expect(status).toBe(403);
    expect(body).toEqual({ error: 'Anna Brandt cannot use the channel "internal".' });
  });

  it("ends with the role", async () => {
    await playground.send("POST", "/people", { id: "lena", name: "Lena", role: "customer", locale: "de" });
    expect((await playground.get("/api/playground/messages?as=lena&channel=internal")).status).toBe(403);
  });

  it("is what was said to them alone, and to nobody else", async () => {
    const root = await playground.say("anna", "Hilfe");
    await playground.adapter.perform(
      postJob({ id: "job", text: "Ihre Nummer?", thread: root, onlyFor: "web:anna" }),
    );
    expect(await textsOf("anna")).toEqual(["Hilfe", "Ihre Nummer?"]);
    expect((await playground.seenBy("anna")).map((message) => message.private)).toEqual([false, true]);
    expect(await textsOf("ben")).toEqual(["Hilfe"]);
    expect(await textsOf("petra")).toEqual(["Hilfe"]);
  });

  it("is a message of the bot under the company's name, with links, buttons and form", async () => {
    const form = {
      id: "giveNumber:c1",
      title: "Kundennummer",
      open: "Eingeben",
      submit: "Senden",
      fields: [{ name: "number", label: "Nummer", type: "text", required: true, value: "" }],
    } as const;
    await playground.adapter.perform({
      ...postJob({
        id: "job",
        message: {
          parts: [
            { part: "title", text: "Outlook" },
            { part: "link", url: "https://help.example.com/outlook", label: "So geht es" },
          ],
          actions: [{ id: "solved:c1", label: "Gelöst", style: "primary" }],
          form,
        },
      }),
      ping: ["leads", "web:tom"],
    });
    expect(await playground.seenBy("ben")).toEqual([
      expect.objectContaining({
        author: { id: "deskbell", name: "Nordlicht & Söhne", role: "bot" },
        text: "Outlook\nSo geht es: https://help.example.com/outlook",
        links: ["https://help.example.com/outlook"],
        actions: [{ id: "solved:c1", label: "Gelöst", style: "primary" }],
        form,
        pings: ["leads", "tom"],
      }),
    ]);
  });

  it.each([
    ["?as=anna", 400, /channel/],
    ["?channel=support", 400, /as/],
    ["?as=zoe&channel=support", 404, /zoe/],
  ])("is asked for with a person and a channel: %s", async (query, expected, sentence) => {
    const { status, body } = await playground.get(`/api/playground/messages${query}`);
    expect(status).toBe(expected);
    expect(body).toEqual({ error: expect.stringMatching(sentence) });
  });
});

describe("the bot's 👀", () => {
  const react = (messageId: string, id: string): Promise<string> =>
    playground.adapter.perform({
      job: "react",
      id,
      conversation: { platform: "web", channel: "support", thread: messageId },
      messageId,
    });
  const heard = async (): Promise<readonly string[]> =>
    (await playground.seenBy("ben")).filter(({ reactions }) => reactions.length > 0).map(({ text }) => text);

  it("stands on a message until the bot answers in its thread", async () => {
    const root = await playground.say("anna", "Eins");
    expect(await react(root, "job1")).toBe(root);
    expect((await playground.seenBy("anna"))[0]?.reactions).toEqual(["👀"]);
    await playground.adapter.perform(postJob({ id: "job2", thread: root, onlyFor: "web:anna" }));
    expect(await heard()).toEqual([]);
  });

  it("vanishes from all of a customer's quick messages when one of them is answered", async () => {
    const first = await playground.say("anna", "Eins");
    const second = await playground.say("anna", "Zwei");
    const bens = await playground.say("ben", "Drei");
    await react(first, "job1");
    await react(second, "job2");
    await react(bens, "job3");
    await playground.adapter.perform(postJob({ id: "job4", thread: first }));
    expect(await heard()).toEqual(["Drei"]);
  });

  it("comes back for the next message of the thread", async () => {
    const root = await playground.say("anna", "Eins");
    await playground.adapter.perform(postJob({ id: "job1", thread: root }));
    await react(await playground.say("anna", "Zwei", root), "job2");
    expect(await heard()).toEqual(["Zwei"]);
  });

  it("does not undo an edit that came meanwhile, and is no message itself", async () => {
    const root = await playground.say("anna", "Eins");
    await playground.send("PATCH", `/messages/${root}`, { as: "anna", text: "Zwei" });
    await react(root, "job1");
    await react(root, "job1");
    expect(await textsOf("anna")).toEqual(["Zwei"]);
  });
});
