import { describe, expect, test } from "vitest";
import { itemStates } from "../../src/core/editing.ts";
import { buildMatcher } from "../../src/knowledge/matcher.ts";
import { withItems } from "../../src/knowledge/with-items.ts";
import { fc } from "../support/fast-check.ts";
import { smallBase } from "./entry.ts";
import { anItem } from "./item.ts";

const hosts = ["help.example"];
const merged = (...items: Parameters<typeof withItems>[1][number][]) => withItems(smallBase, items, hosts);

describe("entries from chat", () => {
  test("stand beside those of the files", () => {
    const [last] = merged(anItem(3)).slice(-1);
    expect(merged(anItem(3))).toHaveLength(smallBase.length + 1);
    expect(last).toMatchObject({ id: "K-3", official: true, title: "Newsletter abbestellen" });
  });

  test.each(itemStates.filter((state) => state !== "official"))("I2 are not used while %s", (state) => {
    expect(merged(anItem(1, { state }))).toEqual(smallBase);
  });

  test.each(["https://evil.example/a", "http://help.example.evil.example", "javascript:alert(1)", "", "a"])(
    "never lead elsewhere: %s",
    (url) => expect(merged(anItem(1, { url }))).toEqual(smallBase),
  );

  test("give way to a file that has come to use their name", () => {
    const files = smallBase.map((entry) => ({ ...entry, id: "K-1" }));
    expect(withItems(files, [anItem(1)], hosts)).toEqual(files);
  });
});

describe("wordings from chat", () => {
  const wording = anItem(2, { entry: "mailbox", variants: ["neues mailkonto her damit"] });

  test("lead to the entry of a file, and leave the file alone", () => {
    const before = structuredClone(smallBase);
    const { match } = buildMatcher(merged(wording));
    expect(match("Neues Mailkonto her damit!")[0]).toMatchObject({ entry: "mailbox", probability: 0.99 });
    expect(smallBase).toEqual(before);
  });

  test("go to the row in their language, or to the first", () => {
    const rowsWith = (entries: typeof smallBase) =>
      entries.filter(({ variants }) => variants.includes("neues mailkonto her damit"));
    const english = merged({ ...wording, language: "en" });
    expect(rowsWith(english).map(({ language }) => language)).toEqual(["en"]);
    expect(rowsWith(merged({ ...wording, entry: "php", language: "en" }))).toMatchObject([
      { language: "de" },
    ]);
  });

  test("lead to an entry from chat as well", () => {
    const { match } = buildMatcher(merged(anItem(1), { ...wording, entry: "K-1" }));
    expect(match("neues mailkonto her damit")[0]?.entry).toBe("K-1");
  });

  test("of an entry that is gone lead nowhere", () => {
    expect(merged({ ...wording, entry: "gone" }, { ...wording, number: 3, entry: "K-9" })).toEqual(smallBase);
  });
});

describe("an official entry about something else", () => {
  const silent = [
    "Wer hat gestern das Spiel gewonnen?",
    "My laptop does not start any more",
    "Der Drucker im Büro druckt nur noch rosa Seiten",
    "Seit heute morgen lädt unser Shop sehr langsam",
    "Can you recommend a good restaurant nearby?",
    "Ich bin sehr enttäuscht von Ihnen",
  ];
  const words = fc.stringMatching(/^[bdfgklmnprstvz][aeiou][bdfgklmnprstvz][aeiou][bdfgklmnprstvz]{1,3}$/);
  const sentence = fc.array(words, { minLength: 2, maxLength: 8 }).map((list) => list.join(" "));

  test("does not turn silence into an answer", () => {
    const run = fc.property(sentence, fc.array(sentence, { maxLength: 5 }), (title, variants) => {
      const { match } = buildMatcher(merged(anItem(1, { title, variants, gist: title })));
      for (const question of silent) expect(match(question)[0]?.probability ?? 0).toBeLessThan(0.88);
    });
    fc.assert(run, { numRuns: 60 });
  });
});
