import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A server that answers everything as told, over a real socket; for what no well-behaved fake would send. */
export type Answering = {
  readonly url: string;
  /** Connections taken so far. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** Starts one. */
export const answering = async (answer: RequestListener): Promise<Answering> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer(answer);
  server.on("connection", (socket) => {
    connections += 1;
    sockets.add(socket.on("close", () => sockets.delete(socket)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
};

/** Answers with JSON. */
export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (request, response) => {
    request.resume();
    request.on("end", () => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  };
