import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocks, history, post } from "./calls.ts";
import { type Side, startSides } from "./sides.ts";

/** Something that both answer, and the fields that only one of them gives it. */
type Shape = {
  readonly get: (side: Side) => Promise<unknown>;
  readonly onlyEmulate?: readonly string[];
  readonly onlyFake?: readonly string[];
};

const update = async (side: Side) => {
  const { ts = "" } = await post(side);
  return side.bot.chat.update({ channel: side.channel, ts, text: "other" });
};
const thread = async ({ bot, channel, say }: Side) => {
  const ts = await say("parent");
  await say("reply", ts);
  return bot.conversations.replies({ channel, ts });
};

const inner = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "event" in body ? body.event : undefined;
const eventAfter = async (side: Side, act: () => Promise<unknown>): Promise<unknown> => {
  await act();
  return inner(side.events().at(-1));
};

/** What Slack documents for messages of apps, and emulate leaves out. */
const ofBot = ["app_id", "bot_id", "bot_profile", "team"];
/** The same for messages of people. */
const ofPerson = ["blocks", "client_msg_id", "team"];
const ofPeople = [
  ...["color", "is_app_user", "is_email_confirmed", "is_owner", "is_primary_owner", "is_restricted"],
  ...["is_ultra_restricted", "locale", "tz", "tz_label", "tz_offset", "updated"],
];
const ofParent = ["is_locked", "latest_reply", "reply_users_count", "subscribed", "thread_ts"];

/** What the desk calls, or is sent. */
const shapes: Readonly<Record<string, Shape>> = {
  "auth.test": {
    get: ({ bot }) => bot.auth.test(),
    onlyEmulate: ["app_id"],
    onlyFake: ["is_enterprise_install"],
  },
  "chat.postMessage": { get: post },
  "chat.postMessage, its message": { get: async (side) => (await post(side)).message, onlyFake: ofBot },
  // Slack says nothing of how links are unfurled on messages.
  "chat.postMessage without unfurling, its message": {
    get: async (side) => (await post(side, { unfurl_links: false, unfurl_media: false })).message,
    onlyEmulate: ["unfurl_links", "unfurl_media"],
    onlyFake: ofBot,
  },
  "chat.postMessage in a thread, its message": {
    get: async (side) => (await post(side, { thread_ts: await side.say("parent") })).message,
    onlyFake: [...ofBot, "parent_user_id"],
  },
  "chat.postEphemeral": {
    get: ({ bot, channel, anna }) => bot.chat.postEphemeral({ channel, user: anna, text: "psst" }),
  },
  "chat.update": { get: update },
  "chat.update, its message": { get: async (side) => (await update(side)).message, onlyFake: ofBot },
  "chat.delete": {
    get: async (side) => side.bot.chat.delete({ channel: side.channel, ts: (await post(side)).ts ?? "" }),
  },
  "conversations.history": {
    get: ({ bot, channel }) => bot.conversations.history({ channel }),
    onlyFake: ["pin_count"],
  },
  "conversations.history, a message": {
    get: async (side) => {
      await side.say("a");
      return (await history(side, { limit: 1 }))[0];
    },
    onlyFake: ofPerson,
  },
  "conversations.history, a parent": {
    get: async (side) => {
      await side.say("reply", await side.say("parent"));
      return (await history(side, { limit: 1 }))[0];
    },
    onlyFake: [...ofPerson, ...ofParent],
  },
  "conversations.replies": { get: thread },
  "conversations.replies, a reply": {
    get: async (side) => (await thread(side)).messages?.[1],
    onlyFake: [...ofPerson, "parent_user_id"],
  },
  "reactions.add, what then stands on the message": {
    get: async (side) => {
      const timestamp = await side.say("a");
      await side.bot.reactions.add({ channel: side.channel, timestamp, name: "eyes" });
      return (await history(side, { limit: 1 }))[0]?.reactions?.[0];
    },
  },
  // Without `locale` and `tz`, the desk goes by what somebody writes and by its own time zone.
  "users.info, the person": {
    get: async ({ bot, anna }) => (await bot.users.info({ user: anna, include_locale: true })).user,
    onlyFake: ofPeople,
  },
  "views.publish, the view": {
    get: async ({ bot, anna }) => {
      const { view } = await bot.views.publish({ user_id: anna, view: { type: "home", blocks } });
      return view;
    },
    onlyFake: ["app_installed_team_id"],
  },
  // Without `is_ext_shared`, the desk takes a channel for one of the company alone.
  "conversations.info, the channel": {
    get: async ({ bot, channel }) => (await bot.conversations.info({ channel })).channel,
    onlyEmulate: ["is_open", "last_read", "num_members"],
    onlyFake: [
      ...["context_team_id", "is_ext_shared", "is_general", "is_org_shared", "is_pending_ext_shared"],
      ...["is_shared", "parent_conversation", "pending_connected_team_ids", "pending_shared"],
      ...["previous_names", "shared_team_ids", "unlinked", "updated"],
    ],
  },
  "conversations.members": { get: ({ bot, channel }) => bot.conversations.members({ channel }) },
  "users.list, the person": {
    get: async ({ bot, anna }) =>
      (await bot.users.list({ include_locale: true, limit: 200 })).members?.find(({ id }) => id === anna),
    onlyFake: ofPeople,
  },
  "conversations.open": { get: ({ bot, anna }) => bot.conversations.open({ users: anna }) },
  "bots.info, the bot": {
    get: async ({ bot }) => (await bot.bots.info({ bot: (await bot.auth.test()).bot_id ?? "" })).bot,
    onlyFake: ["app_id", "updated", "user_id"],
  },
  "an event, its envelope": {
    get: async (side) => {
      await side.say("a");
      return side.events().at(-1);
    },
    onlyFake: [
      ...["api_app_id", "authorizations", "context_enterprise_id", "context_team_id", "event_context"],
      ...["is_ext_shared_channel", "token"],
    ],
  },
  "an event of a message": {
    get: (side) => eventAfter(side, () => side.say("a")),
    onlyFake: [...ofPerson, "channel_type", "event_ts"],
  },
  "an event of a reply": {
    get: async (side) => {
      const parent = await side.say("parent");
      return eventAfter(side, () => side.say("reply", parent));
    },
    onlyFake: [...ofPerson, "channel_type", "event_ts", "parent_user_id"],
  },
  "an event of a change": {
    get: async (side) => {
      const ts = await side.say("a");
      return eventAfter(side, () => side.edit(ts, "b"));
    },
    onlyFake: ["channel_type"],
  },
  "an event of a deletion": {
    get: async (side) => {
      const ts = await side.say("a");
      return eventAfter(side, () => side.remove(ts));
    },
    onlyFake: ["channel_type"],
  },
};

/** What the SDK adds, from headers or for its own sake. */
const bySdk: readonly string[] = ["response_metadata"];

const fieldsOf = (value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) throw new Error(`${String(value)} has no fields.`);
  return Object.keys(value).filter((name) => !bySdk.includes(name));
};

let sides: Awaited<ReturnType<typeof startSides>>;
beforeAll(async () => {
  sides = await startSides();
});
afterAll(async () => {
  await sides.emulate.stop();
  await sides.fake.stop();
});

describe("emulate and the fake give the same fields, but for those named", () => {
  it.each(Object.entries(shapes))("%s", async (_, { get, onlyEmulate = [], onlyFake = [] }) => {
    const emulate = fieldsOf(await get(sides.emulate));
    const fake = fieldsOf(await get(sides.fake));
    expect({
      onlyEmulate: emulate.filter((name) => !fake.includes(name)).toSorted(),
      onlyFake: fake.filter((name) => !emulate.includes(name)).toSorted(),
    }).toEqual({ onlyEmulate: onlyEmulate.toSorted(), onlyFake: onlyFake.toSorted() });
  });
});
