import type { IncomingMessage, ServerResponse } from "node:http";
import { type Json, parseJson } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import type { Tokens } from "../world/secrets.ts";
import { type Arguments, createArguments, readArguments } from "./arguments.ts";
import type { Call } from "./calls.ts";
import { type Fault, type Faults, failAfter, failBefore, refuseForNow } from "./faults.ts";
import { app } from "./methods/app.ts";
import { chat } from "./methods/chat.ts";
import { conversations } from "./methods/conversations.ts";
import { files } from "./methods/files.ts";
import { histories } from "./methods/history.ts";
import type { Method, Methods, Platform } from "./methods/method.ts";
import { pins } from "./methods/pins.ts";
import { reactions } from "./methods/reactions.ts";
import { usergroups } from "./methods/usergroups.ts";
import { users } from "./methods/users.ts";
import { views } from "./methods/views.ts";
import type { PostLimit } from "./post-limit.ts";
import { bodyOf } from "./request.ts";

const methods: Methods = {
  ...app,
  ...chat,
  ...conversations,
  ...files,
  ...histories,
  ...pins,
  ...reactions,
  ...usergroups,
  ...users,
  ...views,
};

/** The Web API of a Slack. */
export type WebApi = {
  /** Answers a call of `/api/<method>`. */
  readonly answer: (method: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly calls: () => readonly Call[];
};

/** What it works on. */
export type WebApiParts = {
  readonly platform: Platform;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly postLimit: PostLimit;
};

const tokenOf = (request: IncomingMessage, args: Arguments): string =>
  (request.headers.authorization ?? "").replace(/^Bearer\s+/i, "") || args.text("token");

const refuseForeignToken = (method: Method, token: string, tokens: Tokens): void => {
  if (method.token === null) return;
  if (token === "") throw new SlackError("not_authed");
  if (!Object.values(tokens).includes(token)) throw new SlackError("invalid_auth");
  if (token !== tokens[method.token]) throw new SlackError("not_allowed_token_type");
};

const refuseMissingScope = (platform: Platform, scope: string | null): void => {
  if (scope !== null && !platform.world.scopes.has(scope))
    throw new SlackError("missing_scope", { needed: scope, provided: [...platform.world.scopes].join(",") });
};

const structured = (args: Json): Json =>
  Object.fromEntries(
    Object.entries(args)
      .filter(([name]) => name !== "token")
      .map(([name, value]) => [
        name,
        typeof value === "string" && /^[[{]/.test(value) ? (parseJson(value) ?? value) : value,
      ]),
  );

const refusal = (error: unknown): Json => {
  if (error instanceof SlackError) return { ok: false, error: error.code, ...error.details };
  throw error;
};

const send = (response: ServerResponse, answer: Json, headers: Readonly<Record<string, string>>): void => {
  response
    .writeHead(200, { "Content-Type": "application/json; charset=utf-8", ...headers })
    .end(JSON.stringify(answer));
};

/** Slack's Web API: finds the method, checks token and scope, runs it, and lets faults strike before and after. */
export const createWebApi = ({ platform, tokens, faults, postLimit }: WebApiParts): WebApi => {
  const calls: Call[] = [];

  const run = (method: Method, token: string, args: Arguments): Json => {
    refuseForeignToken(method, token, tokens);
    refuseMissingScope(platform, method.scope(platform, args));
    return { ok: true, ...method.run(platform, args) };
  };

  const settled = (name: string, token: string, args: Arguments): Json => {
    const method = methods[name];
    if (method === undefined) return { ok: false, error: "unknown_method", req_method: name };
    try {
      return run(method, token, args);
    } catch (error) {
      return refusal(error);
    }
  };

  const scopeHeaders = (name: string, args: Arguments): Readonly<Record<string, string>> => {
    const scope = methods[name]?.scope(platform, args) ?? null;
    return {
      "x-oauth-scopes": [...platform.world.scopes].join(","),
      ...(scope === null ? {} : { "x-accepted-oauth-scopes": scope }),
    };
  };

  const isOver = async (fault: Fault | null, index: number, response: ServerResponse): Promise<boolean> => {
    if (fault === null) return false;
    try {
      return await failBefore(fault, response);
    } catch (error) {
      const answer = refusal(error);
      note(index, answer);
      send(response, answer, {});
      return true;
    }
  };

  const note = (index: number, answer: Json): void => {
    const call = calls[index];
    if (call !== undefined) calls[index] = { ...call, answer };
  };

  const read = (request: IncomingMessage, body: Buffer): Arguments | SlackError => {
    try {
      return readArguments(request, body);
    } catch (error) {
      if (error instanceof SlackError) return error;
      throw error;
    }
  };

  const answer: WebApi["answer"] = async (name, request, response) => {
    const read_ = read(request, await bodyOf(request));
    const args = read_ instanceof SlackError ? createArguments({}) : read_;
    const fault = faults.strike(name);
    const at = platform.world.clock.now();
    const index =
      calls.push({ method: name, args: structured(args.all), at, answer: null, isFaulty: fault !== null }) -
      1;
    if (await isOver(fault, index, response)) return;
    const wait = postLimit.secondsToWait(name, args);
    if (wait !== null) return refuseForNow(response, wait);
    const result = read_ instanceof SlackError ? refusal(read_) : settled(name, tokenOf(request, args), args);
    note(index, result);
    if (fault !== null && !("delayMs" in fault) && failAfter(fault, response)) return;
    send(response, result, scopeHeaders(name, args));
  };

  return { answer, calls: () => calls };
};
