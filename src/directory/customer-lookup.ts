import * as z from "zod";
import { type CustomerRecord, tiers } from "../core/customer.ts";

/** Where one customer is asked for. */
export type CustomerEndpoint = {
  /** With `{number}` where the number stands. */
  readonly url: string;
  /** Milliseconds, at most. */
  readonly timeoutMs: number;
  /** The header `authorization`; `null`: none is sent. */
  readonly authorization: string | null;
};

/** Asks for a customer; `null`: there is none. Rejects with `LookupError`. */
export type AskCustomer = (number: string) => Promise<CustomerRecord | null>;

/** An endpoint that told nothing; its message says why, in words for a log: nothing of any customer. */
export class LookupError extends Error {
  override readonly name = "LookupError";
}

/** Bytes of an answer; a customer has fewer. */
const mostBytes = 64 * 1024;

const text = z.string().trim().max(300);
const list = z.array(text.min(1)).max(100).default([]);

const answer = z.object({
  company: text.min(1),
  name: text.min(1),
  tier: z.enum(tiers).default("standard"),
  products: list,
  domains: list,
  blocked: z.literal("unpaid").nullable().default(null),
  delegates: list,
  note: text
    .nullable()
    .default(null)
    .transform((note) => note || null),
});

const bodyOf = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > mostBytes) throw new LookupError(`its answer is longer than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

const jsonIn = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new LookupError("its answer is no JSON");
  }
};

const recordIn = (body: string, number: string): CustomerRecord => {
  const read = answer.safeParse(jsonIn(body));
  if (read.success) return { number, ...read.data };
  const paths = read.error.issues.map(({ path }) => path.join(".") || "all of it").join(", ");
  throw new LookupError(`its answer is no customer: ${paths}`);
};

const reasonOf = (error: unknown, { timeoutMs }: CustomerEndpoint): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `it did not answer within ${timeoutMs} ms`;
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
};

const request = async (endpoint: CustomerEndpoint, number: string): Promise<CustomerRecord | null> => {
  const url = endpoint.url.replaceAll("{number}", encodeURIComponent(number));
  const response = await fetch(url, {
    // What opens this host is for no other: nobody is followed elsewhere.
    redirect: "manual",
    signal: AbortSignal.timeout(endpoint.timeoutMs),
    headers: {
      accept: "application/json",
      ...(endpoint.authorization === null ? {} : { authorization: endpoint.authorization }),
    },
  });
  if (response.ok) return recordIn(await bodyOf(response), number);
  await response.body?.cancel();
  if (response.status === 404) return null;
  throw new LookupError(`it answered with status ${response.status}`);
};

/** Asks an endpoint for customers. Redirects are not followed. */
export const customersAt =
  (endpoint: CustomerEndpoint): AskCustomer =>
  async (number) => {
    try {
      return await request(endpoint, number);
    } catch (error) {
      throw error instanceof LookupError ? error : new LookupError(reasonOf(error, endpoint));
    }
  };
