import { webApi } from "@slack/bolt";
import { Gone, Refused, Unreachable } from "../../../src/runtime/port.ts";
import { networkFailure } from "../../shared/network-failure.ts";
import { adviceFor, isSlackError, isTokenTrouble, isUnsure } from "./slack-errors.ts";

/** Milliseconds to leave an order alone while a token is being changed. */
const tokenPause = 60_000;

const ofNetwork = (action: string, error: unknown): Unreachable => networkFailure("Slack", action, error);

const rateLimited = (action: string, seconds: number): Unreachable =>
  new Unreachable(`Cannot ${action} yet: Slack asks to wait ${seconds} s.`, "notSent", seconds * 1_000);

const ofPlatform = (action: string, { data }: webApi.WebAPIPlatformError): Refused | Unreachable => {
  const error: unknown = data.error;
  if (!isSlackError(error))
    return new Unreachable(`Cannot ${action}: the answer of Slack cannot be read.`, "unknown");
  if (error === "ratelimited" || error === "rate_limited")
    return rateLimited(action, data.response_metadata?.retryAfter ?? 1);
  if (isTokenTrouble(error))
    return new Unreachable(`Cannot ${action}: ${adviceFor(data)} (${error}).`, "notSent", tokenPause);
  if (isUnsure(error))
    return new Unreachable(`Cannot ${action}: Slack has a problem of its own (${error}).`, "unknown");
  const sentence = `Cannot ${action}: ${adviceFor(data)} (${error}).`;
  return error === "message_not_found" ? new Gone(sentence) : new Refused(sentence);
};

/**
 * Errors of HTTP itself: those of the 500s may come after the call was carried out; of the others, a proxy or a wrong
 * address may be the cause, and words are kept until somebody has mended it.
 */
const ofHttp = (action: string, { statusCode }: webApi.WebAPIHTTPError): Refused | Unreachable => {
  if (statusCode === 413) return new Refused(`Cannot ${action}: it is too large for Slack (HTTP 413).`);
  if (statusCode >= 500 || statusCode === 408)
    return new Unreachable(
      `Cannot ${action}: Slack has a problem of its own (HTTP ${statusCode}).`,
      "unknown",
    );
  return new Unreachable(
    `Cannot ${action}: something between here and Slack answered HTTP ${statusCode}; check SLACK_API_URL and proxies.`,
    "notSent",
  );
};

/** The SDK has no class for a limit that does not say for how long. */
const isLimitWithoutTime = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("Retry header did not contain");

/**
 * An error of the SDK in the terms of the desk. What may have been done counts as unknown, so that the outbox looks
 * before it sends again; trouble with the token counts as not sent, because words must not die while a token is being
 * changed.
 *
 * @param action what failed, after "Cannot": `post in C1`.
 */
export const failureOf = (action: string, error: unknown): Refused | Unreachable => {
  if (error instanceof Refused || error instanceof Unreachable) return error;
  if (error instanceof webApi.WebAPIPlatformError) return ofPlatform(action, error);
  if (error instanceof webApi.WebAPIRateLimitedError) return rateLimited(action, error.retryAfter);
  if (error instanceof webApi.WebAPIHTTPError) return ofHttp(action, error);
  if (isLimitWithoutTime(error)) return rateLimited(action, 1);
  return ofNetwork(action, error);
};
