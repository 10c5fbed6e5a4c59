import { failureOf } from "../../rest/failure.ts";
import { type Problem, refusalProblem } from "../problem.ts";

/** One thing that was looked at, in sentences for the operator. Never holds a secret. */
export type Finding = {
  readonly level: "ok" | "warning" | "problem";
  readonly what: string;
  /** What to do about it; `null`: nothing. */
  readonly fix: string | null;
};

/** The findings on one subject. */
export type Section = { readonly title: string; readonly findings: readonly Finding[] };

export const ok = (what: string): Finding => ({ level: "ok", what, fix: null });

export const warning = (what: string, fix: string): Finding => ({ level: "warning", what, fix });

export const problem = ({ wrong, remedy }: Problem): Finding => ({
  level: "problem",
  what: wrong,
  fix: remedy,
});

/** A failed call to Discord as a finding. `what` completes "Cannot". */
export const failed = (what: string, error: unknown): Finding =>
  problem(
    refusalProblem(what, error) ?? {
      wrong: failureOf(what, error).message,
      remedy: "Check the network, proxies and DISCORD_API_URL, and check again.",
    },
  );
