import type { Entry } from "../core/knowledge.ts";
import { openWeb, type Web, type WebHosts } from "./web/web.ts";

/** A page that an answer links to and that is not there as the entry says. */
export type LinkFinding = {
  readonly entries: readonly string[];
  readonly url: string;
  readonly trouble:
    | { readonly trouble: "moved"; readonly to: string }
    | { readonly trouble: "refused"; readonly status: number }
    | { readonly trouble: "unreachable"; readonly reason: string };
};

/** Pages asked for at once: nobody's web server is to feel it. */
const atOnce = 4;

const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? error.cause instanceof Error
      ? error.cause.message
      : error.message
    : String(error);

const look = async (web: Web, url: string): Promise<LinkFinding["trouble"] | null> => {
  try {
    // Where a page has moved to is told and not followed: it may lead anywhere.
    const answer = await web.ask(url, 0);
    if (answer.page === "moved") return { trouble: "moved", to: answer.to };
    return answer.page === "here" ? null : { trouble: "refused", status: answer.status };
  } catch (error) {
    return { trouble: "unreachable", reason: reasonOf(error) };
  }
};

/**
 * Asks for every page that official entries link to, once each, on the given hosts alone: links elsewhere are not
 * asked for.
 */
export const checkLinks = async (
  entries: readonly Entry[],
  { hosts, privateHosts }: WebHosts,
): Promise<readonly LinkFinding[]> => {
  const official = entries.filter(({ official: isOfficial }) => isOfficial);
  const urls = [...new Set(official.map(({ url }) => url))].filter((url) =>
    hosts.includes(new URL(url).host),
  );
  const findings: LinkFinding[] = [];
  const next = urls.values();
  const web = openWeb({ hosts, privateHosts });
  const worker = async (): Promise<void> => {
    for (const url of next) {
      const trouble = await look(web, url);
      const ids = official.filter((entry) => entry.url === url).map(({ id }) => id);
      if (trouble !== null) findings.push({ entries: [...new Set(ids)], url, trouble });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await web.close();
  return findings.toSorted((one, other) => urls.indexOf(one.url) - urls.indexOf(other.url));
};
