import { LogLevel, webApi } from "@slack/bolt";
import type { FakeSlack } from "../fake-slack.ts";

const silence = (): void => {};

/** What the SDK wants to log is nothing to a test that means it. */
export const silentLogger: webApi.Logger = {
  debug: silence,
  info: silence,
  warn: silence,
  error: silence,
  setLevel: silence,
  getLevel: () => LogLevel.ERROR,
  setName: silence,
};

/** A real WebClient that tries once. */
export const clientOf = (
  slack: Pick<FakeSlack, "apiUrl" | "botToken">,
  token: string = slack.botToken,
): webApi.WebClient =>
  new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 2_000,
    logger: silentLogger,
  });

/** How Slack refuses a call: its error, and what else it says. */
export const refusalOf = async (call: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return { ...error.data };
    throw error;
  }
  throw new Error("The call was meant to be refused, and was not.");
};
