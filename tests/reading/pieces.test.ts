import { describe, expect, test } from "vitest";
import type { Piece } from "../../src/core/reading.ts";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

const says = (text: string) => read(text, options).says;

describe.each<[Piece, readonly string[], readonly string[]]>([
  [
    "what",
    ["Die Mails kommen doppelt an.", "the page stays blank", "Nach dem Login bleibt der Bildschirm schwarz."],
    ["Es geht nicht.", "The server is down.", "Mit der Seite stimmt was nicht."],
  ],
  [
    "where",
    [
      "Problem mit https://shop.example/kasse",
      "info@praxis.example geht nicht",
      "vps-2291 is down",
      "crashes in version 3.2 on Windows 11",
      "Rechner im Wartezimmer ohne Netz",
      "der Shop auf meine-seite punkt de spinnt",
    ],
    ["Meine Homepage geht nicht.", "our mail is broken"],
  ],
  [
    "when",
    ["seit gestern Abend tot", "It fails every Monday", "um 7 uhr ging es noch", "since the weekend"],
    ["schon wieder kaputt", "it is broken again"],
  ],
  [
    "message",
    [
      'Da steht "Die Verbindung wurde getrennt".',
      "it says 'quota exceeded'",
      "kommt 502 Bad Gateway",
      "our shop shows 502 since 14:10",
      "sending fails with 535",
      "Fehler 0x800CCC0F",
    ],
    ['Ich klicke auf "Speichern" und es passiert nichts.', "There is an error."],
  ],
  [
    "steps",
    ["Router habe ich schon neu gestartet.", "I already cleared the cache", "seit dem Update ist es so"],
    [
      "Die Seite ist leer.",
      "Beim Laden der Seite kommt ein Fehler.",
      "The account is disabled and the page is deleted.",
      "Kann es sein, dass der Cache voll ist?",
    ],
  ],
  [
    "expected",
    [
      "Es sollte eigentlich die Startseite kommen.",
      "It shows the old price instead",
      "The list should refresh by itself",
      "It would be nice if the order were kept",
    ],
    ["Die Seite ist leer.", "Should I restart it?", "A cookie is used to log in."],
  ],
])("%s", (piece, present, absent) => {
  test.each(present)("is said by: %s", (text) => expect(says(text)).toContain(piece));
  test.each(absent)("is not said by: %s", (text) => expect(says(text)).not.toContain(piece));
});

/** A report: many lines and words, in which single words prove little. */
const report = (...lines: readonly string[]): string =>
  [
    "Export crashes",
    "The version on our test machine was changed and updated by the vendor last month,",
    "and the archive that he delivered holds a file that nobody here has ever seen before.",
    "Machine: 8 cores, 16 GB of memory, two disks, nothing else that would matter for it.",
    "Nothing in the log points to the cause, and the memory in use stays as low as ever.",
    ...lines,
  ].join("\n");

describe("a report says its steps when it", () => {
  test.each([
    ["numbers them", report("1. Open the archive", "2) Select all files")],
    ["announces them", report("Steps to reproduce: none other than the export")],
    [
      "tells them as a story with a recipe's marks",
      report("When I click the export button, and after closing the dialog, it dies."),
    ],
  ])("%s", (_, text) => expect(says(text)).toContain("steps"));

  test.each([
    ["only mentions changes", report()],
    ["says that nobody knows them", report("I cannot reproduce it, not even with the button in the menu.")],
  ])("and not when it %s", (_, text) => expect(says(text)).not.toContain("steps"));
});
