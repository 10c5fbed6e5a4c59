import type { Entry } from "../core/knowledge.ts";
import type { LinkCheck, LinkFinding } from "../core/link-finding.ts";
import { openWeb, type Web, type WebHosts } from "./web/web.ts";

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

/** Somebody waits for the result: no page is asked for after so many milliseconds, nor one of a host that is away. */
export type Haste = { readonly withinMs: number; readonly pageMs: number };

/** The official entries that link to each page, on hosts that may be asked. */
const entriesByPage = (
  entries: readonly Entry[],
  hosts: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const pages = new Map<string, readonly string[]>();
  for (const { id, url, official } of entries)
    if (official && hosts.includes(new URL(url).host))
      pages.set(url, [...new Set([...(pages.get(url) ?? []), id])]);
  return pages;
};

/**
 * Asks for every page that official entries link to, once each, on the given hosts alone: links elsewhere are not
 * asked for.
 *
 * @param haste left out: however long it takes.
 */
export const checkLinks = async (
  entries: readonly Entry[],
  { hosts, privateHosts }: WebHosts,
  haste?: Haste,
): Promise<LinkCheck> => {
  const pages = entriesByPage(entries, hosts);
  const over = haste && AbortSignal.timeout(haste.withinMs);
  const away = new Set<string>();
  const troubles = new Map<string, LinkFinding["trouble"] | null>();
  const next = pages.keys();
  const web = openWeb({ hosts, privateHosts }, haste?.pageMs);
  const worker = async (): Promise<void> => {
    for (const url of next) {
      const { host } = new URL(url);
      if (over?.aborted || (haste && away.has(host))) continue;
      const trouble = await look(web, url);
      troubles.set(url, trouble);
      if (trouble?.trouble === "unreachable") away.add(host);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await web.close();
  const findings = [...pages].flatMap(([url, ids]): LinkFinding[] => {
    const trouble = troubles.get(url);
    return trouble ? [{ entries: ids, url, trouble }] : [];
  });
  return { findings, asked: troubles.size, unasked: pages.size - troubles.size };
};
