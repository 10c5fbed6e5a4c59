import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

describe("an agent could start without asking back (R14)", () => {
  test.each([
    "Auf https://gasthof-linde.example/karte stehen noch die alten Preise.",
    "Mail to office@harbour.example bounces with 550 5.7.1.",
    "Wo finde ich meine letzte Rechnung im Kundencenter?",
    "Please add a CNAME for shop.otter.example to our DNS zone.",
    "Die Schrift in den PDF-Rechnungen ist winzig, geht das größer?",
  ])("%s", (text) => expect(read(text, options).exact).toBe(true));

  test("a description in words nobody foresaw is one, if it names its object", () => {
    const text =
      "Auf terminal2.janssen.example wandert der Mauszeiger beim Tippen ganz von allein nach links oben.";
    expect(read(text, options)).toMatchObject({ exact: true, kind: "fault" });
  });
});

describe("an agent would have to ask back", () => {
  test.each([
    "Meine Homepage geht nicht mehr, bitte um Hilfe",
    "https://violins.example is down. That's all I can tell you.",
    "Die Mails kommen doppelt.",
    "Ich hätte mal eine Frage zu meinem Vertrag",
    "can you do the thing from last time again please",
    "Bitte um Rückruf",
  ])("%s", (text) => expect(read(text, options).exact).toBe(false));
});

describe("nothing to work on", () => {
  test.each([
    "Geht nicht.",
    "server tot",
    "Bitte um Rückruf!",
    "jemand da?",
    "it doesn't work",
    "HILFE!!! alles kaputt",
  ])("%s", (text) => expect(read(text, options).vague).toBe(true));
});

describe("short, but something to work on", () => {
  test.each([
    "die Startseite",
    "shop.example",
    "seit gestern",
    "weiße Seite",
    "Fehler 500",
    "my laptop in the kitchen",
  ])("%s", (text) => expect(read(text, options).vague).toBe(false));
});
