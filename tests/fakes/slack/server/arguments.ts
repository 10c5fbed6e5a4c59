import type { IncomingMessage } from "node:http";
import { isJson, type Json, parseJson } from "../json.ts";
import { SlackError } from "../slack-error.ts";

/** The arguments of a call, wherever they stood and however they were written. */
export type Arguments = {
  readonly all: Json;
  readonly has: (name: string) => boolean;
  /** Empty when it is missing. */
  readonly text: (name: string) => string;
  /** @throws {SlackError} `invalid_arguments` when it is missing. */
  readonly needed: (name: string) => string;
  readonly flag: (name: string) => boolean;
  /** @throws {SlackError} `invalid_limit` and the like when it is no number. */
  readonly number: (name: string, otherwise: number) => number;
  /** An object or a list, which forms carry as JSON. @throws {SlackError} when it cannot be read. */
  readonly structure: (name: string, error: string) => unknown;
};

const asText = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";

/** Arguments that were read before. */
export const createArguments = (all: Json): Arguments => {
  const has = (name: string): boolean => all[name] !== undefined && all[name] !== null && all[name] !== "";
  const text = (name: string): string => asText(all[name]);
  return {
    all,
    has,
    text,
    needed: (name) => {
      if (!has(name))
        throw new SlackError("invalid_arguments", {
          response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
        });
      return text(name);
    },
    flag: (name) => ["true", "1"].includes(text(name)),
    number: (name, otherwise) => {
      if (!has(name)) return otherwise;
      const value = Number(text(name));
      if (!Number.isFinite(value)) throw new SlackError(`invalid_${name}`);
      return value;
    },
    structure: (name, error) => {
      const value = all[name];
      if (typeof value !== "string") return value;
      const parsed = parseJson(value);
      if (parsed === undefined) throw new SlackError(error);
      return parsed;
    },
  };
};

const fieldsOf = (type: string, body: string): Json => {
  if (type.startsWith("application/json")) {
    const parsed = parseJson(body);
    if (!isJson(parsed)) throw new SlackError("json_not_object");
    return parsed;
  }
  if (body === "" || type.startsWith("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(body));
  throw new SlackError("invalid_post_type");
};

/** Reads the arguments of a call. @throws {SlackError} `json_not_object` or `invalid_post_type`. */
export const readArguments = (request: IncomingMessage, body: Buffer): Arguments => {
  const query = Object.fromEntries(new URL(request.url ?? "/", "http://loopback").searchParams);
  return createArguments({ ...query, ...fieldsOf(request.headers["content-type"] ?? "", body.toString()) });
};
