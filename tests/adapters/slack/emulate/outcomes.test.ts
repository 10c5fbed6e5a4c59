import { webApi } from "@slack/bolt";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocks, type Call, history, metadata, never, post, replies, texts } from "./calls.ts";
import { emulateIsRight, fakeIsRight, open } from "./differences.ts";
import { type Side, startSides } from "./sides.ts";

/** Calls to which both give the same answer. */
const same: Readonly<Record<string, Call>> = {
  "an empty message": (side) => post(side, { text: "" }),
  "a message into no channel": (side) => post(side, { channel: "C0NOWHERE0" }),
  "changing another's message": async ({ bot, channel, say }) =>
    bot.chat.update({ channel, ts: await say("a"), text: "b" }),
  "changing no message": ({ bot, channel }) => bot.chat.update({ channel, ts: never, text: "b" }),
  "a change keeps the metadata": async (side) => {
    const { ts = "" } = await post(side, { metadata });
    await side.bot.chat.update({ channel: side.channel, ts, text: "other" });
    const [message] = await history(side, { limit: 1, include_all_metadata: true });
    return message?.metadata;
  },
  "deleting another's message": async ({ bot, channel, say }) =>
    bot.chat.delete({ channel, ts: await say("a") }),
  "deleting no message": ({ bot, channel }) => bot.chat.delete({ channel, ts: never }),
  "the history of no channel": ({ bot }) => bot.conversations.history({ channel: "C0NOWHERE0" }),
  "history is newest first, without replies, in pages": async (side) => {
    const parent = await side.say("one");
    await side.say("reply", parent);
    await side.say("two");
    const first = await side.bot.conversations.history({ channel: side.channel, limit: 1 });
    const cursor = first.response_metadata?.next_cursor ?? "";
    return [...texts(first.messages), first.has_more, ...texts(await history(side, { limit: 1, cursor }))];
  },
  "replies begin with their parent": async (side) => {
    const parent = await side.say("parent");
    await side.say("one", parent);
    await side.say("two", parent);
    return texts((await replies(side, parent)).messages);
  },
  "a parent tells how many replies it has": async (side) => {
    await side.say("reply", await side.say("parent"));
    const [parent] = await history(side, { limit: 1 });
    return parent?.reply_count;
  },
  "a reaction": async ({ bot, channel, say }) =>
    bot.reactions.add({ channel, timestamp: await say("a"), name: "eyes" }),
  "a reaction made twice": async ({ bot, channel, say }) => {
    const reaction = { channel, timestamp: await say("a"), name: "eyes" };
    await bot.reactions.add(reaction);
    return bot.reactions.add(reaction);
  },
  "a reaction to no message": ({ bot, channel }) =>
    bot.reactions.add({ channel, timestamp: never, name: "eyes" }),
  "taking back no reaction": async ({ bot, channel, say }) =>
    bot.reactions.remove({ channel, timestamp: await say("a"), name: "eyes" }),
  "nobody's profile": ({ bot }) => bot.users.info({ user: "U0NOBODY00" }),
  "a home page": ({ bot, anna }) => bot.views.publish({ user_id: anna, view: { type: "home", blocks } }),
  "a home page over one that has changed": ({ bot, anna }) =>
    bot.views.publish({ user_id: anna, hash: "old", view: { type: "home", blocks } }),
  "no channel": ({ bot }) => bot.conversations.info({ channel: "C0NOWHERE0" }),
  "a direct conversation with nobody": ({ bot }) => bot.conversations.open({ users: "U0NOBODY00" }),
};

const refusalOf = (error: unknown): string => {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  throw error;
};

/** What a call returns, or the name of Slack's error; `ok` stands for a whole answer. */
const outcomeOf = async (call: Call, side: Side): Promise<unknown> => {
  try {
    const answer = await call(side);
    return typeof answer === "object" && answer !== null && "ok" in answer ? "ok" : answer;
  } catch (error) {
    return refusalOf(error);
  }
};

let sides: Awaited<ReturnType<typeof startSides>>;
beforeAll(async () => {
  sides = await startSides();
});
afterAll(async () => {
  await sides.emulate.stop();
  await sides.fake.stop();
});

const outcomes = async (call: Call) => ({
  emulate: await outcomeOf(call, sides.emulate),
  fake: await outcomeOf(call, sides.fake),
});

describe("emulate and the fake answer the same", () => {
  it.each(Object.entries(same))("%s", async (_, call) => {
    const { emulate, fake } = await outcomes(call);
    expect(fake).toEqual(emulate);
  });
});

describe.each(Object.entries({ fakeIsRight, emulateIsRight, open }))("they differ: %s", (_, differences) => {
  it.each(Object.entries(differences))("%s", async (__, { call, emulate, fake }) => {
    expect(await outcomes(call)).toEqual({ emulate, fake });
  });
});
