import type { ServiceStatus } from "../core/customer.ts";

// Shorter words turn up inside unrelated ones ("db" in "Feedback") and count only when they stand alone.
const shortestPart = 4;

/** Lower case without accents; ä, ae and a are one letter, because people type all three. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll(/([aou])e/g, "$1");

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text; a hyphenated one also as a whole, so that "E-Mail" and "Email" are the same. */
const spoken = (text: string): readonly string[] =>
  (fold(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) =>
    word.includes("-") ? [word.replaceAll("-", ""), ...wordsIn(word)] : [word],
  );

const isPart = (sought: string, word: string): boolean =>
  word === sought || (sought.length >= shortestPart && word.includes(sought));

/** Whether a word, or several in a row, occurs among the words of a text, alone or inside a compound. */
const occurs = (sought: string, words: readonly string[]): boolean => {
  const parts = wordsIn(fold(sought).replaceAll("-", ""));
  return words.some(
    (_, start) => parts.length > 0 && parts.every((part, index) => isPart(part, words[start + index] ?? "")),
  );
};

/**
 * The services that the problems point to, whatever their light (R11). Whole words count, case and umlauts do not
 * matter; words of four letters or more also count inside a compound: "mail" in "Mailserver".
 */
export const namedServices = <Service extends Pick<ServiceStatus, "words">>(
  services: readonly Service[],
  texts: readonly string[],
): readonly Service[] => {
  const said = texts.map(spoken);
  return services.filter(({ words }) =>
    words.some((sought) => said.some((spokenWords) => occurs(sought, spokenWords))),
  );
};
