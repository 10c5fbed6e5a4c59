import { type Call, history, metadata, never, post, replies, texts } from "./calls.ts";

/** A call to which the two give different answers. */
export type Difference = {
  readonly call: Call;
  readonly emulate: unknown;
  readonly fake: unknown;
};

/** Where the fake keeps to Slack's documentation, and emulate does not. */
export const fakeIsRight: Readonly<Record<string, Difference>> = {
  "a message into a private channel where the bot is not": {
    call: (side) => post(side, { channel: side.secret }),
    emulate: "not_in_channel",
    fake: "channel_not_found",
  },
  "a message into a public channel where the bot is not, without chat:write.public": {
    call: (side) => post(side, { channel: side.elsewhere }),
    emulate: "ok",
    fake: "not_in_channel",
  },
  "the history of a public channel where the bot is not": {
    call: ({ bot, elsewhere }) => bot.conversations.history({ channel: elsewhere }),
    emulate: "ok",
    fake: "not_in_channel",
  },
  "a private channel where the bot is not": {
    call: ({ bot, secret }) => bot.conversations.info({ channel: secret }),
    emulate: "not_in_channel",
    fake: "channel_not_found",
  },
  "a block without what it must have": {
    call: (side) => post(side, { blocks: [{ type: "section" }] }),
    emulate: "ok",
    fake: "invalid_blocks",
  },
  "a home page with such a block": {
    call: ({ bot, anna }) =>
      bot.apiCall("views.publish", { user_id: anna, view: { type: "home", blocks: [{ type: "section" }] } }),
    emulate: "ok",
    fake: "invalid_arguments",
  },
  "metadata without contents": {
    call: (side) => post(side, { metadata: { event_type: "deskbell_order" } }),
    emulate: "ok",
    fake: "invalid_metadata_schema",
  },
  "a change of more than 4,000 characters": {
    call: async (side) => {
      const { ts = "" } = await post(side);
      return side.bot.chat.update({ channel: side.channel, ts, text: "x".repeat(4_001) });
    },
    emulate: "ok",
    fake: "msg_too_long",
  },
  "a change in no channel": {
    call: ({ bot }) => bot.chat.update({ channel: "C0NOWHERE0", ts: never, text: "b" }),
    emulate: "message_not_found",
    fake: "channel_not_found",
  },
  "a whisper to nobody": {
    call: ({ bot, channel }) => bot.chat.postEphemeral({ channel, user: "U0NOBODY00", text: "psst" }),
    emulate: "user_not_found",
    fake: "user_not_in_channel",
  },
  "a reaction of no name": {
    call: async ({ bot, channel, say }) =>
      bot.reactions.add({ channel, timestamp: await say("a"), name: "No Name" }),
    emulate: "ok",
    fake: "invalid_name",
  },
  "history since a moment": {
    call: async (side) => {
      await side.say("a");
      return texts(await history(side, { oldest: "9999999999.000000", limit: 1 }));
    },
    emulate: ["a"],
    fake: [],
  },
  "metadata that nobody asked for": {
    call: async (side) => {
      await post(side, { metadata });
      return (await history(side, { limit: 1 }))[0]?.metadata?.event_type ?? "none";
    },
    emulate: "deskbell_order",
    fake: "none",
  },
  "a cursor that is none": {
    call: ({ bot, channel }) => bot.conversations.history({ channel, cursor: "none" }),
    emulate: "ok",
    fake: "invalid_cursor",
  },
  "replies in pages": {
    call: async (side) => {
      const parent = await side.say("parent");
      await side.say("one", parent);
      await side.say("two", parent);
      return texts((await replies(side, parent, { limit: 2 })).messages);
    },
    emulate: ["parent", "one", "two"],
    fake: ["parent", "one"],
  },
  "replies to no message": {
    call: (side) => replies(side, never),
    emulate: "ok",
    fake: "thread_not_found",
  },
  "when a parent was replied to last": {
    call: async (side) => {
      await side.say("reply", await side.say("parent"));
      return typeof (await history(side, { limit: 1 }))[0]?.latest_reply;
    },
    emulate: "undefined",
    fake: "string",
  },
  "a reply to no message, which Slack puts into the channel": {
    call: async (side) => (await post(side, { thread_ts: never })).message?.thread_ts ?? "in the channel",
    emulate: never,
    fake: "in the channel",
  },
  "a method that does not exist": {
    call: ({ bot }) => bot.apiCall("users.nonsense"),
    emulate: "HTTP 404",
    fake: "unknown_method",
  },
  "a method that emulate leaves out": {
    call: ({ bot }) => bot.users.conversations({ types: "im" }),
    emulate: "HTTP 404",
    fake: "ok",
  },
  "a token that nobody issued": {
    call: ({ bot }) => bot.auth.test({ token: "xoxb-nobody" }),
    emulate: "ok",
    fake: "invalid_auth",
  },
};

/** Where emulate keeps to Slack's documentation; what the fake does instead is stricter, and does no harm. */
export const emulateIsRight: Readonly<Record<string, Difference>> = {
  "a message of more than 40,000 characters, which Slack cuts off": {
    call: (side) => post(side, { text: "x".repeat(40_001) }),
    emulate: "ok",
    fake: "msg_too_long",
  },
};

/** Where Slack's documentation leaves it open. */
export const open: Readonly<Record<string, Difference>> = {
  "the replies of a reply": {
    call: async (side) => {
      const parent = await side.say("parent");
      const reply = await side.say("one", parent);
      await side.say("two", parent);
      return texts((await replies(side, reply)).messages);
    },
    emulate: ["one"],
    fake: ["parent", "one", "two"],
  },
};
