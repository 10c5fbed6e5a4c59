import type { App, webApi } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../../support/until.ts";
import { startSocketApp, stopApp } from "./apps/bolt-app.ts";
import { refusalOf } from "./apps/clients.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import type { Json } from "./json.ts";

let slack: FakeSlack;
let app: App;
let client: webApi.WebClient;
let tom: string;
let support: string;
let bodies: Json[];
let answer: (body: Json, ack: (said?: never) => Promise<void>) => Promise<void>;

const text = (words: string) => ({ type: "plain_text" as const, text: words });
const button = (id: string) => ({ type: "button" as const, action_id: id, text: text(id), value: "7" });
const modal = (title: string, more: object = {}) => ({
  type: "modal" as const,
  callback_id: "form",
  title: text(title),
  submit: text("Send"),
  blocks: [
    {
      type: "input" as const,
      block_id: "who",
      label: text("Who"),
      element: {
        type: "static_select" as const,
        action_id: "pick",
        options: [
          { text: text("Ann"), value: "ann" },
          { text: text("Bob"), value: "bob" },
        ],
      },
    },
    {
      type: "input" as const,
      block_id: "why",
      optional: true,
      label: text("Why"),
      element: {
        type: "plain_text_input" as const,
        action_id: "value",
        initial_value: "because",
        max_length: 10,
      },
    },
    { type: "actions" as const, block_id: "more", elements: [button("more")] },
  ],
  ...more,
});

beforeEach(async () => {
  bodies = [];
  answer = async (_, ack) => ack();
  slack = await startFakeSlack({ ackWindowMs: 500, retryDelaysMs: [], triggerMs: 700 });
  tom = slack.addUser({ name: "tom" });
  support = slack.addChannel({ name: "support", members: [tom] });
  app = await startSocketApp(slack, (to) => {
    to.use(async ({ body, next }) => {
      bodies.push({ ...body });
      await next();
    });
    to.action(/.*/, async ({ ack, body }) => answer({ ...body }, ack));
    to.view("form", async ({ ack, body }) => answer({ ...body }, ack));
    to.view({ callback_id: "form", type: "view_closed" }, async ({ ack }) => ack());
    to.command("/ticket", async ({ ack, body }) => answer({ ...body }, ack));
    to.shortcut("work", async ({ ack, body }) => answer({ ...body }, ack));
    to.options("search", async ({ ack, payload }) =>
      ack({ options: [{ text: text(`${payload.value}!`), value: payload.value }] }),
    );
  });
  client = app.client;
});

afterEach(async () => {
  await stopApp(app, slack);
  await slack.stop();
});

const postButton = async (thread?: string): Promise<string> => {
  const options = thread === undefined ? {} : { thread_ts: thread };
  const blocks = [{ type: "actions" as const, block_id: "row", elements: [button("go")] }];
  return (await client.chat.postMessage({ channel: support, text: "press", blocks, ...options })).ts ?? "";
};

/** A trigger of a click that the app has just acknowledged. */
const trigger = async (): Promise<string> => {
  await slack.press(tom, support, await postButton(), "go");
  return String(bodies.at(-1)?.["trigger_id"]);
};

const open = async (view = modal("Form")): Promise<void> => {
  await client.views.open({ trigger_id: await trigger(), view });
};

describe("buttons", () => {
  it("tell the message they stand on, and the thread it is in", async () => {
    const parent = slack.post(tom, support, "help");
    const ts = await postButton(parent);
    expect(await slack.press(tom, support, ts, "go")).toEqual({ isAcknowledged: true, complaint: null });
    expect(bodies.at(-1)).toMatchObject({
      type: "block_actions",
      user: { id: tom, team_id: slack.team.id },
      container: {
        type: "message",
        message_ts: ts,
        channel_id: support,
        is_ephemeral: false,
        thread_ts: parent,
      },
      channel: { id: support, name: "support" },
      message: { ts, thread_ts: parent, bot_id: slack.bot.botId },
      actions: [{ action_id: "go", block_id: "row", type: "button", value: "7", text: { text: "go" } }],
      state: { values: {} },
    });
  });

  it("on ephemerals tell no message", async () => {
    const blocks = [{ type: "actions" as const, elements: [button("go")] }];
    const { message_ts: ts = "" } = await client.chat.postEphemeral({
      channel: support,
      user: tom,
      text: "x",
      blocks,
    });
    await slack.press(tom, support, ts, "go");
    expect(bodies.at(-1)).toMatchObject({ container: { is_ephemeral: true, message_ts: ts } });
    expect(bodies.at(-1)).not.toHaveProperty("message");
  });

  it("cannot be pressed where nobody sees them", async () => {
    const eve = slack.addUser({ name: "eve" });
    const ts = await postButton();
    await expect(slack.press(eve, support, ts, "go")).rejects.toThrow(/is not in/);
    await expect(slack.press(tom, support, ts, "stop")).rejects.toThrow(/it has go/);
  });

  it("complain when the app says nothing", async () => {
    answer = async () => {};
    expect(await slack.press(tom, support, await postButton(), "go")).toMatchObject({
      isAcknowledged: false,
    });
  });
});

describe("triggers", () => {
  it("open one modal, and only for a moment", async () => {
    const id = await trigger();
    await client.views.open({ trigger_id: id, view: modal("Form") });
    const again = client.views.open({ trigger_id: id, view: modal("Form") });
    expect(await refusalOf(again)).toMatchObject({ error: "exchanged_trigger_id" });
    const late = await trigger();
    const issued = performance.now();
    await until("the trigger to be too old", async () =>
      performance.now() - issued > 700 ? true : undefined,
    );
    expect(await refusalOf(client.views.open({ trigger_id: late, view: modal("Form") }))).toMatchObject({
      error: "expired_trigger_id",
    });
    expect(await refusalOf(client.views.open({ trigger_id: "x", view: modal("Form") }))).toMatchObject({
      error: "invalid_trigger_id",
    });
  });
});

describe("modals", () => {
  it("are filled in with options and texts", async () => {
    await open();
    expect(slack.modal(tom)).toMatchObject({ title: "Form", errors: {}, trouble: null });
    expect(await slack.submit(tom, { why: { value: "" } })).toEqual({
      status: "incomplete",
      blocks: ["who"],
    });
    await expect(slack.submit(tom, { who: { pick: "eve" } })).rejects.toThrow(/choose one of: ann, bob/);
    await expect(slack.submit(tom, { whom: { pick: "ann" } })).rejects.toThrow(
      /it has who\/pick, why\/value/,
    );
    expect(await slack.submit(tom, { who: { pick: "ann" }, why: { value: "x".repeat(11) } })).toEqual({
      status: "incomplete",
      blocks: ["why"],
    });
    expect(await slack.submit(tom, { why: { value: "so" } })).toEqual({ status: "closed" });
    expect(bodies.at(-1)).toMatchObject({
      type: "view_submission",
      user: { id: tom },
      view: {
        callback_id: "form",
        private_metadata: "",
        state: {
          values: {
            who: { pick: { type: "static_select", selected_option: { value: "ann" } } },
            why: { value: { type: "plain_text_input", value: "so" } },
          },
        },
      },
    });
    expect(slack.modal(tom)).toBeNull();
  });

  it("keep what was entered when they change", async () => {
    await open();
    const view_id = slack.modal(tom)?.id ?? "";
    await slack.pressInModal(tom, "more");
    expect(bodies.at(-1)).toMatchObject({
      type: "block_actions",
      container: { type: "view", view_id },
      view: { id: view_id },
    });
    expect(await slack.submit(tom, { why: { value: "mine" } })).toMatchObject({ status: "incomplete" });
    const hash = String((await client.views.update({ view_id, view: modal("Changed") })).view?.hash);
    expect(slack.modal(tom)).toMatchObject({
      title: "Changed",
      entries: { why: { value: { value: "mine" } } },
    });
    await client.views.update({ view_id, hash, view: modal("Again") });
    expect(await refusalOf(client.views.update({ view_id, hash, view: modal("Late") }))).toMatchObject({
      error: "hash_conflict",
    });
    expect(await refusalOf(client.views.update({ view_id: "V404", view: modal("None") }))).toMatchObject({
      error: "not_found",
    });
  });

  it("are stacked three high, and closed one by one or all together", async () => {
    await open();
    const more = async (title: string) => {
      await slack.pressInModal(tom, "more");
      return client.views.push({
        trigger_id: String(bodies.at(-1)?.["trigger_id"]),
        view: modal(title, { notify_on_close: true }),
      });
    };
    await more("Second");
    await more("Third");
    expect(await refusalOf(more("Fourth"))).toMatchObject({ error: "push_limit_reached" });
    await slack.closeModal(tom);
    expect(slack.modal(tom)?.title).toBe("Second");
    expect(bodies.at(-1)).toMatchObject({ type: "view_closed", is_cleared: false });
    await slack.closeModal(tom, true);
    expect(slack.modal(tom)).toBeNull();
  });

  it("cannot be pushed over nothing", async () => {
    expect(
      await refusalOf(client.views.push({ trigger_id: await trigger(), view: modal("x") })),
    ).toMatchObject({ error: "invalid_trigger_id" });
  });

  it("do what the app answers", async () => {
    const said = async (payload: object): Promise<string> => {
      await open();
      answer = async (_, ack) => ack(payload as never);
      const { status } = await slack.submit(tom, { who: { pick: "ann" } });
      answer = async (_, ack) => ack();
      return status;
    };
    expect(await said({ response_action: "update", view: modal("New") })).toBe("updated");
    expect(slack.modal(tom)?.title).toBe("New");
    expect(await said({ response_action: "push", view: modal("Over") })).toBe("pushed");
    expect(await said({ response_action: "clear" })).toBe("cleared");
    expect(slack.modal(tom)).toBeNull();
    expect(await said({ response_action: "errors", errors: { who: "Not her" } })).toBe("errors");
    expect(slack.modal(tom)?.errors).toEqual({ who: "Not her" });
    slack.assertClean();
    expect(await said({ response_action: "errors", errors: { more: "no input" } })).toBe("trouble");
    expect(await said({ response_action: "update", view: modal("x".repeat(25)) })).toBe("trouble");
    expect(slack.modal(tom)?.trouble).toMatch(/trouble connecting/);
    expect(() => slack.assertClean()).toThrow(/no input block[\s\S]*must be less than 25 characters/);
  });

  it("stay, with a word of regret, when the app says nothing", async () => {
    await open();
    answer = async () => {};
    expect(await slack.submit(tom, { who: { pick: "ann" } })).toMatchObject({
      status: "trouble",
      reason: "timeout",
    });
    expect(slack.modal(tom)?.trouble).not.toBeNull();
  });

  it("search as somebody types", async () => {
    const element = { type: "external_select" as const, action_id: "search", min_query_length: 1 };
    const blocks = [{ type: "input" as const, block_id: "ticket", label: text("Ticket"), element }];
    await open({ ...modal("Search"), blocks } as never);
    expect(await slack.suggest(tom, "search", "T-4")).toEqual([{ text: "T-4!", value: "T-4" }]);
    expect(await slack.submit(tom, { ticket: { search: "T-4" } })).toEqual({ status: "closed" });
  });
});

describe("home pages", () => {
  it("are published for one person, whose clicks have no channel", async () => {
    const blocks = [{ type: "actions" as const, elements: [button("go")] }];
    slack.openHome(tom);
    await slack.idle();
    expect(bodies.at(-1)?.["event"]).toMatchObject({ type: "app_home_opened", user: tom, tab: "home" });
    expect(bodies.at(-1)?.["event"]).not.toHaveProperty("view");
    const { view } = await client.views.publish({ user_id: tom, view: { type: "home", blocks } });
    expect(slack.home(tom)?.shown).toBe("[go]");
    await slack.pressInHome(tom, "go");
    expect(bodies.at(-1)).toMatchObject({
      type: "block_actions",
      container: { type: "view", view_id: view?.id },
      view: { type: "home" },
    });
    expect(bodies.at(-1)).not.toHaveProperty("channel");
    slack.openHome(tom);
    await slack.idle();
    expect(bodies.at(-1)?.["event"]).toMatchObject({ view: { id: view?.id } });
    const late = client.views.publish({ user_id: tom, hash: "old", view: { type: "home", blocks } });
    expect(await refusalOf(late)).toMatchObject({ error: "hash_conflict" });
  });
});

describe("shortcuts and commands", () => {
  it("a message shortcut tells its message", async () => {
    const ts = slack.post(tom, support, "help");
    await slack.idle();
    expect(await slack.shortcut(tom, "work", support, ts)).toMatchObject({ isAcknowledged: true });
    expect(bodies.at(-1)).toMatchObject({
      type: "message_action",
      callback_id: "work",
      message_ts: ts,
      message: { text: "help", user: tom },
      channel: { id: support },
    });
  });

  it("a command tells names as the manifest says", async () => {
    const ann = slack.addUser({ name: "ann" });
    await slack.command(tom, support, "/ticket", `transfer <@${ann}> A&B`);
    expect(bodies.at(-1)).toMatchObject({
      command: "/ticket",
      text: `transfer <@${ann}|ann> A&amp;B`,
      channel_name: "support",
      user_name: "tom",
    });
    expect(bodies.at(-1)).not.toHaveProperty("thread_ts");
    slack.install({
      features: { slash_commands: [{ command: "/ticket" }] },
      settings: { interactivity: { is_enabled: false } },
    });
    await slack.command(tom, support, "/ticket", `transfer <@${ann}> A&B`);
    expect(bodies.at(-1)).toMatchObject({ text: "transfer @ann A&B" });
    await expect(slack.command(tom, support, "/other", "")).rejects.toThrow(/no command \/other/);
    await expect(slack.shortcut(tom, "work", support, slack.post(tom, support, "x"))).rejects.toThrow(
      /no message shortcut/,
    );
  });
});

describe("response URLs", () => {
  const respond = async (url: unknown, body: object): Promise<number> =>
    (
      await fetch(String(url), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      })
    ).status;

  it("answer for one person or for all, five times", async () => {
    await slack.command(tom, support, "/ticket", "mine");
    const url = bodies.at(-1)?.["response_url"];
    expect(await respond(url, { text: "for you" })).toBe(200);
    expect(await respond(url, { text: "for all", response_type: "in_channel" })).toBe(200);
    expect(await respond(url, {})).toBe(400);
    expect(slack.seenBy(tom).map((seen) => [seen.text, seen.isEphemeral])).toEqual([
      ["for you", true],
      ["for all", false],
    ]);
    for (const expected of [200, 200, 404]) expect(await respond(url, { text: "again" })).toBe(expected);
  });

  it("change and remove what was pressed", async () => {
    const blocks = [{ type: "actions" as const, elements: [button("go")] }];
    const { message_ts: ts = "" } = await client.chat.postEphemeral({
      channel: support,
      user: tom,
      text: "x",
      blocks,
    });
    await slack.press(tom, support, ts, "go");
    const url = bodies.at(-1)?.["response_url"];
    await respond(url, { text: "done", replace_original: true });
    expect(slack.seenBy(tom)).toMatchObject([{ ts, shown: "done", isEphemeral: true }]);
    await respond(url, { delete_original: true });
    expect(slack.seenBy(tom)).toEqual([]);
  });
});
