/**
 * A text in lower case with plain marks and letters: umlauts become two letters, so that "möchte" and "moechte" are
 * one; other accents are dropped; quotes, dashes and spaces become the ones of a keyboard.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/[^\S\n]+/g, " ");
