import type { webApi } from "@slack/bolt";
import type { Receive } from "../../options.ts";
import { type Identity, identify } from "../identity.ts";
import { pinScope, scopes } from "../manifest.ts";
import { type Finding, failed, ok, problem, warning } from "./finding.ts";

const reinstall =
  "Add them at https://api.slack.com/apps, your app, OAuth & Permissions, and install the app again; docs/setup-slack.md says what each is for.";

const scopeFinding = (granted: readonly string[] | null, pins: boolean): Finding => {
  if (granted === null)
    return warning(
      "Slack does not say which scopes the bot token has.",
      "Compare them with docs/slack-manifest.yaml.",
    );
  const missing = scopes.filter((scope) => !granted.includes(scope) && (pins || scope !== pinScope));
  return missing.length === 0
    ? ok("The bot token has all scopes.")
    : problem({ wrong: `The bot token lacks the scopes ${missing.join(", ")}.`, remedy: reinstall });
};

const appOfBot = async (reads: webApi.WebClient, bot: string): Promise<string | null> =>
  (await reads.bots.info({ bot }).catch(() => null))?.bot?.app_id ?? null;

/** App-level tokens name their app: `xapp-1-A0123456789-...`. */
const appOfToken = (token: string): string | null => /^xapp-\d+-(A[A-Z0-9]+)-/.exec(token)?.[1] ?? null;

const appTokenFinding = async (
  reads: webApi.WebClient,
  token: string,
  appId: string | null,
): Promise<Finding> => {
  const owner = appOfToken(token);
  // Slack accepts it all the same, and then nothing ever arrives.
  if (owner !== null && appId !== null && owner !== appId)
    return problem({
      wrong: `The app-level token belongs to the app ${owner}, the bot token to ${appId}.`,
      remedy: "Copy both from the same app at https://api.slack.com/apps.",
    });
  try {
    await reads.apps.connections.open({ token });
    return ok("The app-level token opens connections.");
  } catch (error) {
    return failed("open a connection", error, "app");
  }
};

/** What could be found out about the tokens. */
export type Access = {
  readonly findings: readonly Finding[];
  /** `null`: Slack was not reached, or does not accept the bot token. */
  readonly identity: Identity | null;
  /** Id of the app; `null`: unknown. */
  readonly appId: string | null;
};

/** Looks at the tokens: whether Slack accepts them, and what they may do. */
export const checkAccess = async (
  reads: webApi.WebClient,
  { receive, pins = false }: { readonly receive: Receive; readonly pins?: boolean },
): Promise<Access> => {
  try {
    const identity = await identify(reads, (_, call) => call());
    const { bot, team, workspace, scopes: granted } = identity;
    const appId = await appOfBot(reads, workspace.botId);
    const findings = [
      ok(`The bot is @${bot} in ${team} (${workspace.url}).`),
      scopeFinding(granted, pins),
      ...(receive.mode === "socket" ? [await appTokenFinding(reads, receive.appToken, appId)] : []),
    ];
    return { identity, appId, findings };
  } catch (error) {
    return { identity: null, appId: null, findings: [failed("log in", error, "bot")] };
  }
};
