import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { DiscordError } from "../discord-error.ts";
import type { Call } from "./calls.ts";

/** Something that goes wrong with a call. */
export type Fault =
  /** An error body with this code and status. */
  | { readonly error: number; readonly status: number; readonly message?: string }
  /** No error body: something before Discord answered. */
  | { readonly status: number }
  /** So many seconds to wait; `isGlobal`: with everything. */
  | { readonly rateLimited: number; readonly isGlobal?: boolean }
  /** The connection is cut, before or after the call took effect. */
  | { readonly drop: "before" | "after" }
  | { readonly delayMs: number }
  /** Takes effect, and is never answered. */
  | { readonly hang: true }
  /** Takes effect, and is answered with nonsense. */
  | { readonly garbage: true };

/** Which calls: a route as in `Call.route`, `*` for any, or a question. */
export type Which = string | ((call: Call) => boolean);

/** What goes wrong with the calls to come. */
export type Faults = {
  readonly failNext: (which: Which, fault: Fault, times?: number) => void;
  /** `null`: no longer. */
  readonly failAlways: (route: string, fault: Fault | null) => void;
  /** The fault that strikes this call; `null`: none. */
  readonly strike: (call: Call) => Fault | null;
};

const fits = (which: Which, call: Call): boolean =>
  typeof which === "string" ? which === "*" || which === call.route : which(call);

/** Nothing goes wrong at first. */
export const createFaults = (): Faults => {
  const next: { readonly which: Which; readonly fault: Fault }[] = [];
  const always = new Map<string, Fault>();
  return {
    failNext: (which, fault, times = 1) => {
      for (let count = 0; count < times; count += 1) next.push({ which, fault });
    },
    failAlways: (route, fault) => {
      if (fault === null) always.delete(route);
      else always.set(route, fault);
    },
    strike: (call) => {
      const index = next.findIndex((one) => fits(one.which, call));
      const [once] = index < 0 ? [] : next.splice(index, 1);
      return once?.fault ?? always.get(call.route) ?? always.get("*") ?? null;
    },
  };
};

/** What of a fault comes before the call takes effect; `true`: the call is over. */
export const failBefore = async (fault: Fault, response: ServerResponse): Promise<boolean> => {
  if ("error" in fault)
    throw new DiscordError(fault.status, fault.error, fault.message ?? "Ordered by a test");
  if ("status" in fault) {
    response.writeHead(fault.status, { "Content-Type": "text/html" }).end("<html>upstream error</html>");
    return true;
  }
  if ("rateLimited" in fault) {
    refuseForNow(response, fault.rateLimited, fault.isGlobal === true ? "global" : "user");
    return true;
  }
  if ("drop" in fault && fault.drop === "before") {
    response.socket?.destroy();
    return true;
  }
  if ("delayMs" in fault) await pause(fault.delayMs, undefined, { ref: false });
  return false;
};

/** What of a fault comes after it took effect; `true`: there is no answer. */
export const failAfter = (fault: Fault, response: ServerResponse): boolean => {
  if ("drop" in fault) response.socket?.destroy();
  else if ("garbage" in fault)
    response.writeHead(200, { "Content-Type": "application/json" }).end('{"id": "1');
  else return "hang" in fault;
  return true;
};

/** 429, with the seconds to wait. */
export const refuseForNow = (
  response: ServerResponse,
  seconds: number,
  scope: "user" | "shared" | "global",
): void => {
  const isGlobal = scope === "global";
  response
    .writeHead(429, {
      "Content-Type": "application/json",
      "Retry-After": String(Math.ceil(seconds)),
      "X-RateLimit-Scope": scope,
      ...(isGlobal ? { "X-RateLimit-Global": "true" } : {}),
      Via: "1.1 google",
    })
    .end(JSON.stringify({ message: "You are being rate limited.", retry_after: seconds, global: isGlobal }));
};
