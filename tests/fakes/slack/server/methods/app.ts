import { SlackError } from "../../slack-error.ts";
import { botMethod, type Methods } from "./method.ts";

/** Who the app is and where: `auth`, `apps`, `bots`, `team`, `api`. */
export const app: Methods = {
  "api.test": { token: null, scope: () => null, run: (_, args) => ({ args: args.all }) },
  "auth.test": botMethod(null, ({ world }) => ({
    url: world.team.url,
    team: world.team.name,
    user: world.bot.name,
    team_id: world.team.id,
    user_id: world.bot.userId,
    bot_id: world.bot.botId,
    is_enterprise_install: false,
  })),
  "apps.connections.open": {
    token: "app",
    scope: () => null,
    run: ({ address, socketMode }) => ({
      url: `${address().replace(/^http/, "ws")}/link/?ticket=${socketMode.ticket()}&app_id=1`,
    }),
  },
  "apps.manifest.export": {
    token: "config",
    scope: () => null,
    run: ({ world }, args) => {
      if (args.needed("app_id") !== world.bot.appId) throw new SlackError("invalid_app_id");
      if (world.manifest === null) throw new Error("Give this Slack a manifest with setManifest first.");
      return { manifest: world.manifest };
    },
  },
  "bots.info": botMethod("users:read", ({ world }, args) => {
    const bot = [...world.users.values()].find(
      (user) => user.botId !== null && user.botId === args.text("bot"),
    );
    if (bot === undefined) throw new SlackError("bot_not_found");
    const appId = bot.id === world.bot.userId ? world.bot.appId : "AOTHER001";
    return {
      bot: {
        id: bot.botId,
        deleted: bot.deleted,
        name: bot.name,
        updated: 1_700_000_000,
        app_id: appId,
        user_id: bot.id,
        icons: { image_36: "", image_48: "", image_72: "" },
      },
    };
  }),
  "team.info": botMethod("team:read", ({ world }) => ({
    team: {
      id: world.team.id,
      name: world.team.name,
      url: world.team.url,
      domain: world.team.domain,
      email_domain: "",
      icon: { image_default: true },
      avatar_base_url: "https://ca.slack-edge.com/",
      is_verified: false,
    },
  })),
};
