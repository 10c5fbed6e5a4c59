import { type IncomingMessage, request } from "node:http";
import { type Json, parseJson, stringOf } from "../json.ts";
import type { Outcome, Outgoing, Retry, Transport } from "./delivery.ts";
import { signature } from "./signature.ts";

/** Where requests go, and how they are signed. */
export type HttpOptions = {
  /** Where the app listens. */
  readonly url: string;
  readonly signingSecret: string;
  /** Real milliseconds. */
  readonly ackWindowMs: number;
  /** Changes a request before it is sent, to see what the app makes of it. */
  readonly tamper: (request: HttpRequest) => HttpRequest;
};

/** A request, as it goes over the wire. */
export type HttpRequest = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** What the app answered. */
export type HttpAnswer = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

const form = "application/x-www-form-urlencoded";

const contentOf = ({ kind, body }: Outgoing): { readonly type: string; readonly body: string } => {
  if (kind === "events_api") return { type: "application/json", body: JSON.stringify(body) };
  const fields =
    kind === "interactive"
      ? { payload: JSON.stringify(body) }
      : Object.fromEntries(Object.entries(body).map(([name, value]) => [name, stringOf(value)]));
  return { type: form, body: new URLSearchParams(fields).toString() };
};

/** A request as Slack signs it, at `seconds` since 1970. */
export const signedRequest = (
  secret: string,
  seconds: number,
  outgoing: Outgoing,
  retry: Retry | null,
): HttpRequest => {
  const { type, body } = contentOf(outgoing);
  return {
    headers: {
      "Content-Type": type,
      "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "X-Slack-Request-Timestamp": String(seconds),
      "X-Slack-Signature": signature(secret, seconds, body),
      ...(retry === null
        ? {}
        : { "X-Slack-Retry-Num": String(retry.number), "X-Slack-Retry-Reason": retry.reason }),
    },
    body,
  };
};

/** Posts and reads the whole answer. @throws {Error} when there is none in time (real milliseconds). */
export const post = (url: string, { headers, body }: HttpRequest, timeoutMs: number): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const length = { "Content-Length": String(Buffer.byteLength(body)) };
    const call = request(
      url,
      { method: "POST", headers: { ...headers, ...length }, agent: false, signal },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    call.on("error", reject);
    call.end(body);
  });

const responseOf = (answer: HttpAnswer): unknown =>
  answer.body === "" ? undefined : (parseJson(answer.body) ?? answer.body);

const failure = (error: unknown): Outcome => ({
  status: "failed",
  reason: error instanceof Error && error.name === "AbortError" ? "http_timeout" : "connection_failed",
  mayRetry: true,
});

/** Events and interactions by requests. */
export type HttpEvents = Transport & {
  /** Asks the app to prove that the address is its own, as Slack does before it sends anything there. */
  readonly verifyUrl: () => Promise<boolean>;
};

/** Events and interactions by signed requests to the app. */
export const createHttpEvents = (options: HttpOptions): HttpEvents => {
  const sent = (outgoing: Outgoing, retry: Retry | null): Promise<HttpAnswer> => {
    const seconds = Math.floor(Date.now() / 1000);
    return post(
      options.url,
      options.tamper(signedRequest(options.signingSecret, seconds, outgoing, retry)),
      options.ackWindowMs,
    );
  };
  return {
    send: async (outgoing, retry) => {
      try {
        const answer = await sent(outgoing, retry);
        if (answer.status >= 200 && answer.status < 300)
          return { status: "acknowledged", response: responseOf(answer) };
        return {
          status: "failed",
          reason: "http_error",
          mayRetry: answer.headers["x-slack-no-retry"] !== "1",
        };
      } catch (error) {
        return failure(error);
      }
    },
    verifyUrl: async () => {
      const body: Json = {
        token: "verification-token",
        challenge: "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P",
        type: "url_verification",
      };
      const answer = await sent({ kind: "events_api", body }, null);
      const said = parseJson(answer.body);
      const challenge =
        typeof said === "object" && said !== null && "challenge" in said ? said.challenge : answer.body;
      return answer.status === 200 && challenge === body["challenge"];
    },
  };
};
