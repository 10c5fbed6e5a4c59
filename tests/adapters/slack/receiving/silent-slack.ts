import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";

/** A Slack that hands out addresses of sockets, and then says nothing there, or refuses them. */
export const startSilentSlack = async (upgrade: "silent" | "refused") => {
  const sockets = new WebSocketServer({ noServer: true });
  let tries = 0;
  const server = createServer((_, response) => {
    const { port } = server.address() as AddressInfo;
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/link/` }));
  });
  server.on("upgrade", (request, socket, head) => {
    tries += 1;
    if (upgrade === "refused") socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    else sockets.handleUpgrade(request, socket, head, () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    tries: () => tries,
    open: () => sockets.clients.size,
    stop: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
