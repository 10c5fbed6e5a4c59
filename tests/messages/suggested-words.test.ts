import { describe, expect, it } from "vitest";
import { suggestedWords } from "../../src/messages/suggested-words.ts";
import { toneOf } from "../../src/reading/tone.ts";

const suggestionFor = (words: string): string | null => suggestedWords(words, toneOf(words), toneOf);

describe("the words as the hints would have them", () => {
  it.each([
    ["Das Update kommt am 1. März.", "Das Update kommt voraussichtlich ab dem 15. März."],
    ["Am 1. März erscheint die App.", "Voraussichtlich ab dem 15. März erscheint die App."],
    ["Die App kommt im April.", "Die App kommt voraussichtlich ab dem 14. Mai."],
    [
      "The new version will be released on 1 March 2027.",
      "The new version will be released probably from 15 March.",
    ],
  ])("put another day in the place of a hard date: %s", (words, expected) => {
    expect(suggestionFor(words)).toBe(expected);
  });

  it.each([
    ["there is no hint", "Wir sehen nach."],
    ["a hint only says how it could be done", "Das läuft morgen garantiert wieder."],
    ["it is not all of them", "Das Update kommt garantiert am 1. März."],
    ["the day would not stand there well", "Release: 1. März."],
  ])("are none when %s", (_, words) => {
    expect(suggestionFor(words)).toBeNull();
  });
});
