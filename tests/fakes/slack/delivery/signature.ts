import { createHmac } from "node:crypto";

/** Slack's signature of a request body, at `seconds` since 1970. */
export const signature = (secret: string, seconds: number, body: string): string =>
  `v0=${createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex")}`;
