import { problem, refuseProblems } from "../rules/problems.ts";

/** How many of a list are wanted. @throws {DiscordError} 50035 outside of 1 to `most`. */
export const limitOf = (query: URLSearchParams, usual: number, most: number): number => {
  const said = query.get("limit");
  if (said === null) return usual;
  const limit = Number(said);
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    refuseProblems(problem(["limit"], "NUMBER_TYPE_MAX", `int value should be between 1 and ${most}.`));
  return limit;
};

const isBefore = (one: string, other: string): boolean => BigInt(one) < BigInt(other);

/** Reads a cursor. @throws {DiscordError} 50035 when it is no id. */
const cursorOf = (query: URLSearchParams, name: string): string | null => {
  const said = query.get(name);
  if (said === null) return null;
  if (!/^\d{1,20}$/.test(said))
    refuseProblems(problem([name], "NUMBER_TYPE_COERCE", `Value "${said}" is not snowflake.`));
  return said;
};

/** One page of what is there oldest first. @returns the page newest first. */
export const newestFirst = <One extends { readonly id: string }>(
  all: readonly One[],
  query: URLSearchParams,
): readonly One[] => {
  const limit = limitOf(query, 50, 100);
  const after = cursorOf(query, "after");
  const before = cursorOf(query, "before");
  const around = cursorOf(query, "around");
  if (around !== null) {
    const half = Math.floor(limit / 2);
    const older = all.filter((one) => isBefore(one.id, around)).slice(-half || all.length);
    const rest = all
      .filter((one) => !isBefore(one.id, around))
      .slice(0, limit - Math.min(half, older.length));
    return [...older.slice(half === 0 ? older.length : 0), ...rest].toReversed();
  }
  if (after !== null)
    return all
      .filter((one) => isBefore(after, one.id))
      .slice(0, limit)
      .toReversed();
  const older = before === null ? all : all.filter((one) => isBefore(one.id, before));
  return older.slice(-limit).toReversed();
};
