import { describe, expect, test } from "vitest";
import type { Language } from "../../src/core/person.ts";
import { plainText } from "../../src/messages/message.ts";
import { ordinary } from "./materials.ts";
import { ownWords, renderedForCustomers, renderedForDesk } from "./rendered.ts";

type Words = Readonly<Record<Language, readonly string[]>>;

const antiWords: Words = {
  de: [
    "nein",
    "nie",
    "niemals",
    "kein\\w*",
    "unmöglich",
    "keinesfalls",
    "leider",
    "nicht möglich",
    "geht nicht",
  ],
  en: ["no", "none", "never", "impossible", "by no means", "unfortunately", "cannot", "can[’']t", "unable"],
};

const guarantees: Words = {
  de: [
    "garanti\\w*",
    "versprech\\w*",
    "versprochen",
    "auf jeden Fall",
    "in jedem Fall",
    "definitiv",
    "sicherlich",
    "mit Sicherheit",
    "bestimmt",
    "zweifellos",
    "spätestens",
    "sofort",
  ],
  en: [
    "guarant\\w*",
    "promis\\w*",
    "definite\\w*",
    "certainly",
    "surely",
    "for sure",
    "at the latest",
    "at once",
  ],
};

const internals: Words = {
  de: ["Warteschlange", "Leitung\\w*", "intern\\w*", "Kolleg\\w*", "Urlaub", "krank", "Eskalation\\w*"],
  en: ["queue", "leads?", "internal\\w*", "colleagues?", "on holiday", "escalat\\w*"],
};

const familiar = ["du", "dich", "dir", "dein\\w*", "euch", "euer", "eure\\w*", "ihr", "ihre\\w*", "ihnen"];
const anglicisms = [
  "Feedback",
  "Screenshot",
  "Support",
  "Account",
  "checken",
  "Chat",
  "Button",
  "Link",
  "User",
];

const findAny = (words: readonly string[], text: string, flags = "iu"): readonly string[] =>
  words.filter((word) => new RegExp(`(?<![\\p{L}])(?:${word})(?![\\p{L}])`, flags).test(text));

const forCustomers = renderedForCustomers(ordinary);
const all = [...forCustomers, ...renderedForDesk(ordinary)];
const german = all.filter(({ language }) => language === "de");

type Checked = (typeof all)[number];

/** What a check finds, with the sentence in which it stands; empty when all is well. */
const offences = (rendered: readonly Checked[], check: (one: Checked) => readonly string[]) =>
  rendered.flatMap((one) => check(one).map((found) => `${one.say.say} (${one.language}): ${found}`));

const withButtons = ({ message }: Checked): string =>
  [ownWords(message), ...message.actions.map(({ label }) => label)].join("\n");

describe("the checker", () => {
  test("finds what it looks for", () => {
    expect(findAny(antiWords.de, "Das ist leider nicht möglich.")).toEqual(["leider", "nicht möglich"]);
    expect(findAny(antiWords.en, "No, we can't.")).toEqual(["no", "can[’']t"]);
    expect(findAny(guarantees.en, "We guarantee it.")).toEqual(["guarant\\w*"]);
    expect(findAny(antiWords.en, "We note what you know.")).toEqual([]);
  });
});

describe("sentences for customers", () => {
  test("use no anti-words (E3)", () => {
    expect(
      offences(forCustomers, ({ language, message }) => findAny(antiWords[language], ownWords(message))),
    ).toEqual([]);
  });

  test("guarantee nothing (G3)", () => {
    expect(offences(forCustomers, (one) => findAny(guarantees[one.language], withButtons(one)))).toEqual([]);
  });

  test("tell nothing internal (R7)", () => {
    expect(offences(forCustomers, (one) => findAny(internals[one.language], withButtons(one)))).toEqual([]);
  });

  test("use German words where there are any", () => {
    const germanOnes = forCustomers.filter(({ language }) => language === "de");
    expect(offences(germanOnes, (one) => findAny(anglicisms, withButtons(one)))).toEqual([]);
  });

  test("are short enough for a phone (C4)", () => {
    expect(
      offences(forCustomers, ({ message }) => (ownWords(message).length > 600 ? ["too long"] : [])),
    ).toEqual([]);
  });
});

describe("every sentence", () => {
  test("in German says Sie and never du", () => {
    expect(offences(german, (one) => findAny(familiar, withButtons(one), "u"))).toEqual([]);
  });

  test("leaves no placeholder", () => {
    const left = /undefined|null|NaN|\[object|=>|\$\{|\{\w+\}|%s/g;
    expect(
      offences(all, (one) => `${plainText(one.message)}\n${withButtons(one)}`.match(left) ?? []),
    ).toEqual([]);
  });

  test("has words, and no stray spaces", () => {
    expect(all.filter(({ message }) => plainText(message).trim() === "")).toEqual([]);
    expect(offences(all, ({ message }) => plainText(message).match(/ {2}|\s[,.;?]|[ \t]$/gm) ?? [])).toEqual(
      [],
    );
  });
});
