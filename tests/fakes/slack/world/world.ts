import type { Block } from "../block-rules/blocks.ts";
import type { HomeView, ModalView } from "../block-rules/views.ts";
import type { Json } from "../json.ts";
import { type Clock, createTimestamps } from "./clock.ts";
import { scopesOfAnApp } from "./scopes.ts";
import { allSubscriptions } from "./subscriptions.ts";

/** The workspace. */
export type Team = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly url: string;
};

/** A person or a bot. */
export type User = {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly displayName: string;
  readonly locale: string;
  readonly tz: string;
  readonly isBot: boolean;
  readonly botId: string | null;
  readonly deleted: boolean;
};

/** Public, private, with one person, with several: as Slack's `channel_type` says. */
export type ChannelKind = "channel" | "group" | "im" | "mpim";

/** A place to talk. */
export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly isShared: boolean;
  readonly isArchived: boolean;
  /** Including the bot where it is in the channel. */
  readonly members: ReadonlySet<string>;
  readonly createdAt: number;
};

/** People who are called by one name. */
export type UserGroup = { readonly id: string; readonly handle: string; readonly users: readonly string[] };

/** A sign under a message, and whose. */
export type Reaction = { readonly name: string; readonly users: readonly string[] };

/** A message as Slack keeps it. */
export type Message = {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly teamId: string;
  /** `null`: written by a person. */
  readonly botId: string | null;
  readonly appId: string | null;
  readonly clientMsgId: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Json[];
  readonly files: readonly Json[];
  /** Of the thread's parent; `null` at top level. */
  readonly threadTs: string | null;
  readonly isBroadcast: boolean;
  readonly subtype: string | null;
  readonly metadata: Json | null;
  readonly edited: { readonly user: string; readonly ts: string } | null;
  readonly reactions: readonly Reaction[];
  readonly isPinned: boolean;
};

/** A message that only one person sees, until the client forgets it. */
export type Ephemeral = {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  /** The bot, or `USLACKBOT`. */
  readonly author: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs: string | null;
  /** In a thread without replies Slack accepts it, and never shows it. */
  readonly isShown: boolean;
};

/** What somebody entered, by block and action. */
export type Entries = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** A modal or home page as it stands before somebody. */
export type OpenView = {
  readonly id: string;
  readonly view: ModalView | HomeView;
  readonly hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
  readonly entries: Entries;
  /** By block id, as the app refused the last submission. */
  readonly errors: Readonly<Record<string, string>>;
  /** What Slack's client says when the app did not answer; `null`: nothing. */
  readonly trouble: string | null;
};

/** A file with its bytes. */
export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly content: Buffer;
  readonly user: string;
  readonly isUploaded: boolean;
};

/** Whom a message called, and whom of them Slack notified: people who are in the channel, except its author. */
export type Ping = {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  /** `here`, `channel`, `everyone`. */
  readonly ranges: readonly string[];
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly author: string;
  readonly notified: readonly string[];
};

/** The app, and the user it speaks as. */
export type Bot = {
  readonly userId: string;
  readonly botId: string;
  readonly appId: string;
  readonly name: string;
};

/** Everything Slack knows, and how it tells the app. */
export type World = {
  readonly team: Team;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly nextTs: () => string;
  readonly nextId: (prefix: string) => string;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  readonly groups: Map<string, UserGroup>;
  /** By channel, then by `ts`, in the order of time. */
  readonly messages: Map<string, Map<string, Message>>;
  readonly ephemerals: Map<string, Ephemeral>;
  /** By user, the one on top last. */
  readonly modals: Map<string, readonly OpenView[]>;
  readonly homes: Map<string, OpenView>;
  readonly files: Map<string, StoredFile>;
  readonly scopes: Set<string>;
  readonly subscriptions: Set<string>;
  /** Every message that called somebody when it was posted; changes notify nobody. */
  readonly pings: Ping[];
  manifest: Json | null;
  /** Tells the app of an event in a channel, if it may know of it; `null`: of no channel. */
  readonly emit: (event: Json, channel: string | null) => void;
};

/** What a workspace begins with. */
export type WorldOptions = {
  readonly clock: Clock;
  readonly teamId: string;
  readonly domain: string;
  readonly emit: World["emit"];
};

/** The app of every workspace here. */
export const theBot: Bot = { userId: "UBOT00001", botId: "BBOT00001", appId: "ADESK0001", name: "deskbell" };

const ids = (): ((prefix: string) => string) => {
  let last = 0;
  return (prefix) => {
    last += 1;
    return `${prefix}${String(last).padStart(8, "0")}`;
  };
};

/** A workspace with nobody in it but the bot. */
export const createWorld = ({ clock, teamId, domain, emit }: WorldOptions): World => {
  const user: User = {
    id: theBot.userId,
    teamId,
    name: theBot.name,
    displayName: "Deskbell",
    locale: "en-US",
    tz: "America/Los_Angeles",
    isBot: true,
    botId: theBot.botId,
    deleted: false,
  };
  return {
    team: { id: teamId, name: domain, domain, url: `https://${domain}.slack.com/` },
    bot: theBot,
    clock,
    nextTs: createTimestamps(clock),
    nextId: ids(),
    users: new Map([[user.id, user]]),
    channels: new Map(),
    groups: new Map(),
    messages: new Map(),
    ephemerals: new Map(),
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    scopes: new Set(scopesOfAnApp),
    subscriptions: new Set(allSubscriptions),
    pings: [],
    manifest: null,
    emit,
  };
};
