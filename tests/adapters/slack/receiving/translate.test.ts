import { describe, expect, it } from "vitest";
import { deliveriesOf, translate } from "../../../../adapters/slack/receive.ts";
import { formView } from "../../../../adapters/slack/surface/form-modal.ts";
import type { Form } from "../../../../src/messages/message.ts";
import {
  type Body,
  changed,
  command,
  deleted,
  homeOpened,
  message,
  now,
  posted,
  pressed,
  pressedAtHome,
  submitted,
  surroundings,
  ts,
  withFile,
} from "./bodies.ts";
import { peopleWith } from "./people.ts";

const people = peopleWith();
const events = (body: unknown) =>
  Promise.all(
    deliveriesOf(body, { ...surroundings, now }).map(({ payload }) =>
      translate(payload, { ...surroundings, people }),
    ),
  );
const eventOf = async (body: unknown) => (await events(body))[0];

const anna = { key: "slack:U1", name: "Anna", role: "customer", locale: null };
const tom = { key: "slack:U2", name: "Tom", role: "agent", locale: null };
const inSupport = { platform: "slack", channel: "C1", thread: null };
const said = async (text: string, extra: Body = {}) =>
  (await eventOf(posted(text, extra))) as { message: object };

const screenshot = {
  id: "F1",
  name: "screenshot.png",
  type: "image/png",
  size: 12_345,
  url: "https://muster.slack.com/archives/C1/p1700000000000100",
};

describe("words", () => {
  it("of a customer are a message", async () => {
    expect(await eventOf(posted("Hello"))).toEqual({
      kind: "messagePosted",
      id: `slack:message:T1/C1/${ts(0)}`,
      at: now,
      person: anna,
      conversation: inSupport,
      place: "support",
      message: { id: ts(0), text: "Hello", attachments: [] },
    });
  });

  it("stand in the thread they were written in", async () => {
    expect(
      await eventOf(posted("x", { subtype: "thread_broadcast", thread_ts: ts(-9), root: message("y") })),
    ).toMatchObject({
      conversation: { ...inSupport, thread: ts(-9) },
    });
    expect(await eventOf(posted("x", { thread_ts: ts(0) }))).toMatchObject({ conversation: inSupport });
  });

  it("lose the call to the bot", async () => {
    expect((await said("<@UBOT> my mail is gone")).message).toMatchObject({ text: "my mail is gone" });
    expect((await said("<@UBOT|deskbell>: hi <@U2>")).message).toMatchObject({ text: "hi @Tom" });
    expect((await said("Hello <@UBOT>, help")).message).toMatchObject({ text: "Hello, help" });
  });

  it("name those whom Slack mentions by their ids, and at most twenty", async () => {
    expect((await said("ask <@U2> or <@U3|lea> or <@U9>")).message).toMatchObject({
      text: "ask @Tom or @lea or @U9",
    });
    const many = Array.from({ length: 20 }, (_, index) => `<@U1${index}>`).join(" ");
    expect((await said(`${many} <@U2>`)).message).toMatchObject({ text: expect.stringMatching(/@U2$/) });
  });

  it("have the emoji that their author chose", async () => {
    const element = { type: "emoji", name: "+1", unicode: "1f44d" };
    const blocks = [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: [element] }] }];
    expect(await eventOf(posted(":+1:", { blocks }))).toMatchObject({ message: { text: "👍" } });
    expect(await eventOf(changed(":-1:", ":+1:", { blocks }))).toMatchObject({ message: { text: "👍" } });
  });

  it("may be a picture alone", async () => {
    expect(await eventOf(withFile(""))).toMatchObject({
      message: { text: "", attachments: [screenshot] },
    });
  });

  it("tell where Slack shows a file, or where it stands as long as Slack does not say", async () => {
    const named = { id: "F2", name: "a.log", permalink: "https://muster.slack.com/files/U1/F2/a.log" };
    const unseen = { id: "F3", mode: "hosted", file_access: "check_file_info" };
    const files = [named, unseen, { id: "F4", mode: "tombstone" }];
    expect(await eventOf(posted("Look", { subtype: "file_share", files }))).toMatchObject({
      message: {
        attachments: [
          { id: "F2", name: "a.log", type: null, size: null, url: named.permalink },
          { id: "F3", name: "F3", url: screenshot.url },
        ],
      },
    });
  });

  it("below a card are internal", async () => {
    expect(await eventOf(posted("note", { channel: "C9", user: "U2", thread_ts: ts(-9) }))).toMatchObject({
      kind: "messagePosted",
      person: tom,
      place: "internal",
    });
  });

  it.each([
    ["the bot's own workspace", { team: "T1" }, "slack:U1"],
    ["its organisation", { team: "T1", user_team: "E1" }, "slack:U1"],
    ["another workspace", { team: "T1", user_team: "T5" }, "slack:T5.U1"],
    ["a workspace that shares the channel", { team: "T5", source_team: null }, "slack:T5.U1"],
    ["no workspace that is said", { team: undefined }, "slack:U1"],
  ])("of somebody of %s are theirs", async (_, extra, key) => {
    expect(await eventOf(posted("x", extra))).toMatchObject({ person: { key } });
  });
});

describe("changes", () => {
  it("an edit says when its message was written", async () => {
    const body = changed("Hello", "<@UBOT> Hello &amp; goodbye");
    expect(await eventOf(body)).toMatchObject({
      kind: "messageEdited",
      id: expect.stringMatching(/^slack:edited:/),
      at: now + 5_000,
      person: anna,
      conversation: inSupport,
      message: { id: ts(0), text: "Hello & goodbye", postedAt: now },
    });
  });

  it("a deletion is its author's", async () => {
    expect(await eventOf(deleted({ thread_ts: ts(-9) }))).toMatchObject({
      kind: "messageDeleted",
      person: anna,
      conversation: { ...inSupport, thread: ts(-9) },
      message: { id: ts(0) },
    });
  });
});

describe("commands", () => {
  const claim = { act: "command", command: { verb: "claim" } };

  it("are given with a slash", async () => {
    expect(await eventOf(command("claim T-4"))).toEqual({
      kind: "actChosen",
      id: "slack:command:13345224609.738474920.8088930838d88f008e0",
      at: now,
      person: tom,
      conversation: { platform: "slack", channel: "C9", thread: null },
      place: "internal",
      act: claim,
      target: { ticket: 4 },
    });
    expect(await eventOf(command("", { channel_id: "C5" }))).toMatchObject({
      place: "support",
      act: { command: { verb: "overview" } },
    });
  });

  it("are given by calling the bot, in the thread they mean", async () => {
    expect(await eventOf(posted("<@UBOT> claim", { user: "U2", thread_ts: ts(-9) }))).toMatchObject({
      kind: "actChosen",
      person: tom,
      act: claim,
      target: null,
      conversation: { ...inSupport, thread: ts(-9) },
      place: "support",
    });
  });

  it("are what somebody of the desk writes to the bot directly", async () => {
    expect(await eventOf(posted("queue", { channel: "D2", user: "U2" }))).toMatchObject({
      kind: "actChosen",
      act: { command: { verb: "queue" } },
    });
    expect(await eventOf(posted("my mail is gone", { channel: "D1" }))).toMatchObject({
      kind: "messagePosted",
      place: "support",
    });
  });

  it("keep the colleague they name, and say the rest in plain words", async () => {
    expect(await eventOf(command("transfer T-4 <@U3|lea> knows &lt;dns&gt;"))).toMatchObject({
      act: { command: { verb: "transfer", to: "<@U3>", reason: { internal: "knows <dns>" } } },
    });
    expect(await eventOf(command("transfer T-4 <@U3|lea> ask <@U2|tom> first"))).toMatchObject({
      act: { command: { verb: "transfer", to: "<@U3>", reason: { internal: "ask @Tom first" } } },
    });
    expect(await eventOf(command("reply T-4 see <https://example.com/a|here>, <@U3|lea>"))).toMatchObject({
      act: { command: { verb: "reply", text: "see here (https://example.com/a), @lea" } },
    });
  });

  it("give no rights to somebody whose role cannot be read now", async () => {
    const forgetful = peopleWith((use) => use === "words");
    const body = posted("<@UBOT> claim", { user: "U2" });
    expect(await translate(body, { ...surroundings, people: forgetful })).toMatchObject({
      kind: "actChosen",
      person: { role: "customer" },
    });
  });
});

describe("buttons and forms", () => {
  it("a button is the act it names", async () => {
    expect(await eventOf(pressed("solved:c1"))).toMatchObject({
      kind: "actChosen",
      person: anna,
      at: now + 9_000,
      conversation: { ...inSupport, thread: ts(0) },
      act: { act: "solved" },
      target: { caseId: "c1" },
    });
  });

  it("a button that does not exist ends in quarantine", async () => {
    await expect(events(pressed("nonsense"))).rejects.toThrow('no button has the id "nonsense"');
  });

  it("what is pressed on the home page is answered directly, and shows the page anew", async () => {
    const home = { platform: "slack", thread: null };
    expect(await events(pressedAtHome("claim:T-4"))).toMatchObject([
      { conversation: { ...home, channel: "direct:U1" }, target: { ticket: 4 } },
      {
        conversation: { ...home, channel: "home:U1" },
        act: { command: { verb: "overview" } },
        at: now + 9_001,
      },
    ]);
  });

  it("opening the home page asks for the overview", async () => {
    expect(await eventOf(homeOpened())).toMatchObject({
      kind: "actChosen",
      person: tom,
      conversation: { platform: "slack", channel: "home:U2", thread: null },
      act: { act: "command", command: { verb: "overview" } },
      target: null,
    });
  });

  it("a sent form is the act with what was entered", async () => {
    const form: Form = {
      id: "giveNumber:c1",
      title: "Your number",
      open: "Give it privately",
      submit: "Send",
      fields: [{ name: "number", label: "Number", type: "text", required: true, value: "" }],
    };
    const view = formView(form, { channel: "C1", thread: ts(0), responseUrl: null });
    const state = { values: { number: { number: { type: "plain_text_input", value: "K-1" } } } };
    expect(await eventOf(submitted({ ...view, state }))).toMatchObject({
      kind: "actChosen",
      at: now,
      conversation: { ...inSupport, thread: ts(0) },
      act: { act: "giveNumber", number: "K-1" },
      target: { caseId: "c1" },
    });
  });
});

describe("what is not for the desk", () => {
  it("is no event", async () => {
    expect(await translate({ type: "view_closed" }, { ...surroundings, people })).toBeNull();
  });

  it("is refused when it was put aside", async () => {
    const put = (body: unknown) =>
      deliveriesOf(body, { ...surroundings, now }).map(({ payload }) =>
        translate(payload, { ...surroundings, people }),
      );
    await expect(Promise.all(put({}))).rejects.toThrow("does not say what it is");
    await expect(Promise.all(put(posted("x".repeat(300_000))))).rejects.toThrow("characters");
  });

  it("is refused without a time", async () => {
    await expect(translate(command("claim T-4"), { ...surroundings, people })).rejects.toThrow(
      "nothing says when",
    );
  });
});
