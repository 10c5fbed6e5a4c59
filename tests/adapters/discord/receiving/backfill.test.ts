import { afterEach, describe, expect, it } from "vitest";
import { personKey } from "../../../../adapters/discord/ids.ts";
import { deliveriesOf, translate } from "../../../../adapters/discord/receive.ts";
import { backfill } from "../../../../adapters/discord/receiving/backfill.ts";
import { TokenDead } from "../../../../adapters/discord/rest/failure.ts";
import type { Event } from "../../../../src/core/event.ts";
import { type Delivery, type KnownConversation, Unreachable } from "../../../../src/runtime/port.ts";
import { startDiscord } from "./connected.ts";
import { connectGateway } from "./gateway.ts";
import { bookOf } from "./people.ts";

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

const start = 1_700_000_000_000;
const minute = 60_000;

/** What a desk would keep: the first delivery of every key. */
const createInbox = () => {
  const keys = new Set<string>();
  const kept: Delivery[] = [];
  const accept = async (delivery: Delivery) => {
    if (delivery.keys.some((key) => keys.has(key))) return "duplicate" as const;
    for (const key of delivery.keys) keys.add(key);
    kept.push(delivery);
    return "new" as const;
  };
  return { kept, accept };
};

const setUp = async (roots: Readonly<Record<string, string>> = {}) => {
  let now = start;
  const started = await startDiscord({ clock: { now: () => now } });
  const { discord, rest, log, surroundings, people, channels } = started;
  ending.push(discord.stop);
  const inbox = createInbox();
  const waits: number[] = [];
  const parentOf = (channel: string): string | null => {
    const known = Object.values(channels).flatMap((parent) =>
      discord.threadsIn(parent).map((thread) => [thread, parent] as const),
    );
    return new Map(known).get(channel) ?? null;
  };
  const parts = {
    ...surroundings,
    rest,
    log,
    accept: inbox.accept,
    threadBook: bookOf(roots),
    clock: () => now,
    wait: async (ms: number) => void waits.push(ms),
  };
  const reading = {
    ...surroundings,
    threadBook: bookOf(roots),
    parentOf: async (channel: string) => parentOf(channel),
    people: {
      describe: async ({ user }: { readonly user: { readonly id: string } }) =>
        ({ key: personKey(user.id), name: user.id, role: "customer", locale: null }) as const,
    },
    authorOf: async () => ({ key: personKey(people.anna), name: "Anna" }),
  };
  const events = (): Promise<readonly (Event | null)[]> =>
    Promise.all(inbox.kept.map(({ payload }) => translate(JSON.parse(JSON.stringify(payload)), reading)));
  return {
    ...started,
    inbox,
    waits,
    events,
    /** What the desk knows in a conversation of Anna's. */
    known: (channel: string, thread: string | null, messages: readonly string[]): KnownConversation => ({
      conversation: { platform: "discord", channel, thread },
      customer: personKey(people.anna),
      messages,
    }),
    takeLive: async (packets: readonly unknown[]) => {
      for (const packet of packets)
        for (const delivery of deliveriesOf(packet, { ...surroundings, parentOf, now }))
          await inbox.accept(delivery);
    },
    pass: (ms: number) => {
      now += ms;
    },
    fill: (since: number, followed: readonly KnownConversation[] = [], signal?: AbortSignal) =>
      backfill({ ...parts, ...(signal && { signal }) }, since, followed),
  };
};

const texts = (events: readonly (Event | null)[]) =>
  events.map((event) =>
    event !== null && "message" in event
      ? `${event.kind} ${"text" in event.message ? event.message.text : event.message.id}`
      : event?.kind,
  );

describe("what was written meanwhile", () => {
  it("is found in every channel of the desk, oldest first, once", async () => {
    const { discord, people, channels, fill, events, pass, inbox } = await setUp();
    discord.post(people.anna, channels.support, "before");
    pass(minute);
    discord.post(people.anna, channels.help, "one");
    pass(1);
    discord.post(people.tom, channels.internal, "two");
    pass(1);
    discord.post(people.anna, channels.support, "three", { files: [{ name: "a.png" }] });
    discord.post(people.anna, channels.elsewhere, "none of ours");
    discord.postByWebhook(channels.support, "a program");
    await fill(start + minute);
    expect(texts(await events())).toEqual(["messagePosted one", "messagePosted two", "messagePosted three"]);
    await fill(start + minute);
    expect(inbox.kept).toHaveLength(3);
    discord.assertClean();
  });

  it("has the keys it has live", async () => {
    const { discord, people, channels, fill, takeLive, inbox, known } = await setUp();
    const gateway = await connectGateway(discord);
    ending.push(gateway.stop);
    const first = discord.post(people.anna, channels.support, `<@${discord.botUserId}> hello`);
    const thread = discord.startThread(people.anna, first, "thread");
    discord.post(people.anna, thread, "more");
    discord.postInForum(people.anna, channels.forum, "Title", "In a forum");
    discord.directMessage(people.anna, "directly");
    discord.edit(people.anna, first, `<@${discord.botUserId}> hello there`);
    discord.preview(first);
    // The thread is told of by an update of its message too.
    await takeLive(await gateway.packets("MESSAGE_UPDATE", 3));
    expect(inbox.kept).toHaveLength(5);
    await fill(start, [known(channels.support, first, [first]), known(`direct:${people.anna}`, null, [])]);
    expect(inbox.kept).toHaveLength(5);
    discord.assertClean();
  });

  it("is found on every page", async () => {
    const { discord, people, channels, fill, inbox } = await setUp();
    for (let count = 0; count < 250; count += 1) discord.post(people.anna, channels.support, `m${count}`);
    await fill(start);
    expect(inbox.kept).toHaveLength(250);
    const pages = discord.calls("GET /channels/:channel/messages");
    expect(pages.filter(({ path }) => path.includes(channels.support))).toHaveLength(3);
  });

  it("is found in threads that are open, new, archived since, or followed", async () => {
    const roots: Record<string, string> = {};
    const { discord, people, channels, fill, events, pass, known } = await setUp(roots);
    const say = (text: string) => discord.post(people.anna, channels.support, text);
    const open = discord.startThread(people.anna, say("root 1"), "open");
    const closing = discord.startThread(people.anna, say("root 2"), "closing");
    const closed = discord.startThread(people.anna, say("root 3"), "closed");
    const asked = say("root 4");
    const secret = discord.openThread(people.anna, channels.support, "private", true);
    roots[secret] = asked;
    discord.addToThread(secret, discord.botUserId);
    const foreign = discord.startThread(
      people.anna,
      discord.post(people.anna, channels.elsewhere, "x"),
      "foreign",
    );
    discord.archive(closed);
    pass(minute);
    for (const [thread, text] of [
      [open, "open"],
      [closing, "closing"],
      [secret, "secret"],
      [foreign, "foreign"],
    ] as const) {
      discord.post(people.anna, thread, text);
      pass(1);
    }
    discord.postInForum(people.anna, channels.forum, "Title", "post");
    discord.archive(closing);
    discord.archive(secret);
    await fill(start + minute, [known(channels.support, asked, [])]);
    expect(texts(await events())).toEqual([
      "messagePosted open",
      "messagePosted closing",
      "messagePosted secret",
      "messagePosted post",
    ]);
    expect((await events()).map((event) => event && "person" in event && event.conversation)).toEqual([
      { platform: "discord", channel: channels.support, thread: open },
      { platform: "discord", channel: channels.support, thread: closing },
      { platform: "discord", channel: channels.support, thread: asked },
      { platform: "discord", channel: channels.forum, thread: expect.any(String) },
    ]);
    discord.assertClean();
  });

  it("is found in every archived thread, however many there are", async () => {
    const { discord, people, channels, fill, inbox, pass } = await setUp();
    for (let count = 0; count < 120; count += 1) {
      const post = discord.postInForum(people.anna, channels.forum, `Title ${count}`, "words");
      discord.archive(post);
      pass(1);
    }
    await fill(start);
    expect(inbox.kept).toHaveLength(120);
  });

  it("is found in the direct conversations that are followed", async () => {
    const { discord, people, fill, events, known } = await setUp();
    discord.directMessage(people.anna, "directly");
    await fill(start, [known(`direct:${people.anna}`, "1", [])]);
    const [event] = await events();
    expect(event).toMatchObject({
      message: { text: "directly" },
      conversation: { channel: `direct:${people.anna}`, thread: null },
    });
  });
});

describe("what was changed meanwhile", () => {
  it("an edit is found in what is new and in what is followed, and the preview of a link is none", async () => {
    const { discord, people, channels, fill, events, pass, known } = await setUp();
    const old = discord.post(people.anna, channels.support, "old");
    const thread = discord.startThread(people.anna, old, "thread");
    const inThread = discord.post(people.anna, thread, "in the thread");
    pass(60 * minute);
    const fresh = discord.post(people.anna, channels.support, "fresh");
    pass(1);
    for (const message of [old, inThread, fresh]) discord.edit(people.anna, message, `${message} changed`);
    discord.preview(discord.post(people.anna, channels.support, "https://muster.example"));
    await fill(start + 60 * minute, [known(channels.support, old, [old, inThread])]);
    expect(texts(await events())).toEqual([
      `messagePosted ${fresh} changed`,
      `messageEdited ${old} changed`,
      `messageEdited ${fresh} changed`,
      "messagePosted https://muster.example",
      `messageEdited ${inThread} changed`,
    ]);
  });

  it("a deletion is found wherever the message stood, once", async () => {
    const { discord, people, channels, fill, events, pass, inbox, known } = await setUp();
    const first = discord.post(people.anna, channels.support, "first");
    const thread = discord.startThread(people.anna, first, "thread");
    const second = discord.post(people.anna, thread, "second");
    const kept = discord.post(people.anna, thread, "kept");
    const direct = discord.directMessage(people.anna, "direct");
    const moved = discord.directMessage(people.anna, "said directly, on the same case");
    pass(minute);
    for (const message of [first, second, direct]) discord.remove(people.anna, message);
    const followed = [
      known(channels.support, first, [first, second, kept, moved]),
      known(`direct:${people.anna}`, "1", [direct]),
    ];
    await fill(start + minute, followed);
    expect(texts(await events())).toEqual([
      `messageDeleted ${first}`,
      `messageDeleted ${second}`,
      `messageDeleted ${direct}`,
    ]);
    expect((await events()).at(-1)).toMatchObject({ conversation: { channel: `direct:${people.anna}` } });
    await fill(start + minute, followed);
    expect(inbox.kept).toHaveLength(3);
    discord.assertClean();
  });

  it("nothing is deleted that stands in a thread made from another of its messages", async () => {
    const { discord, people, channels, fill, inbox, pass, known } = await setUp();
    const first = discord.post(people.anna, channels.support, "first");
    const second = discord.post(people.anna, channels.support, "second");
    const thread = discord.startThread(people.anna, second, "thread");
    const third = discord.post(people.anna, thread, "third");
    discord.archive(thread);
    pass(minute);
    await fill(start + minute, [known(channels.support, first, [first, second, third])]);
    expect(inbox.kept).toEqual([]);
  });

  it("nothing is deleted that may only be out of sight, too young, or old", async () => {
    const { discord, people, channels, fill, inbox, pass, known } = await setUp();
    const old = discord.post(people.anna, channels.support, "old");
    pass(25 * 60 * minute);
    const hidden = discord.post(people.anna, channels.support, "hidden");
    pass(minute);
    const young = discord.post(people.anna, channels.help, "young");
    for (const message of [old, hidden, young]) discord.remove(people.anna, message);
    discord.overwrite(channels.support, discord.botUserId, { deny: ["ViewChannel"] });
    await fill(start + 25 * 60 * minute + minute, [known(channels.help, old, [old, hidden, young])]);
    expect(inbox.kept).toEqual([]);
  });

  it("a channel that is gone took its messages with it", async () => {
    const { discord, people, channels, fill, events, pass, known } = await setUp();
    const message = discord.post(people.anna, channels.support, "words");
    pass(minute);
    discord.deleteChannel(channels.support);
    await fill(start + minute, [known(channels.support, message, [message])]);
    expect(texts(await events())).toEqual([`messageDeleted ${message}`]);
  });
});

describe("when Discord does not answer as hoped", () => {
  it("skips what the bot may not read, and says what to do", async () => {
    const { discord, people, channels, fill, events, said } = await setUp();
    discord.post(people.anna, channels.support, "hidden");
    discord.post(people.anna, channels.help, "open");
    discord.overwrite(channels.support, discord.botUserId, { deny: ["ViewChannel"] });
    await fill(start);
    expect(texts(await events())).toEqual(["messagePosted open"]);
    expect(said[0]).toBe(
      `warn: Cannot read the channel or thread ${channels.support}: the bot does not see the channel or thread; give it View Channel there (50001).`,
    );
  });

  it("does without the archived private threads that it may not list", async () => {
    const { discord, people, channels, fill, events, said } = await setUp();
    discord.setBotPermissions(["ViewChannel", "ReadMessageHistory"]);
    discord.allow(50013);
    discord.post(people.anna, channels.help, "open");
    await fill(start);
    expect(texts(await events())).toEqual(["messagePosted open"]);
    expect(said).toContainEqual(expect.stringContaining("Cannot list the archived private threads"));
  });

  it("waits as long as it is told, and goes on", async () => {
    const { discord, people, channels, fill, inbox, waits } = await setUp();
    discord.post(people.anna, channels.support, "words");
    discord.failNext("GET /channels/:channel/messages", { rateLimited: 7 });
    await fill(start);
    expect(inbox.kept).toHaveLength(1);
    expect(waits).toEqual([expect.closeTo(7_000, -3)]);
  });

  it.each([
    ["cut connections", { drop: "before" }],
    ["trouble of its own", { status: 503 }],
    ["nonsense", { garbage: true }],
  ] as const)("asks five times in spite of %s, and leaves the rest to the next time", async (_, fault) => {
    const { discord, people, channels, fill, inbox, waits } = await setUp();
    discord.post(people.anna, channels.support, "words");
    discord.failNext("GET /channels/:channel/messages", fault, 2);
    await fill(start);
    expect(inbox.kept).toHaveLength(1);
    expect(waits).toEqual([1_000, 2_000]);
    discord.failAlways("GET /guilds/:guild/threads/active", fault);
    await expect(fill(start)).rejects.toThrow(Unreachable);
    expect(waits).toEqual([1_000, 2_000, 1_000, 2_000, 4_000, 8_000]);
  });

  it("ends at once when the token is dead", async () => {
    const { discord, fill, waits } = await setUp();
    discord.resetToken();
    await expect(fill(start)).rejects.toThrow(TokenDead);
    expect(waits).toEqual([]);
  });

  it("ends when it is called off", async () => {
    const { fill } = await setUp();
    await expect(fill(start, [], AbortSignal.abort())).rejects.toThrow("aborted");
  });
});
