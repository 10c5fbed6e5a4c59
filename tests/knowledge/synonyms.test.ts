import { describe, expect, test } from "vitest";
import { buildMatcher, matcherOf, prepareMatcher } from "../../src/knowledge/matcher.ts";
import { prepareBeside } from "../../src/knowledge/prepare-beside.ts";
import { noSynonyms, phraseOf, synonymsOf, withSynonyms } from "../../src/knowledge/synonyms.ts";
import { smallBase } from "./entry.ts";

const synonyms = synonymsOf([
  ["Postfach", "Briefkasten", "Posteingang", "mail drawer"],
  ["Rechnung", "Zahlungsbeleg"],
]);
const plain = buildMatcher(smallBase);
const knowing = matcherOf(prepareMatcher(smallBase, synonyms));

describe("with words that mean the same", () => {
  test.each([
    ["Wie lege ich einen neuen Briefkasten an?", "mailbox"],
    ["Ein Briefkasten für Mitarbeiter", "mailbox"],
    ["How do I create a mail drawer?", "mailbox"],
    ["Wo ist der letzte Zahlungsbeleg?", "invoice"],
  ])("%s finds its entry surely, and only with them", (question, id) => {
    const probability = (match: typeof plain.match): number =>
      match(question).find(({ entry }) => entry === id)?.probability ?? 0;
    expect(knowing.match(question)[0]?.entry).toBe(id);
    expect(probability(knowing.match)).toBeGreaterThan(probability(plain.match) + 0.1);
  });

  test("a question is answered as it would be in the entry's own word", () => {
    const [own, other] = ["Postfach", "Briefkasten"].map(
      (word) => knowing.match(`Ich brauche noch einen ${word} für Lisa`)[0],
    );
    expect(other).toEqual(own);
  });

  test("compounds hold them too", () => {
    expect(knowing.match("Firmenbriefkasten einrichten")[0]?.entry).toBe("mailbox");
  });

  test("other questions are answered as before", () => {
    const question = "Wie stelle ich die PHP-Version um?";
    expect(knowing.match(question)[0]).toMatchObject({ entry: "php", probability: 0.99 });
    expect(knowing.match("Wie wird das Wetter?")).toEqual(plain.match("Wie wird das Wetter?"));
  });

  test("another thread prepares the same", async () => {
    const beside = matcherOf(await prepareBeside(smallBase, synonyms));
    const question = "Briefkasten anlegen";
    expect(beside.match(question)).toEqual(knowing.match(question));
  });
});

describe("synonyms", () => {
  test("stand for the longest phrase that has one", () => {
    const replaced = withSynonyms(
      synonymsOf([
        ["vps", "virtual private server", "virtual server"],
        ["rechner", "server"],
      ]),
    );
    const stems = phraseOf("virtual private server virtual server server online").split(" ");
    expect(replaced(stems)).toEqual(["vps", "vps", "rechn", phraseOf("online")]);
  });

  test("that are none leave everything as it is", () => {
    expect(withSynonyms(noSynonyms)(["a", "b"])).toEqual(["a", "b"]);
    const none = matcherOf(prepareMatcher(smallBase, synonymsOf([])));
    for (const question of ["Rechnung als PDF", "neues Postfach", "cancel my domain"])
      expect(none.match(question)).toEqual(plain.match(question));
  });
});
