import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Json = Readonly<Record<string, unknown>>;

/** A call of the desk's, as it went over the wire. */
export type Call = {
  readonly method: string;
  readonly args: Json;
  readonly answer: Json;
};

/** The wire between the desk and emulate: it passes on what it is given, remembers it, and can be cut. */
export type Wire = {
  /** `http://127.0.0.1:1234/api/`: what the desk takes for the Web API. */
  readonly apiUrl: string;
  readonly calls: (method: string) => readonly Call[];
  /** What emulate said no to. */
  readonly refusals: () => readonly Call[];
  /** The next calls of a method are carried out, and their answers never arrive. */
  readonly loseAnswers: (method: string, count: number) => void;
  readonly stop: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
};

const read = (text: string): unknown => (/^[[{]/.test(text) ? JSON.parse(text) : text);

const argsOf = (form: string): Json =>
  Object.fromEntries([...new URLSearchParams(form)].map(([name, value]) => [name, read(value)]));

const passOn = async (target: string, request: IncomingMessage, body: string): Promise<Response> => {
  const { authorization = "", "content-type": type = "" } = request.headers;
  return fetch(target, { method: "POST", headers: { authorization, "content-type": type }, body });
};

const listen = (server: Server): Promise<AddressInfo> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server.address() as AddressInfo));
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Lays a wire to the emulator at `url`. */
export const startWire = async (url: string): Promise<Wire> => {
  const calls: Call[] = [];
  const losing = new Map<string, number>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = (request.url ?? "").replace("/api/", "");
    const body = await bodyOf(request);
    const answered = await passOn(`${url}${request.url}`, request, body);
    const text = await answered.text();
    calls.push({ method, args: argsOf(body), answer: JSON.parse(text) });
    const left = losing.get(method) ?? 0;
    losing.set(method, left - 1);
    if (left > 0) response.destroy();
    else response.writeHead(answered.status, { "content-type": "application/json" }).end(text);
  };

  const server = createServer((request, response) => {
    // Whoever called hears of the failure by the connection that ends.
    answer(request, response).catch(() => response.destroy());
  });
  const { port } = await listen(server);
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls: (method) => calls.filter((call) => call.method === method),
    refusals: () => calls.filter(({ answer: { ok } }) => ok !== true),
    loseAnswers: (method, count) => {
      losing.set(method, count);
    },
    stop: () => close(server),
  };
};
