import type { Places, Workspace } from "./workspace.ts";

/** What a body of Slack's is read against. */
export type Surroundings = { readonly workspace: Workspace; readonly places: Places };

/**
 * The workspace of somebody from elsewhere (Slack Connect); `null` for people of the bot's own workspace or
 * organisation, whose ids need none.
 */
export const foreignTeam = (
  { teamId, enterpriseId }: Workspace,
  team: string | null | undefined,
): string | null =>
  team === undefined || team === null || team === teamId || team === enterpriseId ? null : team;
