import type { Language } from "../core/person.ts";
import type { ToneHint } from "../core/tone.ts";
import { surfaces } from "./surface.ts";

/** What leads to a day in a sentence, and makes place with it. */
const leading: Readonly<Record<Language, RegExp>> = {
  de: /(?<!\S)(?:ab dem|ab|am|zum|im)\s+$/i,
  en: /(?<!\S)(?:as of|starting|from|on|in)\s+$/i,
};

/** As the word it takes the place of: at the beginning of a sentence with a capital. */
const inPlaceOf = (given: string, phrase: string): string =>
  /^\p{Lu}/u.test(given) ? phrase.slice(0, 1).toUpperCase() + phrase.slice(1) : phrase;

const withInstead = (words: string, { words: given, instead }: ToneHint): string | null => {
  const at = words.indexOf(given);
  if (instead === undefined || at < 0) return null;
  const [lead] = leading[instead.language].exec(words.slice(0, at)) ?? [];
  if (lead === undefined) return null;
  const phrase = surfaces[instead.language].preview.releaseInSentence(instead);
  return words.slice(0, at - lead.length) + inPlaceOf(lead, phrase) + words.slice(at + given.length);
};

/**
 * Words with what the hints on them offer put in. `null`: there is none, one of the hints only says how it could be
 * done, it cannot simply stand there, or the checker would have something to say about the outcome too.
 */
export const suggestedWords = (
  words: string,
  hints: readonly ToneHint[],
  tone: (words: string) => readonly ToneHint[],
): string | null => {
  if (hints.length === 0) return null;
  const suggested = hints.reduce<string | null>(
    (so, hint) => (so === null ? null : withInstead(so, hint)),
    words,
  );
  return suggested === null || tone(suggested).length > 0 ? null : suggested;
};
