import { idAt } from "../../../../adapters/discord/ids.ts";
import type { Surroundings } from "../../../../adapters/discord/receiving/surroundings.ts";

/** 14 November 2023, 22:13:20. */
export const now = 1_700_000_000_000;

/** An id made so many seconds after `now`, and the n-th of its moment. */
export const id = (seconds: number, nth = 0): string =>
  String(BigInt(idAt(now + seconds * 1_000)) + BigInt(nth));

/** People, channels and the server, by id. */
export const ids = {
  guild: "900",
  bot: "901",
  application: "902",
  anna: "1001",
  tom: "1002",
  lea: "1003",
  support: "2001",
  forum: "2002",
  internal: "2009",
  elsewhere: "2005",
  direct: "2100",
} as const;

/** Threads: one in each channel, the first private. */
export const threads = { support: "3001", forum: id(-60), internal: "3009", elsewhere: "3005" } as const;

const parents: ReadonlyMap<string, string> = new Map([
  [threads.support, ids.support],
  [threads.forum, ids.forum],
  [threads.internal, ids.internal],
  [threads.elsewhere, ids.elsewhere],
]);

/** A server with a support channel, a forum, an internal channel, and one that is none of the desk's. */
export const surroundings: Surroundings = {
  workspace: { applicationId: ids.application, botUserId: ids.bot, guildId: ids.guild },
  places: {
    support: new Map([
      [ids.support, "text"],
      [ids.forum, "forum"],
    ]),
    internal: ids.internal,
    directMessages: true,
  },
  parentOf: (channel) => parents.get(channel) ?? null,
};

export type Body = Readonly<Record<string, unknown>>;

/** What a body tells. */
export const dataOf = (body: Body): Body => body["d"] as Body;

/** A body with other data. */
export const withData = (body: Body, extra: Body): Body => ({ ...body, d: { ...dataOf(body), ...extra } });

const without = (body: Body, ...names: readonly string[]): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));

export const user = (who: string, username: string, extra: Body = {}): Body => ({
  id: who,
  username,
  global_name: null,
  discriminator: "0",
  avatar: null,
  public_flags: 0,
  ...extra,
});

const member = (extra: Body = {}): Body => ({
  roles: ["4001"],
  nick: null,
  avatar: null,
  joined_at: "2023-01-01T00:00:00.000000+00:00",
  deaf: false,
  mute: false,
  flags: 0,
  ...extra,
});

/** A message as history tells it. */
export const message = (content: string, extra: Body = {}): Body => ({
  id: id(0),
  channel_id: ids.support,
  author: user(ids.anna, "anna"),
  timestamp: "2023-11-14T22:13:20.000000+00:00",
  edited_timestamp: null,
  type: 0,
  flags: 0,
  tts: false,
  pinned: false,
  mention_everyone: false,
  mention_roles: [],
  mentions: [],
  content,
  embeds: [],
  components: [],
  attachments: [],
  ...extra,
});

const onServer: Body = { guild_id: ids.guild, channel_type: 0, member: member() };

/** A customer writes in the support channel. */
export const posted = (content = "Hello", extra: Body = {}): Body => ({
  t: "MESSAGE_CREATE",
  d: { ...message(content, onServer), ...extra },
});

/** Somebody writes in a thread. */
export const postedInThread = (thread: string, content = "More", extra: Body = {}): Body =>
  posted(content, { channel_id: thread, channel_type: 11, ...extra });

/** Somebody writes to the bot directly. */
export const postedDirectly = (content: string, extra: Body = {}): Body => ({
  t: "MESSAGE_CREATE",
  d: message(content, { channel_id: ids.direct, channel_type: 1, ...extra }),
});

export const withFile = (content: string): Body =>
  posted(content, {
    attachments: [
      {
        id: id(0, 1),
        filename: "screenshot.png",
        size: 12_345,
        url: "https://cdn.discordapp.com/attachments/1/2/screenshot.png",
        proxy_url: "https://media.discordapp.net/attachments/1/2/screenshot.png",
        content_type: "image/png",
      },
    ],
  });

/** A customer changes a message, five seconds later. */
export const edited = (content: string, extra: Body = {}): Body => ({
  t: "MESSAGE_UPDATE",
  d: { ...dataOf(posted(content)), edited_timestamp: "2023-11-14T22:13:25.000000+00:00", ...extra },
});

export const deleted = (extra: Body = {}): Body => ({
  t: "MESSAGE_DELETE",
  d: { id: id(0), channel_id: ids.support, guild_id: ids.guild, ...extra },
});

export const bulkDeleted = (which: readonly unknown[], extra: Body = {}): Body => ({
  t: "MESSAGE_DELETE_BULK",
  d: { ids: which, channel_id: ids.support, guild_id: ids.guild, ...extra },
});

const interaction = (type: number, data: Body, extra: Body): Body => ({
  t: "INTERACTION_CREATE",
  d: {
    id: id(9),
    application_id: ids.application,
    type,
    data,
    token: "interaction-token",
    version: 1,
    guild_id: ids.guild,
    channel_id: ids.support,
    channel: { id: ids.support, type: 0, name: "support" },
    member: { ...member(), user: user(ids.anna, "anna"), permissions: "0" },
    app_permissions: "0",
    locale: "de",
    guild_locale: "en-US",
    entitlements: [],
    authorizing_integration_owners: { "0": ids.guild },
    context: 0,
    attachment_size_limit: 10_485_760,
    ...extra,
  },
});

/** A thread as the interactions in it name it. */
const threadChannel = (thread: string, parent: string): Body => ({
  channel_id: thread,
  channel: { id: thread, type: 11, name: "thread", parent_id: parent },
});

export const inThread = (thread: string, parent: string): Body => threadChannel(thread, parent);

/** What interactions in direct conversations have instead of a server. */
export const directly = (body: Body): Body => ({
  ...body,
  d: {
    ...without(dataOf(body), "guild_id", "member", "guild_locale"),
    user: user(ids.anna, "anna"),
    channel_id: ids.direct,
    channel: { id: ids.direct, type: 1 },
  },
});

const byBot = (extra: Body = {}): Body =>
  message("Solved?", { id: id(3), author: user(ids.bot, "deskbell", { bot: true }), ...extra });

/** A button on a message of the bot, in the support channel. */
export const pressed = (customId: string, extra: Body = {}): Body =>
  interaction(3, { component_type: 2, custom_id: customId }, { message: byBot(), ...extra });

/** Tom gives a command. */
export const command = (verb: string, options: Readonly<Record<string, string>>, extra: Body = {}): Body => {
  const given = Object.entries(options).map(([name, value]) => ({ type: 3, name, value }));
  return interaction(
    2,
    { id: "5001", name: "ticket", type: 1, options: [{ type: 1, name: verb, options: given }] },
    { member: { ...member(), user: user(ids.tom, "tom"), permissions: "0" }, ...extra },
  );
};

/** Tom picks an entry in the menu of a message. */
export const picked = (entry: string, about: Body, extra: Body = {}): Body =>
  interaction(
    2,
    {
      id: "5002",
      name: entry,
      type: 3,
      target_id: about["id"],
      resolved: { messages: { [String(about["id"])]: about } },
    },
    { member: { ...member(), user: user(ids.tom, "tom"), permissions: "0" }, ...extra },
  );

/** A form is sent. */
export const submitted = (
  customId: string,
  values: Readonly<Record<string, string>>,
  extra: Body = {},
): Body => {
  const components = Object.entries(values).map(([name, value]) => ({
    type: 1,
    components: [{ type: 4, custom_id: name, value }],
  }));
  return interaction(5, { custom_id: customId, components }, { message: byBot(), ...extra });
};
