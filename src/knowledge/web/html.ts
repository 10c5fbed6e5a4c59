import { Parser } from "htmlparser2";

/** What a page says about itself. Texts are empty where it says nothing. */
export type PageWords = {
  /** As written in the page, such as `de-AT`. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** The main heading, and those below it, in their order. */
  readonly heading: string;
  readonly subheadings: readonly string[];
};

/** What stands around the text of a page, the same on all of them. */
const around = new Set(["nav", "footer", "aside", "script", "style", "template", "noscript", "svg"]);
const kept = new Set(["title", "h1", "h2", "h3"]);
/** An article may have a head of its own with its main heading in it. */
const underHeader = new Set(["title", "h1"]);

/** Elements within elements; the parser takes ever longer for each. */
const deepest = 1000;

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

type Found = { readonly name: string; text: string };

/**
 * Reads titles and headings of an HTML page; whatever is broken in it is passed over.
 *
 * @throws {Error} when its elements stand within each other more deeply than those of any page.
 */
export const readHtml = (html: string): PageWords => {
  const found: Found[] = [];
  let language = "";
  let description = "";
  let open: Found | null = null;
  let depth = 0;
  let outside = 0;
  let headers = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > deepest) throw new Error("It is nested too deeply.");
      if (name === "html") language = attributes["lang"] ?? "";
      if (name === "meta" && attributes["name"]?.toLowerCase() === "description")
        description ||= tidy(attributes["content"] ?? "");
      if (around.has(name)) outside += 1;
      if (name === "header") headers += 1;
      if (kept.has(name) && outside === 0 && (headers === 0 || underHeader.has(name))) {
        open = { name, text: "" };
        found.push(open);
      }
    },
    ontext: (text) => {
      if (open !== null && outside === 0) open.text += text;
    },
    onclosetag: (name) => {
      depth -= 1;
      if (around.has(name)) outside -= 1;
      if (name === "header") headers -= 1;
      if (kept.has(name)) open = null;
    },
  });
  parser.end(html);
  const textsOf = (wanted: RegExp): readonly string[] =>
    found
      .filter(({ name }) => wanted.test(name))
      .map(({ text }) => tidy(text))
      .filter((text) => text !== "");
  return {
    language,
    description,
    title: textsOf(/^title$/)[0] ?? "",
    heading: textsOf(/^h1$/)[0] ?? "",
    subheadings: textsOf(/^h[23]$/),
  };
};

/** Addresses in a sitemap: of pages, and of further sitemaps where it is an index. */
export type SitemapAddresses = { readonly pages: readonly string[]; readonly sitemaps: readonly string[] };

/** Reads the addresses in a sitemap (sitemaps.org); `null`: it is none. */
export const readSitemapXml = (xml: string): SitemapAddresses | null => {
  const found: { readonly parent: string; text: string }[] = [];
  const path: string[] = [];
  let isSitemap = false;
  const parser = new Parser(
    {
      onopentag: (tag) => {
        const name = tag.replace(/^.*:/, "");
        if (path.length === 0) isSitemap = name === "urlset" || name === "sitemapindex";
        if (name === "loc") found.push({ parent: path.at(-1) ?? "", text: "" });
        path.push(name);
      },
      ontext: (text) => {
        const last = found.at(-1);
        if (path.at(-1) === "loc" && last !== undefined) last.text += text;
      },
      onclosetag: () => {
        path.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const under = (parent: string): readonly string[] =>
    found.filter((one) => one.parent === parent).map(({ text }) => text.trim());
  return isSitemap ? { pages: under("url"), sitemaps: under("sitemap") } : null;
};
