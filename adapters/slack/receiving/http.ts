import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { HTTPReceiver, type Receiver } from "@slack/bolt";
import { requestPath } from "../ids.ts";
import type { Log } from "../options.ts";
import { sdkLogger } from "../web-api/clients.ts";
import { checkRequest } from "./http-request.ts";

/** Milliseconds for a whole request; Slack itself gives up after three seconds. */
const requestTimeout = 10_000;
/** Milliseconds in which requests under way may end when the server stops. */
const closeTimeout = 2_000;

/** How Slack's requests come in. */
export type HttpOptions = {
  readonly signingSecret: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly log: Log;
};

const answer = (response: ServerResponse, status: number): void => {
  if (!response.headersSent) response.writeHead(status, { connection: "close" }).end();
};

/** Bolt's receiver: it verifies signatures, answers Slack's questions about the address and acknowledges. */
const createInner = ({ signingSecret, log }: HttpOptions): HTTPReceiver =>
  new HTTPReceiver({
    signingSecret,
    endpoints: requestPath,
    logger: sdkLogger(log, "http"),
    // Slack delivers again what was answered so.
    processEventErrorHandler: async ({ response }) => {
      answer(response, 500);
      return false;
    },
    unhandledRequestHandler: ({ response }) => answer(response, 503),
  });

const isForSlack = ({ method, url = "" }: IncomingMessage): boolean =>
  method === "POST" && url.split("?", 1)[0] === requestPath;

const handle = async (
  inner: HTTPReceiver,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): Promise<void> => {
  if (!isForSlack(request)) return answer(response, 404);
  const checked = await checkRequest(request);
  if ("status" in checked) {
    log.warn({ status: checked.status, reason: checked.reason }, "Slack: a request was refused");
    return answer(response, checked.status);
  }
  inner.requestListener(Object.assign(request, checked), response);
};

const listen = (server: Server, { host, port }: HttpOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.on("error", (cause) => {
      const where = `${host}:${port}`;
      reject(
        new Error(`Cannot listen for Slack at ${where}: ${cause.message}. Choose another port.`, { cause }),
      );
    });
    server.listen({ host, port }, resolve);
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), closeTimeout);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });

const urlOf = (server: Server): string | null => {
  const address = server.address();
  if (address === null || typeof address === "string") return null;
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
};

/**
 * Receives over HTTP: Bolt's receiver behind a server of ours, which lets nothing through that Bolt stumbles over.
 * `address` is where it listens, `null` while it does not.
 */
export const httpReceiver = (options: HttpOptions): Receiver & { readonly address: () => string | null } => {
  const { log } = options;
  const inner = createInner(options);
  const server = createServer({ requestTimeout }, (request, response) => {
    handle(inner, request, response, log).catch((error: unknown) => {
      log.warn({ reason: String(error) }, "Slack: a request broke off");
      answer(response, 400);
    });
  });
  return {
    init: (app) => inner.init(app),
    start: () => listen(server, options),
    stop: () => (server.listening ? close(server) : Promise.resolve()),
    address: () => urlOf(server),
  };
};
