import { type Json, stringOf } from "../json.ts";
import { secondsOf } from "../world/clock.ts";
import type { World } from "../world/world.ts";

/** An event in the envelope in which every app gets it. */
export const envelopeOf = (world: World, event: Json, channel: string | null): Json => ({
  token: "verification-token",
  team_id: world.team.id,
  context_team_id: world.team.id,
  context_enterprise_id: null,
  api_app_id: world.bot.appId,
  event,
  type: "event_callback",
  event_id: world.nextId("Ev"),
  event_time: secondsOf(world.clock),
  authorizations: [
    {
      enterprise_id: null,
      team_id: world.team.id,
      user_id: world.bot.userId,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: channel !== null && (world.channels.get(channel)?.isShared ?? false),
  event_context: `4-${Buffer.from(stringOf(event["event_ts"])).toString("base64url")}`,
});
