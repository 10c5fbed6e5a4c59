import type { Json } from "./json.ts";

/** A call that Slack answers with `ok: false`. */
export class SlackError extends Error {
  override readonly name = "SlackError";
  readonly code: string;
  readonly details: Json;

  constructor(code: string, details: Json = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
