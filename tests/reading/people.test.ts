import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

const of = (text: string) => read(text, options);

describe("the employee asked for is named (R4)", () => {
  test.each([
    ["Ich möchte mit Herrn Wenzel sprechen", "Herr Wenzel"],
    ["ist die frau özkan da?", "Frau Özkan"],
    ["Frage an Frau Albers: steht die Domain auf meinen Namen?", "Frau Albers"],
    ["Kann der Jonas mir bitte 2 GB RAM dazugeben?", "Jonas"],
    ["Could you put me through to Mr Wenzel?", "Mr Wenzel"],
    ["Silke, are you there?", "Silke"],
    ["Is Torben available?", "Torben"],
  ])("%s", (text, person) => expect(of(text).person).toBe(person));
});

describe("nobody in particular is asked for", () => {
  test.each([
    "Can I talk to someone?",
    "Ist das Internet bei euch auch weg?",
    "Is Redis available on the managed server?",
    "Bitte bei meiner Frau melden",
    "Das hat früher Herr Bartsch gemacht.",
    "ich will mit einem Menschen sprechen",
  ])("%s", (text) => expect(of(text).person).toBeNull());
});

describe("a call is asked for", () => {
  test.each([
    "Rufen Sie mich bitte an",
    "könnte sich jemand telefonisch melden? 030 2312512",
    "give me a shout on 040 66969 210 once it's up",
    "I'd rather talk, please ring me",
  ])("%s", (text) => expect(of(text).callback).toBe(true));
});

describe("no call is asked for", () => {
  test.each([
    "Kunden rufen mich an, weil die Seite weg ist",
    "customers are calling me because the site is down",
    "Die Rufumleitung auf 030 2312512 geht nicht",
  ])("%s", (text) => expect(of(text).callback).toBe(false));
});

describe("the customer cannot say more", () => {
  test.each(["weiß ich nicht", "Keine Ahnung", "no idea", "I don't know, sorry", "kann ich nicht sagen"])(
    "%s",
    (text) => expect(of(text).cannotSay).toBe(true),
  );

  test("inside a story it is only a turn of phrase", () => {
    const story =
      "Ich habe keine Ahnung von Technik, aber seit gestern Abend kommt auf unserer Seite beim Öffnen der Galerie nur ein graues Feld.";
    expect(of(story).cannotSay).toBe(false);
  });
});
