import { describe, expect, it } from "vitest";
import { deliveriesOf } from "../../../../adapters/discord/receive.ts";
import {
  type Body,
  bulkDeleted,
  command,
  dataOf,
  deleted,
  directly,
  edited,
  id,
  ids,
  inThread,
  message,
  now,
  picked,
  posted,
  postedDirectly,
  postedInThread,
  pressed,
  submitted,
  surroundings,
  threads,
  user,
  withData,
  withFile,
} from "./bodies.ts";

const receive = (body: unknown) => deliveriesOf(body, { ...surroundings, now });
const only = (body: unknown) => {
  const [delivery, ...more] = receive(body);
  expect(more).toEqual([]);
  if (delivery === undefined) throw new Error("Nothing was delivered.");
  return delivery;
};
const messageKey = `discord:message:${id(0)}`;

describe("what is said in a channel", () => {
  it("is delivered whole, with its key", () => {
    const body = posted();
    expect(receive(body)).toEqual([
      {
        platform: "discord",
        lane: `discord/${ids.support}/@${ids.anna}`,
        at: now,
        keys: [messageKey],
        payload: body,
      },
    ]);
  });

  it("stays as it came, whatever the SDK does to its packets afterwards", () => {
    const body = posted();
    const { payload } = only(body);
    Object.assign(dataOf(body), { member: { user: body } });
    expect(payload).toEqual(posted());
  });

  it("has one key live and in history", () => {
    const past = { t: "MESSAGE_CREATE", d: { ...message("Hello"), guild_id: ids.guild } };
    expect(only(past).keys).toEqual([messageKey]);
  });

  it("stands in the lane of its thread, of its direct conversation, or of its writer", () => {
    const laneOf = (body: Body) => only(body).lane;
    expect(laneOf(postedInThread(threads.support))).toBe(`discord/${threads.support}`);
    expect(laneOf(postedInThread(threads.forum))).toBe(`discord/${threads.forum}`);
    expect(laneOf(postedDirectly("Hi"))).toBe(`discord/${ids.direct}`);
    expect(laneOf(posted("x", { author: user(ids.tom, "tom") }))).toBe(`discord/${ids.support}/@${ids.tom}`);
  });

  it.each([
    ["files", withFile("")],
    ["a message it answers", posted("x", { type: 19, referenced_message: message("y") })],
    ["a message it forwards", posted("", { message_snapshots: [{ message: { content: "y" } }] })],
    ["fields sent as null", posted("x", { member: null, webhook_id: null, attachments: null })],
    ["a place in the internal channel", posted("x", { channel_id: ids.internal })],
    ["a place in a thread of it", postedInThread(threads.internal)],
    ["a thread that nobody has seen yet", postedInThread("3999")],
    ["a place that does not say what it is", posted("x", { channel_id: "3999", channel_type: undefined })],
  ])("counts with %s", (_, body) => {
    expect(only(body).keys).toEqual([messageKey]);
  });

  it.each([
    ["the bot's own", posted("x", { author: user(ids.bot, "deskbell") })],
    ["another bot's", posted("x", { author: user("77", "other", { bot: true }) })],
    ["Discord's own", postedDirectly("x", { author: user("78", "Discord", { system: true }) })],
    ["a webhook's", posted("x", { webhook_id: "79" })],
    ["the answer to a command", posted("x", { type: 20 })],
    ["the answer to an entry of a menu", posted("x", { type: 23 })],
    ["the pointer to a thread's first message", posted("x", { type: 21 })],
    ["a welcome", posted("x", { type: 7 })],
    ["a pin", posted("x", { type: 6 })],
    ["the notice of a thread", posted("x", { type: 18 })],
    ["of a channel that is none of the desk's", posted("x", { channel_id: ids.elsewhere })],
    ["of a thread there", postedInThread(threads.elsewhere)],
    ["of another server", posted("x", { guild_id: "999" })],
    ["of several people who write to each other", postedDirectly("x", { channel_type: 3 })],
    ["a sign that somebody types", { t: "TYPING_START", d: { channel_id: ids.support } }],
    ["a heartbeat", { op: 11, t: null, s: null, d: null }],
  ])("does not count when it is %s", (_, body) => {
    expect(receive(body)).toEqual([]);
  });

  it("does not count in a direct message where customers may not write directly", () => {
    const places = { ...surroundings.places, directMessages: false };
    expect(deliveriesOf(postedDirectly("x"), { ...surroundings, places, now })).toEqual([]);
  });
});

describe("changes of a message", () => {
  it("an edit has a key of its own, and the time it was made", () => {
    expect(only(edited("Hello there"))).toMatchObject({
      keys: [`discord:edited:${id(0)}/${now + 5_000}`],
      lane: `discord/${ids.support}/@${ids.anna}`,
      at: now + 5_000,
    });
  });

  it("an edit has one key, however its time is written", () => {
    const other = edited("Hello there", { edited_timestamp: "2023-11-14T22:13:25Z" });
    expect(only(other).keys).toEqual(only(edited("Hello there")).keys);
  });

  it.each([
    ["the preview of a link", edited("x", { edited_timestamp: null })],
    ["a bot's edit", edited("x", { author: user("77", "other", { bot: true }) })],
    ["an edit elsewhere", edited("x", { channel_id: ids.elsewhere })],
  ])("%s is none", (_, body) => {
    expect(receive(body)).toEqual([]);
  });

  it("a deletion happens now, for nothing says when it was", () => {
    expect(only(deleted())).toEqual({
      platform: "discord",
      lane: `discord/${ids.support}/deleted`,
      at: now,
      keys: [`discord:deleted:${id(0)}`],
      payload: { ...deleted(), desk_time: now },
    });
    expect(receive(deleted({ channel_id: threads.elsewhere }))).toEqual([]);
    expect(only(deleted({ channel_id: threads.support })).lane).toBe(`discord/${threads.support}`);
  });

  it("a deletion that was found out later has another key, in case the live one came too early", () => {
    expect(only({ ...deleted(), missed: true }).keys).toEqual([`discord:missing:${id(0)}`]);
  });

  it("the deletion of many messages is that of each", () => {
    const both = receive(bulkDeleted([id(0), id(1)]));
    expect(both.map(({ keys }) => keys)).toEqual([
      [`discord:deleted:${id(0)}`],
      [`discord:deleted:${id(1)}`],
    ]);
    expect(both[1]?.payload).toEqual({ ...deleted({ id: id(1) }), desk_time: now });
    expect(receive(bulkDeleted([id(0)], { channel_id: threads.elsewhere }))).toEqual([]);
  });
});

describe("what is chosen", () => {
  it("has the key and the time of its interaction", () => {
    const body = pressed("solved:c1");
    expect(receive(body)).toEqual([
      {
        platform: "discord",
        lane: `discord/${ids.support}/@${ids.anna}`,
        at: now + 9_000,
        keys: [`discord:interaction:${id(9)}`],
        payload: body,
      },
    ]);
  });

  it.each([
    ["in a thread", pressed("solved:c1", inThread("3998", ids.support)), "discord/3998"],
    ["directly", directly(pressed("solved:c1")), `discord/${ids.direct}`],
    [
      "where the desk is not",
      command("queue", {}, { channel: { id: "8", type: 0 } }),
      `discord/8/@${ids.tom}`,
    ],
  ])("counts %s", (_, body, lane) => {
    expect(only(body).lane).toBe(lane);
  });

  it("counts when it is a command, a form or a message that becomes a ticket", () => {
    for (const body of [
      command("claim", { ticket: "T-4" }),
      submitted("form:de:giveNumber:c1", { number: "K-1" }),
      picked("Open a ticket", message("My site is down")),
    ])
      expect(only(body).keys).toEqual([`discord:interaction:${id(9)}`]);
  });

  it("a preview is sent once, however often its button is pressed", () => {
    const preview = { ...message(""), id: id(3), flags: 64, embeds: [{ description: "Done." }] };
    const press = (nth: number) => pressed("preview-send:reply:T-4", { id: id(9, nth), message: preview });
    expect(only(press(0)).keys).toEqual([`discord:interaction:${id(9)}`, `discord:preview:${id(3)}`]);
    expect(only(press(1)).keys).toContain(`discord:preview:${id(3)}`);
  });

  it.each([
    ["a ping", withData(pressed("solved:c1"), { type: 1 })],
    ["typing in a command", withData(command("claim", { ticket: "T" }), { type: 4 })],
    ["the button of a form", pressed("form:de:giveNumber:c1")],
    ["a button that is none of ours", pressed("other:thing")],
    ["another bot's", pressed("solved:c1", { application_id: "999" })],
    ["of another server", pressed("solved:c1", { guild_id: "999" })],
  ])("does not count when it is %s", (_, body) => {
    expect(receive(body)).toEqual([]);
  });
});

describe("what cannot be read", () => {
  const unreadable = (body: unknown) => {
    const delivery = only(body);
    expect(delivery.lane).toBe("discord/unreadable");
    return delivery;
  };

  it.each([
    ["a message without an id", posted("x", { id: undefined })],
    ["a message whose author has no id", posted("x", { author: {} })],
    ["an id that is none", posted("x", { id: "1; DROP" })],
    ["an edit at no time", edited("x", { edited_timestamp: "yesterday" })],
    ["an interaction of nobody", withData(pressed("solved:c1"), { member: undefined })],
    ["no object", "MESSAGE_CREATE"],
  ])("%s is put aside, where people see it", (_, body) => {
    expect(unreadable(body).payload).toEqual(body);
    expect(unreadable(body).keys).toEqual(unreadable(body).keys);
  });

  it("is cut down when it is too large or too deep", () => {
    const { payload } = unreadable(posted("x".repeat(300_000)));
    expect(payload).toMatchObject({ deskbellCutDown: expect.stringMatching(/characters/) });
    expect(JSON.stringify(payload).length).toBeLessThan(5_000);
    const deep = JSON.parse(`${"[".repeat(200)}1${"]".repeat(200)}`);
    expect(unreadable(posted("x", { embeds: deep })).payload).toMatchObject({
      deskbellCutDown: "it is nested more than 100 levels deep.",
    });
  });

  it("may be as large as it likes elsewhere", () => {
    expect(receive(posted("x".repeat(300_000), { channel_id: ids.elsewhere }))).toEqual([]);
  });

  it("a time that cannot be is now", () => {
    const far = only(posted("x", { id: "99999999999999999999" }));
    expect(far.at).toBe(now + 300_000);
    expect(far.payload).toEqual({ ...posted("x", { id: "99999999999999999999" }), desk_time: far.at });
    expect(dataOf(posted())).not.toHaveProperty("desk_time");
  });
});
