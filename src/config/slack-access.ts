import type { Channel } from "./channels.ts";
import type { Desk } from "./desk.ts";
import { type Environment, EnvironmentError } from "./environment.ts";
import type { SlackEnvironment } from "./slack-environment.ts";
import { type SlackSecret, slackSecrets } from "./slack-secrets.ts";

/** How a desk gets into Slack, and what it does there: desk file and environment put together. */
export type SlackAccess = Pick<
  Desk["slack"],
  "agents" | "leads" | "product" | "directMessages" | "postsPerSecond" | "readsPerMinute"
> & {
  readonly botToken: string;
  readonly receive:
    | { readonly mode: "socket"; readonly appToken: string }
    | { readonly mode: "http"; readonly signingSecret: string; readonly host: string; readonly port: number };
  readonly apiUrl: string | null;
  /** Whether the bot is to pin what customers should have at hand. */
  readonly pins: boolean;
  /** By `#name` or id. `internal` is `null` when the desk's own channel is on another platform. */
  readonly channels: {
    readonly support: readonly string[];
    readonly internal: string | null;
    /** Product management's own, when it is on this platform. */
    readonly product: string | null;
  };
};

const missing = (names: readonly SlackSecret[]): string =>
  [
    `The desk file names channels of Slack, and ${names.join(" and ")} ${names.length === 1 ? "is" : "are"} not set. docs/setup-slack.md shows how.`,
    ...names.map((name) => `  ${name}: ${slackSecrets[name].source} Write it into .env.`),
  ].join("\n");

const secretFor = { socket: "SLACK_APP_TOKEN", http: "SLACK_SIGNING_SECRET" } as const;

const receiveOf = (
  mode: Desk["slack"]["receive"],
  environment: SlackEnvironment | null,
): SlackAccess["receive"] | null => {
  const { appToken = null, signingSecret = null, host = "", port = 0 } = environment ?? {};
  if (mode === "socket") return appToken === null ? null : { mode, appToken };
  return signingSecret === null ? null : { mode, signingSecret, host, port };
};

/**
 * What the Slack adapter needs to know; `null` when the desk file names no channel of Slack.
 *
 * @throws {EnvironmentError} naming every secret that is missing, and where it is found.
 */
export const slackAccess = (desk: Desk, { slack }: Pick<Environment, "slack">): SlackAccess | null => {
  const onSlack = ({ platform }: Channel): boolean => platform === "slack";
  const support = desk.channels.support.filter(onSlack).map(({ channel }) => channel);
  const internal = onSlack(desk.channels.internal) ? desk.channels.internal.channel : null;
  const { product: asked } = desk.channels;
  const product = asked !== undefined && onSlack(asked) ? asked.channel : null;
  if (support.length === 0 && internal === null && product === null) return null;
  const pins = support.length > 0 && desk.intake.pinned.length > 0;

  const { receive: mode, ...rest } = desk.slack;
  const botToken = slack?.botToken ?? null;
  const receive = receiveOf(mode, slack);
  if (botToken === null || receive === null)
    throw new EnvironmentError(
      missing([
        ...(botToken === null ? (["SLACK_BOT_TOKEN"] as const) : []),
        ...(receive === null ? [secretFor[mode]] : []),
      ]),
    );
  return {
    ...rest,
    botToken,
    receive,
    apiUrl: slack?.apiUrl ?? null,
    channels: { support, internal, product },
    pins,
  };
};
