import type { RESTOptions } from "discord.js";
import { type Dispatcher, request } from "undici";
import type { InvalidBudget } from "./invalid-budget.ts";

type MakeRequest = RESTOptions["makeRequest"];

const headersOf = ({ headers }: Dispatcher.ResponseData): Headers => {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) all.set(name, String(value));
  return all;
};

/** An answer that was read to its end. */
const responseOf = (status: number, headers: Headers, text: string) => {
  // Some statuses allow no contents, not even empty ones.
  const response = new Response(text || null, { status, headers });
  return {
    status,
    headers,
    ok: response.ok,
    statusText: response.statusText,
    body: null,
    bodyUsed: false,
    arrayBuffer: () => response.arrayBuffer(),
    json: () => response.json(),
    text: () => response.text(),
  };
};

/** The SDK itself counts the time only until an answer begins, and would wait for the rest of it for minutes. */
const plainRequest: MakeRequest = async (url, { method = "GET", headers = {}, body, signal = null }) => {
  if (body && typeof body !== "string") throw new Error("Cannot send files to Discord.");
  const sent = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  const answer = await request(url, {
    method,
    headers: Object.fromEntries(sent),
    body: body ?? null,
    signal,
  });
  return responseOf(answer.statusCode, headersOf(answer), await answer.body.text());
};

/**
 * What the SDK makes its calls with. The time of a call includes the whole answer, a redirect is an error, which the
 * SDK would take for success, and refused calls are counted.
 */
export const guardedRequest =
  (budget: InvalidBudget): MakeRequest =>
  async (url, init) => {
    budget.check();
    const answer = await plainRequest(url, init);
    budget.count(answer.status, answer.headers);
    if (answer.status >= 300 && answer.status < 400) throw new Error(`redirected with HTTP ${answer.status}`);
    return answer;
  };
