import { describe, expect, test } from "vitest";
import type { ServiceStatus } from "../../src/core/customer.ts";
import { namedAmong } from "../../src/directory/named-services.ts";

const service = (words: readonly string[], light: ServiceStatus["light"] = "red"): ServiceStatus => ({
  id: words.join("+"),
  name: { de: "Dienst", en: "Service" },
  light,
  words,
  notice: null,
});

const points = (word: string, text: string): boolean => namedAmong([service([word])])([text]).length > 0;

describe("a problem points to a service", () => {
  test.each([
    ["Mail", "Meine Mail kommt nicht an."],
    ["mail", "MAIL geht nicht"],
    ["Störung", "ist das eine stoerung?"],
    ["Stoerung", "Eine Störung!"],
    ["störung", "Storung seit heute"],
    ["Straße", "in unserer STRASSE"],
    ["Mail", "Der Mailserver antwortet nicht"],
    ["Mail", "Webmail zeigt einen Fehler"],
    ["Server", "unsere Webservereinstellungen"],
    ["Postfach", "alle Postfächer sind leer"],
    ["Mail", "mein E-Mail-Postfach"],
    ["E-Mail", "keine Emails seit gestern"],
    ["E-Mail", "mein E-Mail-Postfach"],
    ["DB", "die DB-Verbindung"],
    ["Control Panel", "the control panel is down"],
    ["café", "das Cafe"],
  ])('by "%s" in "%s"', (word, text) => expect(points(word, text)).toBe(true));

  test.each([
    ["DB", "kein Feedback"],
    ["Mail", "meine Domain"],
    ["web", "der Webserver"],
    ["Control Panel", "the panel has no control"],
    ["Control Panel", "control"],
    ["-", "- nichts -"],
  ])('not by "%s" in "%s"', (word, text) => expect(points(word, text)).toBe(false));

  test("of several, in the order of the list, when any word is in any text", () => {
    const services = [service(["dns"]), service(["ftp", "mail"], "yellow"), service(["web"])];
    expect(namedAmong(services)(["Die Mail hängt", "und DNS auch"]).map(({ id }) => id)).toEqual([
      "dns",
      "ftp+mail",
    ]);
  });

  test("whatever its light", () => {
    expect(namedAmong([service(["mail"], "green")])(["mail"])).toHaveLength(1);
  });
});
