import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from "discord.js";
import { Refused, Unreachable } from "../../../src/runtime/port.ts";
import { networkFailure } from "../../shared/network-failure.ts";
import { adviceFor, isBusy } from "./discord-errors.ts";

/**
 * Discord does not accept the bot's token. The SDK's client forgets the token with the first such answer, so that only
 * a new process can go on. The call that met it did nothing.
 */
export class TokenDead extends Unreachable {
  constructor(action: string, outcome: "notSent" | "unknown" = "notSent") {
    super(
      `Cannot ${action}: Discord does not accept the bot's token. Put the current one into DISCORD_TOKEN and start again.`,
      outcome,
    );
  }
}

/** Milliseconds to leave an order alone when Discord asks for a pause without saying how long. */
const pauseMs = 60_000;

const ofNetwork = (action: string, error: unknown): Unreachable => networkFailure("Discord", action, error);

const ofLimit = (action: string, { retryAfter, timeToReset }: RateLimitError): Unreachable => {
  const waitMs = Math.ceil(Math.max(retryAfter, timeToReset, 1_000));
  const seconds = Math.ceil(waitMs / 1_000);
  return new Unreachable(`Cannot ${action} yet: Discord asks to wait ${seconds} s.`, "notSent", waitMs);
};

const tokenCodes: readonly unknown[] = [RESTJSONErrorCodes.InvalidWebhookToken];

/** An error body of Discord's own has a code; what has none, a proxy or a lock in front of Discord has said. */
const ofDiscord = (action: string, error: DiscordAPIError): Refused | Unreachable => {
  const { status, code } = error;
  if (status === 401 && !tokenCodes.includes(code)) return new TokenDead(action);
  if (status === 408)
    return new Unreachable(`Cannot ${action}: the answer of Discord was lost (HTTP 408).`, "unknown");
  if (isBusy(error))
    return new Unreachable(`Cannot ${action} yet: Discord is busy (${code}).`, "notSent", pauseMs);
  if (typeof code === "number" && code > 0)
    return new Refused(`Cannot ${action}: ${adviceFor(error)} (${code}).`);
  if (status === 413) return new Refused(`Cannot ${action}: it is too large for Discord (HTTP 413).`);
  return new Unreachable(
    `Cannot ${action}: something between here and Discord answered HTTP ${status}; check DISCORD_API_URL and proxies.`,
    "notSent",
    pauseMs,
  );
};

/** The SDK says this in words alone when an earlier answer has cost it the token. */
const isWithoutToken = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("Expected token to be set");

/**
 * An error of the SDK in the terms of the desk. What may have been done counts as unknown, so that the outbox looks
 * before it sends again; trouble with the token is a `TokenDead`, and nothing is lost by it.
 *
 * @param action what failed, after "Cannot": `post in 123`.
 */
export const failureOf = (action: string, error: unknown): Refused | Unreachable => {
  if (error instanceof Refused || error instanceof Unreachable) return error;
  if (error instanceof DiscordAPIError) return ofDiscord(action, error);
  if (error instanceof RateLimitError) return ofLimit(action, error);
  if (error instanceof HTTPError)
    return new Unreachable(
      `Cannot ${action}: Discord has a problem of its own (HTTP ${error.status}).`,
      "unknown",
    );
  return isWithoutToken(error) ? new TokenDead(action) : ofNetwork(action, error);
};
