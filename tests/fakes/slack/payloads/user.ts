import { compact, type Json } from "../json.ts";
import type { User, World } from "../world/world.ts";

const offsetOf = (zone: string, at: number): number => {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    timeZoneName: "longOffset",
  }).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === "-" ? -seconds : seconds;
};

/** A person as `users.info` tells of them. */
export const wireUser = (world: World, user: User, withLocale: boolean): Json =>
  compact({
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    color: "9f69e7",
    real_name: user.displayName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offsetOf(user.tz, world.clock.now()),
    profile: {
      title: "",
      real_name: user.displayName,
      real_name_normalized: user.displayName,
      display_name: user.displayName,
      display_name_normalized: user.displayName,
      status_text: "",
      status_emoji: "",
      avatar_hash: "g0",
      team: user.teamId,
      ...(user.botId === null
        ? {}
        : { bot_id: user.botId, api_app_id: world.bot.appId, always_active: true }),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    is_stranger: user.teamId === world.team.id ? undefined : true,
    updated: 1_700_000_000,
    is_email_confirmed: true,
    locale: withLocale ? user.locale : undefined,
  });
