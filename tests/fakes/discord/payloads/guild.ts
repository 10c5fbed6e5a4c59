import type { Json } from "../json.ts";
import { canSee } from "../world/permissions.ts";
import { isoOf } from "../world/snowflakes.ts";
import type { World } from "../world/world.ts";
import { wirePlace, wireThreadMember } from "./channel.ts";
import { wireMember, wireRole } from "./user.ts";

/** The guild as the API answers it. */
export const wireGuild = (world: World): Json => ({
  id: world.guild.id,
  name: world.guild.name,
  owner_id: world.guild.owner,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  vanity_url_code: null,
  preferred_locale: "en-US",
  features: [],
  roles: [...world.roles.values()].map(wireRole),
  emojis: [],
  stickers: [],
  afk_channel_id: null,
  afk_timeout: 300,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 1,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  max_members: 500_000,
  max_presences: null,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
});

/** The threads that are not archived and that the bot sees. */
export const activeThreads = (world: World) =>
  [...world.threads.values()].filter((one) => !one.isArchived && canSee(world, world.bot.userId, one));

/** Active threads, of the guild or of one channel, with the bot's own memberships. */
export const wireActiveThreads = (world: World, channel: string | null = null) => {
  const threads = activeThreads(world).filter((one) => channel === null || one.parent === channel);
  const joined = threads.filter((one) => one.members.has(world.bot.userId));
  return {
    threads: threads.map((one) => wirePlace(world, one)),
    members: joined.map((one) => wireThreadMember(one, world.bot.userId)),
  };
};

/** The guild as a session is told of it once it is ready. Without further intents the only member in it is the bot. */
export const wireGuildCreate = (world: World): Json => ({
  ...wireGuild(world),
  unavailable: false,
  large: false,
  joined_at: isoOf(world.members.get(world.bot.userId)?.joinedAt ?? 0),
  member_count: world.members.size,
  members: [wireMember(world, world.bot.userId)],
  channels: [...world.channels.values()].map((one) => wirePlace(world, one)),
  threads: activeThreads(world).map((one) => wirePlace(world, one)),
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});
