import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { desk, entries } from "./sample-desk.ts";

const idsIn = (language: "de" | "en"): readonly string[] =>
  entries.filter((entry) => entry.language === language).map(({ id }) => id);

const repeated = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) < index);

const breaking = (rule: RegExp): readonly string[] =>
  entries.map(({ gist }) => gist).filter((gist) => rule.test(gist));

describe("the knowledge of the sample desk", () => {
  it("lists every file of its folder", () => {
    const folder = new URL("../../examples/muster-hosting/knowledge/", import.meta.url);
    expect([...desk.knowledge.files].sort()).toEqual(
      readdirSync(folder)
        .map((name) => `knowledge/${name}`)
        .sort(),
    );
  });

  it("has at least sixty answers in each language", () => {
    expect(idsIn("de").length).toBeGreaterThanOrEqual(60);
    expect(idsIn("en").length).toBeGreaterThanOrEqual(60);
  });

  it("gives every answer once in German and once in English", () => {
    expect(repeated(idsIn("de"))).toEqual([]);
    expect([...idsIn("en")].sort()).toEqual([...idsIn("de")].sort());
  });

  it("agrees in both languages on what is official", () => {
    const officialIn = (language: "de" | "en") =>
      entries.filter((entry) => entry.language === language && entry.official).map(({ id }) => id);
    expect(officialIn("en")).toEqual(officialIn("de"));
  });

  it("keeps two or three answers as drafts", () => {
    const drafts = new Set(entries.filter(({ official }) => !official).map(({ id }) => id));
    expect([2, 3]).toContain(drafts.size);
  });

  it("uses no wording twice, titles included", () => {
    const wordings = entries.flatMap(({ title, variants }) => [title, ...variants]);
    expect(repeated(wordings.map((wording) => wording.toLowerCase()))).toEqual([]);
  });

  it("links only to its own hosts, to the part in the language of the entry, and never twice to one page", () => {
    const strangers = entries.filter(({ url }) => !desk.knowledge.hosts.includes(new URL(url).host));
    const inOtherLanguage = entries.filter(
      ({ url, language }) => !new URL(url).pathname.startsWith(`/${language}/`),
    );
    expect(strangers).toEqual([]);
    expect(inOtherLanguage).toEqual([]);
    expect(repeated(entries.map(({ url }) => url))).toEqual([]);
  });

  it("addresses customers formally", () => {
    expect(breaking(/(?<!\p{L})(du|dich|dir|dein\p{L}*|ihr habt|euch|euer|eure\p{L}*)(?!\p{L})/iu)).toEqual(
      [],
    );
  });

  it("promises nothing it cannot keep (G3)", () => {
    expect(breaking(/garantier|guarantee|auf jeden Fall|definitely|for sure/i)).toEqual([]);
  });

  it("avoids anti-words (E3)", () => {
    expect(breaking(/\b(nein|nie|niemals|keinesfalls|auf keinen Fall)\b|unmöglich/i)).toEqual([]);
    expect(breaking(/\b(no|impossible|never|by no means)\b/i)).toEqual([]);
  });

  it("has click paths of one length in both languages", () => {
    const steps = (language: "de" | "en") =>
      Object.fromEntries(
        entries.filter((entry) => entry.language === language).map(({ id, path }) => [id, path.length]),
      );
    expect(steps("en")).toEqual(steps("de"));
  });

  it("has click paths of two to five steps, or none", () => {
    expect(entries.filter(({ path }) => path.length === 1 || path.length > 5)).toEqual([]);
  });
});
