import { failureOf } from "../web-api/failure.ts";
import { refusalProblem } from "../web-api/problem.ts";
import { Dismissed } from "./socket-connection.ts";

/** Why there is no connection. */
export type Trouble = {
  /** In whole sentences, with what to do where somebody can do something. */
  readonly message: string;
  /** Slack says no, and goes on saying no until somebody has changed something. */
  readonly isRefusal: boolean;
  /** Milliseconds that Slack asks to wait; 0: it does not. */
  readonly waitMs: number;
};

const switchedOff: Trouble = {
  message:
    "Socket Mode is switched off for this Slack app. Switch it on at https://api.slack.com/apps, your app, Socket Mode.",
  isRefusal: true,
  waitMs: 0,
};

const reasons: Readonly<Record<string, Trouble>> = {
  link_disabled: switchedOff,
  too_many_websockets: {
    message:
      "Slack allows an app ten connections, and they are in use. Stop other processes that use its app token.",
    isRefusal: false,
    waitMs: 0,
  },
};

/** The trouble that Slack names when it ends a connection; `null`: it only wants it replaced. */
export const troubleFrom = (reason: string): Trouble | null => reasons[reason] ?? null;

/** What an error means that came instead of a connection. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof Dismissed)
    return troubleFrom(error.reason) ?? { message: `${error.message}.`, isRefusal: false, waitMs: 0 };
  const problem = refusalProblem("connect", error, "app");
  if (problem !== null) return { message: `${problem.wrong} ${problem.remedy}`, isRefusal: true, waitMs: 0 };
  const failure = failureOf("connect", error);
  const waitMs = "retryAfterMs" in failure ? (failure.retryAfterMs ?? 0) : 0;
  return { message: failure.message, isRefusal: false, waitMs };
};
