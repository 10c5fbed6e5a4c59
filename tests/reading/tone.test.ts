import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

const of = (text: string) => read(text, options);

describe("an insult aimed at the desk is abusive and upset", () => {
  test.each([
    "ihr Idioten, macht das wieder heile",
    "You lot are useless",
    "so ein Saftladen, lauter Pfeifen",
    "how thick do you have to be",
    "Fuck you",
  ])("%s", (text) => expect(of(text)).toMatchObject({ abusive: true, upset: true }));
});

describe("anger is upset and insults nobody", () => {
  test.each([
    "Ich bin am Verzweifeln, seit Stunden ist die Seite weg, verdammt!",
    "This is ridiculous, I am losing money!",
    "ES GEHT SCHON WIEDER NICHT!!!",
  ])("%s", (text) => expect(of(text)).toMatchObject({ abusive: false, upset: true }));
});

describe("a calm message is neither", () => {
  test.each([
    "Könnten Sie bitte die Weiterleitung prüfen?",
    "The page at otter.example is blank since noon.",
    "Ich bin zu dumm für das Kundencenter, wo ist der Knopf?",
    "Wer hat bei Ihnen die Domain idioten-test.example registriert?",
  ])("%s", (text) => expect(of(text)).toMatchObject({ abusive: false, upset: false }));
});
