import type { Written } from "./editing.ts";
import type { Language } from "./person.ts";

const names: Readonly<Record<string, Language>> = {
  de: "de",
  deutsch: "de",
  german: "de",
  en: "en",
  englisch: "en",
  english: "en",
};

const languageOf = (text: string): Language | undefined => {
  const word = text.trim().toLowerCase();
  return Object.hasOwn(names, word) ? names[word] : undefined;
};

// What no database can store.
const clean = (text: string): string => text.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\uFFFD");

const piecesOf = (text: string, divider: RegExp): readonly string[] =>
  clean(text)
    .split(divider)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

const isAddress = (piece: string): boolean => /^https?:\/\//i.test(piece);
/** "Menu > Mail": an arrow between words. */
const isPath = (piece: string): boolean => /\S\s+(?:>|→)\s+\S/.test(piece);
const stepsOf = (piece: string): readonly string[] => piecesOf(piece, /\s*(?:>|→)\s*/);

const defined = <Value>(name: keyof Written, value: Value | undefined) =>
  value === undefined ? {} : { [name]: value };

/**
 * Reads an entry as it is written in one line: title, gist and wordings in this order, an address, a click path and a
 * language anywhere, all divided by `|` or line breaks. Words alone are a customer's wording.
 */
export const readWritten = (text: string): Written => {
  const pieces = piecesOf(text, /\n|\s\|\s|\|(?=\s|$)/);
  const url = pieces.find(isAddress);
  const path = pieces.find((piece) => !isAddress(piece) && isPath(piece));
  const named = pieces.find((piece) => languageOf(piece) !== undefined);
  const plain = pieces.filter((piece) => piece !== url && piece !== path && piece !== named);
  const special = {
    ...defined("url", url),
    ...defined("path", path === undefined ? undefined : stepsOf(path)),
    ...defined("language", named === undefined ? undefined : languageOf(named)),
  };
  const [title, gist, ...variants] = plain;
  if (plain.length === 1 && pieces.length === 1) return { variants: plain };
  return {
    ...special,
    ...defined("title", title),
    ...defined("gist", gist),
    ...(variants.length === 0 ? {} : { variants }),
  };
};

const filled = (text: string | undefined): string | undefined => {
  const words = clean(text ?? "").trim();
  return words === "" ? undefined : words;
};

/** Reads the fields of a form. What is left blank stays as it is: a platform may have had no room to show it. */
export const writtenIn = (fields: Readonly<Record<string, string>>): Written => {
  const [url, ...below] = piecesOf(fields["url"] ?? "", /\n/);
  const wordings = filled(fields["wordings"]);
  return {
    ...defined("title", filled(fields["title"])),
    ...defined("gist", filled(fields["gist"])),
    ...defined("url", url),
    ...(below.length === 0 ? {} : { path: stepsOf(below.join(" > ")) }),
    ...(wordings === undefined ? {} : { variants: piecesOf(wordings, /\n/) }),
    ...defined("language", languageOf(fields["language"] ?? "")),
  };
};
