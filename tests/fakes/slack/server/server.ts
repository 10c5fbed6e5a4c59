import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SocketMode } from "../delivery/socket-mode.ts";
import type { ResponseUrls } from "../world/response-urls.ts";
import type { World } from "../world/world.ts";
import type { Faults } from "./faults.ts";
import { serveFile, takeUpload } from "./files.ts";
import { answerResponseUrl } from "./response-url.ts";
import type { WebApi } from "./web-api.ts";

/** What the server hands its requests to. */
export type ServerParts = {
  readonly world: World;
  readonly webApi: WebApi;
  readonly socketMode: SocketMode;
  readonly responseUrls: ResponseUrls;
  readonly faults: Faults;
  readonly botToken: string;
  readonly violations: string[];
};

/** How Slack is out of order: connections are cut, or everything answers with a status. */
export type Outage = "cut" | { readonly status: number };

/** The server of a Slack. */
export type SlackServer = {
  readonly address: () => string;
  /** `null`: in order again. */
  readonly setOutage: (outage: Outage | null) => void;
  /** Requests that are being answered. */
  readonly pending: () => number;
  readonly stop: () => Promise<void>;
};

const route = async (
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname } = new URL(request.url ?? "/", "http://loopback");
  const [, room = "", rest = ""] = /^\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
  if (room === "api") return parts.webApi.answer(rest, request, response);
  if (room === "response") return answerResponseUrl(parts, pathname, request, response);
  if (room === "files-pri") return serveFile(parts, pathname, request, response);
  if (room === "upload" && (await takeUpload(parts.world, rest, request))) {
    response.writeHead(200, { "Content-Type": "text/plain" }).end("OK");
    return;
  }
  response.writeHead(404).end();
};

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });

/** One port for the Web API, response URLs, uploads and sockets. */
export const startServer = async (parts: ServerParts): Promise<SlackServer> => {
  let outage: Outage | null = null;
  let pending = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (outage === "cut") {
      request.socket.destroy();
      return;
    }
    if (outage !== null) {
      response.writeHead(outage.status, { "Content-Type": "text/plain" }).end("out of order");
      return;
    }
    await route(parts, request, response);
  };

  const server = createServer((request, response) => {
    pending += 1;
    const failed = (error: unknown): void => {
      const stumbled = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parts.violations.push(`made this fake stumble: ${stumbled}`);
      if (!response.headersSent) response.writeHead(500).end("fatal_error");
    };
    void serve(request, response)
      .catch(failed)
      .finally(() => {
        pending -= 1;
      });
  });
  server.on("upgrade", (request, socket, head) => {
    if (outage === null) parts.socketMode.upgrade(request, socket, head);
    else socket.destroy();
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;

  return {
    address: () => `http://127.0.0.1:${port}`,
    setOutage: (next) => {
      outage = next;
      if (next !== null) parts.socketMode.sockets.terminate();
    },
    pending: () => pending,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
