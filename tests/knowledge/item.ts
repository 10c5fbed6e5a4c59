import { type Item, itemName } from "../../src/core/editing.ts";

/** An official German entry from chat. */
export const anItem = (number: number, more: Partial<Item> = {}): Item => ({
  number,
  entry: itemName(number),
  state: "official",
  language: "de",
  title: "Newsletter abbestellen",
  gist: "Unten in jeder Ausgabe steht der Verweis dafür.",
  url: "https://help.example/de/newsletter",
  path: [],
  variants: ["Wie bestelle ich den Newsletter ab?"],
  by: { key: "web:lena", name: "Lena" },
  at: 0,
  ticket: 7,
  limits: null,
  source: null,
  ...more,
});
