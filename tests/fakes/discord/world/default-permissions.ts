import { PermissionFlagsBits } from "discord.js";

/** The name of a right, as in Discord's documentation: `ViewChannel`, `ManageThreads` ... */
export type Permission = keyof typeof PermissionFlagsBits;

/** The bits of these rights. */
export const bitsOf = (names: readonly Permission[]): bigint =>
  names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);

/** Every right there is. */
export const allPermissions = bitsOf(Object.keys(PermissionFlagsBits) as Permission[]);

/** What everybody in a new guild may. */
export const everyonesPermissions = bitsOf([
  "ViewChannel",
  "ReadMessageHistory",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "CreatePrivateThreads",
  "AddReactions",
  "AttachFiles",
  "EmbedLinks",
  "UseApplicationCommands",
  "UseExternalEmojis",
  "MentionEveryone",
]);
