import type { webApi } from "@slack/bolt";
import { type Dispatcher, request } from "undici";

const headersOf = ({ headers }: Dispatcher.ResponseData): Headers => {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) all.set(name, String(value));
  return all;
};

/**
 * What the SDK takes for `fetch`, without the streams and the checks that a browser needs: a call costs half as much.
 * What is not text goes the usual way.
 *
 * @throws {Error} also at a redirect, like the `fetch` of the SDK.
 */
export const plainFetch: webApi.FetchFunction = async (url, init = {}) => {
  const { method = "POST", headers = {}, body, signal = null } = init;
  if (typeof body !== "string") return fetch(url, init);
  const answer = await request(url, { method, headers, body, signal });
  // Some statuses allow no contents, not even empty ones.
  const text = (await answer.body.text()) || null;
  const { statusCode: status } = answer;
  if (status >= 300 && status < 400) throw new Error(`redirected with HTTP ${status}`);
  return new Response(text, { status, headers: headersOf(answer) });
};
