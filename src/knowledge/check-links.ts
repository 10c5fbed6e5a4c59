import type { Entry } from "../core/knowledge.ts";

/** A page that an answer links to and that is not there as the entry says. */
export type LinkFinding = {
  readonly entries: readonly string[];
  readonly url: string;
  readonly trouble:
    | { readonly trouble: "moved"; readonly to: string }
    | { readonly trouble: "refused"; readonly status: number }
    | { readonly trouble: "unreachable"; readonly reason: string };
};

/** Milliseconds that a page may take. */
const timeoutMs = 10_000;
/** Pages asked for at once: nobody's web server is to feel it. */
const atOnce = 4;

const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? error.cause instanceof Error
      ? error.cause.message
      : error.message
    : String(error);

const look = async (url: string): Promise<LinkFinding["trouble"] | null> => {
  try {
    // Where a page has moved to is told and not followed: it may lead anywhere.
    const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
    await answer.body?.cancel();
    const to = answer.headers.get("location");
    if (answer.status >= 300 && answer.status < 400 && to !== null)
      return { trouble: "moved", to: new URL(to, url).href };
    return answer.ok ? null : { trouble: "refused", status: answer.status };
  } catch (error) {
    return { trouble: "unreachable", reason: reasonOf(error) };
  }
};

/**
 * Asks for every page that official entries link to, once each, on the given hosts alone.
 *
 * @param hosts as in `knowledge.hosts`; links elsewhere are not asked for.
 */
export const checkLinks = async (
  entries: readonly Entry[],
  hosts: readonly string[],
): Promise<readonly LinkFinding[]> => {
  const official = entries.filter(({ official: isOfficial }) => isOfficial);
  const urls = [...new Set(official.map(({ url }) => url))].filter((url) =>
    hosts.includes(new URL(url).host),
  );
  const findings: LinkFinding[] = [];
  const next = urls.values();
  const worker = async (): Promise<void> => {
    for (const url of next) {
      const trouble = await look(url);
      const ids = official.filter((entry) => entry.url === url).map(({ id }) => id);
      if (trouble !== null) findings.push({ entries: [...new Set(ids)], url, trouble });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return findings.toSorted((one, other) => urls.indexOf(one.url) - urls.indexOf(other.url));
};
