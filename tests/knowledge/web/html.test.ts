import { describe, expect, test } from "vitest";
import { readHtml } from "../../../src/knowledge/web/html.ts";
import { readSitemapXml } from "../../../src/knowledge/web/sitemap-xml.ts";
import { fc } from "../../support/fast-check.ts";

describe("a page", () => {
  test("says its language, title, description and headings", () =>
    expect(
      readHtml(`<!doctype html><html lang="de-AT"><head><title>Fax &amp; Scan – Hilfe</title>
        <meta name="Description" content=" So geht
        Fax. "></head><body><article><header><h1>Fax <em>senden</em></h1></header>
        <h2>Wie viele Seiten?</h2><p>Text</p><h3></h3><h4>Fein</h4></article></body></html>`),
    ).toEqual({
      language: "de-AT",
      title: "Fax & Scan – Hilfe",
      description: "So geht Fax.",
      heading: "Fax senden",
      subheadings: ["Wie viele Seiten?"],
    }));

  test("is not what stands around it", () =>
    expect(
      readHtml(`<header><h2>Menü</h2></header><nav><h1>Start</h1></nav><svg><title>Pfeil</title></svg>
        <main><h1>Fax</h1></main><aside><h2>Auch gut</h2></aside><footer><h2>Impressum</h2></footer>
        <script>document.write("<h2>Skript</h2>")</script>`),
    ).toMatchObject({ title: "", heading: "Fax", subheadings: [] }));

  test("that is broken or hostile is read as far as it goes", () => {
    expect(readHtml("<h1>Fax<h2>Seiten</nav></h2><h1")).toMatchObject({ subheadings: ["Seiten"] });
    expect(() => readHtml("<b>".repeat(1_000_000))).toThrow("nested too deeply");
    expect(readHtml("<br><p>".repeat(100_000)).heading).toBe("");
    fc.assert(
      fc.property(fc.string(), (text) => {
        readHtml(`<h1>${text}`);
      }),
    );
  });
});

describe("a sitemap", () => {
  test("names pages", () =>
    expect(
      readSitemapXml(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc> https://a.example/?x=1&amp;y=2 </loc><image:image><image:loc>https://a.example/i.png</image:loc>
        </image:image></url><url><loc><![CDATA[https://a.example/b]]></loc></url></urlset>`),
    ).toEqual({ pages: ["https://a.example/?x=1&y=2", "https://a.example/b"], sitemaps: [] }));

  test("names further sitemaps", () =>
    expect(
      readSitemapXml("<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>"),
    ).toEqual({ pages: [], sitemaps: ["https://a.example/1.xml"] }));

  test("expands nothing that the file itself declares", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${"x".repeat(1000)}"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <urlset><url><loc>https://a.example/&a;&b;</loc></url></urlset>`;
    expect(readSitemapXml(bomb)?.pages).toEqual(["https://a.example/&a;&b;"]);
  });

  test.each(["", "<html></html>", "not XML", "{}"])("is not %j", (text) =>
    expect(readSitemapXml(text)).toBeNull(),
  );
});
