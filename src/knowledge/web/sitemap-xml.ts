import { Parser } from "htmlparser2";

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
