import type { webApi } from "@slack/bolt";
import { afterEach, beforeEach, expect, it } from "vitest";
import { clientOf, refusalOf } from "./apps/clients.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { objectOf, objectsOf } from "./json.ts";

let slack: FakeSlack;
let client: webApi.WebClient;
let tom: string;
let support: string;
let now = 1_700_000_000_000;

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [], clock: { now: () => now } });
  client = clientOf(slack);
  tom = slack.addUser({ name: "tom" });
  support = slack.addChannel({ name: "support", members: [tom] });
});

afterEach(() => slack.stop());

const say = (text: string, thread?: string): string => {
  now += 1000;
  return slack.post(tom, support, text, thread === undefined ? {} : { thread });
};

const texts = (answer: object): readonly unknown[] =>
  objectsOf(objectOf(answer)["messages"]).map((message) => message["text"]);

it("history is newest first and leaves replies out, but not those that were broadcast", async () => {
  const one = say("one");
  say("a reply", one);
  slack.post(tom, support, "for all", { thread: one, broadcast: true });
  say("two");
  const answer = await client.conversations.history({ channel: support });
  expect(texts(answer)).toEqual(["two", "for all", "one"]);
  expect(answer.messages?.at(-1)).toMatchObject({ thread_ts: one, reply_count: 2, reply_users: [tom] });
  expect(answer.messages?.[1]).toMatchObject({ subtype: "thread_broadcast", root: { ts: one } });
});

it("history comes in pages", async () => {
  for (let count = 1; count <= 7; count += 1) say(`m${count}`);
  const pages: (readonly unknown[])[] = [];
  for await (const page of client.paginate("conversations.history", { channel: support, limit: 3 }))
    pages.push(texts(page));
  expect(pages).toEqual([["m7", "m6", "m5"], ["m4", "m3", "m2"], ["m1"]]);
});

it("oldest and latest are left out unless they are asked for", async () => {
  const [one = "", two = "", three = ""] = ["one", "two", "three"].map((text) => say(text));
  const ask = (args: object) => client.conversations.history({ channel: support, ...args }).then(texts);
  expect(await ask({ oldest: one })).toEqual(["three", "two"]);
  expect(await ask({ oldest: one, latest: three })).toEqual(["two"]);
  expect(await ask({ oldest: two, latest: three, inclusive: true })).toEqual(["three", "two"]);
});

it("replies begin with their parent, oldest first, whichever message of the thread is named", async () => {
  const parent = say("parent");
  const replies = ["r1", "r2", "r3"].map((text) => say(text, parent));
  const ask = (args: object) => client.conversations.replies({ channel: support, ts: parent, ...args });
  expect(texts(await ask({}))).toEqual(["parent", "r1", "r2", "r3"]);
  expect(texts(await ask({ ts: replies[1] }))).toEqual(["parent", "r1", "r2", "r3"]);
  expect(texts(await ask({ oldest: replies[1] }))).toEqual(["parent", "r3"]);
  const first = await ask({ limit: 2 });
  expect(texts(first)).toEqual(["parent", "r1"]);
  expect(texts(await ask({ limit: 2, cursor: first.response_metadata?.next_cursor }))).toEqual(["r2", "r3"]);
  expect(await refusalOf(ask({ ts: "1.000001" }))).toMatchObject({ error: "thread_not_found" });
});

it("metadata is only told to those who ask and may", async () => {
  const metadata = { event_type: "order", event_payload: { id: "o1" } };
  await client.chat.postMessage({ channel: support, text: "x", metadata });
  const ask = (include: boolean) =>
    client.conversations.history({ channel: support, include_all_metadata: include });
  expect((await ask(true)).messages?.[0]?.metadata).toEqual(metadata);
  expect((await ask(false)).messages?.[0]).not.toHaveProperty("metadata");
  slack.setScopes(["channels:history", "chat:write"]);
  expect((await ask(true)).messages?.[0]).not.toHaveProperty("metadata");
});

it("histories are read from within", async () => {
  const outside = slack.addChannel({ name: "outside", members: [tom], botIsMember: false });
  const hidden = slack.addChannel({ name: "hidden", isPrivate: true, members: [tom], botIsMember: false });
  const ask = (channel: string) => refusalOf(client.conversations.history({ channel }));
  expect(await ask(outside)).toMatchObject({ error: "not_in_channel" });
  slack.setScopes(["channels:history", "groups:history"]);
  expect(await ask(hidden)).toMatchObject({ error: "channel_not_found" });
});

it("a history that lags leaves out the newest", async () => {
  say("one");
  say("two");
  slack.staleHistory(1);
  expect(texts(await client.conversations.history({ channel: support }))).toEqual(["one"]);
  expect(texts(await client.conversations.history({ channel: support }))).toEqual(["two", "one"]);
});
