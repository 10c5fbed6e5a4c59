import { type Language, languages } from "../../../src/core/person.ts";

/** Our language for a locale of Discord's (`de`, `en-GB`); `null` when it is none of ours. */
export const languageOf = (locale: string | undefined): Language | null =>
  languages.find((language) => locale?.split("-")[0] === language) ?? null;
