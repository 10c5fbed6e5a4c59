import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { isForeignHost } from "./guard.ts";

/** A web server that is listening. */
export type Serving = {
  readonly host: string;
  /** The real one, when 0 was asked for. */
  readonly port: number;
  /** Where a browser on this machine finds it. */
  readonly url: string;
  /** Ends every connection, open streams included. */
  readonly close: () => Promise<void>;
};

type Address = { readonly host: string; readonly port: number };

const advice = ({ host, port }: Address): Readonly<Record<string, string>> => ({
  EADDRINUSE: `Port ${port} is in use on ${host}. End what listens there, or set PORT to another one.`,
  EACCES: `Port ${port} may not be used. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: `"${host}" is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all.`,
  ENOTFOUND: `"${host}" is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all.`,
});

const explain = (error: NodeJS.ErrnoException, address: Address): Error =>
  new Error(
    advice(address)[error.code ?? ""] ??
      `Cannot listen on ${address.host}, port ${address.port}: ${error.message}`,
    { cause: error },
  );

const urlOf = ({ host, port }: Address): string => {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};

const listen = (server: Server, address: Address): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, address)));
    server.listen(address.port, address.host, () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : address.port);
    });
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const refuse = (host: string | null): Response =>
  Response.json({ error: `This server does not answer as "${host ?? ""}".` }, { status: 403 });

/**
 * Serves a web application. On a loopback address it answers to this machine's names only.
 *
 * @throws {Error} that says what to do when the port or the address cannot be had.
 */
export const serve = async (app: Hono, address: Address): Promise<Serving> => {
  const listener = getRequestListener((request, env) => {
    const host = request.headers.get("host");
    return isForeignHost(address.host, host) ? refuse(host) : app.fetch(request, env);
  });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  const port = await listen(server, address);
  const { host } = address;
  return { host, port, url: urlOf({ host, port }), close: () => closeServer(server) };
};
