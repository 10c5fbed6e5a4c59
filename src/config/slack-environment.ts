import { hostProblem, portProblem } from "./listen-address.ts";
import { type SlackSecret, secretProblem } from "./slack-secrets.ts";

/** The secrets and addresses of Slack in the environment; `null` where one is not set. */
export type SlackEnvironment = {
  readonly botToken: string | null;
  /** For Socket Mode. */
  readonly appToken: string | null;
  /** For HTTP. */
  readonly signingSecret: string | null;
  /** Lets `desk check` read how the app is set up. Slack ends it after 12 hours. */
  readonly configToken: string | null;
  /** Another server that speaks Slack's API; `null`: Slack itself. */
  readonly apiUrl: string | null;
  /** Where Slack's requests arrive with HTTP. */
  readonly host: string;
  readonly port: number;
};

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

const apiUrlProblem = (url: string): string | null => {
  const remedy = "Write it in full, as in https://slack-gov.com/api/, or leave it out for Slack itself.";
  if (!URL.canParse(url)) return `SLACK_API_URL is "${url}", which is no address. ${remedy}`;
  const { protocol, hostname } = new URL(url);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  return isSafe ? null : `SLACK_API_URL is "${url}", where tokens would travel unencrypted. ${remedy}`;
};

/** Reads what concerns Slack, and says what is wrong with it. `read` gives a variable, `null` where it is not set. */
export const readSlackEnvironment = (
  read: (name: string) => string | null,
): { readonly slack: SlackEnvironment | null; readonly problems: readonly string[] } => {
  const problems: (string | null)[] = [];
  const secret = (name: SlackSecret): string | null => {
    const value = read(name);
    if (value !== null) problems.push(secretProblem(name, value));
    return value;
  };
  const secrets = {
    botToken: secret("SLACK_BOT_TOKEN"),
    appToken: secret("SLACK_APP_TOKEN"),
    signingSecret: secret("SLACK_SIGNING_SECRET"),
    configToken: secret("SLACK_CONFIG_TOKEN"),
  };
  const apiUrl = read("SLACK_API_URL");
  const host = read("SLACK_HOST") ?? "127.0.0.1";
  const port = read("SLACK_PORT") ?? "3001";
  if (apiUrl !== null) problems.push(apiUrlProblem(apiUrl));
  problems.push(portProblem("SLACK_PORT", port, "3001"), hostProblem("SLACK_HOST", host));
  const isUnset = Object.values(secrets).every((value) => value === null);
  return {
    slack: isUnset ? null : { ...secrets, apiUrl, host, port: Number(port) },
    problems: problems.filter((problem) => problem !== null),
  };
};
