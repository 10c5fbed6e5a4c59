import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { inMegabytes, requestBytesFor } from "./files.ts";
import { problem } from "./workspace.ts";

const mutating = new Set(["POST", "PATCH", "PUT", "DELETE"]);

const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).host.toLowerCase() : null;

const hostNameOf = (host: string): string | null =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.toLowerCase() : null;

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * Whether a request was sent to another name than those of this machine although only this machine can reach us:
 * then a web page has pointed its own name at this address to read along (DNS rebinding).
 */
export const isForeignHost = (listening: string, host: string | null): boolean => {
  const names = ["localhost", "127.0.0.1", "[::1]", listening];
  return isLoopback(listening) && !names.includes(hostNameOf(host ?? "") ?? "");
};

/** Refuses changes that come from another web page. Requests without an origin come from scripts, and may. */
export const onlySameOrigin: MiddlewareHandler = createMiddleware(async (context, next) => {
  const origin = context.req.header("origin");
  const here = hostOf(`http://${context.req.header("host") ?? ""}`);
  const isForeign = origin !== undefined && (here === null || hostOf(origin) !== here);
  if (mutating.has(context.req.method) && isForeign)
    throw problem(403, `Pages of "${origin}" cannot change anything here.`);
  await next();
});

/** Refuses changes whose body is not JSON: a form of another page cannot send that without being asked first. */
export const onlyJson: MiddlewareHandler = createMiddleware(async (context, next) => {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mutating.has(context.req.method) && type !== "application/json")
    throw problem(415, 'The content type must be "application/json".');
  await next();
});

/** A text of 40,000 characters fits, however it is escaped, and so many bytes of files with it. */
export const onlySmall = (fileBytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: requestBytesFor(fileBytes),
    onError: () => {
      throw problem(
        413,
        fileBytes === 0
          ? "The request is larger than a megabyte."
          : `The request is too large: the files of a message may have ${inMegabytes(fileBytes)} together.`,
      );
    },
  });

/** Nothing runs and nothing loads but the page's own two files. */
export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
});
