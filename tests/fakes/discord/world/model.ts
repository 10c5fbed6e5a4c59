import type { Json } from "../json.ts";

/** Somebody on Discord. */
export type User = {
  readonly id: string;
  readonly name: string;
  readonly globalName: string | null;
  readonly isBot: boolean;
  /** Of their client; told with interactions only. */
  readonly locale: string;
};

/** Somebody in the guild. */
export type Member = {
  readonly user: string;
  readonly nick: string | null;
  readonly roles: readonly string[];
  readonly joinedAt: number;
};

/** A role of the guild. The one with the guild's id is everybody's. */
export type Role = {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly position: number;
  readonly isMentionable: boolean;
};

/** What a channel allows or denies to a role or a person. */
export type Overwrite = {
  readonly id: string;
  readonly kind: "role" | "member";
  readonly allow: bigint;
  readonly deny: bigint;
};

/** A tag of a forum. */
export type Tag = { readonly id: string; readonly name: string; readonly isModerated: boolean };

/** What a channel of the guild may be. */
export type ChannelKind = "text" | "announcement" | "voice" | "category" | "forum";

/** A channel of the guild. */
export type Channel = {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly topic: string | null;
  readonly category: string | null;
  readonly position: number;
  readonly overwrites: readonly Overwrite[];
  readonly tags: readonly Tag[];
  readonly isTagRequired: boolean;
};

/** A thread, or a post of a forum. */
export type Thread = {
  readonly id: string;
  readonly kind: "publicThread" | "privateThread";
  readonly parent: string;
  readonly name: string;
  readonly owner: string;
  readonly isArchived: boolean;
  readonly isLocked: boolean;
  /** Whether its members may add others; of private ones. */
  readonly isInvitable: boolean;
  readonly autoArchiveMinutes: number;
  /** When it was last archived or unarchived, or else made. */
  readonly archiveChangedAt: number;
  /** By user, when they joined. */
  readonly members: ReadonlyMap<string, number>;
  readonly tags: readonly string[];
  /** Messages ever written in it, apart from the first. */
  readonly sent: number;
};

/** The conversation of somebody with the bot. */
export type Direct = { readonly id: string; readonly kind: "direct"; readonly recipient: string };

/** Where messages are. */
export type Place = Channel | Thread | Direct;

/** One emoji under a message. */
export type Reaction = { readonly emoji: string; readonly users: readonly string[] };

/** What an interaction left on a message that answers it. */
export type Metadata = {
  readonly id: string;
  readonly type: number;
  readonly user: string;
  readonly more: Json;
};

/** A message that answers to another. */
export type Reference = { readonly message: string; readonly place: string };

/** Whom a message calls, as far as it is allowed to. */
export type Mentions = {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
};

/** Anything that stands in a channel, thread or direct conversation. */
export type Message = {
  readonly id: string;
  readonly place: string;
  readonly author: string;
  /** Discord's number: 0 words, 18 a thread was made, 19 a reply, 20 an answer to a command ... */
  readonly type: number;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly attachments: readonly Json[];
  readonly mentions: Mentions;
  readonly flags: number;
  readonly editedAt: number | null;
  readonly nonce: string | number | null;
  readonly reference: Reference | null;
  readonly reactions: readonly Reaction[];
  readonly isPinned: boolean;
  /** The only one who sees it; `null`: whoever sees the place. */
  readonly onlyFor: string | null;
  /** Set on what was said with an interaction's token. */
  readonly metadata: Metadata | null;
  readonly isByWebhook: boolean;
  /** Previews of links: embeds that Discord adds, and that are no edit. */
  readonly previews: readonly Json[];
};

/** A stored file. */
export type StoredFile = { readonly name: string; readonly type: string; readonly content: Buffer };

/** Whom a message called and whom of them Discord notified. */
export type Ping = {
  readonly message: string;
  /** The channel's id, `direct:<user>` for a direct conversation. */
  readonly channel: string;
  readonly thread: string | null;
  readonly author: string;
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
  readonly notified: readonly string[];
};

/** A command the app has registered. */
export type Command = Json & { readonly id: string; readonly name: string };

/** A form somebody has before them. */
export type OpenModal = {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Json[];
  readonly place: string;
  /** The message whose button opened it. */
  readonly message: string | null;
  /** The interaction that opened it. */
  readonly origin: Metadata;
};
