import { webApi } from "@slack/bolt";
import { adviceFor, isSlackError, isTokenTrouble, isUnsure } from "./slack-errors.ts";

/** Something that keeps the desk from working on Slack: what is wrong and what to do, both as sentences. */
export type Problem = { readonly wrong: string; readonly remedy: string };

/** The secrets that calls are made with. */
export type TokenKind = "bot" | "app" | "config";

const apps = "https://api.slack.com/apps";

const tokens: Readonly<Record<TokenKind, { readonly name: string; readonly remedy: string }>> = {
  bot: {
    name: "bot token",
    remedy: `Copy the Bot User OAuth Token from ${apps}, your app, OAuth & Permissions, into SLACK_BOT_TOKEN.`,
  },
  app: {
    name: "app-level token",
    remedy: `Generate one with the scope connections:write at ${apps}, your app, Basic Information, and copy it into SLACK_APP_TOKEN.`,
  },
  config: {
    name: "app configuration token",
    remedy: `It lives 12 hours. Generate a new one below the list of ${apps} and copy its access token into SLACK_CONFIG_TOKEN.`,
  },
};

/**
 * Slack's name of an error, when Slack has understood and says no, so that asking again would not help. `null`: it was
 * not reached, is busy or has a problem of its own.
 */
export const refusalCode = (error: unknown): string | null => {
  if (!(error instanceof webApi.WebAPIPlatformError)) return null;
  const code: unknown = error.data.error;
  return isSlackError(code) && !isUnsure(code) && !/^rate_?limited$/.test(code) ? code : null;
};

const neededScope = ({ data }: webApi.WebAPIPlatformError): string =>
  "needed" in data && typeof data.needed === "string" ? ` ${data.needed}` : "";

/**
 * A no of Slack's as a problem; `null` when the error is none.
 *
 * @param what completes "Cannot": `read the channels`.
 * @param token what the call was made with.
 */
export const refusalProblem = (what: string, error: unknown, token: TokenKind): Problem | null => {
  const code = refusalCode(error);
  if (code === null || !(error instanceof webApi.WebAPIPlatformError)) return null;
  const { name, remedy } = tokens[token];
  if (isTokenTrouble(code) || code === "not_allowed_token_type")
    return { wrong: `Slack does not accept the ${name} (${code}).`, remedy };
  if (code === "missing_scope")
    return {
      wrong: `Cannot ${what}: the ${name} lacks the scope${neededScope(error)}.`,
      remedy:
        token === "bot"
          ? `Add it at ${apps}, your app, OAuth & Permissions, and install the app again.`
          : remedy,
    };
  return {
    wrong: `Cannot ${what}: ${adviceFor(error.data)} (${code}).`,
    remedy: "docs/setup-slack.md lists the usual causes.",
  };
};
