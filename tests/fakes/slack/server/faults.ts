import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { SlackError } from "../slack-error.ts";

/** Something that goes wrong with a call. */
export type Fault =
  | { readonly error: string }
  | { readonly status: number }
  | { readonly rateLimited: number }
  /** The connection is cut, before or after the call took effect. */
  | { readonly drop: "before" | "after" }
  | { readonly delayMs: number }
  /** Takes effect, and is never answered. */
  | { readonly hang: true }
  /** Takes effect, and is answered with nonsense. */
  | { readonly garbage: true };

/** What goes wrong with the calls to come. */
export type Faults = {
  /** `method`: such as `chat.postMessage`, `response_url`, or `*` for any. */
  readonly failNext: (method: string, fault: Fault, times?: number) => void;
  readonly failAlways: (method: string, fault: Fault | null) => void;
  /** The fault that strikes this call; `null`: none. */
  readonly strike: (method: string) => Fault | null;
};

/** Nothing goes wrong at first. */
export const createFaults = (): Faults => {
  const next: { readonly method: string; readonly fault: Fault }[] = [];
  const always = new Map<string, Fault>();
  const fits = (wanted: string, method: string): boolean => wanted === "*" || wanted === method;
  return {
    failNext: (method, fault, times = 1) => {
      for (let count = 0; count < times; count += 1) next.push({ method, fault });
    },
    failAlways: (method, fault) => {
      if (fault === null) always.delete(method);
      else always.set(method, fault);
    },
    strike: (method) => {
      const index = next.findIndex((one) => fits(one.method, method));
      const [once] = index < 0 ? [] : next.splice(index, 1);
      return once?.fault ?? always.get(method) ?? always.get("*") ?? null;
    },
  };
};

/** What of a fault comes before the call takes effect; `true`: the call is over. */
export const failBefore = async (fault: Fault, response: ServerResponse): Promise<boolean> => {
  if ("error" in fault) throw new SlackError(fault.error);
  if ("status" in fault) {
    response.writeHead(fault.status, { "Content-Type": "text/plain" }).end("upstream error");
    return true;
  }
  if ("rateLimited" in fault) {
    refuseForNow(response, fault.rateLimited);
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
  else if ("garbage" in fault) response.writeHead(200, { "Content-Type": "text/html" }).end("<html>oops");
  else return "hang" in fault;
  return true;
};

/** 429, with the seconds to wait. */
export const refuseForNow = (response: ServerResponse, seconds: number): void => {
  response
    .writeHead(429, { "Content-Type": "application/json", "Retry-After": String(seconds) })
    .end(JSON.stringify({ ok: false, error: "ratelimited" }));
};
