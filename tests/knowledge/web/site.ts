import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a page of a site answers: a text, or anything that a server may do. */
export type Served = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A site on the loopback. */
export type Site = {
  /** Host with port, as in `knowledge.hosts`. */
  readonly host: string;
  readonly pages: Map<string, Served>;
  /** Paths that were asked for, in their order, with the name that the caller gave itself. */
  readonly asked: { readonly path: string; readonly userAgent: string }[];
  readonly url: (path: string) => string;
  readonly close: () => Promise<void>;
};

const typeOf = (path: string): string =>
  path.endsWith(".xml")
    ? "application/xml"
    : path.endsWith(".txt")
      ? "text/plain"
      : "text/html; charset=utf-8";

/** Serves a site of which nothing is there but what `pages` holds. */
export const startSite = async (): Promise<Site> => {
  const pages = new Map<string, Served>();
  const asked: Site["asked"][number][] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, userAgent: request.headers["user-agent"] ?? "" });
    const served = pages.get(path);
    if (served === undefined) response.writeHead(404).end();
    else if (typeof served === "string") response.setHeader("content-type", typeOf(path)).end(served);
    else served(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    pages,
    asked,
    url: (path) => `http://${host}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Sends the caller elsewhere. */
export const movedTo =
  (location: string): Served =>
  (_, response) =>
    void response.writeHead(302, { location }).end();
