import type { webApi } from "@slack/bolt";
import type { Receive } from "../../options.ts";
import { setupProblems, unheardHelp } from "./app-setup.ts";
import { type Finding, failed, ok, problem, warning } from "./finding.ts";

const unreadable = (appId: string | null): Finding =>
  warning(
    "Without SLACK_CONFIG_TOKEN, Slack does not tell whether events, buttons, the command and Socket Mode are switched on.",
    `Compare https://api.slack.com/apps/${appId === null ? "" : `${appId}/app-manifest`} with docs/slack-manifest.yaml, or set the token; docs/setup-slack.md says how.`,
  );

const unheard = (missing: readonly string[], appId: string): readonly Finding[] =>
  missing.length === 0
    ? []
    : [
        warning(
          `The app is not told of ${missing.join(", ")}: whoever has just joined a channel may wait a little longer for their first answer.`,
          `Add it at https://api.slack.com/apps/${appId}/event-subscriptions (Event Subscriptions), or paste docs/slack-manifest.yaml under App Manifest.`,
        ),
      ];

/** Looks at how the app is set up, as far as Slack tells. */
export const checkApp = async (
  reads: webApi.WebClient,
  {
    appId,
    configToken,
    receive,
  }: { readonly appId: string | null; readonly configToken: string | null; readonly receive: Receive },
): Promise<readonly Finding[]> => {
  if (configToken === null || appId === null) return [unreadable(appId)];
  try {
    const { manifest: exported } = await reads.apps.manifest.export({ app_id: appId, token: configToken });
    const app = exported ?? {};
    const problems = setupProblems(app, receive.mode, appId);
    if (problems.length > 0) return problems.map(problem);
    const sound = ok("Events, buttons, the command and the shortcut are set up.");
    return [sound, ...unheard(unheardHelp(app), appId)];
  } catch (error) {
    return [failed("read how the app is set up", error, "config")];
  }
};
