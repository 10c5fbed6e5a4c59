import { PermissionFlagsBits } from "discord.js";
import type { Guild } from "./guild.ts";
import type { Channel, Member } from "./payload.ts";

/** A permission as Discord's API calls it: `ViewChannel`. */
export type Permission = keyof typeof PermissionFlagsBits;

/** What the permissions depend on in the desk file. */
export type PermissionOptions = {
  readonly threads: "private" | "public";
  readonly removeNumbers: boolean;
  /** Whether the bot is to pin a message; left out: no. */
  readonly pins?: boolean;
};

/** What a channel is to the desk. */
export type Use = "text" | "forum" | "internal";

/** The permissions as Discord shows them to people, and what the desk needs each for. */
export const permissions = {
  ViewChannel: { label: "View Channel", use: "see the channel and hear what is written there" },
  SendMessages: { label: "Send Messages", use: "write in the channel" },
  SendMessagesInThreads: { label: "Send Messages in Threads", use: "answer in the customer's thread" },
  CreatePublicThreads: { label: "Create Public Threads", use: "a thread below each card" },
  CreatePrivateThreads: {
    label: "Create Private Threads",
    use: "a thread for each customer that other customers do not see",
  },
  ReadMessageHistory: {
    label: "Read Message History",
    use: "find what was written while the desk was down",
  },
  AddReactions: { label: "Add Reactions", use: "mark what it has taken up" },
  EmbedLinks: { label: "Embed Links", use: "cards, summaries and previews" },
  ManageThreads: {
    label: "Manage Threads",
    use: "go on in threads that are archived or locked, and find private ones again",
  },
  ManageMessages: {
    label: "Manage Messages",
    use: "take away a message in which a customer number stands in public",
  },
  PinMessages: { label: "Pin Messages", use: "pin what customers should have at hand" },
} as const satisfies Partial<Record<Permission, { label: string; use: string }>>;

/** A permission that the desk may need. */
export type Needed = keyof typeof permissions;

const everywhere = [
  "ViewChannel",
  "SendMessagesInThreads",
  "ReadMessageHistory",
  "AddReactions",
  "EmbedLinks",
  "ManageThreads",
] as const satisfies readonly Needed[];

/** What the bot needs in a channel of the desk, and nothing else. */
export const neededFor = (
  use: Use,
  { threads, removeNumbers, pins = false }: PermissionOptions,
): readonly Needed[] => {
  if (use === "internal") return [...everywhere, "SendMessages", "CreatePublicThreads"];
  const removing: readonly Needed[] = removeNumbers ? ["ManageMessages"] : [];
  // The posts of a forum are its threads, and customers make them.
  if (use === "forum") return [...everywhere, ...removing];
  const thread: Needed = threads === "private" ? "CreatePrivateThreads" : "CreatePublicThreads";
  const pinning: readonly Needed[] = pins ? ["PinMessages"] : [];
  return [...everywhere, "SendMessages", thread, ...removing, ...pinning];
};

/** All that a desk may need in any of its channels: what its invite link asks for. */
export const neededAnywhere = (options: PermissionOptions): readonly Needed[] => [
  ...new Set((["text", "forum", "internal"] as const).flatMap((use) => neededFor(use, options))),
];

/** The bits of these permissions together. */
export const bitsOf = (names: readonly Permission[]): bigint =>
  names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);

/** Whether all bits of a permission are there. */
export const has = (bits: bigint, permission: Permission): boolean =>
  (bits & PermissionFlagsBits[permission]) === PermissionFlagsBits[permission];

const everything = (1n << 64n) - 1n;

type Overwrites = Channel["permission_overwrites"];

/** What several overwrites of one rank deny and allow: whatever one of them allows is allowed. */
const applied = (bits: bigint, overwrites: Overwrites): bigint => {
  const denied = overwrites.reduce((sum, { deny }) => sum | deny, 0n);
  const allowed = overwrites.reduce((sum, { allow }) => sum | allow, 0n);
  return (bits & ~denied) | allowed;
};

const byRole = 0;
const byMember = 1;

/**
 * What somebody with these roles may in a channel, as Discord reckons: roles first, then what the channel says of
 * everybody, of roles and of the person.
 *
 * @param user `null`: anybody who has the roles.
 */
export const permissionsOf = (
  { id: everyone, roles }: Pick<Guild, "id" | "roles">,
  { permission_overwrites: overwrites }: Channel,
  who: { readonly user: string | null; readonly roles: readonly string[] },
): bigint => {
  const base = roles
    .filter(({ id }) => id === everyone || who.roles.includes(id))
    .reduce((bits, role) => bits | role.permissions, 0n);
  if (has(base, "Administrator")) return everything;
  const ofEveryone = overwrites.filter(({ id, type }) => type === byRole && id === everyone);
  const ofRoles = overwrites.filter(
    ({ id, type }) => type === byRole && id !== everyone && who.roles.includes(id),
  );
  const ofUser = overwrites.filter(({ id, type }) => type === byMember && id === who.user);
  return applied(applied(applied(base, ofEveryone), ofRoles), ofUser);
};

/** What the bot may in a channel. */
export const permissionsOfBot = (guild: Guild, channel: Channel): bigint => {
  const { user, roles }: Member = guild.self;
  return permissionsOf(guild, channel, { user: user.id, roles });
};

/** What the bot lacks in a channel. */
export const lackingIn = (
  guild: Guild,
  channel: Channel,
  use: Use,
  options: PermissionOptions,
): readonly Needed[] => {
  const bits = permissionsOfBot(guild, channel);
  return neededFor(use, options).filter((name) => !has(bits, name));
};
