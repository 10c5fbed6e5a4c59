import { describe, expect, test } from "vitest";
import { type Line, understanding } from "./said.ts";

const textsOf = (...lines: readonly Line[]) => understanding(...lines).problems.map(({ text }) => text);

describe("problems are kept apart (E1)", () => {
  test("by a word that adds something else", () => {
    expect(
      textsOf("Unsere Website ist sehr langsam. Außerdem ist auf der letzten Rechnung ein falscher Betrag."),
    ).toEqual([
      "Unsere Website ist sehr langsam.",
      "Außerdem ist auf der letzten Rechnung ein falscher Betrag.",
    ]);
    expect(textsOf("My website is down. Also, the invoice for May shows the wrong address.")).toHaveLength(2);
  });

  test("when a fault is followed by something to be done", () => {
    expect(
      textsOf("Meine Mails kommen nicht an. Außerdem hätte ich gern ein zweites Postfach für Petra."),
    ).toHaveLength(2);
  });

  test("by a word that changes the subject, even for the same thing", () => {
    expect(textsOf("Mail to me bounces. Another thing: can I get a bigger mailbox?")).toEqual([
      "Mail to me bounces.",
      "Another thing: can I get a bigger mailbox?",
    ]);
    expect(textsOf("Die Seite ist weiß. Zweitens brauche ich ein Backup der Seite.")).toHaveLength(2);
  });

  test("by a numbered list, without its announcement", () => {
    expect(
      textsOf(
        "Ich habe zwei Probleme:\n1. Die Seite zeigt Fehler 500.\n2. Im Outlook kommt die Passwortabfrage.",
      ),
    ).toEqual(["Die Seite zeigt Fehler 500.", "Im Outlook kommt die Passwortabfrage."]);
    expect(textsOf("two things: 1) my mails bounce 2) how do I change my address?")).toHaveLength(2);
  });

  test("by numbers in the middle of a line, with and without marks before them", () => {
    expect(
      textsOf(
        "Hallo, folgendes: 1. Mails von info@brandt.example gehen nicht raus (Fehler 535) 2. Wir brauchen zwei neue Postfächer 3. Was kostet ein größeres Paket?",
      ),
    ).toEqual([
      "Mails von info@brandt.example gehen nicht raus (Fehler 535)",
      "Wir brauchen zwei neue Postfächer",
      "Was kostet ein größeres Paket?",
    ]);
    expect(
      textsOf(
        "Zwei Fragen: 1. Warum ging die Seite am 3. Mai nicht? 2. Wo sehe ich die Rechnung vom 4. Juni?",
      ),
    ).toHaveLength(2);
  });

  test("by a blank line between different things", () => {
    expect(textsOf("Die Mails kommen doppelt an.\n\nWo finde ich die Rechnung vom Mai?")).toHaveLength(2);
  });

  test("by separate messages about separate things", () => {
    expect(
      textsOf("Hallo", "meine mails kommen nicht an", "und auf der rechnung stimmt der betrag nicht"),
    ).toEqual(["meine mails kommen nicht an", "und auf der rechnung stimmt der betrag nicht"]);
  });
});

describe("one problem stays one", () => {
  test.each([
    ["steps tried", "Der Router verliert die Verbindung. Außerdem habe ich ihn schon neu gestartet."],
    [
      "a message shown",
      'Die Seite ist weg. Außerdem kommt die Meldung "Error establishing a database connection".',
    ],
    ["a list of steps", "So kommt der Fehler:\n1. Seite öffnen\n2. Passwort eingeben\n3. Weißer Bildschirm"],
    ["a list of records", "Bitte diese Records anlegen:\n1. MX mx1.foo.example\n2. TXT v=spf1"],
    ["things that fail together", "Die Seite zeigt einen Fehler.\n\nIn der Datenbank fehlen Tabellen."],
    ["dates", "Am 1. Mai ging die Seite nicht und am 2. Juni kamen keine Mails, jetzt am 3. Juli wieder."],
    ["German also", "Also die Seite ist weiß. Also ich verstehe das nicht."],
  ])("%s", (_, text) => expect(textsOf(text)).toHaveLength(1));

  test("several messages about one thing are joined", () => {
    expect(
      textsOf("meine mails kommen nicht an", "auch outlook fragt ständig nach dem passwort", "seit gestern"),
    ).toEqual(["meine mails kommen nicht an\nauch outlook fragt ständig nach dem passwort\nseit gestern"]);
  });
});

describe("what is no problem", () => {
  test.each(["Guten Morgen!", "Danke, hat geholfen", "ja, passt", "nein", "10584", "👍", ""])("%s", (text) =>
    expect(textsOf(text)).toEqual([]),
  );

  test("greeting and sign-off are no part of a problem", () => {
    expect(textsOf("Hallo liebes Team,\ndie Seite ist weiß.\n\nViele Grüße\nPetra")).toEqual([
      "die Seite ist weiß.",
    ]);
  });
});
