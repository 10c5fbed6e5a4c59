import type { Surroundings } from "../../../../adapters/slack/surroundings.ts";

/** A workspace with a support channel, an internal one, and somebody at home in each. */
export const surroundings: Surroundings = {
  workspace: {
    teamId: "T1",
    enterpriseId: "E1",
    botUserId: "UBOT",
    botId: "BBOT",
    url: "https://muster.slack.com/",
  },
  places: { support: new Set(["C1"]), internal: "C9", directMessages: true },
};

/** 14 November 2023, 22:13:20. */
export const now = 1_700_000_000_000;

/** A moment so many seconds after `now`, as Slack writes it. */
export const ts = (seconds: number): string => `${now / 1000 + seconds}.000100`;

export type Body = Readonly<Record<string, unknown>>;

let events = 0;

const without = (body: Body, ...names: readonly string[]): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

/** The envelope of the Events API. */
export const envelope = (event: Body, extra: Body = {}): Body => {
  events += 1;
  return {
    token: "verification",
    team_id: "T1",
    api_app_id: "A1",
    event,
    type: "event_callback",
    event_id: `Ev${events}`,
    event_time: now / 1000,
    authorizations: [{ team_id: "T1", user_id: "UBOT", is_bot: true }],
    is_ext_shared_channel: false,
    ...extra,
  };
};

const richText = (text: string): readonly unknown[] => [
  { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] },
];

/** A message as it stands in events and in history. */
export const message = (text: string, extra: Body = {}): Body => ({
  type: "message",
  client_msg_id: "de349a9f-62a4-4293-b64d-701a1f566e8a",
  user: "U1",
  text,
  team: "T1",
  ts: ts(0),
  blocks: richText(text),
  ...extra,
});

const inChannel = (extra: Body): Body => ({
  channel: "C1",
  channel_type: "channel",
  event_ts: extra["ts"] ?? ts(0),
  ...extra,
});

/** A customer writes in the support channel. */
export const posted = (text = "Hello", extra: Body = {}): Body => envelope(inChannel(message(text, extra)));

/** A customer calls the bot: Slack sends this beside the message itself. */
export const mentioned = (text: string, extra: Body = {}): Body => {
  const event = inChannel({ ...message(text, extra), type: "app_mention" });
  return envelope(without(event, "channel_type"));
};

export const withFile = (text: string, extra: Body = {}): Body =>
  posted(text, {
    subtype: "file_share",
    files: [
      {
        id: "F1",
        name: "screenshot.png",
        title: "screenshot",
        mimetype: "image/png",
        size: 12_345,
        mode: "hosted",
        url_private: "https://files.slack.com/files-pri/T1-F1/screenshot.png",
        url_private_download: "https://files.slack.com/files-pri/T1-F1/download/screenshot.png",
      },
    ],
    upload: false,
    ...extra,
  });

const edit = (at: string): Body => ({ edited: { user: "U1", ts: at } });

/** A customer changes a message; the edit has whole seconds. */
export const changed = (before: string, after: string, extra: Body = {}): Body =>
  envelope(
    inChannel({
      type: "message",
      subtype: "message_changed",
      hidden: true,
      message: message(after, { ...edit(`${now / 1000 + 5}.000000`), ...extra }),
      previous_message: message(before, extra),
      ts: ts(5),
    }),
  );

export const deleted = (extra: Body = {}): Body =>
  envelope(
    inChannel({
      type: "message",
      subtype: "message_deleted",
      hidden: true,
      deleted_ts: ts(0),
      previous_message: message("Hello", extra),
      ts: ts(7),
    }),
  );

/** What Slack sends when the first message of a thread is deleted. */
export const buried = (): Body =>
  envelope(
    inChannel({
      type: "message",
      subtype: "message_changed",
      hidden: true,
      message: {
        type: "message",
        subtype: "tombstone",
        text: "This message was deleted.",
        user: "USLACKBOT",
        hidden: true,
        ts: ts(0),
        thread_ts: ts(0),
        reply_count: 1,
      },
      previous_message: message("Hello", { thread_ts: ts(0), reply_count: 1 }),
      ts: ts(7),
    }),
  );

export const command = (text: string, extra: Body = {}): Body => ({
  token: "verification",
  team_id: "T1",
  team_domain: "muster",
  channel_id: "C9",
  channel_name: "desk",
  user_id: "U2",
  user_name: "tom",
  command: "/ticket",
  text,
  api_app_id: "A1",
  is_enterprise_install: "false",
  response_url: "https://hooks.slack.com/commands/T1/1/abc",
  trigger_id: "13345224609.738474920.8088930838d88f008e0",
  ...extra,
});

const person = { id: "U1", username: "anna", name: "anna", team_id: "T1" };

/** A button on a message of the bot, in the thread of a customer. */
export const pressed = (actionId: string, extra: Body = {}): Body => ({
  type: "block_actions",
  user: person,
  api_app_id: "A1",
  token: "verification",
  container: { type: "message", message_ts: ts(3), channel_id: "C1", is_ephemeral: false, thread_ts: ts(0) },
  trigger_id: "13345224609.738474920.buttonpressed",
  team: { id: "T1", domain: "muster" },
  enterprise: null,
  is_enterprise_install: false,
  channel: { id: "C1", name: "support" },
  message: { type: "message", user: "UBOT", bot_id: "BBOT", ts: ts(3), thread_ts: ts(0), text: "Solved?" },
  state: { values: {} },
  response_url: "https://hooks.slack.com/actions/T1/1/abc",
  actions: [
    {
      action_id: actionId,
      block_id: "b1",
      text: { type: "plain_text", text: "That solved it" },
      type: "button",
      action_ts: ts(9),
    },
  ],
  ...extra,
});

/** What a click has that was not made in a message. */
const elsewhere = (actionId: string): Body =>
  without(pressed(actionId), "channel", "message", "response_url");

/** A button on the bot's home page. */
export const pressedAtHome = (actionId: string): Body => ({
  ...elsewhere(actionId),
  container: { type: "view", view_id: "V1" },
  view: { id: "V1", type: "home", callback_id: "", private_metadata: "", hash: "156772938.1827394" },
});

/** Something in a modal, such as a choice that changes what the modal asks for. */
export const pressedInModal = (actionId: string): Body => ({
  ...elsewhere(actionId),
  container: { type: "view", view_id: "V2" },
  view: { id: "V2", type: "modal", callback_id: "form", private_metadata: "", hash: "156772938.1827395" },
});

export const homeOpened = (extra: Body = {}): Body =>
  envelope({ type: "app_home_opened", user: "U2", channel: "D2", tab: "home", event_ts: ts(2), ...extra });

export const submitted = (view: object, extra: Body = {}): Body => ({
  type: "view_submission",
  team: { id: "T1", domain: "muster" },
  user: { id: "U2", username: "tom", name: "tom", team_id: "T1" },
  api_app_id: "A1",
  token: "verification",
  trigger_id: "13345224609.738474920.formsent",
  view: { id: "V2", hash: "156772938.1827394", ...view },
  response_urls: [],
  is_enterprise_install: false,
  enterprise: null,
  ...extra,
});
