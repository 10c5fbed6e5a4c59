import type { webApi } from "@slack/bolt";
import type { SlackOptions } from "../options.ts";
import { checkAccess } from "./check/access.ts";
import { checkApp } from "./check/app.ts";
import { checkChannels } from "./check/channels.ts";
import { type Finding, failed, type Section } from "./check/finding.ts";
import { checkPeople } from "./check/people.ts";
import { openDirectory } from "./directory.ts";

export type { Finding, Section } from "./check/finding.ts";

/** What a check has to know. */
export type CheckOptions = Pick<
  SlackOptions,
  "receive" | "channels" | "agents" | "leads" | "product" | "clock" | "log"
> & {
  /** An app configuration token, with which Slack tells how the app is set up; `null`: it will not. */
  readonly configToken: string | null;
  /** Whether the bot is to pin a message; left out: no. */
  readonly pins?: boolean;
};

const orUnreachable = async (
  title: string,
  what: string,
  work: () => Promise<readonly Finding[]>,
): Promise<Section> => {
  try {
    return { title, findings: await work() };
  } catch (error) {
    return { title, findings: [failed(what, error, "bot")] };
  }
};

/**
 * Looks whether the desk can work on Slack: tokens, channels, people, and how the app is set up. Asks once and changes
 * nothing; what cannot be read is a finding.
 *
 * @param reads a client with the bot token.
 */
export const checkSlack = async (
  options: CheckOptions,
  reads: webApi.WebClient,
): Promise<readonly Section[]> => {
  const { identity, appId, findings } = await checkAccess(reads, options);
  const access: Section = { title: "Access", findings };
  if (identity === null) return [access];

  const { bot, workspace } = identity;
  const { channels } = options;
  const directory = openDirectory({ reads, ask: (_, call) => call(), bot });
  return [
    access,
    await orUnreachable("Channels", "read the channels", () => checkChannels(directory, channels, bot)),
    await orUnreachable("People", "read who works here", () =>
      checkPeople({ ...options, directory, workspace, reads }),
    ),
    { title: "App", findings: await checkApp(reads, { ...options, appId }) },
  ];
};
