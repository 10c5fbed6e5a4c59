import { afterEach, describe, expect, test } from "vitest";
import type { Form, Message } from "../../../../src/messages/message.ts";
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

const withForm = (form: Form): Message => ({ parts: [{ part: "text", text: "Please:" }], actions: [], form });

const numberForm: Form = {
  id: "giveNumber:c1",
  title: "Customer number",
  open: "Enter",
  submit: "Send",
  fields: [{ name: "number", label: "Your number", type: "text", required: true, value: "" }],
};
const replyForm: Form = {
  id: "reply:T-4",
  title: "Reply",
  open: "Reply",
  submit: "Send",
  fields: [{ name: "text", label: "Text", type: "longText", required: true, value: "" }],
};

describe("a form", () => {
  test("opens from a message and is taken when it is sent", async () => {
    const { slack, channel, eva, taken, say } = await start();
    const ts = await say(withForm(numberForm));
    expect(await slack.press(eva, channel, ts, "form:giveNumber:c1")).toEqual({
      isAcknowledged: true,
      complaint: null,
    });
    await slack.idle();
    expect(slack.modal(eva)?.title).toBe("Customer number");
    expect(await slack.submit(eva, { number: { number: "4711" } })).toEqual({ status: "closed" });
    expect(taken).toEqual([
      {
        kind: "action",
        id: "giveNumber:c1",
        fields: { number: "4711" },
        context: { channel, thread: ts, responseUrl: null },
      },
    ]);
    await slack.idle();
    slack.assertClean();
  });

  test("takes the private question away whose answer it was", async () => {
    const { slack, channel, eva, taken, whisper } = await start();
    const ts = await whisper(eva, withForm(numberForm));
    await slack.press(eva, channel, ts, "form:giveNumber:c1");
    await slack.idle();
    expect(slack.seenBy(eva)).toHaveLength(1);
    await slack.submit(eva, { number: { number: "4711" } });
    await slack.idle();
    expect(taken).toMatchObject([{ context: { channel, thread: null } }]);
    expect(slack.seenBy(eva)).toEqual([]);
    slack.assertClean();
  });

  test("is taken also when the private question is out of reach", async () => {
    const { slack, channel, eva, taken, whisper } = await start({ slack: { responseUrlMs: 0 } });
    const ts = await whisper(eva, withForm(numberForm));
    await slack.press(eva, channel, ts, "form:giveNumber:c1");
    await slack.idle();
    expect(await slack.submit(eva, { number: { number: "4711" } })).toEqual({ status: "closed" });
    await slack.idle();
    expect(taken).toHaveLength(1);
  });

  test.each([
    ["was too late", { error: "expired_trigger_id" }],
    ["is slowed down", { rateLimited: 30 }],
    ["has a problem of its own", { status: 503 }],
    ["cuts the connection", { drop: "before" }],
  ] as const)("that Slack does not open because it %s is told to whoever pressed", async (_, fault) => {
    const { slack, channel, eva, say } = await start();
    const ts = await say(withForm(numberForm));
    slack.failNext("views.open", fault);
    expect((await slack.press(eva, channel, ts, "form:giveNumber:c1")).isAcknowledged).toBe(true);
    await slack.idle();
    expect(slack.hasModal(eva)).toBe(false);
    expect(slack.seenBy(eva).at(-1)).toMatchObject({
      isEphemeral: true,
      shown: "Das Formular ließ sich gerade nicht öffnen. Bitte drücken Sie noch einmal.",
    });
    await slack.press(eva, channel, ts, "form:giveNumber:c1");
    await slack.idle();
    expect(slack.hasModal(eva)).toBe(true);
  });
});

describe("a reply", () => {
  test("is shown before it is sent, and again when it was changed", async () => {
    const { slack, channel, tom, taken, say } = await start({
      options: {
        company: "Muster GmbH",
        language: "en",
        tone: (text) => (text.includes("guarantee") ? [{ kind: "guarantee", words: "guarantee" }] : []),
        log: { info: () => {}, warn: () => {}, error: () => {} },
      },
    });
    const ts = await say(withForm(replyForm));
    await slack.press(tom, channel, ts, "form:reply:T-4");
    await slack.idle();
    expect(await slack.submit(tom, { text: { text: "We guarantee it." } })).toEqual({ status: "updated" });
    expect(slack.modal(tom)?.shown).toContain("Tom Berg, Muster GmbH");
    expect(slack.modal(tom)?.shown).toContain("This reads like a promise: “guarantee”.");
    expect(await slack.submit(tom, { text: { text: "We do what we can." } })).toEqual({ status: "updated" });
    expect(slack.modal(tom)?.shown).not.toContain("promise");
    expect(taken).toEqual([]);
    expect(await slack.submit(tom)).toEqual({ status: "closed" });
    expect(taken).toMatchObject([{ id: "reply:T-4", fields: { text: "We do what we can." } }]);
    slack.assertClean();
  });

  test("of nothing but blanks is told at its input", async () => {
    const { slack, channel, tom, say } = await start();
    const ts = await say(withForm(replyForm));
    await slack.press(tom, channel, ts, "form:reply:T-4");
    await slack.idle();
    expect(await slack.submit(tom, { text: { text: "   " } })).toEqual({
      status: "errors",
      errors: { text: "Please write the text here." },
    });
  });
});

describe("the shortcut", () => {
  test("works on a ticket from any message of its thread", async () => {
    const { slack, channel, tom, eva, taken } = await start();
    const root = slack.post(eva, channel, "The shop is down");
    const reply = slack.post(eva, channel, "Still", { thread: root });
    expect((await slack.shortcut(tom, "work_on_ticket", channel, reply)).isAcknowledged).toBe(true);
    await slack.idle();
    await slack.pressInModal(tom, "work_on_ticket:verb", "transfer");
    await slack.idle();
    expect(slack.modal(tom)?.view.blocks.map(({ block_id }) => block_id)).toEqual([
      "verb",
      "ticket",
      "colleague",
      "text",
    ]);
    expect(await slack.suggest(tom, "work_on_ticket:ticket", "T-1")).toEqual([
      { text: "T-12 · Eva Kunde: The shop is down", value: "T-12" },
    ]);
    const sent = await slack.submit(tom, {
      ticket: { "work_on_ticket:ticket": "T-12" },
      colleague: { "work_on_ticket:colleague": "UTOM" },
      text: { "work_on_ticket:text": "knows the shop" },
    });
    expect(sent).toEqual({ status: "closed" });
    expect(taken).toEqual([
      {
        kind: "command",
        text: "transfer T-12 <@UTOM> knows the shop",
        context: { channel, thread: root, responseUrl: null },
      },
    ]);
    slack.assertClean();
  });

  test("suggests macros, and sends the chosen one with what goes below it", async () => {
    const { slack, channel, tom, eva, taken } = await start();
    const ts = slack.post(eva, channel, "The shop is down");
    await slack.shortcut(tom, "work_on_ticket", channel, ts);
    await slack.idle();
    await slack.pressInModal(tom, "work_on_ticket:verb", "macro");
    await slack.idle();
    expect(await slack.suggest(tom, "work_on_ticket:macro", "bildschirm")).toEqual([
      { text: "screenshot: Please send us a screenshot.", value: "screenshot" },
    ]);
    expect(await slack.submit(tom)).toEqual({ status: "incomplete", blocks: ["macro"] });
    const chosen = {
      macro: { "work_on_ticket:macro": "screenshot" },
      text: { "work_on_ticket:text": "Danke!" },
    };
    expect(await slack.submit(tom, chosen)).toEqual({ status: "closed" });
    expect(taken).toMatchObject([{ text: "macro screenshot Danke!" }]);
    slack.assertClean();
  });

  test("shows the inputs of a verb at the latest when it is sent", async () => {
    const { slack, channel, tom, eva, taken } = await start();
    const ts = slack.post(eva, channel, "The shop is down");
    await slack.shortcut(tom, "work_on_ticket", channel, ts);
    await slack.idle();
    slack.failNext("views.update", { error: "hash_conflict" });
    slack.allow("hash_conflict");
    await slack.pressInModal(tom, "work_on_ticket:verb", "note");
    await slack.idle();
    expect(await slack.submit(tom)).toEqual({ status: "updated" });
    expect(await slack.submit(tom, { text: { "work_on_ticket:text": "restarted" } })).toEqual({
      status: "closed",
    });
    expect(taken).toMatchObject([{ text: "note restarted", context: { thread: ts } }]);
    slack.assertClean();
  });

  test("shows a reply before it is sent", async () => {
    const { slack, channel, tom, eva, taken } = await start();
    const ts = slack.post(eva, channel, "The shop is down");
    await slack.shortcut(tom, "work_on_ticket", channel, ts);
    await slack.idle();
    await slack.pressInModal(tom, "work_on_ticket:verb", "reply");
    await slack.idle();
    const entered = { text: { "work_on_ticket:text": "We are on it." } };
    expect(await slack.submit(tom, entered)).toEqual({ status: "updated" });
    expect(slack.modal(tom)?.shown).toContain("Tom Berg, Muster GmbH");
    expect(await slack.submit(tom)).toEqual({ status: "closed" });
    expect(taken).toMatchObject([{ text: "reply We are on it." }]);
    slack.assertClean();
  });

  test("says kindly to a customer whom it is for", async () => {
    const { slack, channel, eva } = await start();
    const ts = slack.post(eva, channel, "The shop is down");
    await slack.shortcut(eva, "work_on_ticket", channel, ts);
    await slack.idle();
    expect(slack.modal(eva)).toMatchObject({ title: "Für das Team", entries: {} });
    expect(slack.modal(eva)?.shown).toContain("Hier arbeitet das Team an Tickets.");
    slack.assertClean();
  });

  test("suggests nothing while the desk does not answer", async () => {
    const { slack, channel, tom, eva } = await start({
      desk: () => ({
        accept: async () => "new",
        missed: () => {},
        authorOf: async () => null,
        messageOf: async () => null,
        formFor: async () => null,
        macros: () => [],
        openTickets: () => Promise.reject(new Error("The database is locked.")),
      }),
    });
    const ts = slack.post(eva, channel, "The shop is down");
    await slack.shortcut(tom, "work_on_ticket", channel, ts);
    await slack.idle();
    await slack.pressInModal(tom, "work_on_ticket:verb", "claim");
    await slack.idle();
    expect(await slack.suggest(tom, "work_on_ticket:ticket", "")).toEqual([]);
    slack.assertClean();
  });

  test("asks to try again when nobody can say in time who it is", async () => {
    const { slack, channel, eva } = await start({
      people: {
        describe: () => new Promise(() => {}),
        colleague: async () => null,
        mentions: async () => [],
      },
    });
    const ts = slack.post(eva, channel, "The shop is down");
    await slack.shortcut(eva, "work_on_ticket", channel, ts);
    await expect
      .poll(() => slack.seenBy(eva).at(-1)?.shown, { timeout: 8_000 })
      .toBe("The form could not be opened just now. Please press again.");
  }, 15_000);
});

describe("whatever nobody knows is acknowledged", () => {
  test("a command, a button, a shortcut, a window", async () => {
    const { slack, channel, tom, say, taken } = await start();
    const button = { id: "confirm:c1", label: "Yes", style: "plain" } as const;
    const ts = await say({ parts: [], actions: [button], form: null });
    const fine = { isAcknowledged: true, complaint: null };
    expect(await slack.command(tom, channel, "/ticket", "queue")).toEqual(fine);
    expect(await slack.command(tom, channel, "/other", "")).toEqual(fine);
    expect(await slack.press(tom, channel, ts, "confirm:c1")).toEqual(fine);
    expect(await slack.shortcut(tom, "other", channel, ts)).toEqual(fine);
    expect(await slack.globalShortcut(tom, "work_on_ticket")).toEqual(fine);
    await slack.idle();
    expect(slack.hasModal(tom)).toBe(false);
    expect(taken).toEqual([]);
    slack.assertClean();
  });
});
