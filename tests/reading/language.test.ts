import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

const languageOf = (text: string) => read(text, options).language;

test.each([
  "Seit gestern lädt unsere Seite nicht mehr.",
  "bräuchte ne neue Mailadresse für den Verein",
  "wo finde ich meine rechnung",
  "Koennen Sie mir bitte helfen?",
])("%s is German", (text) => expect(languageOf(text)).toBe("de"));

test.each([
  "Our site has been down since yesterday.",
  "where can i find the invoice",
  "I would like to cancel my contract please",
])("%s is English", (text) => expect(languageOf(text)).toBe("en"));

test.each(["Hallo", "help please", "10584", "👍", "", "shop.example"])("%s is too short to tell", (text) =>
  expect(languageOf(text)).toBeNull(),
);

test("a text in both languages is neither", () => {
  expect(languageOf("Meine Seite ist nicht da, sorry I can not see it here")).toBeNull();
});

test.each([
  "Buongiorno, il mio sito www.shop.example non funziona da ieri, errore 503",
  "Il dominio non si apre da stamattina, potete aiutarmi?",
  "Non riesco ad accedere alla mia casella di posta",
])("%s is neither, whatever words it happens to share", (text) => expect(languageOf(text)).toBeNull());
