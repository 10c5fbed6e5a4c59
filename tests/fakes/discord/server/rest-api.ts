import type { IncomingMessage, ServerResponse } from "node:http";
import { DiscordError, refusal } from "../discord-error.ts";
import type { Json } from "../json.ts";
import { MustWait } from "./budgets.ts";
import type { Call } from "./calls.ts";
import { type Fault, type Faults, failAfter, failBefore, refuseForNow } from "./faults.ts";
import type { RateLimits } from "./rate-limits.ts";
import { type Body, bytesOf, readBody } from "./request.ts";
import { type Answer, type Asked, type Platform, paramsOf, type Route } from "./route.ts";
import { routes } from "./routes.ts";

/** The REST API of a Discord. */
export type RestApi = {
  /** Answers a call of `/api/<path>`. */
  readonly answer: (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly calls: () => readonly Call[];
};

/** What it works on. */
export type RestApiParts = {
  readonly platform: Platform;
  readonly isToken: (token: string) => boolean;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
};

type Met = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

const unknownRoute = (): DiscordError => new DiscordError(404, 0, "404: Not Found");

const meet = (method: string, path: string): Met | null => {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.pattern, path) : null;
    if (params !== null) return { route, params };
  }
  return null;
};

const nameOf = (met: Met | null): string =>
  met === null ? "unknown" : `${met.route.method} ${met.route.pattern}`;

const errorBody = ({ code, message, errors }: DiscordError): Json => ({
  message,
  code,
  ...(errors === null ? {} : { errors }),
});

const answerOf = (error: unknown): Answer => {
  if (error instanceof DiscordError) return { status: error.status, body: errorBody(error) };
  throw error;
};

const send = (
  response: ServerResponse,
  { status, body }: Answer,
  headers: Readonly<Record<string, string>>,
): void => {
  // A body-less answer has no content type: the SDK would try to read JSON.
  if (body === undefined) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
};

const userAgent = /^DiscordBot \([^,]+, [^)]+\)/;

const refuseStrangers = (
  { route }: Met,
  request: IncomingMessage,
  isToken: (token: string) => boolean,
): void => {
  if (!userAgent.test(request.headers["user-agent"] ?? ""))
    throw new DiscordError(403, 40333, "internal network error");
  const [kind = "", token = ""] = (request.headers.authorization ?? "").split(" ");
  if (route.auth === "token" && !(kind === "Bot" && isToken(token)))
    throw new DiscordError(401, 0, "401: Unauthorized");
};

const majorOf = ({ params }: Met): string =>
  params["channel"] ?? params["guild"] ?? params["token"] ?? params["application"] ?? "";

const parsed = async (request: IncomingMessage, bytes: Buffer): Promise<Body | DiscordError> => {
  try {
    return await readBody(request, bytes);
  } catch (error) {
    return error instanceof DiscordError ? error : refusal("invalidJson");
  }
};

/** Discord's REST API: finds the route, checks the token, runs it, and lets faults strike before and after. */
export const createRestApi = ({ platform, isToken, faults, rateLimits }: RestApiParts): RestApi => {
  const calls: Call[] = [];

  const note = (index: number, answer: Answer): void => {
    const call = calls[index];
    if (call !== undefined) calls[index] = { ...call, status: answer.status, answer: answer.body ?? null };
  };

  const settled = (
    met: Met | null,
    request: IncomingMessage,
    url: URL,
    body: Body | DiscordError,
  ): Answer => {
    try {
      if (met === null) throw unknownRoute();
      refuseStrangers(met, request, isToken);
      if (body instanceof DiscordError) throw body;
      const { world } = platform;
      const asked: Asked = {
        platform,
        world,
        params: met.params,
        query: url.searchParams,
        body: body.value,
        files: body.files,
      };
      return met.route.run(asked);
    } catch (error) {
      if (error instanceof MustWait) throw error;
      return answerOf(error);
    }
  };

  const isOver = async (fault: Fault | null, index: number, response: ServerResponse): Promise<boolean> => {
    if (fault === null) return false;
    try {
      return await failBefore(fault, response);
    } catch (error) {
      const answer = answerOf(error);
      note(index, answer);
      send(response, answer, {});
      return true;
    }
  };

  const finish = (
    index: number,
    answer: Answer,
    response: ServerResponse,
    headers: Record<string, string>,
  ): void => {
    note(index, answer);
    send(response, answer, headers);
  };

  const answer: RestApi["answer"] = async (url, request, response) => {
    const path = url.pathname.replace(/^\/api(\/v\d+)?/, "");
    const met = meet(request.method ?? "GET", path);
    const body = await parsed(request, await bytesOf(request));
    const call: Call = {
      method: request.method ?? "GET",
      route: nameOf(met),
      path,
      params: met?.params ?? {},
      query: Object.fromEntries(url.searchParams),
      body: body instanceof DiscordError ? null : body.value,
      files: body instanceof DiscordError ? [] : body.files.map((file) => file.name),
      at: platform.world.clock.now(),
      status: null,
      answer: null,
      isFaulty: false,
    };
    const fault = faults.strike(call);
    const index = calls.push({ ...call, isFaulty: fault !== null }) - 1;
    if (await isOver(fault, index, response)) return;
    const { headers, waitSeconds } = rateLimits.count(call.route, met === null ? "" : majorOf(met));
    if (waitSeconds !== null) {
      note(index, { status: 429 });
      return refuseForNow(response, waitSeconds, "user");
    }
    try {
      const result = settled(met, request, url, body);
      if (fault === null || "delayMs" in fault) return finish(index, result, response, { ...headers });
      note(index, result);
      if (!failAfter(fault, response)) send(response, result, headers);
    } catch (error) {
      if (!(error instanceof MustWait)) throw error;
      note(index, { status: 429 });
      refuseForNow(response, error.seconds, "shared");
    }
  };

  return { answer, calls: () => calls };
};
