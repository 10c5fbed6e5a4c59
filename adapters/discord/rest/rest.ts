import { REST, type RESTOptions } from "discord.js";
import type { Log } from "../options.ts";
import { apiUrlOf } from "./api-url.ts";
import { createInvalidBudget } from "./invalid-budget.ts";
import { guardedRequest } from "./request.ts";

/** What the desk's parts call Discord with. */
export type Rest = Pick<REST, "get" | "post" | "put" | "patch" | "delete">;

/** What a client of Discord's API is made of. */
export type RestParts = {
  /** `null`: Discord's own. */
  readonly apiUrl: string | null;
  readonly log: Log;
  /** Milliseconds on a clock that never jumps. */
  readonly now?: () => number;
};

/** Milliseconds after which a call counts as lost. */
const timeout = 10_000;

/** Milliseconds for which the SDK may hold a call back before it is made. */
const maxHoldMs = 1_000;

/**
 * Options for the REST client of discord.js, its `Client`'s or one alone. It never repeats a call, because its own
 * repetition turns one lost answer into several messages, and waits out no limit of more than a moment, because whoever
 * waits behind the call would wait too: the outbox does both.
 *
 * @throws {Error} when `apiUrl` is no address.
 */
export const restOptions = ({ apiUrl, log, now }: RestParts): Partial<RESTOptions> => ({
  api: apiUrlOf(apiUrl),
  version: "10",
  retries: 0,
  timeout,
  // A limit that does not say for how long has no `retryAfter`.
  rejectOnRateLimit: ({ retryAfter, timeToReset }) =>
    retryAfter === 0 || Math.max(retryAfter, timeToReset) > maxHoldMs,
  makeRequest: guardedRequest(createInvalidBudget({ log, ...(now && { now }) })),
});

/** Creates a REST client alone, for what needs no gateway. */
export const createRest = ({ token, ...parts }: RestParts & { readonly token: string }): REST =>
  new REST(restOptions(parts)).setToken(token);
