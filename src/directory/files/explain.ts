import type * as z from "zod";
import { nearest } from "../../core/nearest.ts";
import { knownSettings } from "./known-settings.ts";

/** What a schema refused, in sentences. `path` is the place inside the value. */
export type Explanation = {
  readonly path: readonly PropertyKey[];
  readonly wrong: string;
  readonly remedy: string;
};

type Sentences = Omit<Explanation, "path">;
type Issue = z.core.$ZodIssue;

const nouns: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a block of settings",
};

const didYouMean = (word: string, known: readonly string[], otherwise: string): string => {
  const meant = nearest(word, known);
  return meant === null ? otherwise : `Did you mean \`${meant}\`?`;
};

const wrongType = (expected: string, value: unknown): Sentences => {
  const noun = nouns[expected] ?? expected;
  const wrong = `It has to be ${noun}.`;
  if (expected === "object") return { wrong, remedy: "Write its settings below it, indented." };
  if (expected === "number" || expected === "int")
    return { wrong, remedy: "Write digits only, without quotes or a unit." };
  if (typeof value === "object") return { wrong, remedy: `Write ${noun} in its place.` };
  return expected === "array"
    ? { wrong, remedy: "Put it in brackets, as in [one, two]." }
    : { wrong, remedy: "Put it in quotes." };
};

const wrongFile = (expected: string): Sentences =>
  expected === "array"
    ? { wrong: "The file is no list.", remedy: "Begin each item with a dash, indented alike." }
    : { wrong: "The file has no settings.", remedy: "Write each as its name, a colon and its value." };

const wrongSize = (issue: Extract<Issue, { code: "too_small" | "too_big" }>): Sentences => {
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  if (issue.origin === "array") return { wrong: "The list is empty.", remedy: "List at least one." };
  if (issue.origin === "string") return { wrong: "It is empty.", remedy: "Write a text." };
  return issue.code === "too_small"
    ? { wrong: `It is less than ${limit}.`, remedy: `Write ${limit} or more.` }
    : { wrong: `It is more than ${limit}.`, remedy: `Write ${limit} or less.` };
};

/** What was expected, as far as a missing value has to know. */
const nounOf = (issue: Issue): string => {
  if (issue.code === "invalid_type") return nouns[issue.expected] ?? issue.expected;
  return issue.code === "invalid_value" ? `one of ${issue.values.map(String).join(", ")}` : "a value";
};

const sentences = (issue: Issue, value: unknown): Sentences => {
  if (issue.code === "custom")
    return { wrong: issue.message, remedy: String(issue.params?.["remedy"] ?? "") };
  if (issue.code === "invalid_type" && issue.path.length === 0) return wrongFile(issue.expected);
  if (value === undefined)
    return { wrong: "It is missing.", remedy: `Add \`${String(issue.path.at(-1))}\`: ${nounOf(issue)}.` };
  if (value === null) return { wrong: "It is empty.", remedy: `Write ${nounOf(issue)}, or delete the line.` };
  if (issue.code === "invalid_type") return wrongType(issue.expected, value);
  if (issue.code === "too_small" || issue.code === "too_big") return wrongSize(issue);
  if (issue.code !== "invalid_value") return { wrong: "It does not fit.", remedy: issue.message };
  const known = issue.values.map(String);
  const remedy = didYouMean(typeof value === "string" ? value : "", known, "Write one of them.");
  return { wrong: `It has to be one of: ${known.join(", ")}.`, remedy };
};

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    root,
  );

/** The form of several that was meant: the one that fits as a whole and is wrong in its parts. */
const meantForm = (forms: readonly (readonly Issue[])[]): readonly Issue[] =>
  forms.find((form) => form.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys")) ?? [];

/** Says in sentences for the operator what a schema found wrong with a value, and what to do about it. */
export const explain = (
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
): readonly Explanation[] =>
  issues.flatMap((issue): readonly Explanation[] => {
    const { path } = issue;
    if (issue.code === "unrecognized_keys") {
      const known = knownSettings(schema, path);
      const otherwise = `Delete it; the settings here are: ${known.join(", ")}.`;
      return issue.keys.map((key) => ({
        path: [...path, key],
        wrong: "There is no such setting.",
        remedy: didYouMean(key, known, otherwise),
      }));
    }
    const inner = issue.code === "invalid_union" ? meantForm(issue.errors) : [];
    if (inner.length === 0) return [{ path, ...sentences(issue, valueAt(value, path)) }];
    return explain(
      schema,
      value,
      inner.map((one) => ({ ...one, path: [...path, ...one.path] })),
    );
  });
