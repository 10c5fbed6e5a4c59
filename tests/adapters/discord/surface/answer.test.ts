import { Routes } from "discord.js";
import { afterEach, describe, expect, test } from "vitest";
import { formById } from "../../../../src/messages/form-by-id.ts";
import type { Action, Form, Message } from "../../../../src/messages/message.ts";
import { startWindows, type WindowOptions, type Windows } from "./windows.ts";

let running: Windows | null = null;

const start = async (options: WindowOptions = {}): Promise<Windows> => {
  running = await startWindows(options);
  return running;
};

afterEach(async () => {
  await running?.stop();
  running = null;
});

const withForm = (form: Form | null): Message => ({
  parts: [{ part: "text", text: "Here:" }],
  actions: [],
  form,
});
const withButton = (id: string): Message => {
  const action: Action = { id, label: "Yes", style: "primary" };
  return { parts: [{ part: "text", text: "Here:" }], actions: [action], form: null };
};

describe("a form", () => {
  test("opens from its button alone, and is written down when it is sent", async () => {
    const { discord, eva, say, taken, whispered } = await start();
    const message = await say(withForm(formById("giveNumber:c1", "en")));
    expect(await discord.press(eva, message, "form:en:giveNumber:c1")).toMatchObject({ type: 9 });
    expect(discord.modal(eva)).toMatchObject({ title: "Customer number", fields: [{}] });
    expect(await discord.submitModal(eva, { number: "10001" })).toMatchObject({ isAnswered: true, type: 6 });
    expect(taken).toEqual([{ kind: "action", id: "giveNumber:c1", fields: { number: "10001" } }]);
    expect(whispered(eva)).toEqual([]);
    discord.assertClean();
  });

  test("leaves a token with which its answer is another message, because all see what it was opened from", async () => {
    const { discord, channel, eva, say, tokens } = await start();
    const message = await say(withForm(formById("giveNumber:c1", "en")));
    await discord.press(eva, message, "form:en:giveNumber:c1");
    await discord.submitModal(eva, { number: "10001" });
    expect(await tokens.take(eva, channel)).toMatchObject({ original: "none" });
  });

  test("of the desk's people says kindly to a customer whom it is for", async () => {
    const { discord, eva, say, whispered } = await start();
    const message = await say(withForm(formById("reply:T-4", "en")));
    expect(await discord.press(eva, message, "form:en:reply:T-4")).toMatchObject({ type: 4 });
    expect(discord.modal(eva)).toBeNull();
    expect(whispered(eva).join()).toContain("Hier arbeitet das Team an Tickets.");
    discord.assertClean();
  });

  test("asks to try again when nobody can say in time who it is", async () => {
    const people = { describe: () => new Promise<never>(() => {}) };
    const { discord, tom, say, whispered } = await start({ people });
    const message = await say(withForm(formById("reply:T-4", "en")));
    expect(await discord.press(tom, message, "form:en:reply:T-4")).toMatchObject({ isAnswered: true });
    expect(whispered(tom)).toEqual(["The form could not be opened just now. Please press again."]);
    discord.assertClean();
  });
});

describe("a reply", () => {
  test("is shown, changed, shown again and sent as it was shown", async () => {
    const { discord, tom, eva, say, taken, whispered } = await start({
      options: {
        company: "Muster GmbH",
        language: "en",
        tone: (text) => (text.includes("guarantee") ? [{ kind: "guarantee", words: "guarantee" }] : []),
        log: { info: () => {}, warn: () => {}, error: () => {} },
      },
    });
    const card = await say(withForm(formById("reply:T-4", "en")));
    await discord.press(tom, card, "form:en:reply:T-4");
    const first = await discord.submitModal(tom, { text: "We *guarantee* it." });
    expect(first).toMatchObject({ type: 4 });
    const preview = "message" in first ? (first.message ?? "") : "";
    expect(whispered(tom).join()).toContain("This reads like a promise: “guarantee”.");

    expect(await discord.press(tom, preview, "preview-edit:reply:T-4+0")).toMatchObject({ type: 9 });
    expect(discord.modal(tom)?.fields[0]?.input["value"]).toBe("We *guarantee* it.");
    expect(await discord.submitModal(tom, { text: "We do what we *can*." })).toMatchObject({
      type: 7,
      message: preview,
    });
    expect(whispered(tom)).toHaveLength(1);
    expect(whispered(tom).join()).not.toContain("promise");
    expect(taken).toEqual([]);

    expect(await discord.press(tom, preview, "preview-send:reply:T-4+0")).toMatchObject({ type: 7 });
    const fields = { text: "We do what we *can*." };
    expect(taken).toEqual([{ kind: "action", id: "reply:T-4", fields, hinted: ["guarantee"] }]);
    expect(whispered(tom).join()).toMatch(/^Being sent to the customer:\nTom Berg, Muster GmbH\n/);
    expect(discord.seenBy(tom).find(({ id }) => id === preview)?.components).toEqual([]);
    expect(whispered(eva)).toEqual([]);
    discord.assertClean();
  });

  test("of nothing but blanks is asked for again", async () => {
    const { discord, tom, say, whispered } = await start();
    const card = await say(withForm(formById("reply:T-4", "en")));
    await discord.press(tom, card, "form:en:reply:T-4");
    await discord.submitModal(tom, { text: "   " });
    expect(whispered(tom)).toEqual(["Please write the text here."]);
    discord.assertClean();
  });
});

describe("a button", () => {
  test("is written down, and nothing is said about it", async () => {
    const { discord, eva, say, taken, whispered } = await start();
    const message = await say(withButton("confirm:c1"));
    expect(await discord.press(eva, message, "confirm:c1")).toMatchObject({ type: 6 });
    expect(taken).toEqual([{ kind: "action", id: "confirm:c1", fields: {} }]);
    expect(whispered(eva)).toEqual([]);
    discord.assertClean();
  });

  test("that could not be written down is asked for again", async () => {
    const take = () => Promise.reject(new Error("The disk is full."));
    const { discord, eva, say, whispered } = await start({ take });
    const message = await say(withButton("confirm:c1"));
    expect(await discord.press(eva, message, "confirm:c1")).toMatchObject({ type: 4 });
    expect(whispered(eva)).toEqual(["Das ist gerade nicht angekommen. Bitte versuchen Sie es noch einmal."]);
    discord.assertClean();
  });

  test("that nobody knows whether it was written down is not asked for twice", async () => {
    const { discord, tom, say, whispered } = await start({ take: () => new Promise(() => {}) });
    const message = await say(withButton("claim:T-4"));
    expect(await discord.press(tom, message, "claim:T-4")).toMatchObject({ isAnswered: true });
    expect(whispered(tom)).toEqual([
      "This is taking longer just now. Please look whether it has happened before you repeat it.",
    ]);
    discord.assertClean();
  });
});

describe("a command", () => {
  test("is written down and says so to whoever gave it, without their words", async () => {
    const { discord, channel, tom, eva, taken, whispered } = await start();
    const values = { text: "asks for Lea", colleague: eva, ticket: "T-4" };
    expect(await discord.command(tom, channel, "ticket", "transfer", values)).toMatchObject({ type: 4 });
    expect(taken).toEqual([{ kind: "command", text: `transfer T-4 <@${eva}> asks for Lea` }]);
    expect(whispered(tom)).toEqual(["Being done: /ticket transfer T-4"]);
    expect(whispered(eva)).toEqual([]);
    discord.assertClean();
  });

  test("suggests open tickets to the desk's people", async () => {
    const { discord, channel, tom } = await start();
    expect(await discord.autocomplete(tom, channel, "ticket", "claim", { ticket: "T-1" }, "ticket")).toEqual([
      { name: "T-12 · Eva Kunde: The shop is down", value: "T-12" },
    ]);
    discord.assertClean();
  });

  test("suggests macros to the desk's people, in their language where they have a text in it", async () => {
    const { discord, channel, tom } = await start();
    const typed = (words: string) =>
      discord.autocomplete(tom, channel, "ticket", "macro", { macro: words }, "macro");
    expect(await typed("")).toEqual([
      { name: "screenshot: Please send us a screenshot.", value: "screenshot" },
      { name: "Rückruf: Wir rufen Sie an.", value: "Rückruf" },
    ]);
    expect(await typed("rück")).toEqual([{ name: "Rückruf: Wir rufen Sie an.", value: "Rückruf" }]);
    discord.assertClean();
  });

  test("suggests nothing to anybody else, and nothing while the desk does not answer", async () => {
    const { discord, channel, eva } = await start();
    discord.giveRole(eva, discord.addRole({ name: "Moderation", permissions: ["ManageThreads"] }));
    expect(await discord.autocomplete(eva, channel, "ticket", "claim", { ticket: "" }, "ticket")).toEqual([]);
    await running?.stop();
    const broken = await start({ desk: () => null });
    expect(
      await broken.discord.autocomplete(
        broken.tom,
        broken.channel,
        "ticket",
        "claim",
        { ticket: "" },
        "ticket",
      ),
    ).toEqual([]);
    broken.discord.assertClean();
  });

  test("asks for the ticket rather than work on another one", async () => {
    const { discord, channel, tom, taken, whispered } = await start();
    await discord.command(tom, channel, "ticket", "note", { text: "T-5 is affected too" });
    expect(whispered(tom)).toEqual(["The text begins with a ticket number. Please choose the ticket here."]);
    expect(taken).toEqual([]);
    discord.assertClean();
  });

  test("leaves a token with which its answer takes the place of the note", async () => {
    const { discord, client, channel, tom, tokens, whispered } = await start();
    await discord.command(tom, channel, "ticket", "queue");
    const kept = await tokens.take(tom, channel);
    expect(kept?.original).toBe("shown");
    await client.rest.patch(Routes.webhookMessage(discord.applicationId, kept?.token ?? "", "@original"), {
      body: { content: "Nothing is waiting." },
      auth: false,
    });
    expect(whispered(tom)).toEqual(["Nothing is waiting."]);
    discord.assertClean();
  });

  test("leaves no token when Discord did not hear the answer", async () => {
    const { discord, channel, tom, taken, tokens } = await start({ discord: { interactionWindowMs: 300 } });
    discord.failNext("POST /interactions/:interaction/:token/callback", { status: 500 });
    const given = await discord.command(tom, channel, "ticket", "queue");
    expect(given.isAnswered).toBe(false);
    expect(taken).toHaveLength(1);
    expect(await tokens.take(tom, channel)).toBeNull();
  });
});

describe("the menu of a message", () => {
  test("makes a ticket of somebody's message", async () => {
    const { discord, channel, tom, eva, taken, whispered } = await start();
    const message = discord.post(eva, channel, "The shop is down");
    expect(await discord.contextMenu(tom, "Open a ticket", message)).toMatchObject({ type: 4 });
    expect(taken).toMatchObject([
      { kind: "openTicket", message: { id: message, content: "The shop is down", author: { id: eva } } },
    ]);
    expect(whispered(tom)).toEqual(["Being done: Open a ticket"]);
    discord.assertClean();
  });

  test("puts a message on a ticket as a note", async () => {
    const { discord, channel, tom, eva, taken, whispered } = await start();
    const message = discord.post(eva, channel, "The shop is down");
    expect(await discord.contextMenu(tom, "Add to ticket", message)).toMatchObject({ type: 9 });
    expect(await discord.submitModal(tom, { ticket: "T-4" })).toMatchObject({ type: 4 });
    const way = `https://discord.com/channels/${discord.guildId}/${channel}/${message}`;
    expect(taken).toEqual([{ kind: "command", text: `note T-4 Eva Kunde: The shop is down\n${way}` }]);
    expect(whispered(tom)).toEqual(["Being done: /ticket note T-4"]);
    discord.assertClean();
  });
});

test("whatever nobody knows any more is answered", async () => {
  const { discord, eva, say, taken, whispered } = await start();
  const message = await say(withButton("formerly:c1"));
  expect(await discord.press(eva, message, "formerly:c1")).toMatchObject({
    isAnswered: true,
    complaint: null,
  });
  expect(whispered(eva)).toEqual([
    "Das gehört zu einem früheren Stand. Bitte nutzen Sie die neueste Nachricht.",
  ]);
  expect(taken).toEqual([]);
  discord.assertClean();
});
