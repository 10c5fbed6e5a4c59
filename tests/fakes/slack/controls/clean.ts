import { stringOf } from "../json.ts";
import type { Call } from "../server/calls.ts";

/** Refusals that only a mistake of the app brings about. */
const mistakes =
  /^(invalid_|missing_scope|msg_too_long|msg_blocks_too_long|no_text|not_allowed_token_type|not_authed|too_many_|metadata_too_large|json_not_object|push_limit_reached|cant_)/;

const refusal = (call: Call): string | null => {
  if (call.isFaulty || call.answer === null || call.answer["ok"] === true) return null;
  const error = stringOf(call.answer["error"]);
  return error === "unknown_method" || mistakes.test(error) ? error : null;
};

const described = (call: Call, error: string): string =>
  `${call.method} was refused with ${error}: ${JSON.stringify(call.answer).slice(0, 600)}`;

/** What the app did that Slack does not forgive, and the test did not ask for. */
export const faultsOf = (
  calls: readonly Call[],
  violations: readonly string[],
  allowed: ReadonlySet<string>,
): readonly string[] => [
  ...calls.flatMap((call) => {
    const error = refusal(call);
    return error === null || allowed.has(error) ? [] : [described(call, error)];
  }),
  ...violations.map((violation) => `The app ${violation}`),
];
