import type { Gateway } from "../gateway/gateway.ts";
import type { Interactions } from "../interactions/interactions.ts";
import type { World } from "../world/world.ts";
import type { Budgets } from "./budgets.ts";
import type { Uploaded } from "./request.ts";

/** What routes work on, besides what they are asked. */
export type Platform = {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly budgets: Budgets;
  readonly settings: Settings;
};

/** What a test can change about the app. */
export type Settings = {
  /** Whether the app was invited with the scope `applications.commands`. */
  mayRegisterCommands: boolean;
  isPublicBot: boolean;
};

/** A call that met a route. */
export type Asked = {
  readonly platform: Platform;
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Uploaded[];
};

/** What Discord answers; without a body for 204. */
export type Answer = { readonly status: number; readonly body?: unknown };

/** A route of the API: its segments may be named, such as `:channel`. */
export type Route = {
  readonly method: string;
  readonly pattern: string;
  /** `token`: the bot's; `none`: what authorizes stands in the address. */
  readonly auth: "token" | "none";
  /** @throws {DiscordError} when Discord says no. */
  readonly run: (asked: Asked) => Answer;
};

/** A route for the bot, which answers 200 and this body. */
export const route = (line: string, run: (asked: Asked) => unknown): Route => {
  const [method = "", pattern = ""] = line.split(" ");
  return { method, pattern, auth: "token", run: (asked) => ({ status: 200, body: run(asked) }) };
};

/** A route for the bot that answers nothing: 204. */
export const silentRoute = (line: string, run: (asked: Asked) => void): Route => {
  const answering = route(line, () => undefined);
  return {
    ...answering,
    run: (asked) => {
      run(asked);
      return { status: 204 };
    },
  };
};

/** Reads an address against a pattern; `null`: it is another. */
export const paramsOf = (pattern: string, path: string): Readonly<Record<string, string>> | null => {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const isMet = wanted.every((part, index) => part.startsWith(":") || part === given[index]);
  if (!isMet) return null;
  return Object.fromEntries(
    wanted.flatMap((part, index) =>
      part.startsWith(":") ? [[part.slice(1), decodeURIComponent(given[index] ?? "")]] : [],
    ),
  );
};
