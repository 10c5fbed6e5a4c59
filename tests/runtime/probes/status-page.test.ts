import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { latestEntry } from "../../../src/runtime/probes/feed.ts";
import { lookAt } from "../../../src/runtime/probes/look-at.ts";
import { readStatusPage, readSummary } from "../../../src/runtime/probes/read-status-page.ts";
import { type Site, startSite } from "../../knowledge/web/site.ts";

const fine = { light: "green", reason: null };
const now = Date.parse("2026-03-04T09:00:00Z");

const summary = (indicator: string, components: readonly object[] = []): string =>
  JSON.stringify({ page: { id: "x" }, status: { indicator, description: "State of things" }, components });

describe("a Statuspage", () => {
  it.each([
    ["none", "green"],
    ["minor", "yellow"],
    ["maintenance", "yellow"],
    ["major", "red"],
    ["critical", "red"],
  ])("that says %s is %s", (indicator, light) => {
    expect(readSummary(summary(indicator), null).light).toBe(light);
  });

  it.each([
    ["operational", "green"],
    ["degraded_performance", "yellow"],
    ["partial_outage", "yellow"],
    ["under_maintenance", "yellow"],
    ["major_outage", "red"],
  ])("whose component is %s is %s, whatever the others are", (status, light) => {
    const components = [
      { name: "Web", status: "major_outage" },
      { name: "Mail", status },
    ];
    expect(readSummary(summary("critical", components), "mail").light).toBe(light);
  });

  it("tells why it is not green", () => {
    expect(readSummary(summary("major"), null).reason).toEqual({
      why: "statusPage",
      words: "State of things",
    });
  });

  it("that lacks the component, says something new or is none is not read", () => {
    expect(() => readSummary(summary("none"), "Mail")).toThrow('It has no component "Mail".');
    expect(() => readSummary(summary("purple"), null)).toThrow("none that the desk knows");
    expect(() => readSummary("<html>", null)).toThrow();
    expect(() => readSummary("{}", null)).toThrow();
  });
});

const item = (title: string, at: string, text = ""): string =>
  `<item><title>${title}</title><pubDate>${new Date(at).toUTCString()}</pubDate><description><![CDATA[${text}]]></description></item>`;
const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Status</title>${items.join("")}</channel></rss>`;
const entry = (title: string, updated: string, content: string): string =>
  `<entry><id>1</id><title>${title}</title><updated>${updated}</updated><content type="html">${content}</content></entry>`;
const atom = (...entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Status</title>${entries.join("")}</feed>`;

const anHourAgo = "2026-03-04T08:00:00Z";

describe("the feed of a status page", () => {
  it("is yellow while its latest entry is not over", () => {
    const feed = rss(item("Mail verzögert", anHourAgo), item("Web behoben", "2026-03-04T07:00:00Z"));
    expect(latestEntry(feed, null, now)).toEqual({
      light: "yellow",
      reason: { why: "statusPage", words: "Mail verzögert" },
    });
  });

  it.each([
    rss(item("Mail verzögert", "2026-03-04T07:00:00Z"), item("Behoben: Mail verzögert", anHourAgo)),
    atom(
      entry(
        "Mail delayed",
        anHourAgo,
        "&lt;p&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - All is well.&lt;/p&gt;",
      ),
    ),
    rss(item("Mail verzögert", "2026-03-02T07:00:00Z")),
    rss(item("Wartung der Mailserver", "2026-03-05T22:00:00Z")),
    rss(),
  ])("is green once it is over, old, yet to come, or when there is none", (feed) => {
    expect(latestEntry(feed, null, now)).toEqual(fine);
  });

  it("takes nothing for an end that denies it", () => {
    for (const words of ["noch nicht behoben", "not yet resolved"])
      expect(latestEntry(rss(item(`Mail: ${words}`, anHourAgo)), null, now).light).toBe("yellow");
  });

  it("counts only what speaks of the service, where that is asked for", () => {
    const feed = atom(entry("Web is slow", anHourAgo, "Investigating"));
    expect(latestEntry(feed, "mail", now)).toEqual(fine);
    expect(latestEntry(feed, "web", now).light).toBe("yellow");
  });

  it("is refused when it is none", () => {
    expect(() => latestEntry("<html><body>Hello</body></html>", null, now)).toThrow(
      "neither an Atom nor an RSS feed",
    );
  });
});

describe("a status page on the web", () => {
  let site: Site;
  beforeEach(async () => {
    site = await startSite();
  });
  afterEach(() => site.close());

  const moment = { timeoutMs: 1000, now } as const;

  it("is read as what it is", async () => {
    site.pages
      .set("/summary.json", summary("critical"))
      .set("/feed.xml", rss(item("Mail verzögert", anHourAgo)));
    const json = { kind: "statuspage", url: site.url("/summary.json"), component: null } as const;
    const feed = { kind: "feed", url: site.url("/feed.xml"), contains: null } as const;
    expect((await readStatusPage(json, moment)).light).toBe("red");
    expect((await readStatusPage(feed, moment)).light).toBe("yellow");
  });

  it("that cannot be read says nothing of the service, which the log is told", async () => {
    const warned: object[] = [];
    const log = { info: () => {}, warn: (facts: object) => void warned.push(facts), error: () => {} };
    const statusPage = { kind: "statuspage", url: site.url("/gone"), component: null } as const;
    const name = { de: "E-Mail", en: "Mail" };
    const service = {
      ...{ id: "mail", name, light: "green" as const, words: ["mail"] },
      ...{ notice: null, statusUrl: null, probe: null, statusPage },
    };
    expect(await lookAt(service, moment, log)).toBeNull();
    expect(warned).toEqual([{ service: "mail", reason: "It answers with HTTP 404." }]);
  });
});
