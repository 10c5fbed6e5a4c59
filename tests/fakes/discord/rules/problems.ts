import { DiscordError } from "../discord-error.ts";
import type { Json } from "../json.ts";
import { isJson, wordOf } from "../json.ts";

/** Where in a body something stands. */
export type Path = readonly (string | number)[];

/** Something Discord does not take. */
export type Problem = { readonly path: Path; readonly code: string; readonly message: string };

/** One problem. */
export const problem = (path: Path, code: string, message: string): readonly Problem[] => [
  { path, code, message },
];

/** How long a text may be. */
export type Bounds = { readonly least?: number; readonly most: number; readonly isRequired?: boolean };

const lengthMessage = (least: number, most: number): string =>
  least > 0 ? `Must be between ${least} and ${most} in length.` : `Must be ${most} or fewer in length.`;

/** Checks a text and its length, in UTF-16 units. */
export const checkText = (
  value: unknown,
  path: Path,
  { least = 0, most, isRequired = false }: Bounds,
): readonly Problem[] => {
  if (value === undefined || value === null)
    return isRequired ? problem(path, "BASE_TYPE_REQUIRED", "This field is required") : [];
  if (typeof value !== "string")
    return problem(path, "STRING_TYPE_CONVERT", `Could not interpret "${wordOf(value)}" as string.`);
  if (value.length === 0 && isRequired) return problem(path, "BASE_TYPE_REQUIRED", "This field is required");
  const isRight = value.length >= least && value.length <= most;
  const code = least > 0 ? "BASE_TYPE_BAD_LENGTH" : "BASE_TYPE_MAX_LENGTH";
  return isRight ? [] : problem(path, code, lengthMessage(least, most));
};

/** Checks that a value is one of these. */
export const checkChoice = (value: unknown, path: Path, choices: readonly unknown[]): readonly Problem[] =>
  choices.includes(value)
    ? []
    : problem(path, "BASE_TYPE_CHOICES", `Value must be one of {${choices.map(String).join(", ")}}.`);

/** Checks a list and everything in it; nothing at all is fine. */
export const checkList = (
  value: unknown,
  path: Path,
  bounds: { readonly least?: number; readonly most: number },
  check: (one: Json, path: Path) => readonly Problem[],
): readonly Problem[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    return problem(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
  const { least = 0, most } = bounds;
  if (value.length < least || value.length > most)
    return problem(path, "BASE_TYPE_BAD_LENGTH", lengthMessage(least, most));
  return value.flatMap((one: unknown, index) =>
    isJson(one)
      ? check(one, [...path, index])
      : problem([...path, index], "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"),
  );
};

/** Checks an address. */
export const checkUrl = (
  value: unknown,
  path: Path,
  schemes: readonly string[] = ["http", "https"],
): readonly Problem[] => {
  if (value === undefined || value === null) return [];
  const scheme = typeof value === "string" && URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : "";
  if (schemes.includes(scheme)) return [];
  return problem(path, "URL_TYPE_INVALID_URL", `Not a well formed URL: ${wordOf(value)}`);
};

const placed = (tree: Json, [first, ...rest]: Path, found: Problem): Json => {
  if (first === undefined) {
    const known = Array.isArray(tree["_errors"]) ? tree["_errors"] : [];
    return { ...tree, _errors: [...known, { code: found.code, message: found.message }] };
  }
  const branch = tree[String(first)];
  return { ...tree, [String(first)]: placed(isJson(branch) ? branch : {}, rest, found) };
};

/** @throws {DiscordError} 50035, with every problem at its place. */
export const refuseProblems = (problems: readonly Problem[]): void => {
  if (problems.length === 0) return;
  const errors = problems.reduce<Json>((tree, one) => placed(tree, one.path, one), {});
  throw new DiscordError(400, 50035, "Invalid Form Body", errors);
};
