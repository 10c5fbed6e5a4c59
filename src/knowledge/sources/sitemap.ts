import type { SourceRow } from "../../core/editing.ts";
import type { SourceProblem, SourceRead } from "../../core/importing.ts";
import { type Language, languages } from "../../core/person.ts";
import { follow } from "../web/follow.ts";
import { type PageWords, readHtml, readSitemapXml } from "../web/html.ts";
import { type Robots, readRobots } from "../web/robots.ts";
import type { Web } from "../web/web.ts";
import { readRow, together, unusable } from "./source-row.ts";

/** What reading a sitemap needs of the world. */
export type Crawling = {
  readonly web: Web;
  readonly language: Language;
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** Told before each page, counted from 1. */
  readonly onPage: (page: number, of: number) => void;
};

const mostPages = 500;
const mostSitemaps = 50;
const mostHeadings = 10;
const mostBytes = { sitemap: 20_000_000, page: 3_000_000 } as const;
/** Milliseconds between two pages when the host asks for no more. */
const usualPauseMs = 300;

/** A page by its name, and where it was found: it may have moved. */
type ReadPage = { readonly id: string; readonly url: string; readonly words: PageWords };

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

/** All pages that a sitemap names, and those of its parts where it is an index. */
const pagesOf = async (url: string, crawling: Crawling): Promise<readonly string[]> => {
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

type Visit = { readonly page: ReadPage } | { readonly problem: SourceProblem };

const createVisit = ({ web, pause }: Crawling): ((url: string) => Promise<Visit>) => {
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

/** Headings that stand on several pages say nothing about any of them. */
const sharedAmong = (pages: readonly ReadPage[]): ReadonlySet<string> => {
  const seen = new Map<string, number>();
  for (const { words } of pages)
    for (const heading of new Set([words.heading, ...words.subheadings]))
      seen.set(heading, (seen.get(heading) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times > 1).map(([heading]) => heading));
};

const languageOf = (written: string, otherwise: Language): Language | null => {
  const code = written.trim().slice(0, 2).toLowerCase();
  return code === "" ? otherwise : (languages.find((one) => one === code) ?? null);
};

const rowFrom = (
  { id, url, words }: ReadPage,
  shared: ReadonlySet<string>,
  otherwise: Language,
): SourceRead => {
  const language = languageOf(words.language, otherwise);
  if (language === null)
    return unusable([`${url}: is in "${words.language}"; answers are in German or English.`], id);
  const heading = shared.has(words.heading) ? "" : words.heading;
  const title = heading || words.title;
  if (title === "") return unusable([`${url}: has neither a heading nor a title.`], id);
  const variants = words.subheadings.filter((one) => !shared.has(one)).slice(0, mostHeadings);
  const row: Partial<SourceRow> = {
    id,
    language,
    title,
    variants,
    gist: words.description,
    url,
    official: false,
  };
  return readRow(url, row, language);
};

/**
 * Reads titles and headings of the pages that a sitemap names, one page at a time. They are all drafts: what a page
 * says of itself nobody has called an answer.
 *
 * @throws {Error} when the sitemap itself cannot be read.
 */
export const readSitemap = async (address: string, crawling: Crawling): Promise<SourceRead> => {
  const all = await pagesOf(address, crawling);
  const urls = all.slice(0, mostPages);
  const visit = createVisit(crawling);
  const pages: ReadPage[] = [];
  const problems: SourceProblem[] = [];
  for (const [at, url] of urls.entries()) {
    crawling.onPage(at + 1, urls.length);
    const visited = await visit(url);
    if ("page" in visited) pages.push(visited.page);
    else problems.push(visited.problem);
  }
  const tooMany = `${address} names ${all.length} pages; the first ${mostPages} are read. Import the sitemap of a part.`;
  const shared = sharedAmong(pages);
  return together([
    ...(all.length > urls.length ? [unusable([tooMany])] : []),
    { rows: [], problems },
    ...pages.map((page) => rowFrom(page, shared, crawling.language)),
  ]);
};
