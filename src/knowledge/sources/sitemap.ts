import type { SourceRow } from "../../core/editing.ts";
import type { SourceProblem, SourceRead } from "../../core/importing.ts";
import { type Language, languages } from "../../core/person.ts";
import { type Crawling, createVisit, pagesOf, type ReadPage } from "../web/crawl.ts";
import { readRow, together, unusable } from "./source-row.ts";

const mostPages = 500;
const mostHeadings = 10;

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

/** What reading a sitemap needs; `language` is that of pages that name none. */
export type ReadingSitemap = Crawling & { readonly language: Language };

/**
 * Reads titles and headings of the pages that a sitemap names, one page at a time. They are all drafts: what a page
 * says of itself nobody has called an answer.
 *
 * @throws {Error} when the sitemap itself cannot be read.
 */
export const readSitemap = async (
  address: string,
  { language, ...crawling }: ReadingSitemap,
): Promise<SourceRead> => {
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
    ...pages.map((page) => rowFrom(page, shared, language)),
  ]);
};
