import type { z } from "zod";
import { isJson } from "../json.ts";

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      Array.isArray(value) ? value[Number(key)] : isJson(value) ? value[String(key)] : undefined,
    input,
  );

const pointer = (root: string, path: readonly PropertyKey[]): string =>
  `[json-pointer:/${[root, ...path.map(String)].join("/")}]`;

const tooBig = (issue: z.core.$ZodIssueTooBig): string =>
  issue.origin === "array"
    ? `no more than ${issue.maximum} items allowed`
    : `must be less than ${Number(issue.maximum) + 1}${issue.origin === "string" ? " characters" : ""}`;

const tooSmall = (issue: z.core.$ZodIssueTooSmall): string =>
  issue.origin === "array"
    ? `no less than ${issue.minimum} items allowed`
    : `must be more than ${Number(issue.minimum) - 1}${issue.origin === "string" ? " characters" : ""}`;

const described = (issue: z.core.$ZodIssue, input: unknown): string => {
  switch (issue.code) {
    case "too_big":
      return tooBig(issue);
    case "too_small":
      return tooSmall(issue);
    case "unrecognized_keys":
      return `invalid additional property: ${issue.keys.join(", ")}`;
    case "invalid_union":
      return `unsupported type: ${String(at(input, issue.path))}`;
    case "invalid_type":
      return at(input, issue.path) === undefined
        ? `missing required field: ${String(issue.path.at(-1))}`
        : `must provide a valid ${issue.expected}`;
    default:
      return issue.message;
  }
};

/** What zod found, in the words of Slack's `response_metadata.messages`. */
export const problemsOf = (root: string, error: z.ZodError, input: unknown): readonly string[] =>
  error.issues.map((issue) => `${described(issue, input)} ${pointer(root, issue.path)}`);
