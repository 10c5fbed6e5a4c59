import type { webApi } from "@slack/bolt";
import type { Ask } from "../web-api/patience.ts";
import type { Workspace } from "../workspace.ts";

/** Whose token it is, and where. */
export type Identity = {
  readonly workspace: Workspace;
  /** Name of the bot, as people mention it. */
  readonly bot: string;
  /** Name of the workspace. */
  readonly team: string;
  /** What the token may do; `null`: Slack does not say. */
  readonly scopes: readonly string[] | null;
};

/** Asks Slack who the bot is. Throws what the SDK throws when Slack does not accept the token. */
export const identify = async (reads: webApi.WebClient, ask: Ask): Promise<Identity> => {
  const who = await ask("log in", () => reads.auth.test());
  return {
    workspace: {
      teamId: who.team_id ?? "",
      enterpriseId: who.enterprise_id ?? null,
      botUserId: who.user_id ?? "",
      botId: who.bot_id ?? "",
      url: who.url ?? "",
    },
    bot: who.user ?? "",
    team: who.team ?? "",
    scopes: who.response_metadata?.scopes ?? null,
  };
};
