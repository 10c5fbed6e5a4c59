import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Blow, Fate, Life } from "./fate.ts";

/** A way to Slack's API on which calls can get lost. */
export type Tap = { readonly apiUrl: string; readonly stop: () => Promise<void> };

const plainly = ["connection", "content-encoding", "content-length", "transfer-encoding"];

/** Hands a call on as it came, and returns what Slack answers. */
const handOn = async (url: string, request: IncomingMessage, body: Buffer) => {
  const { authorization = "", "content-type": type = "" } = request.headers;
  const headers = { authorization, "content-type": type };
  const answer = await fetch(url, { method: "POST", headers, body: new Uint8Array(body) });
  const kept = [...answer.headers].filter(([name]) => !plainly.includes(name));
  return { status: answer.status, headers: Object.fromEntries(kept), body: await answer.bytes() };
};

const fail = ({ answer }: Blow, request: IncomingMessage, response: ServerResponse): void => {
  if (answer === undefined) request.socket.destroy();
  else if (answer === "nonsense") response.writeHead(200).end("<html>oops");
  else response.writeHead(answer).end("out of order");
};

/** Hands every call on to `target`, but for those that are fated to fail and those of a process that is dead. */
export const startTap = async (target: string, life: Life, fate: Fate): Promise<Tap> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    if (life.isOver()) return fail({ how: "dies", when: "before" }, request, response);
    const method = (request.url ?? "").replace(/^\/api\//, "");
    const blow = fate.next("call", method);
    const answered = blow?.when === "before" ? null : await handOn(`${target}${method}`, request, body);
    if (blow?.how === "dies") life.end();
    if (blow !== null || answered === null)
      return fail(blow ?? { how: "fails", when: "before" }, request, response);
    response.writeHead(answered.status, answered.headers).end(answered.body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
