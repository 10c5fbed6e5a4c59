import type { SourceProblem } from "../../core/importing.ts";
import { follow } from "./follow.ts";
import { type PageWords, readHtml } from "./html.ts";
import { type Robots, readRobots } from "./robots.ts";
import { readSitemapXml } from "./sitemap-xml.ts";
import type { Web } from "./web.ts";

/** What reading a sitemap needs of the world. */
export type Crawling = {
  readonly web: Web;
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** Told before each page, counted from 1. */
  readonly onPage: (page: number, of: number) => void;
};

const mostSitemaps = 50;
const mostBytes = { sitemap: 20_000_000, page: 3_000_000 } as const;
/** Milliseconds between two pages when the host asks for no more. */
const usualPauseMs = 300;

/** A page by its name, and where it was found: it may have moved. */
export type ReadPage = { readonly id: string; readonly url: string; readonly words: PageWords };

const reasonOf = (error: unknown): string => {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = reason instanceof Error ? reason.message : String(reason);
  return text.replace(/\.?$/, ".");
};

/** One name for a page, however its address is spelt. */
const idOf = (url: string): string => {
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname}${search}`.replace(/\/$/, "");
};

const addressesIn = async (url: string, { web }: Crawling) => {
  const answer = await follow(web, url, mostBytes.sitemap).catch((error: unknown) => {
    throw new Error(`Cannot read the sitemap ${url}: ${reasonOf(error)}`, { cause: error });
  });
  if (answer.page === "refused")
    throw new Error(`The sitemap ${url} answers with ${answer.status}. Correct its address.`);
  const addresses = readSitemapXml(answer.text);
  if (addresses === null)
    throw new Error(`${url} is no sitemap. Give the address of one, which often ends in sitemap.xml.`);
  return addresses;
};

/**
 * The addresses of all pages that a sitemap names, and those of its parts where it is an index.
 *
 * @throws {Error} when it cannot be read, or is none.
 */
export const pagesOf = async (url: string, crawling: Crawling): Promise<readonly string[]> => {
  const { pages, sitemaps } = await addressesIn(url, crawling);
  if (sitemaps.length > mostSitemaps)
    throw new Error(
      `${url} names ${sitemaps.length} sitemaps, more than ${mostSitemaps}. Import one of them.`,
    );
  const all = [...pages];
  for (const part of sitemaps) {
    await crawling.pause(usualPauseMs);
    all.push(...(await addressesIn(part, crawling)).pages);
  }
  return [...new Set(all)];
};

/** A page, or why there is none. */
export type Visit = { readonly page: ReadPage } | { readonly problem: SourceProblem };

/** Asks for pages one by one, as their hosts allow, with a pause before each. */
export const createVisit = ({ web, pause }: Crawling): ((url: string) => Promise<Visit>) => {
  const known = new Map<string, Promise<Robots>>();
  const robotsOf = (url: string): Promise<Robots> => {
    const { origin } = new URL(url);
    const robots = known.get(origin) ?? readRobots(web, url);
    known.set(origin, robots);
    return robots;
  };
  return async (url) => {
    if (!URL.canParse(url)) return { problem: { id: null, sentence: `"${url}" is no address.` } };
    const skipped = (why: string): Visit => ({ problem: { id: idOf(url), sentence: `${url}: ${why}` } });
    try {
      const robots = await robotsOf(url);
      if (!robots.isAllowed(url)) return skipped("robots.txt asks not to read it.");
      await pause(Math.max(robots.pauseMs, usualPauseMs));
      const answer = await follow(web, url, mostBytes.page);
      if (answer.page === "refused") return skipped(`answers with ${answer.status}.`);
      if (!/html/i.test(answer.type)) return skipped("is no page of text (HTML).");
      return { page: { id: idOf(url), url: answer.url, words: readHtml(answer.text) } };
    } catch (error) {
      return skipped(reasonOf(error));
    }
  };
};
