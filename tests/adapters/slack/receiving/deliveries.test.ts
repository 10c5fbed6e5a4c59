import { describe, expect, it } from "vitest";
import { deliveriesOf } from "../../../../adapters/slack/receive.ts";
import { formButton, formView } from "../../../../adapters/slack/surface/form-modal.ts";
import type { FormContext } from "../../../../adapters/slack/surface/forms.ts";
import type { Form } from "../../../../src/messages/message.ts";
import {
  type Body,
  buried,
  changed,
  command,
  deleted,
  envelope,
  homeOpened,
  mentioned,
  message,
  now,
  posted,
  pressed,
  pressedAtHome,
  pressedInModal,
  submitted,
  surroundings,
  ts,
  withFile,
} from "./bodies.ts";

const receive = (body: unknown) => deliveriesOf(body, { ...surroundings, now });
const only = (body: unknown) => {
  const [delivery, ...more] = receive(body);
  expect(more).toEqual([]);
  if (delivery === undefined) throw new Error("Nothing was delivered.");
  return delivery;
};
const keysOf = (body: unknown) => only(body).keys;
const eventId = (body: Body) => `slack:event:${String(body["event_id"])}`;
const clientKey = "slack:client:de349a9f-62a4-4293-b64d-701a1f566e8a";
const messageKey = `slack:message:T1/C1/${ts(0)}`;

const form: Form = {
  id: "giveNumber:c1",
  title: "Your number",
  open: "Give it privately",
  submit: "Send",
  fields: [{ name: "number", label: "Number", type: "text", required: true, value: "" }],
};
const context: FormContext = { channel: "C1", thread: ts(0), responseUrl: null };
const sentForm = (where = context) => {
  const values = { number: { number: { type: "plain_text_input", value: "K-1" } } };
  return submitted({ ...formView(form, where), state: { values } });
};

describe("what is said in a channel", () => {
  it("is delivered whole, with every key it can come back with", () => {
    const body = posted();
    expect(receive(body)).toEqual([
      {
        platform: "slack",
        lane: "slack/C1/@U1",
        at: now,
        keys: [messageKey, eventId(body), clientKey],
        payload: body,
      },
    ]);
  });

  it("has one key as a message, as a mention and in history", () => {
    const live = keysOf(posted("<@UBOT> help"));
    expect(live).toContain(messageKey);
    expect(keysOf(mentioned("<@UBOT> help"))).toContain(messageKey);
    const fromHistory = {
      type: "event_callback",
      team_id: "T1",
      event: { ...message("<@UBOT> help"), channel: "C1", channel_type: "channel" },
    };
    expect(keysOf(fromHistory)).toEqual([messageKey, clientKey]);
  });

  it("has the key of the bot's workspace, whosever envelope it came in", () => {
    expect(keysOf({ ...posted(), team_id: "T7" })).toContain(messageKey);
  });

  it("stands in the lane of its thread, and in its writer's when it has none", () => {
    expect(only(posted("More", { ts: ts(4), thread_ts: ts(0) })).lane).toBe(`slack/C1/${ts(0)}`);
    expect(only(posted("More", { thread_ts: ts(0) })).lane).toBe("slack/C1/@U1");
    expect(only(posted("Hi", { channel: "D1", channel_type: "im" })).lane).toBe("slack/D1/@U1");
  });

  it.each([
    ["files", withFile("")],
    ["a reply shown in the channel", posted("x", { subtype: "thread_broadcast", thread_ts: ts(-9) })],
    ["/me", posted("waits", { subtype: "me_message" })],
    ["fields sent as null", posted("x", { subtype: null, bot_id: null, thread_ts: null, files: null })],
  ])("counts with %s", (_, body) => {
    expect(only(body).keys).toContain(messageKey);
  });

  it.each([
    ["the bot's own", posted("x", { user: "UBOT", bot_id: "BBOT" })],
    ["another bot's", posted("x", { bot_id: "B2" })],
    ["a webhook's", posted("x", { subtype: "bot_message", bot_id: "B2", user: undefined })],
    ["Slackbot's", posted("x", { user: "USLACKBOT" })],
    ["a notice", posted("x", { subtype: "channel_join" })],
    ["a hidden reply", posted("x", { subtype: "message_replied", hidden: true })],
    ["hidden", posted("x", { hidden: true })],
    ["of a channel that is none of the desk's", posted("x", { channel: "C5" })],
    ["of a reaction", envelope({ type: "reaction_added", user: "U1", item: { channel: "C1", ts: ts(0) } })],
  ])("does not count when it is %s", (_, body) => {
    expect(receive(body)).toEqual([]);
  });

  it("does not count in a direct message where customers may not write directly", () => {
    const places = { ...surroundings.places, directMessages: false };
    const body = posted("x", { channel: "D1", channel_type: "im" });
    expect(deliveriesOf(body, { ...surroundings, places, now })).toEqual([]);
  });
});

describe("changes of a message", () => {
  it("an edit has a key of its own and none of the message it changes", () => {
    const body = changed("Hello", "Hello there");
    const delivery = only(body);
    expect(delivery.keys).toEqual([
      expect.stringMatching(`^slack:edited:T1/C1/${ts(0)}/${now / 1000 + 5}.000000/[0-9a-f]{32}$`),
      eventId(body),
    ]);
    expect(delivery.lane).toBe("slack/C1/@U1");
    expect(delivery.at).toBe(now + 5_000);
  });

  it("two edits within one second are two", () => {
    expect(keysOf(changed("a", "b"))[0]).not.toBe(keysOf(changed("b", "c"))[0]);
  });

  it("an edit read from history is the one that came live", () => {
    const edited = { user: "U1", ts: `${now / 1000 + 5}.000000` };
    const event = {
      type: "message",
      subtype: "message_changed",
      channel: "C1",
      message: message("b", { edited }),
    };
    expect(keysOf({ type: "event_callback", event })).toEqual([keysOf(changed("a", "b"))[0]]);
  });

  it("an edit in the second of its message comes after it", () => {
    const late = { ts: `${now / 1000 + 5}.979779` };
    expect(only(changed("a", "b", late)).at).toBe(now + 5_980);
  });

  it.each([
    ["a link gets a preview", changed("a", "a", { attachments: [{ from_url: "https://example.com" }] })],
    ["the bot changes its post", changed("a", "b", { user: "UBOT", bot_id: "BBOT" })],
    ["a reply is shown in the channel too", changed("a", "a", { subtype: "thread_broadcast" })],
  ])("nothing is said when %s", (_, body) => {
    expect(receive(body)).toEqual([]);
  });

  it("taking a file away is an edit", () => {
    const body = changed("a", "a");
    const event = body["event"] as Body;
    const files = [{ id: "F1", name: "a.png", mode: "hosted" }];
    const before = { ...(event["previous_message"] as Body), files };
    expect(only({ ...body, event: { ...event, previous_message: before } }).keys[0]).toMatch(
      /^slack:edited:/,
    );
  });

  it("a deletion is one, whether the message had replies or not", () => {
    const key = `slack:deleted:T1/C1/${ts(0)}`;
    const delivery = only(deleted());
    expect(delivery.keys[0]).toBe(key);
    expect(delivery.at).toBe(now + 7_000);
    expect(delivery.lane).toBe("slack/C1/@U1");
    expect(keysOf(buried())[0]).toBe(key);
  });

  it("the end of a tombstone is nothing", () => {
    expect(receive(deleted({ subtype: "tombstone", user: "USLACKBOT" }))).toEqual([]);
  });
});

describe("what is chosen and commanded", () => {
  it("a button stands in the lane of its thread", () => {
    expect(only(pressed("solved:c1"))).toMatchObject({
      lane: `slack/C1/${ts(0)}`,
      at: now + 9_000,
      keys: ["slack:action:13345224609.738474920.buttonpressed"],
    });
  });

  it("a button of a post in the channel stands in the lane of the thread below it", () => {
    const container = { type: "message", message_ts: ts(3), channel_id: "C1", is_ephemeral: false };
    expect(only(pressed("claim:T-4", { container, message: { ts: ts(3) } })).lane).toBe(`slack/C1/${ts(3)}`);
  });

  it("a button that one person alone sees stands in their lane", () => {
    const container = { type: "message", message_ts: ts(3), channel_id: "C1", is_ephemeral: true };
    expect(only(pressed("solved:c1", { container, message: undefined })).lane).toBe("slack/C1/@U1");
  });

  it("a click without a trigger is known by its message, time and person", () => {
    expect(keysOf(pressed("solved:c1", { trigger_id: undefined }))).toEqual([
      `slack:action:${ts(3)}/${ts(9)}/U1`,
    ]);
  });

  it.each([
    ["of a form", pressed("x", { actions: [formButton(form)] })],
    [
      "of a link",
      pressed("x", { actions: [{ type: "button", action_id: "x", url: "https://example.com" }] }),
    ],
    ["in a modal", pressedInModal("x")],
    ["that is a menu", pressed("x", { actions: [{ type: "static_select", action_id: "x" }] })],
  ])("a button %s is the affair of the app", (_, body) => {
    expect(receive(body)).toEqual([]);
  });

  it("what is pressed on the home page is followed by the page itself, in one lane", () => {
    const [act, refresh, ...more] = receive(pressedAtHome("claim:T-4"));
    expect(more).toEqual([]);
    expect(act).toMatchObject({ lane: "slack/home/U1", at: now + 9_000 });
    expect(refresh).toMatchObject({ lane: "slack/home/U1", at: now + 9_001 });
    expect(refresh?.keys).toEqual([expect.stringMatching(/^slack:event:home\.[0-9a-f]{32}$/)]);
    expect(refresh?.payload).toMatchObject({ event: { type: "app_home_opened", tab: "home", user: "U1" } });
  });

  it("a command is one of its trigger, at the time it came", () => {
    const body = command("claim T-4");
    expect(only(body)).toEqual({
      platform: "slack",
      lane: "slack/C9/@U2",
      at: now,
      keys: ["slack:command:13345224609.738474920.8088930838d88f008e0"],
      payload: { ...body, desk_time: now },
    });
  });

  it("a sent form is one of its state", () => {
    expect(only(sentForm())).toMatchObject({
      lane: `slack/C1/${ts(0)}`,
      at: now,
      keys: ["slack:view:V2:156772938.1827394"],
    });
  });

  it("a form sent from the home page is followed by the page", () => {
    const lanes = receive(sentForm({ channel: "direct:U2", thread: null, responseUrl: null })).map(
      ({ lane }) => lane,
    );
    expect(lanes).toEqual(["slack/home/U2", "slack/home/U2"]);
  });

  it("a foreign form is nothing", () => {
    expect(receive(submitted({ callback_id: "other", private_metadata: "", state: { values: {} } }))).toEqual(
      [],
    );
  });

  it("opening the home page is something, its other tabs are not", () => {
    expect(only(homeOpened())).toMatchObject({ lane: "slack/home/U2", at: now + 2_000 });
    expect(receive(homeOpened({ tab: "messages" }))).toEqual([]);
  });

  it.each(["message_action", "shortcut", "block_suggestion", "view_closed", "app_rate_limited"])(
    "%s is nothing for the desk",
    (type) => {
      expect(receive({ type })).toEqual([]);
    },
  );
});

describe("time", () => {
  it.each([
    ["the year 9999", "253370764800.000000", now + 300_000],
    ["the past", "1.000000", 1_000],
  ])("%s poisons nothing", (_, time, at) => {
    const delivery = only(posted("x", { ts: time }));
    expect(delivery.at).toBe(at);
  });
});

describe("what cannot be read", () => {
  const huge = "x".repeat(300 * 1024);
  const deep = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`);

  it.each([
    ["nothing", null],
    ["no body", undefined],
    ["a list", []],
    ["a number", 7],
    ["an object that says nothing", {}],
    ["an event without event", envelope({}, { event: null })],
    ["a message without user", posted("x", { user: undefined })],
    ["a message without a time", posted("x", { ts: "soon" })],
    ["a hostile channel", posted("x", { channel: { id: "C1" } })],
    ["a hostile key", posted("x", { client_msg_id: "a\u0000b" })],
    ["a huge text", posted(huge)],
    ["a deep field", posted("x", { blocks: deep })],
    ["a click on nothing", pressed("x", { actions: [] })],
    ["a command of nobody", command("claim", { user_id: null })],
  ])("%s is put aside for people to see", (_, body) => {
    const delivery = only(body);
    expect(delivery).toMatchObject({ platform: "slack", lane: "slack/unreadable", at: now });
    expect(delivery.keys).toEqual([expect.stringMatching(/^slack:unreadable:[0-9a-f]{32}$/)]);
    expect(JSON.stringify(delivery.payload).length).toBeLessThan(3_000);
    expect(only(body).keys).toEqual(delivery.keys);
  });

  it("is plain JSON, also when it came as a form, which has no prototype", () => {
    const form = Object.assign(Object.create(null), command("claim", { user_id: "" }));
    const { payload } = only(form);
    expect(Object.getPrototypeOf(payload)).toBe(Object.prototype);
    expect(payload).toMatchObject({ command: "/ticket" });
  });

  it("says why something was cut down", () => {
    expect(only(posted(huge)).payload).toMatchObject({
      deskbellCutDown: expect.stringMatching(/characters/),
    });
  });
});
