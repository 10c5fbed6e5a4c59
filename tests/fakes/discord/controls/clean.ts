import { type Call, codeOf } from "../server/calls.ts";

/** Codes with which Discord answers what happens, rather than mistakes: what is gone, closed, locked or full. */
const happens: ReadonlySet<number> = new Set([
  10003, 10007, 10008, 10013, 50001, 50007, 50083, 50278, 160004, 160005, 160006,
]);

const isMistake = (call: Call): boolean => {
  if (call.isFaulty || call.status === null || call.status < 400 || call.status === 429) return false;
  return !happens.has(codeOf(call) ?? -1);
};

const isAllowed = (call: Call, allowed: ReadonlySet<number>): boolean =>
  allowed.has(codeOf(call) || (call.status ?? 0));

const described = (call: Call): string =>
  `${call.method} ${call.path} was refused with ${call.status}: ${JSON.stringify(call.answer).slice(0, 600)}`;

/** What the app did that Discord does not forgive, and the test did not ask for. */
export const faultsOf = (
  calls: readonly Call[],
  violations: readonly string[],
  allowed: ReadonlySet<number>,
): readonly string[] => [
  ...calls.filter((call) => isMistake(call) && !isAllowed(call, allowed)).map(described),
  ...violations.map((violation) => `The app ${violation}`),
];
