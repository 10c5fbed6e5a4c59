import * as z from "zod";

const bits = z.string().regex(/^\d+$/).transform(BigInt);

/** The bot as a user. */
export const userSchema = z.object({ id: z.string(), username: z.string() });

/** The app as its owner set it up. */
export const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.int().default(0),
  interactions_endpoint_url: z.string().nullish(),
});
export type Application = z.output<typeof applicationSchema>;

/** A server in the list of those the bot is in. */
export const guildSchema = z.object({ id: z.string(), name: z.string() });

/** A role; the one with the server's id is everybody's. */
export const roleSchema = z.object({
  id: z.string(),
  name: z.string(),
  permissions: bits,
  managed: z.boolean().default(false),
  mentionable: z.boolean().default(false),
});
export type Role = z.output<typeof roleSchema>;

/** What a channel allows and denies to a role (type 0) or a member (type 1). */
const overwriteSchema = z.object({ id: z.string(), type: z.int(), allow: bits, deny: bits });

/** A channel of a server. Over HTTP, Discord leaves out those that the bot may not view. */
export const channelSchema = z.object({
  id: z.string(),
  type: z.int(),
  name: z.string().default(""),
  permission_overwrites: z.array(overwriteSchema).default([]),
});
export type Channel = z.output<typeof channelSchema>;

/** Somebody on a server. */
export const memberSchema = z.object({
  user: z.object({ id: z.string(), username: z.string(), bot: z.boolean().default(false) }),
  nick: z.string().nullish(),
  roles: z.array(z.string()),
});
export type Member = z.output<typeof memberSchema>;
