/** Characters of JSON that a body may have; the longest that platforms send have a good part of it. */
const maxLength = 256 * 1024;
/** Levels of nesting; the richest messages have about twenty. */
const maxDepth = 100;

const isDeep = (value: unknown, left = maxDepth): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((one) => isDeep(one, left - 1)));

/** A body as JSON; empty when it is nested so deep that even writing it down fails. */
export const jsonOf = (body: unknown): string => {
  try {
    return JSON.stringify(body) ?? "null";
  } catch {
    return "";
  }
};

/** Why a body is too much to stand in the inbox as it is; `null`: it is not. `json` is the body as `jsonOf` gives it. */
export const tooMuch = (body: unknown, json: string): string | null => {
  if (isDeep(body)) return `it is nested more than ${maxDepth} levels deep.`;
  return json.length > maxLength
    ? `it has ${json.length} characters, and at most ${maxLength} are read.`
    : null;
};
