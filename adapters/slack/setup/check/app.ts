import type { webApi } from "@slack/bolt";
import type { Receive } from "../../options.ts";
import { setupProblems } from "./app-setup.ts";
import { type Finding, failed, ok, problem, warning } from "./finding.ts";

const unreadable = (appId: string | null): Finding =>
  warning(
    "Without SLACK_CONFIG_TOKEN, Slack does not tell whether events, buttons, the command and Socket Mode are switched on.",
    `Compare https://api.slack.com/apps/${appId === null ? "" : `${appId}/app-manifest`} with docs/slack-manifest.yaml, or set the token; docs/setup-slack.md says how.`,
  );

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
    const problems = setupProblems(exported ?? {}, receive.mode, appId);
    return problems.length === 0
      ? [ok("Events, buttons, the command and the shortcut are set up.")]
      : problems.map(problem);
  } catch (error) {
    return [failed("read how the app is set up", error, "config")];
  }
};
