import type { macros as german } from "../de/macros.ts";

/** What is said about macros, in English. */
export const macros: typeof german = {
  noSuchMacro: {
    others: (name, known) => `There is no macro “${name}”. There are: ${known}.`,
    none: "This desk has no macros yet. They are written in the desk file, below “macros”.",
  },
  macroNotInLanguage: {
    de: (name, example) =>
      `The customer writes German, and “${name}” has no German text. Please write it yourself: ${example}`,
    en: (name, example) =>
      `The customer writes English, and “${name}” has no English text. Please write it yourself: ${example}`,
  },
};
