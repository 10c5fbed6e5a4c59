import { Agent, request } from "undici";
import { isPublic, literalAddress, privateAddress, publicLookup } from "./address.ts";

/** Where pages may be asked for. */
export type WebHosts = {
  /** Hosts with their ports, as in `knowledge.hosts`. */
  readonly hosts: readonly string[];
  /** Those of them that may have a private address. */
  readonly privateHosts: readonly string[];
};

/** A page as it was sent, or where it is now. */
export type Page =
  | {
      readonly page: "here";
      readonly status: number;
      readonly url: string;
      readonly type: string;
      readonly text: string;
    }
  | { readonly page: "moved"; readonly status: number; readonly to: string }
  | { readonly page: "refused"; readonly status: number };

/** Asks for pages of a desk's own hosts, and of nobody else. */
export type Web = {
  /**
   * Asks for a page, and reads it as far as it has at most so many bytes; with 0, only whether it is there.
   *
   * @throws {Error} when it cannot be reached, may not be, takes too long or is too large.
   */
  readonly ask: (url: string, mostBytes: number) => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** How the desk names itself to web servers when it reads what it knows. */
export const userAgent = "Deskbell (knowledge base)";

const usualTimeoutMs = 10_000;

const checked = (url: string, { hosts, privateHosts }: WebHosts): URL => {
  const { protocol, host, hostname, username } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== "") throw new Error(`${url} is no address of a page.`);
  if (!hosts.includes(host))
    throw new Error(`${host} is a host that answers may not link to. Add it to knowledge.hosts.`);
  const address = literalAddress(hostname);
  if (address !== null && !isPublic(address) && !privateHosts.includes(host))
    throw privateAddress(hostname, address);
  return new URL(url);
};

const textOf = async (body: AsyncIterable<Uint8Array>, type: string, mostBytes: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`It is larger than ${Math.floor(mostBytes / 1_000_000)} MB.`);
    chunks.push(chunk);
  }
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
  return new TextDecoder(charset).decode(Buffer.concat(chunks));
};

const headerOf = (value: string | readonly string[] | undefined): string => [value ?? ""].flat()[0] ?? "";

/**
 * Opens the way to the pages of a desk's own hosts.
 *
 * @param timeoutMs milliseconds that each step towards a page may take; the whole of it, twice as many.
 * @param caller how the desk names itself.
 */
export const openWeb = (
  at: WebHosts,
  timeoutMs: number = usualTimeoutMs,
  caller: string = userAgent,
): Web => {
  const hidden = new Set(at.privateHosts.map((host) => new URL(`http://${host}`).hostname));
  const agent = new Agent({
    connect: { timeout: timeoutMs, lookup: publicLookup((hostname) => hidden.has(hostname)) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  return {
    ask: async (address, mostBytes) => {
      const url = checked(address, at);
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        signal: AbortSignal.timeout(2 * timeoutMs),
        headers: { "user-agent": caller, "accept-language": "de, en" },
      });
      const location = headerOf(headers["location"]);
      const type = headerOf(headers["content-type"]);
      try {
        if (statusCode >= 300 && statusCode < 400 && location !== "")
          return { page: "moved", status: statusCode, to: new URL(location, url).href };
        if (statusCode < 200 || statusCode >= 300) return { page: "refused", status: statusCode };
        if (mostBytes > 0 && !/^(?:identity)?$/.test(headerOf(headers["content-encoding"])))
          throw new Error("It is compressed, although nobody asked for that.");
        const text = mostBytes === 0 ? "" : await textOf(body, type, mostBytes);
        return { page: "here", status: statusCode, url: url.href, type, text };
      } finally {
        body.on("error", () => {});
        body.destroy();
      }
    },
    close: () => agent.destroy(),
  };
};
