import type { IncomingMessage } from "node:http";
import { parse } from "node:querystring";

/** Bytes; Slack's largest bodies have some hundred thousand. */
const maxBody = 1024 * 1024;
/** Seconds by which a request may be off, in either direction: Bolt lets those from the future through. */
const maxSkew = 5 * 60;
const form = "application/x-www-form-urlencoded";

/** Why a request goes no further. */
export type Rejection = { readonly status: 400 | 401 | 413; readonly reason: string };

/** A request of Slack's as far as Bolt may see it, with its body as Bolt looks for it. */
export type Checked = { readonly rawBody: Buffer } | Rejection;

const tooLarge: Rejection = { status: 413, reason: `it has more than ${maxBody} bytes` };

const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBody) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const isObject = (json: unknown): boolean => {
  try {
    const value: unknown = typeof json === "string" ? JSON.parse(json) : null;
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

const isFresh = (stamp: string | string[] | undefined): boolean =>
  typeof stamp === "string" &&
  /^\d{1,12}$/.test(stamp) &&
  Math.abs(Date.now() / 1000 - Number(stamp)) <= maxSkew;

const objectionTo = ({ headers }: IncomingMessage, text: string): Rejection | null => {
  const fields = headers["content-type"] === form ? parse(text) : null;
  // Slack tries the address out with this, unsigned; Bolt answers it and reads nothing else in it.
  if (fields?.["ssl_check"] === "1") return null;
  if (!isFresh(headers["x-slack-request-timestamp"]))
    return { status: 401, reason: "its time is missing or more than five minutes off" };
  const isReadable =
    fields === null ? isObject(text) : fields["payload"] === undefined || isObject(fields["payload"]);
  return isReadable ? null : { status: 400, reason: "its body is no object" };
};

/**
 * Reads a request and looks at what Bolt does not look at. Bolt reads bodies outside of any `catch`: one that is no
 * object would end the process.
 *
 * @throws {Error} when the connection breaks off.
 */
export const checkRequest = async (request: IncomingMessage): Promise<Checked> => {
  if (Number(request.headers["content-length"] ?? 0) > maxBody) return tooLarge;
  const rawBody = await readBody(request);
  return rawBody === null ? tooLarge : (objectionTo(request, rawBody.toString()) ?? { rawBody });
};
