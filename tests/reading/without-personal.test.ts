import { describe, expect, it } from "vitest";
import { withoutPersonal } from "../../src/reading/without-personal.ts";
import { fc } from "../support/fast-check.ts";

const personal = {
  numbers: ["10584"],
  names: ["Anna Brandt", "Brandt Keramik GmbH", "brandt-keramik.example"],
};
const clean = (text: string) => withoutPersonal(text, personal);

describe("a customer's words for others to read", () => {
  it.each([
    ["Wie richte ich anna@brandt.example in Outlook ein?", "Wie richte ich … in Outlook ein?"],
    ["Wie lade ich Dateien auf www.brandt-keramik.example hoch?", "Wie lade ich Dateien auf … hoch?"],
    ["Kundennummer 10584. Wie kündige ich?", "Wie kündige ich?"],
    ["Rufen Sie 0171 2345678 an, wie geht der Umzug?", "Rufen Sie … an, wie geht der Umzug?"],
    ["Please call +44 (0)20 7946 0018 about DNS", "Please call … about DNS"],
    ["Hier ist Anna Brandt, wie ändere ich mein Passwort?", "Hier ist …, wie ändere ich mein Passwort?"],
    ["Wir von Brandt Keramik GmbH brauchen PHP 8.2", "Wir von … brauchen PHP 8.2"],
    ["DSL in die Lindenstraße 12a verlegen", "DSL in die … verlegen"],
    ["Moving DSL to 12 Baker Street please", "Moving DSL to … please"],
    ["IBAN DE02 1203 0000 0000 2020 51 ändern", "IBAN DE02 … ändern"],
  ])("%s", (text, expected) => expect(clean(text)).toBe(expected));

  it.each([
    "Wie lege ich ein Postfach an?",
    "PHP 8.2 auf 3 Seiten",
    "Fehler 550 seit 9:30 Uhr",
    "Port 993 oder 8443?",
  ])("keeps what is not personal: %s", (text) => expect(clean(text)).toBe(text));

  it("holds no number and no mail address, whatever stands around", () => {
    const words = fc.lorem({ maxCount: 6 });
    fc.assert(
      fc.property(
        words,
        words,
        fc.integer({ min: 10_000, max: 99_999_999 }),
        fc.emailAddress(),
        (one, other, number, mail) => {
          const text = clean(`${one} ${number} ${mail} ${other}`);
          expect(text).not.toContain(String(number));
          expect(text).not.toContain(mail);
        },
      ),
      { examples: [["lectus", "enim", 10_000, "`@a.aa"]] },
    );
  });

  it("is fast on hostile words", () => {
    const began = performance.now();
    for (const text of [
      "1 ".repeat(20_000),
      "A".repeat(40_000),
      "Aa ".repeat(10_000),
      "@.".repeat(20_000),
      "((0".repeat(9_000),
    ])
      clean(text);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
