import type { SocketMode } from "../../delivery/socket-mode.ts";
import type { Json } from "../../json.ts";
import type { ResponseUrls } from "../../world/response-urls.ts";
import type { Triggers } from "../../world/triggers.ts";
import type { World } from "../../world/world.ts";
import type { Arguments } from "../arguments.ts";

/** What methods work on, besides their arguments. */
export type Platform = {
  readonly world: World;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly socketMode: SocketMode;
  /** `http://127.0.0.1:1234`; known once the server listens. */
  readonly address: () => string;
  /** How many of the newest messages a history leaves out this time. */
  readonly hidden: () => number;
};

/** Which of the tokens opens a method. */
export type TokenKind = "bot" | "app" | "config";

/** A method of the Web API. */
export type Method = {
  readonly token: TokenKind | null;
  /** The scope that this call needs; `null`: none. */
  readonly scope: (platform: Platform, args: Arguments) => string | null;
  /** @throws {SlackError} when Slack says no. */
  readonly run: (platform: Platform, args: Arguments) => Json;
};

/** Methods by their names, such as `chat.postMessage`. */
export type Methods = Readonly<Record<string, Method>>;

/** A method for bot tokens with one fixed scope. */
export const botMethod = (scope: string | null, run: Method["run"]): Method => ({
  token: "bot",
  scope: () => scope,
  run,
});

/** The kind of scope of a channel: `channels`, `groups`, `im` or `mpim`. */
export const scopeKind = ({ world }: Platform, channel: string): string => {
  const kind = world.channels.get(channel)?.kind ?? "channel";
  return kind === "channel" ? "channels" : kind === "group" ? "groups" : kind;
};
