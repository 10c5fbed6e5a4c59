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

/** The parts of a word of a service, or of several in a row. */
const partsOf = (word: string): readonly string[] => wordsIn(fold(word).replaceAll("-", ""));

/** Whether such parts occur among the words of a text, each alone or inside a compound. */
const occur = (parts: readonly string[], words: readonly string[]): boolean =>
  parts.length > 0 &&
  words.some((_, start) => parts.every((part, index) => isPart(part, words[start + index] ?? "")));

/**
 * Finds the services that texts point to, whatever their light (R11). Whole words count, case and umlauts do not
 * matter; words of four letters or more also count inside a compound: "mail" in "Mailserver".
 */
export const namedAmong = <Service extends Pick<ServiceStatus, "words">>(
  services: readonly Service[],
): ((texts: readonly string[]) => readonly Service[]) => {
  const sought = services.map(({ words }) => words.map(partsOf));
  return (texts) => {
    const said = texts.map(spoken);
    return services.filter((_, at) =>
      sought[at]?.some((parts) => said.some((spokenWords) => occur(parts, spokenWords))),
    );
  };
};
