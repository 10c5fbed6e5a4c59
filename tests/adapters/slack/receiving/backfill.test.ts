import { afterEach, describe, expect, it } from "vitest";
import { deliveriesOf, translate } from "../../../../adapters/slack/receive.ts";
import { backfill } from "../../../../adapters/slack/receiving/backfill.ts";
import { createClients } from "../../../../adapters/slack/web-api/clients.ts";
import type { Event } from "../../../../src/core/event.ts";
import type { Delivery, KnownConversation } from "../../../../src/runtime/port.ts";
import { createLog, startSlack } from "./connected.ts";
import { peopleWith } from "./people.ts";

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

const setUp = async () => {
  let now = start;
  const slack = await startSlack({ clock: { now: () => now }, retryDelaysMs: [] });
  ending.push(slack.stop);
  slack.addUser({ id: "U2", name: "tom" });
  slack.join("U2", "C1");
  slack.addChannel({ id: "C2", name: "help", members: ["U1", "U2"] });
  slack.addChannel({ id: "C9", name: "desk", members: ["U2"] });
  const { log, said } = createLog();
  const { id: teamId } = slack.team;
  const { userId: botUserId, botId } = slack.bot;
  const surroundings = {
    workspace: { teamId, enterpriseId: null, botUserId, botId, url: slack.team.url },
    places: { support: new Set(["C1", "C2"]), internal: "C9", directMessages: true },
  };
  const inbox = createInbox();
  const waits: number[] = [];
  const turns: string[] = [];
  const parts = {
    ...surroundings,
    reads: createClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, log }).reads,
    accept: inbox.accept,
    pace: { turn: async (lane: string) => void turns.push(lane) },
    log,
    clock: () => now,
    wait: async (ms: number) => void waits.push(ms),
  };
  const events = (): Promise<readonly (Event | null)[]> =>
    Promise.all(
      inbox.kept.map(({ payload }) =>
        translate(JSON.parse(JSON.stringify(payload)), { ...surroundings, people: peopleWith() }),
      ),
    );
  return {
    slack,
    said,
    waits,
    turns,
    inbox,
    parts,
    events,
    /** Everything that was delivered live so far has arrived. */
    takeLive: async () => {
      for (const { body } of slack.deliveries())
        for (const delivery of deliveriesOf(body, { ...surroundings, now })) await inbox.accept(delivery);
    },
    pass: (ms: number) => {
      now += ms;
    },
    fill: (since: number, followed: readonly KnownConversation[] = []) => backfill(parts, since, followed),
  };
};

const thread = (channel: string, ts: string, messages: readonly string[]): KnownConversation => ({
  conversation: { platform: "slack", channel, thread: ts },
  customer: "slack:U1",
  messages,
});

const texts = (events: readonly (Event | null)[]) =>
  events.map((event) =>
    event !== null && "message" in event
      ? `${event.kind} ${"text" in event.message ? event.message.text : event.message.id}`
      : event?.kind,
  );

describe("what was written meanwhile", () => {
  it("is found in every channel of the desk, oldest first, once", async () => {
    const { slack, fill, events, pass, inbox, turns } = await setUp();
    slack.post("U1", "C1", "before");
    pass(minute);
    slack.post("U1", "C2", "one");
    pass(1);
    slack.post("U2", "C9", "two");
    pass(1);
    slack.post("U1", "C1", "three", { files: [{ name: "a.png" }] });
    slack.postAsOtherBot("C1", "a bot");
    await fill(start + minute);
    expect(texts(await events())).toEqual(["messagePosted one", "messagePosted two", "messagePosted three"]);
    await fill(start + minute);
    expect(inbox.kept).toHaveLength(3);
    expect(new Set(turns)).toEqual(new Set(["reads"]));
    slack.assertClean();
  });

  it("is known when it came live too", async () => {
    const { slack, fill, takeLive, inbox } = await setUp();
    const parent = slack.post("U1", "C1", `<@${slack.bot.userId}> hello`);
    slack.post("U1", "C1", "more", { thread: parent, broadcast: true });
    slack.post("U1", "C1", "look", { files: [{ name: "a.png" }] });
    slack.postTwice("U1", "C1", "twice");
    slack.edit("U1", "C1", parent, `<@${slack.bot.userId}> hello there`);
    slack.unfurl("C1", parent);
    await takeLive();
    const live = inbox.kept.length;
    expect(live).toBe(5);
    await fill(start, [thread("C1", parent, [parent])]);
    expect(inbox.kept).toHaveLength(live);
  });

  it("is found on every page", async () => {
    const { slack, fill, inbox } = await setUp();
    const parent = slack.post("U1", "C1", "parent");
    for (let count = 0; count < 450; count += 1) slack.post("U1", "C1", `m${count}`);
    for (let count = 0; count < 250; count += 1) slack.post("U1", "C1", `r${count}`, { thread: parent });
    await fill(start);
    expect(inbox.kept).toHaveLength(701);
    expect(slack.calls("conversations.history")[0]?.args).toMatchObject({ limit: "200", inclusive: "true" });
  });

  it("is found in threads that are followed, however old, and in new ones", async () => {
    const { slack, fill, events, pass } = await setUp();
    const old = slack.post("U1", "C1", "old");
    const forgotten = slack.post("U1", "C1", "forgotten");
    pass(minute);
    const fresh = slack.post("U1", "C1", "fresh");
    slack.post("U1", "C1", "in the old thread", { thread: old });
    slack.post("U1", "C1", "in the forgotten thread", { thread: forgotten });
    slack.post("U1", "C1", "in the fresh thread", { thread: fresh });
    await fill(start + minute, [thread("C1", old, [old]), thread("C1", old, [old])]);
    expect(texts(await events())).toEqual([
      "messagePosted fresh",
      "messagePosted in the fresh thread",
      "messagePosted in the old thread",
    ]);
    expect(slack.calls("conversations.replies").map(({ args }) => args["ts"])).toEqual([fresh, old]);
  });

  it("is found in direct messages, followed or not", async () => {
    const { slack, fill, events } = await setUp();
    const direct = slack.openDirectMessage("U1");
    const other = slack.openDirectMessage("U2");
    slack.post("U1", direct, "hello");
    slack.post("U2", other, "queue");
    await fill(start, [thread(direct, "1.000000", [])]);
    expect(texts(await events())).toEqual(["messagePosted hello", "actChosen"]);
  });
});

describe("what was changed meanwhile", () => {
  it("an edit of an old message is found where it is followed", async () => {
    const { slack, fill, events, pass } = await setUp();
    const parent = slack.post("U1", "C1", "Hello");
    pass(minute);
    slack.edit("U1", "C1", parent, "Hello there");
    await fill(start + minute, [thread("C1", parent, [parent])]);
    expect(await events()).toMatchObject([
      { kind: "messageEdited", message: { id: parent, text: "Hello there", postedAt: start } },
    ]);
  });

  it("a message that was written and edited is both", async () => {
    const { slack, fill, events } = await setUp();
    const ts = slack.post("U1", "C1", "Hello");
    slack.edit("U1", "C1", ts, "Hello there");
    await fill(start);
    expect(texts(await events())).toEqual(["messagePosted Hello there", "messageEdited Hello there"]);
  });

  it.each([
    ["a first message with replies", (ts: readonly string[]) => ts[0]],
    ["a reply", (ts: readonly string[]) => ts[1]],
    ["another message in the channel", (ts: readonly string[]) => ts[2]],
  ])("the deletion of %s is found", async (_, which) => {
    const { slack, fill, events, pass } = await setUp();
    const first = slack.post("U1", "C1", "first");
    const all = [first, slack.post("U1", "C1", "reply", { thread: first }), slack.post("U1", "C1", "more")];
    pass(minute);
    const deleted = which(all) ?? "";
    slack.remove("U1", "C1", deleted);
    await fill(start + minute, [thread("C1", first, all)]);
    expect(await events()).toMatchObject([
      { kind: "messageDeleted", person: { key: "slack:U1" }, message: { id: deleted } },
    ]);
    slack.assertClean();
  });

  it("a deletion that came live is known", async () => {
    const { slack, fill, takeLive, inbox, pass } = await setUp();
    const first = slack.post("U1", "C1", "first");
    slack.post("U2", "C1", "answer", { thread: first });
    pass(minute);
    slack.remove("U1", "C1", first);
    await takeLive();
    const live = inbox.kept.length;
    await fill(start + minute, [thread("C1", first, [first])]);
    expect(inbox.kept).toHaveLength(live);
  });

  const deletions = (kept: readonly Delivery[]) =>
    kept.filter(({ keys }) => keys[0]?.startsWith("slack:deleted"));

  it("what stands elsewhere or comes from elsewhere is not gone", async () => {
    const { slack, fill, inbox, pass } = await setUp();
    const first = slack.post("U1", "C1", "first");
    const parent = slack.post("U2", "C1", "another thread");
    const known = [
      first,
      slack.post("U1", "C1", "there", { thread: parent }),
      slack.post("U1", "C2", "in another channel"),
      slack.post("U1", slack.openDirectMessage("U1"), "directly"),
      "0190163d-8694-739b-aea5-966c26f8ad91",
      "987654321098765432",
    ];
    pass(minute);
    await fill(start + minute, [thread("C1", first, known)]);
    expect(deletions(inbox.kept)).toEqual([]);
  });

  it("what history does not show yet is not gone", async () => {
    const { slack, fill, inbox, pass } = await setUp();
    const first = slack.post("U1", "C1", "first");
    pass(minute);
    const known = [first, slack.post("U1", "C1", "now", { thread: first })];
    slack.staleHistory(99);
    await fill(start + minute, [thread("C1", first, known)]);
    expect(deletions(inbox.kept)).toEqual([]);
  });

  it("nothing is gone from a channel that cannot be read", async () => {
    const { slack, fill, inbox, pass, said } = await setUp();
    const first = slack.post("U1", "C1", "first");
    pass(minute);
    slack.leave(slack.bot.userId, "C1");
    slack.post("U1", "C2", "elsewhere");
    await fill(start + minute, [thread("C1", first, [first])]);
    expect(inbox.kept).toHaveLength(1);
    expect(said).toContain(
      "warn: Cannot read the channel C1: the bot is not in the channel; invite the bot to it (not_in_channel).",
    );
  });
});

describe("a Slack in trouble", () => {
  it("is waited for", async () => {
    const { slack, fill, inbox, waits } = await setUp();
    slack.post("U1", "C1", "Hello");
    slack.failNext("conversations.history", { rateLimited: 7 });
    slack.failNext("conversations.history", { status: 503 });
    slack.failNext("conversations.history", { drop: "before" });
    await fill(start);
    expect(inbox.kept).toHaveLength(1);
    expect(waits).toEqual([7_000, 2_000, 4_000]);
  });

  it("is left to the next time when it stays so", async () => {
    const { slack, fill, inbox } = await setUp();
    slack.post("U1", "C1", "Hello");
    slack.failAlways("conversations.history", { status: 503 });
    await expect(fill(start)).rejects.toThrow("Cannot read the channel C1");
    expect(inbox.kept).toEqual([]);
  });

  it("ends the search when it refuses the token", async () => {
    const { slack, fill } = await setUp();
    slack.failAlways("*", { error: "token_revoked" });
    await expect(fill(start)).rejects.toThrow("token_revoked");
  });

  it("is asked no more when the search is called off", async () => {
    const { slack, parts } = await setUp();
    const called = new AbortController();
    called.abort(new Error("The desk stops."));
    await expect(backfill({ ...parts, signal: called.signal }, start, [])).rejects.toThrow("The desk stops.");
    expect(slack.calls()).toEqual([]);
  });

  it("without the right to list direct conversations is still searched", async () => {
    const { slack, fill, inbox, said } = await setUp();
    slack.failAlways("users.conversations", { error: "missing_scope" });
    slack.post("U1", "C1", "Hello");
    await fill(start);
    expect(inbox.kept).toHaveLength(1);
    expect(said.join()).toContain("Cannot list the direct conversations");
  });
});
