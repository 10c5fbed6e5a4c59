import { describe, expect, test } from "vitest";
import { hintText } from "../../../src/messages/surface.ts";
import { toneOf } from "../../../src/reading/tone.ts";

const suggested = (text: string, releaseBufferDays?: number) =>
  toneOf(text, releaseBufferDays === undefined ? {} : { releaseBufferDays })[0]?.instead;

describe("I3 a hard date for what is not out yet", () => {
  test.each([
    ["verfügbar ab 1. März", { day: 15, month: 3, language: "de" }],
    ["release 1 March", { day: 15, month: 3, language: "en" }],
    ["release 1. März", { day: 15, month: 3, language: "de" }],
    ["Die neue Version kommt am 20.02.2027.", { day: 6, month: 3, language: "de" }],
    ["It will be released on December 24th.", { day: 7, month: 1, language: "en" }],
    ["The fix goes live 2027-03-01.", { day: 15, month: 3, language: "en" }],
    ["The app will be released on 1 April.", { day: 15, month: 4, language: "en" }],
    ["Das Release kommt am 1. April.", { day: 15, month: 4, language: "de" }],
    ["Am 1. Juni erscheint die neue App.", { day: 15, month: 6, language: "de" }],
  ])("gets a date with the buffer, in its own language: %s", (text, instead) => {
    expect(suggested(text)).toEqual(instead);
  });

  test("counts from the first day of a month that something comes from, and from the last of one it comes in", () => {
    expect(suggested("Die App kommt ab April.")).toEqual({ day: 15, month: 4, language: "de" });
    expect(suggested("Die App kommt im April.")).toEqual({ day: 14, month: 5, language: "de" });
  });

  test("gets the buffer that the desk wants", () => {
    expect(suggested("verfügbar ab 1. März", 0)).toMatchObject({ day: 1, month: 3 });
    expect(suggested("verfügbar ab 1. März", 30)).toMatchObject({ day: 31, month: 3 });
  });

  test("is quoted, and the wording to send instead is in the customer's language", () => {
    const [hint] = toneOf("The new app is available from 1 March.");
    expect(hint && hintText(hint, "de")).toMatch(/„1 March“.*Vorschlag: „expected from 15 March“/);
    const [german] = toneOf("Die neue App ist verfügbar ab 1. März.");
    expect(german && hintText(german, "en")).toMatch(/Suggestion: “voraussichtlich ab dem 15. März”/);
  });

  test.each([
    "Version 2 wurde am 1. März veröffentlicht.",
    "Die Funktion ist voraussichtlich ab 1. März verfügbar.",
    "Ihre Rechnung kommt am 1. März.",
    "The app is expected to be out on 1 March.",
    "Version 2 was released on 1 March.",
    "Ihr Vertrag läuft bis 31. März.",
    "Available from 32 March.",
    "Port 8.3 ist verfügbar.",
  ])("is none where it is past, careful, or something else: %s", (text) => {
    expect(toneOf(text).filter(({ kind }) => kind === "releaseDate")).toEqual([]);
  });

  test("gives rise to no other hint in the wording that is offered", () => {
    expect(toneOf("Das ist voraussichtlich ab dem 15. März verfügbar.")).toEqual([]);
    expect(toneOf("It is expected from 15 March.")).toEqual([]);
  });
});
