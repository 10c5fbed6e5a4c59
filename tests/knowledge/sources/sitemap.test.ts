import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSitemap } from "../../../src/knowledge/sources/sitemap.ts";
import { openWeb, type Web } from "../../../src/knowledge/web/web.ts";
import { movedTo, type Site, startSite } from "../web/site.ts";

let site: Site;
let web: Web;
let pauses: number[] = [];
beforeEach(async () => {
  site = await startSite();
  web = openWeb({ hosts: [site.host], privateHosts: [site.host] });
  pauses = [];
});
afterEach(async () => {
  await web.close();
  await site.close();
});

const sitemapOf = (...addresses: readonly string[]): string =>
  `<urlset>${addresses.map((address) => `<url><loc>${address}</loc></url>`).join("")}</urlset>`;

const publish = (pages: Readonly<Record<string, string>>): void => {
  for (const [path, html] of Object.entries(pages)) site.pages.set(path, html);
  site.pages.set("/sitemap.xml", sitemapOf(...Object.keys(pages).map(site.url)));
};

const page = (title: string, ...headings: readonly string[]): string =>
  `<html lang="en"><title>${title} | Help</title><h1>${title}</h1>${headings.map((one) => `<h2>${one}</h2>`).join("")}`;

const read = (path = "/sitemap.xml") =>
  readSitemap(site.url(path), {
    web,
    language: "de",
    pause: async (ms) => {
      pauses.push(ms);
    },
    onPage: () => {},
  });

const pathsAsked = (): readonly string[] => site.asked.map(({ path }) => path);

describe("a sitemap", () => {
  test("gives a draft for each page: heading, headings below it as wordings, description as answer", async () => {
    publish({
      "/mail/": `${page("Mail", "How do I send?", "More help")}<meta name="description" content="All about mail.">`,
      "/fax": page("Fax", "Which number?", "More help"),
    });
    const { rows, problems } = await read();
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        id: `${site.host}/mail`,
        language: "en",
        title: "Mail",
        variants: ["How do I send?"],
        gist: "All about mail.",
        url: site.url("/mail/"),
        path: [],
        official: false,
        limits: null,
      },
      expect.objectContaining({ title: "Fax", variants: ["Which number?"], gist: "" }),
    ]);
  });

  test("takes the title where the main heading is the same on all pages", async () => {
    publish({ "/a": "<title>Fax</title><h1>Hilfe</h1>", "/b": "<title>Mail</title><h1>Hilfe</h1>" });
    const { rows } = await read();
    expect(rows).toMatchObject([
      { title: "Fax", language: "de" },
      { title: "Mail", language: "de" },
    ]);
  });

  test("may lead to a page that has moved: the entry links to where it is now", async () => {
    publish({ "/old": "" });
    site.pages.set("/old", movedTo("/new"));
    site.pages.set("/new", page("Fax"));
    expect((await read()).rows).toMatchObject([{ id: `${site.host}/old`, url: site.url("/new") }]);
  });

  test("may be an index of others", async () => {
    publish({ "/a": page("A") });
    site.pages.set(
      "/index.xml",
      `<sitemapindex><sitemap><loc>${site.url("/sitemap.xml")}</loc></sitemap></sitemapindex>`,
    );
    expect((await read("/index.xml")).rows).toMatchObject([{ title: "A" }]);
  });

  test("is read one page after the other, with pauses, and robots.txt first", async () => {
    publish({ "/a": page("A"), "/b": page("B") });
    let open = 0;
    let most = 0;
    for (const path of ["/a", "/b"])
      site.pages.set(path, (_, response) => {
        open += 1;
        most = Math.max(most, open);
        setImmediate(() => {
          open -= 1;
          response.setHeader("content-type", "text/html").end(page(path));
        });
      });
    await read();
    expect(pathsAsked()).toEqual(["/sitemap.xml", "/robots.txt", "/a", "/b"]);
    expect(most).toBe(1);
    expect(pauses).toEqual([300, 300]);
  });
});

describe("robots.txt", () => {
  test("is respected, also in what it says about the pace", async () => {
    publish({ "/a": page("A"), "/secret/b": page("B") });
    site.pages.set("/robots.txt", "User-agent: Deskbell\nDisallow: /secret/\nCrawl-delay: 2\n");
    const { rows, problems } = await read();
    expect(rows).toMatchObject([{ title: "A" }]);
    expect(problems).toMatchObject([{ sentence: expect.stringContaining("robots.txt asks not to read it") }]);
    expect(pathsAsked()).not.toContain("/secret/b");
    expect(pauses).toEqual([2000]);
  });

  test("that cannot be read keeps everything from being read", async () => {
    publish({ "/a": page("A"), "/b": page("B") });
    site.pages.set("/robots.txt", (_, response) => void response.writeHead(503).end());
    const { rows, problems } = await read();
    expect(rows).toEqual([]);
    expect(problems).toMatchObject(Array(2).fill({ sentence: expect.stringContaining("answers with 503") }));
    expect(pathsAsked()).toEqual(["/sitemap.xml", "/robots.txt"]);
  });
});

describe("a page that gives no entry is named with the reason, and the rest is read", () => {
  test.each<[string, (path: string) => void, string]>([
    ["is gone", () => {}, "answers with 404."],
    [
      "is elsewhere",
      (path) => site.pages.set(path, movedTo("http://evil.example/")),
      "evil.example is a host",
    ],
    ["is in French", (path) => site.pages.set(path, '<html lang="fr"><h1>Fax</h1>'), 'is in "fr"'],
    ["says nothing", (path) => site.pages.set(path, "<p>"), "has neither a heading nor a title"],
    [
      "is no page",
      (path) =>
        site.pages.set(path, (_, response) => void response.setHeader("content-type", "image/png").end()),
      "is no page of text",
    ],
  ])("because it %s", async (_, serve, reason) => {
    publish({ "/fine": page("Fine"), "/odd": "" });
    site.pages.delete("/odd");
    serve("/odd");
    const { rows, problems } = await read();
    expect(rows).toMatchObject([{ title: "Fine" }]);
    expect(problems).toEqual([{ id: `${site.host}/odd`, sentence: expect.stringContaining(reason) }]);
  });

  test("because it is on another host", async () => {
    publish({ "/fine": page("Fine") });
    site.pages.set("/sitemap.xml", sitemapOf(site.url("/fine"), "http://evil.example/a", "nonsense"));
    const { rows, problems } = await read();
    expect(rows).toHaveLength(1);
    expect(problems).toMatchObject([
      { id: "evil.example/a", sentence: expect.stringContaining("Add it to knowledge.hosts") },
      { id: null, sentence: '"nonsense" is no address.' },
    ]);
  });
});

test("of a sitemap with very many pages the first five hundred are read, and nothing is taken for gone", async () => {
  publish(Object.fromEntries(Array.from({ length: 505 }, (_, at) => [`/${at}`, page(`Page ${at}`)])));
  const { rows, problems } = await read();
  expect(rows).toHaveLength(500);
  expect(problems).toMatchObject([{ id: null, sentence: expect.stringContaining("names 505 pages") }]);
});

test.each([
  ["is not there", "/none.xml", "answers with 404. Correct its address."],
  ["is a page", "/page", "is no sitemap."],
])("a sitemap that %s is told", async (_, path, sentence) => {
  site.pages.set("/page", page("A"));
  await expect(read(path)).rejects.toThrow(sentence);
});
