import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { World } from "../world/world.ts";
import { serveFile } from "./files.ts";
import type { RestApi } from "./rest-api.ts";

/** What the server hands its requests to. */
export type ServerParts = {
  readonly world: () => World;
  readonly restApi: () => RestApi;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly violations: string[];
};

/** How Discord is out of order: connections are cut, or everything answers with a status. */
export type Outage = "cut" | { readonly status: number };

/** The server of a Discord. */
export type DiscordServer = {
  readonly address: () => string;
  /** `null`: in order again. */
  readonly setOutage: (outage: Outage | null) => void;
  /** `false`: connections to the gateway are refused, everything else works. */
  readonly setGatewayOpen: (isOpen: boolean) => void;
  /** Requests that are being answered. */
  readonly pending: () => number;
  readonly stop: () => Promise<void>;
};

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });

/** One port for the API, the gateway and files. */
export const startServer = async (parts: ServerParts): Promise<DiscordServer> => {
  let outage: Outage | null = null;
  let isGatewayOpen = true;
  let pending = 0;

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://loopback");
    if (url.pathname.startsWith("/api/")) return parts.restApi().answer(url, request, response);
    if (url.pathname.startsWith("/attachments/")) return serveFile(parts.world(), url, response);
    response.writeHead(404).end();
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (outage === "cut") {
      request.socket.destroy();
      return;
    }
    if (outage !== null) {
      response.writeHead(outage.status, { "Content-Type": "text/html" }).end("<html>out of order</html>");
      return;
    }
    await route(request, response);
  };

  const server = createServer((request, response) => {
    pending += 1;
    const failed = (error: unknown): void => {
      const stumbled = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parts.violations.push(`made this fake stumble: ${stumbled}`);
      if (!response.headersSent) response.writeHead(500).end();
    };
    void serve(request, response)
      .catch(failed)
      .finally(() => {
        pending -= 1;
      });
  });
  server.on("upgrade", (request, socket, head) => {
    if (outage === null && isGatewayOpen) parts.upgrade(request, socket, head);
    else socket.destroy();
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;

  return {
    address: () => `http://127.0.0.1:${port}`,
    setOutage: (next) => {
      outage = next;
    },
    setGatewayOpen: (isOpen) => {
      isGatewayOpen = isOpen;
    },
    pending: () => pending,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
