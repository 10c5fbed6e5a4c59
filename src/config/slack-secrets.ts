const apps = "https://api.slack.com/apps";

/**
 * The secrets of Slack: what each begins with (`null` where Slack gives it no mark of its own), and where it is found.
 */
export const slackSecrets = {
  SLACK_BOT_TOKEN: {
    prefix: "xoxb-",
    source: `Copy the Bot User OAuth Token, which begins with xoxb-, from ${apps}, your app, OAuth & Permissions.`,
  },
  SLACK_APP_TOKEN: {
    prefix: "xapp-",
    source: `Generate an app-level token with the scope connections:write, which begins with xapp-, at ${apps}, your app, Basic Information.`,
  },
  SLACK_SIGNING_SECRET: {
    prefix: null,
    source: `Copy the Signing Secret from ${apps}, your app, Basic Information, App Credentials.`,
  },
  SLACK_CONFIG_TOKEN: {
    prefix: "xoxe.xoxp-",
    source: `Generate an app configuration token, whose access token begins with xoxe.xoxp-, below the list of ${apps}.`,
  },
} as const;

/** The variable that holds one of them. */
export type SlackSecret = keyof typeof slackSecrets;

/** What a secret is by its first letters; the longest prefix comes first. */
const kinds = [
  { prefix: "xoxe.xoxp-", name: "an app configuration token" },
  { prefix: "xoxe.xoxb-", name: "a bot token that expires, which the desk cannot renew" },
  { prefix: "xoxe-", name: "a refresh token" },
  { prefix: "xoxb-", name: "a bot token" },
  { prefix: "xoxp-", name: "a user token" },
  { prefix: "xapp-", name: "an app-level token" },
] as const;

/** Why a secret cannot be the one that belongs there, without a letter of it; `null`: it may be. */
export const secretProblem = (name: SlackSecret, value: string): string | null => {
  const { prefix, source } = slackSecrets[name];
  const kind = kinds.find((one) => value.startsWith(one.prefix));
  if (kind !== undefined) return kind.prefix === prefix ? null : `${name} holds ${kind.name}. ${source}`;
  return prefix === null ? null : `${name} does not begin with ${prefix}. ${source}`;
};
