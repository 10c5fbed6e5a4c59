import { describe, expect, it } from "vitest";
import { translate } from "../../../../adapters/discord/receive.ts";
import type { Reading } from "../../../../adapters/discord/receiving/reading.ts";
import {
  type Body,
  command,
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
  threads,
  user,
  withFile,
} from "./bodies.ts";
import { bookOf, peopleWith, reading } from "./people.ts";

const translated = (body: Body, other: Partial<Reading> = {}) => translate(body, { ...reading, ...other });

const anna = { key: `discord:${ids.anna}`, name: "Anna", role: "customer", locale: null };
const by = (who: string) => ({ author: user(who, "somebody") });
const inChannel = (channel: string, thread: string | null = null) => ({
  platform: "discord",
  channel,
  thread,
});

describe("a message", () => {
  it("is words of its author, where they were written", async () => {
    expect(await translated(withFile("Look <:sad:12>"))).toEqual({
      kind: "messagePosted",
      id: `discord:message:${id(0)}`,
      at: now,
      person: anna,
      conversation: inChannel(ids.support),
      place: "support",
      isPublic: true,
      message: {
        id: id(0),
        text: "Look :sad:",
        attachments: [
          {
            id: id(0, 1),
            name: "screenshot.png",
            type: "image/png",
            size: 12_345,
            // The message, for the address of the file itself ends after a day.
            url: `https://discord.com/channels/${ids.guild}/${ids.support}/${id(0)}`,
          },
        ],
      },
    });
  });

  it("is read by all in a channel and in a thread that is open to all, and nowhere else", async () => {
    const inPublic = { isPublicThread: async () => true };
    const inPrivate = { isPublicThread: async () => false };
    const isPublic = async (body: Body, other: Partial<Reading> = {}) =>
      Object.hasOwn((await translated(body, other)) ?? {}, "isPublic");
    expect(await isPublic(posted("Look"))).toBe(true);
    expect(await isPublic(postedInThread(threads.support), inPublic)).toBe(true);
    expect(await isPublic(postedInThread(threads.forum), inPublic)).toBe(true);
    expect(await isPublic(postedInThread(threads.support), inPrivate)).toBe(false);
    expect(await isPublic(postedInThread(threads.support))).toBe(false);
    expect(await isPublic(postedDirectly("Look"), inPublic)).toBe(false);
    expect(await isPublic(postedInThread(threads.internal), inPublic)).toBe(false);
    expect(await isPublic(posted("Look", by(ids.tom)))).toBe(false);
  });

  it("names those whom it mentions as they are called there", async () => {
    const mentions = [
      user(ids.tom, "tom", { member: { nick: "Tom (Support)", roles: [] } }),
      user(ids.lea, "lea", { global_name: "Lea" }),
      user("77", "otto", { member: { nick: null, roles: [] } }),
    ];
    const text = `<@${ids.tom}>, <@!${ids.lea}>, <@77> or <@78>?`;
    expect(await translated(posted(text, { mentions }))).toMatchObject({
      message: { text: "@Tom (Support), @Lea, @otto or <@78>?" },
    });
  });

  it("leaves out that it calls the bot", async () => {
    const event = await translated(posted(`<@${ids.bot}> my site is down`));
    expect(event).toMatchObject({ kind: "messagePosted", message: { text: "my site is down" } });
  });

  it("says what it forwards, and what its stickers are called", async () => {
    const forwarded = posted("See:", {
      message_snapshots: [
        { message: { content: "It is **down**", attachments: [{ id: "1", filename: "a.log" }] } },
      ],
    });
    expect(await translated(forwarded)).toMatchObject({
      message: { text: "See:\nIt is **down**", attachments: [{ id: "1", name: "a.log", size: null }] },
    });
    expect(
      await translated(posted("", { sticker_items: [{ id: "1", name: "wave", format_type: 1 }] })),
    ).toMatchObject({ message: { text: ":wave:" } });
  });

  it("belongs to the root of its thread", async () => {
    const threadBook = bookOf({ [threads.support]: id(-30) });
    expect(await translated(postedInThread(threads.support), { threadBook })).toMatchObject({
      conversation: inChannel(ids.support, id(-30)),
      place: "support",
    });
    expect(await translated(postedInThread(threads.support))).toMatchObject({
      conversation: inChannel(ids.support, threads.support),
    });
    expect(await translated(postedInThread(threads.internal))).toMatchObject({
      conversation: inChannel(ids.internal, threads.internal),
      place: "internal",
    });
  });

  it("in a forum has its post for a root, and the title says what it is about", async () => {
    const first = postedInThread(threads.forum, "Since yesterday.", { id: threads.forum });
    const titleOf = async (thread: string) => (thread === threads.forum ? "Mail does not arrive" : null);
    expect(await translated(first, { titleOf })).toMatchObject({
      conversation: inChannel(ids.forum, threads.forum),
      message: { id: threads.forum, text: "Mail does not arrive\nSince yesterday." },
    });
    expect(await translated(first)).toMatchObject({ message: { text: "Since yesterday." } });
    expect(await translated(postedInThread(threads.forum, "More"), { titleOf })).toMatchObject({
      message: { text: "More" },
    });
  });

  it("in a thread that turns out to be elsewhere is nothing to the desk", async () => {
    expect(await translated(postedInThread(threads.elsewhere))).toBeNull();
    expect(await translated(postedInThread("3999"))).toBeNull();
  });

  it("to the bot directly is in a conversation with its author", async () => {
    expect(await translated(postedDirectly("Hello"))).toMatchObject({
      kind: "messagePosted",
      conversation: inChannel(`direct:${ids.anna}`),
      place: "support",
    });
  });

  it("is asked about with what it says of its author", async () => {
    const asked: unknown[] = [];
    const people: Reading["people"] = {
      describe: (who, use) => {
        asked.push([who.user.id, who.member?.roles ?? null, use]);
        return peopleWith().describe(who, use);
      },
    };
    await translated(posted(), { people });
    await translated(postedDirectly("Hi"), { people });
    expect(asked).toEqual([
      [ids.anna, ["4001"], "words"],
      [ids.anna, null, "words"],
    ]);
  });
});

describe("a message of somebody of the desk", () => {
  it("is a command when it calls the bot", async () => {
    const body = postedInThread(threads.internal, `<@${ids.bot}> note seen it`, by(ids.tom));
    expect(await translated(body)).toMatchObject({
      kind: "actChosen",
      person: { role: "agent" },
      act: { act: "command", command: { verb: "note", text: { internal: "seen it" } } },
      target: null,
      conversation: inChannel(ids.internal, threads.internal),
    });
  });

  it("is a command when it is written to the bot directly", async () => {
    expect(await translated(postedDirectly("queue", by(ids.tom)))).toMatchObject({
      kind: "actChosen",
      act: { command: { verb: "queue" } },
      conversation: inChannel(`direct:${ids.tom}`),
    });
  });

  it("is a message otherwise", async () => {
    expect(await translated(postedInThread(threads.support, "I look into it", by(ids.tom)))).toMatchObject({
      kind: "messagePosted",
      person: { role: "agent" },
    });
  });

  it("hands over to the one whom it mentions", async () => {
    const text = `<@${ids.bot}> transfer T-4 <@!${ids.lea}> <@${ids.anna}> asks for her`;
    const mentions = [user(ids.lea, "lea"), user(ids.anna, "anna")];
    expect(await translated(posted(text, { ...by(ids.tom), mentions }))).toMatchObject({
      act: {
        command: { verb: "transfer", to: `<@!${ids.lea}>`, reason: { internal: "@anna asks for her" } },
      },
      target: { ticket: 4 },
    });
  });

  it("keeps its sender's role when only words can be trusted", async () => {
    const people = peopleWith((use) => use === "words");
    const event = await translated(postedDirectly("queue", by(ids.tom)), { people });
    expect(event).toMatchObject({ kind: "actChosen", person: { role: "customer" } });
  });
});

describe("a change", () => {
  it("is the message in its new wording, with the time it was written", async () => {
    expect(await translated(edited("Hello <@78>"))).toEqual({
      kind: "messageEdited",
      id: `discord:edited:${id(0)}/${now + 5_000}`,
      at: now + 5_000,
      person: anna,
      conversation: inChannel(ids.support),
      place: "support",
      message: { id: id(0), text: "Hello <@78>", postedAt: now },
    });
  });

  it("is a deletion by whoever wrote the message", async () => {
    const asked: unknown[] = [];
    const authorOf: Reading["authorOf"] = async (...question) => {
      asked.push(question);
      return { key: `discord:${ids.anna}`, name: "Anna" };
    };
    const body = { ...deleted({ channel_id: threads.support }), desk_time: now + 7 };
    expect(await translated(body, { authorOf })).toEqual({
      kind: "messageDeleted",
      id: `discord:deleted:${id(0)}`,
      at: now + 7,
      person: anna,
      conversation: inChannel(ids.support, threads.support),
      place: "support",
      message: { id: id(0) },
    });
    expect(asked).toEqual([[inChannel(ids.support, threads.support), id(0)]]);
  });

  it("is nothing when the desk does not know the message", async () => {
    const authorOf = async () => null;
    expect(await translated({ ...deleted(), desk_time: now }, { authorOf })).toBeNull();
    expect(await translated({ ...deleted({ channel_id: "3999" }), desk_time: now })).toBeNull();
  });

  it("of a direct message is in the conversation with its author", async () => {
    const body = { ...deleted({ channel_id: ids.direct, guild_id: undefined }), desk_time: now };
    expect(await translated(body)).toMatchObject({
      kind: "messageDeleted",
      conversation: inChannel(`direct:${ids.anna}`),
      place: "support",
    });
    const authorOf: Reading["authorOf"] = async () => ({ key: "slack:U1", name: "Anna" });
    expect(await translated(body, { authorOf })).toBeNull();
  });
});

describe("what is chosen", () => {
  it("is an act of the one who pressed, in the thread of the message", async () => {
    expect(await translated(pressed("solved:c1", inThread("3998", ids.support)))).toEqual({
      kind: "actChosen",
      id: `discord:interaction:${id(9)}`,
      at: now + 9_000,
      person: anna,
      conversation: inChannel(ids.support, "3998"),
      place: "support",
      act: { act: "solved" },
      target: { caseId: "c1" },
    });
  });

  it("is below the message it was chosen on, unless only one person sees that", async () => {
    const card = { ...message("T-4"), id: id(3) };
    const channel = { id: ids.internal, type: 0 };
    expect(await translated(pressed("claim:T-4", { channel, message: card }))).toMatchObject({
      conversation: inChannel(ids.internal, id(3)),
      place: "internal",
    });
    const ephemeral = { ...card, flags: 64 };
    expect(await translated(pressed("claim:T-4", { channel, message: ephemeral }))).toMatchObject({
      conversation: inChannel(ids.internal),
    });
  });

  it("in a direct conversation is in the one with whoever chose", async () => {
    expect(await translated(directly(pressed("solved:c1")))).toMatchObject({
      conversation: inChannel(`direct:${ids.anna}`),
      place: "support",
    });
  });

  it("carries what was entered in a form", async () => {
    expect(await translated(submitted("form:de:giveNumber:c1", { number: "K-1" }))).toMatchObject({
      act: { act: "giveNumber", number: "K-1" },
    });
  });

  it("may be a command, with the locale of whoever gave it", async () => {
    const asked: unknown[] = [];
    const people: Reading["people"] = {
      describe: (who, use) => {
        asked.push([who.user.id, who.locale, who.member?.roles, use]);
        return peopleWith().describe(who, use);
      },
    };
    expect(await translated(command("claim", { ticket: "T-4" }), { people })).toMatchObject({
      kind: "actChosen",
      person: { role: "agent" },
      act: { act: "command", command: { verb: "claim" } },
      target: { ticket: 4 },
      conversation: inChannel(ids.support),
    });
    expect(asked).toEqual([[ids.tom, "de", ["4001"], "act"]]);
  });

  it("is given where the desk is not, and answered there", async () => {
    expect(await translated(command("queue", {}, { channel: { id: "8", type: 0 } }))).toMatchObject({
      conversation: inChannel("8"),
      place: "support",
    });
  });

  it("throws when it cannot be read, so that people see it", async () => {
    const nobody = pressed("solved:c1", { member: undefined });
    await expect(translated(nobody)).rejects.toThrow("Cannot read a delivery of Discord");
    await expect(translated(deleted())).rejects.toThrow("nothing says when it was");
  });
});

describe("a message that is to become a ticket", () => {
  const words = message("My <@1> site is down", { id: id(-9) });
  const about = (it: Body, extra: Body = {}) => picked("Open a ticket", it, extra);

  it("is its author's request, as soon as somebody of the desk says so", async () => {
    expect(await translated(about(words))).toEqual({
      kind: "messagePosted",
      id: `discord:interaction:${id(9)}`,
      at: now + 9_000,
      person: anna,
      conversation: inChannel(ids.support),
      place: "support",
      message: { id: id(-9), text: "My <@1> site is down", attachments: [] },
      startsCase: true,
    });
    expect(await translated(about(words, inThread("3998", ids.support)))).toMatchObject({
      conversation: inChannel(ids.support, "3998"),
    });
  });

  const help = { kind: "actChosen", act: { act: "command", command: { verb: "help" } }, target: null };

  it("is not when a customer says so: they hear that it is not for them", async () => {
    const extra = { member: { roles: [], user: user(ids.anna, "anna") } };
    expect(await translated(about(words, extra))).toMatchObject({ ...help, person: anna });
  });

  it("is not when it is none of a customer: whoever chose it sees what they can do", async () => {
    const colleague = await translated(about({ ...words, author: user(ids.lea, "lea") }));
    expect(colleague).toMatchObject({ ...help, person: { name: "Tom" } });
    const channel = { id: ids.internal, type: 0 };
    expect(await translated(about(words, { channel }))).toMatchObject(help);
  });
});
