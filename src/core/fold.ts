/**
 * A text in lower case, umlauts as two letters so that both spellings ("ändern", "aendern") are one, other accents
 * dropped. Punctuation stays.
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
    .replace(/\p{M}/gu, "");
