import type { Json } from "../json.ts";
import { wireUser } from "../payloads/user.ts";
import type { World } from "../world/world.ts";
import { applicationFlags } from "./application-flags.ts";

/** What a new session hears first. The guild is told of afterwards. */
export const wireReady = (world: World, sessionId: string): Json => ({
  v: 10,
  user: {
    ...wireUser(world, world.bot.userId),
    verified: true,
    mfa_enabled: false,
    email: null,
    flags: 0,
  },
  guilds: world.members.has(world.bot.userId) ? [{ id: world.guild.id, unavailable: true }] : [],
  session_id: sessionId,
  session_type: "normal",
  resume_gateway_url: `${world.address().replace(/^http/, "ws")}/resume`,
  shard: [0, 1],
  application: { id: world.bot.applicationId, flags: applicationFlags(world.privileged) },
  private_channels: [],
  relationships: [],
  presences: [],
  user_settings: {},
  guild_join_requests: [],
  geo_ordered_rtc_regions: [],
  _trace: ["loopback"],
});
