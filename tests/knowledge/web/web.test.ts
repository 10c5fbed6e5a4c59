import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isPublic } from "../../../src/knowledge/web/address.ts";
import { follow } from "../../../src/knowledge/web/follow.ts";
import { openWeb, type Web, type WebHosts } from "../../../src/knowledge/web/web.ts";
import { movedTo, type Served, type Site, startSite } from "./site.ts";

let site: Site;
let opened: Web[] = [];
beforeEach(async () => {
  site = await startSite();
});
afterEach(async () => {
  await Promise.all(opened.map((web) => web.close()));
  opened = [];
  await site.close();
});

const open = (at: Partial<WebHosts> = {}): Web => {
  const web = openWeb({ hosts: [site.host], privateHosts: [site.host], ...at });
  opened.push(web);
  return web;
};

describe("an address of the open internet", () => {
  test.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])(
    "is %s",
    (address) => expect(isPublic(address)).toBe(true),
  );

  test.each([
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fc00::1",
    "fe80::1",
    "2001:db8::1",
    "no address",
  ])("is not %s", (address) => expect(isPublic(address)).toBe(false));
});

describe("a page", () => {
  test("is read, by somebody who says who they are", async () => {
    site.pages.set("/a", "hällo");
    expect(await open().ask(site.url("/a"), 100)).toMatchObject({ page: "here", text: "hällo" });
    expect(site.asked).toEqual([{ path: "/a", userAgent: "Deskbell (knowledge base)" }]);
  });

  test("is read in its own encoding", async () => {
    site.pages.set("/a", (_, response) => {
      response.setHeader("content-type", "text/html; charset=ISO-8859-1").end(Buffer.from("ä", "latin1"));
    });
    expect(await open().ask(site.url("/a"), 100)).toMatchObject({ text: "ä" });
  });

  test.each<[string, Partial<WebHosts>, string]>([
    ["on a host that answers may not link to", { hosts: ["help.example"] }, "Add it to knowledge.hosts"],
    ["on another port of the host", { hosts: ["127.0.0.1:1"] }, "Add it to knowledge.hosts"],
    ["on a private address", { privateHosts: [] }, "add it to knowledge.privateHosts"],
  ])("is not asked for %s", async (_, at, reason) => {
    await expect(open(at).ask(site.url("/a"), 100)).rejects.toThrow(reason);
    expect(site.asked).toEqual([]);
  });

  test("is not asked for where a name leads to a private address", async () => {
    const named = site.host.replace("127.0.0.1", "localhost");
    site.pages.set("/a", "inside");
    const refused = open({ hosts: [named], privateHosts: [] }).ask(`http://${named}/a`, 100);
    await expect(refused).rejects.toThrow(/localhost has the private address (?:127\.0\.0\.1|::1)/);
    const allowed = open({ hosts: [named], privateHosts: [named] }).ask(`http://${named}/a`, 100);
    expect(await allowed).toMatchObject({ text: "inside" });
    expect(site.asked).toHaveLength(1);
  });

  test.each(["file:///etc/passwd", "ftp://127.0.0.1/a", "http://user@127.0.0.1/a"])(
    "is not %s",
    async (url) =>
      expect(open({ hosts: ["127.0.0.1", ""] }).ask(url, 100)).rejects.toThrow("is no address of a page"),
  );

  test("that is too large is left, however it is sent", async () => {
    site.pages.set("/endless", (_, response) => {
      const more = (): void => {
        while (response.write("x".repeat(10_000)));
      };
      response.on("drain", more);
      more();
    });
    await expect(open().ask(site.url("/endless"), 1_000_000)).rejects.toThrow("larger than 1 MB");
  });

  test.each<[string, Served]>([
    ["never answers", () => {}],
    ["never ends", (_, response) => void response.write("and so on")],
  ])("that %s is given up", async (_, served) => {
    site.pages.set("/slow", served);
    const web = openWeb({ hosts: [site.host], privateHosts: [site.host] }, 20);
    opened.push(web);
    await expect(web.ask(site.url("/slow"), 1000)).rejects.toThrow(/timeout/i);
  });

  test("that is compressed unasked is left: nobody knows how large it becomes", async () => {
    site.pages.set("/a", (_, response) => {
      response.setHeader("content-encoding", "gzip").end(gzipSync("x".repeat(1_000_000)));
    });
    await expect(open().ask(site.url("/a"), 100_000)).rejects.toThrow("compressed");
  });

  test("is looked for without being read", async () => {
    site.pages.set("/a", "x".repeat(100_000));
    expect(await open().ask(site.url("/a"), 0)).toMatchObject({ page: "here", text: "" });
    expect(await open().ask(site.url("/gone"), 0)).toEqual({ page: "refused", status: 404 });
  });
});

describe("a page that has moved", () => {
  test("is followed on hosts of the desk", async () => {
    site.pages.set("/old", movedTo("/new"));
    site.pages.set("/new", "here");
    expect(await follow(open(), site.url("/old"), 100)).toMatchObject({
      url: site.url("/new"),
      text: "here",
    });
  });

  test.each(["http://127.0.0.1:1/a", "http://evil.example/", "file:///etc/passwd"])(
    "is not followed to %s",
    async (elsewhere) => {
      site.pages.set("/old", movedTo(elsewhere));
      await expect(follow(open(), site.url("/old"), 100)).rejects.toThrow(
        /knowledge\.hosts|no address of a page/,
      );
      expect(site.asked).toHaveLength(1);
    },
  );

  test("is not followed for ever", async () => {
    site.pages.set("/a", movedTo("/a"));
    await expect(follow(open(), site.url("/a"), 100)).rejects.toThrow("moves on more than 3 times");
    expect(site.asked).toHaveLength(4);
  });
});
