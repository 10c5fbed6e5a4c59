import type { Deed } from "./people.ts";

/** A customer asks what the documentation answers. */
export const knownQuestion: readonly Deed[] = [
  { who: "Anna", writes: "Wie richte ich mein Postfach in Outlook ein?" },
  { waits: 3000 },
  { who: "Anna", presses: "Das hat geholfen" },
];

const fault =
  'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error". Kundennummer 10584';

/** From the first words to a ticket, which an agent claims and answers by form. */
export const intakeToReply: readonly Deed[] = [
  { who: "Anna", writes: fault },
  { waits: 3000 },
  { who: "Anna", presses: "Ja, stimmt so" },
  { who: "Lena", presses: "Übernehmen" },
  { who: "Lena", fills: "Antworten", with: { text: "Ich sehe den Fehler und setze das Modul zurück." } },
];

/** A cry without a number: it is asked for in private, and given by form. */
export const numberByForm: readonly Deed[] = [
  { who: "Anna", writes: "geht nicht!!" },
  { waits: 3000 },
  { who: "Anna", fills: "Kundennummer", with: { number: "10584" } },
  { who: "Anna", writes: "Es kommt seit heute 9 Uhr Fehler 500 auf www.brandt-keramik.example" },
  { waits: 3000 },
  { who: "Anna", presses: "Ja, stimmt so" },
];
