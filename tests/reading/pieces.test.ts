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
      "Fehler 0x800CCC0F",
    ],
    ['Ich klicke auf "Speichern" und es passiert nichts.', "There is an error."],
  ],
  [
    "steps",
    ["Router habe ich schon neu gestartet.", "I already cleared the cache", "seit dem Update ist es so"],
    ["Die Seite ist leer."],
  ],
  [
    "expected",
    ["Es sollte eigentlich die Startseite kommen.", "It shows the old price instead"],
    ["Die Seite ist leer."],
  ],
])("%s", (piece, present, absent) => {
  test.each(present)("is said by: %s", (text) => expect(says(text)).toContain(piece));
  test.each(absent)("is not said by: %s", (text) => expect(says(text)).not.toContain(piece));
});
