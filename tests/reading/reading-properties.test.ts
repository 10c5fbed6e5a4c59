import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { understand } from "../../src/reading/understand.ts";
import { fc } from "../support/fast-check.ts";
import { quickest } from "../support/quickest.ts";
import { options, saying } from "./said.ts";

const sentences = [
  "Die Übersicht für größere Domänen lädt seit gestern nicht mehr",
  "Könnten Sie bitte für uns ein Postfach grüße@müller.example einrichten?",
  "Wie viele Postfächer sind enthalten?",
  "Our website shop.example shows a blank page since Monday",
  "Please delete the mailbox old@otter.example",
  "Kundennummer 10 584, die Rechnung fehlt",
  "Ich möchte mit Frau Özkan sprechen",
  "Vielen Dank, das hat geholfen!",
  "ja, passt",
  "Ist die Störung behoben?",
  "Ich habe meinen Anwalt eingeschaltet, Sie hören von ihm.",
  "Bitte um Rückruf",
];
const anySentence = fc.constantFrom(...sentences);
const essence = (text: string) => {
  const { kind, customerNumber } = read(text, options);
  return { kind, customerNumber };
};
const otherSpelling: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
};

describe("kind and number do not depend on", () => {
  test("capitals", () => {
    fc.assert(
      fc.property(anySentence, fc.array(fc.boolean(), { minLength: 1 }), (text, upper) => {
        const mixed = text
          .split("")
          .map((c, at) => (upper[at % upper.length] ? c.toUpperCase() : c.toLowerCase()));
        expect(essence(mixed.join(""))).toEqual(essence(text));
      }),
    );
  });

  test("the blank space around", () => {
    const blank = fc.stringMatching(/^[ \n\t]{0,20}$/);
    fc.assert(
      fc.property(anySentence, blank, blank, (text, before, after) => {
        expect(essence(before + text + after)).toEqual(essence(text));
      }),
    );
  });

  test("the spelling of umlauts", () => {
    for (const text of sentences)
      expect(essence(text.replace(/[äöüÄÖÜß]/g, (letter) => otherSpelling[letter] ?? letter))).toEqual(
        essence(text),
      );
  });
});

const limitMs = 50;
const longestText = 100_000;
const repeat = (piece: string): string =>
  piece.repeat(Math.ceil(longestText / piece.length)).slice(0, longestText);

describe("hostile input", () => {
  test("never makes reading fail", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: "binary" }), anySentence, fc.constantFrom("\n", ". ", '"', "1. ")),
        ),
        (parts) => {
          const text = parts.join("");
          expect(() => understand(saying(text, { text, turn: 1 }), 1, options)).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    "a",
    "1 ",
    "12-34 ",
    "@a.b",
    '"a ',
    "'a ",
    "\n\n",
    "1. mail geht nicht\n2. seite geht nicht\n",
    "Außerdem geht die Mail nicht. ",
    "Noch etwas: die Mail geht nicht. ",
    "bitte mir a b c d e f g ",
    "koennt ihr mir ",
    "hab gege",
    "kundennummer ist die ",
    "viele liebe gruesse ",
    "a\u0301\u0302",
    "\ud800",
    "https://a.example/",
    "ich weiss nicht mehr ",
    "mit der frau ",
  ])("takes less than 50 ms for 100 kB of %j", (piece) => {
    const text = repeat(piece);
    expect(quickest(() => read(text, options))).toBeLessThan(limitMs);
    expect(quickest(() => understand(saying(text), 0, options))).toBeLessThan(limitMs);
  });

  test("a long case stays quick to understand", () => {
    const said = saying(...Array.from({ length: 60 }, (_, at) => sentences[at % sentences.length] ?? ""));
    expect(quickest(() => understand(said, 0, options))).toBeLessThan(10 * limitMs);
  });
});
