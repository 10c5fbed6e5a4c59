import { describe, expect, test } from "vitest";
import { buildMatcher } from "../../src/knowledge/matcher.ts";
import { fc } from "../support/fast-check.ts";
import { quickest } from "../support/quickest.ts";
import { entry, smallBase } from "./entry.ts";

const { match } = buildMatcher(smallBase);
const answerAt = 0.88;
const suggestAt = 0.45;
const best = (text: string) => match(text)[0];

describe("the right entry comes first", () => {
  test.each([
    ["Wie lege ich ein neues E-Mail-Postfach an?", "mailbox"],
    ["how can I create another mailbox?", "mailbox"],
    ["wo finde ich die rechnung vom mai", "invoice"],
    ["where is my last invoice", "invoice"],
    ["PHP-Version auf 8 umstellen", "php"],
    ["ein Backup zurückspielen", "backup"],
    ["meine domain kündigen", "domain"],
  ])("%s", (text, id) => expect(best(text)?.entry).toBe(id));

  test("and is sure enough to be the answer, greeting and sign-off included", () => {
    expect(best("Wie lege ich ein neues E-Mail-Postfach an?")?.probability).toBeGreaterThan(answerAt);
    const letter =
      "Sehr geehrte Damen und Herren,\n\nwie lege ich ein neues E-Mail-Postfach an?\n\nMit freundlichen Grüßen\nPetra Lünemann";
    expect(best(letter)?.entry).toBe("mailbox");
    expect(best(letter)?.probability).toBeGreaterThan(answerAt);
  });

  test("whichever words of a compound the customer uses", () => {
    expect(best("Mailpostfach für den neuen Kollegen")?.entry).toBe("mailbox");
  });
});

describe("silence", () => {
  test.each([
    "Wer hat gestern das Spiel gewonnen?",
    "My laptop does not start any more",
    "Geht nicht.",
    "lol",
    "Ich bin sehr enttäuscht von Ihnen",
  ])("not even an offer for: %s", (text) => expect(best(text)?.probability ?? 0).toBeLessThan(suggestAt));

  test.each(["Guten Tag", "", "👍", "und dann?"])("nothing at all for: %s", (text) =>
    expect(match(text)).toEqual([]),
  );

  test("without entries", () => expect(buildMatcher([]).match("Wo ist meine Rechnung?")).toEqual([]));
});

test("a single word is never enough for an answer, only for an offer", () => {
  expect(best("Rechnung")?.entry).toBe("invoice");
  expect(best("Rechnung")?.probability).toBeLessThan(0.72);
  expect(best("Rechnung")?.probability).toBeGreaterThan(suggestAt);
});

describe("every match", () => {
  test("has a probability between 0 and 1 and says why, and the most probable comes first", () => {
    const matches = match("Postfach oder Rechnung oder Domain?");
    expect(matches.length).toBeGreaterThan(2);
    for (const { probability, features } of matches) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect(features.length).toBeGreaterThan(0);
    }
    const probabilities = matches.map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((one, other) => other - one));
  });

  test("is one entry, whatever its languages", () => {
    const ids = match("mailbox Postfach").map(({ entry: id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is one of at most eight", () => {
    const many = Array.from({ length: 30 }, (_, at) => entry(`e${at}`, `Postfach ${at}`, ["Postfach"]));
    expect(buildMatcher(many).match("Postfach")).toHaveLength(8);
  });
});

test("what is not official is never matched (I2)", () => {
  const secret = entry("secret", "Geheimes Passwort des Servers", ["Geheimes Passwort"], { official: false });
  const matches = buildMatcher([...smallBase, secret]).match("Geheimes Passwort des Servers");
  expect(matches.map(({ entry: id }) => id)).not.toContain("secret");
});

const questions = [
  "Wie lege ich ein neues Postfach für größere Anhänge an?",
  "wo finde ich meine rechnungen",
  "How do I create a new mailbox?",
  "Rückspielen der Sicherung von gestern",
  "Domain kündigen",
];

describe("a match does not depend on", () => {
  test("the order of the entries", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...smallBase], { minLength: smallBase.length }), (entries) => {
        const shuffled = buildMatcher(entries);
        for (const question of questions) expect(shuffled.match(question)).toEqual(match(question));
      }),
      { numRuns: 30 },
    );
  });

  test("capitals", () => {
    for (const question of questions) {
      expect(match(question.toUpperCase())).toEqual(match(question));
      expect(match(question.toLowerCase())).toEqual(match(question));
    }
  });

  test("the blank space around", () => {
    for (const question of questions) expect(match(`\n  ${question}\t\n`)).toEqual(match(question));
  });

  test("the spelling of umlauts", () => {
    expect(match("Rueckspielen der Sicherung fuer groessere Anhaenge")).toEqual(
      match("Rückspielen der Sicherung für größere Anhänge"),
    );
  });
});

test("an unrelated entry does not turn silence into an answer", () => {
  const silent = [
    "Wer hat gestern das Spiel gewonnen?",
    "My laptop does not start any more",
    "Rechnung Domain Postfach",
  ];
  const word = fc.stringMatching(/^[bcdfgklmnprst][aeiou][bcdfgklmnprst][aeiou][xz]{2}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
      const unrelated = entry("unrelated", words.join(" "), [words.toReversed().join(" ")]);
      const { match: extended } = buildMatcher([...smallBase, unrelated]);
      for (const text of silent) expect(extended(text)[0]?.probability ?? 0).toBeLessThan(answerAt);
    }),
    { numRuns: 50 },
  );
});

describe("hostile input", () => {
  test("never makes matching fail", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => void match(text)));
  });

  test.each([
    "a",
    "postfach ",
    "postfach. ",
    "\n\n",
    "viele liebe gruesse ",
    "a\u0301",
    "\ud800",
    "1 ",
    "👍🎉",
    "\u202eمرحبا ",
    "\0",
  ])("takes less than 50 ms for 100 kB of %j", (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(quickest(() => match(text))).toBeLessThan(50);
  });
});
