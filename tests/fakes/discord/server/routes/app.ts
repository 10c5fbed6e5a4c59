import { applicationFlags } from "../../gateway/application-flags.ts";
import type { Json } from "../../json.ts";
import { wireUser } from "../../payloads/user.ts";
import { type Asked, route } from "../route.ts";

const application = ({ world, platform }: Asked): Json => ({
  id: world.bot.applicationId,
  name: world.bot.name,
  icon: null,
  description: "",
  summary: "",
  type: null,
  bot: wireUser(world, world.bot.userId),
  bot_public: platform.settings.isPublicBot,
  bot_require_code_grant: false,
  verify_key: "0".repeat(64),
  flags: applicationFlags(world.privileged),
  hook: true,
  owner: wireUser(world, world.guild.owner),
  team: null,
  approximate_guild_count: 1,
  redirect_uris: [],
  interactions_endpoint_url: null,
  integration_types_config: { "0": {} },
});

const gatewayUrl = ({ world }: Asked): string => `${world.address().replace(/^http/, "ws")}/gateway`;

const sessionsLeft = ({ platform: { gateway } }: Asked): number =>
  gateway.manners.sessionsLeft ?? Math.max(0, 1000 - gateway.identified());

const gatewayBot = (asked: Asked): Json => ({
  url: gatewayUrl(asked),
  shards: 1,
  session_start_limit: {
    total: 1000,
    remaining: sessionsLeft(asked),
    reset_after: 86_400_000,
    max_concurrency: 1,
  },
});

/** The app itself, and its way to the gateway. */
export const app = [
  route("GET /gateway/bot", gatewayBot),
  { ...route("GET /gateway", (asked) => ({ url: gatewayUrl(asked) })), auth: "none" as const },
  route("GET /applications/@me", application),
  route("GET /oauth2/applications/@me", application),
];
