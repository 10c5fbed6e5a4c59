import type { Language } from "./person.ts";

/** A reply that agents send often, in the languages it is written in. */
export type Macro = {
  /** What agents call it. */
  readonly name: string;
  readonly texts: Readonly<Partial<Record<Language, string>>>;
};

/** What stands in braces in a macro, and is filled in when it is sent. */
export const placeholders = ["customer", "ticket", "company"] as const;
/** One of them. */
export type Placeholder = (typeof placeholders)[number];

const inBraces = /\{([^{}\n]*)\}/g;

const isPlaceholder = (word: string): word is Placeholder =>
  (placeholders as readonly string[]).includes(word);

/** What stands in braces in a text and is no placeholder, in the order of the text. */
export const unknownPlaceholders = (text: string): readonly string[] =>
  [...text.matchAll(inBraces)].map(([, word = ""]) => word).filter((word) => !isPlaceholder(word));

/** A macro's text with everything filled in. What is filled in is taken as it is, braces and all. */
export const fillMacro = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(inBraces, (found, word: string) => (isPlaceholder(word) ? values[word] : found));

/** The macro that somebody means by a name, whatever its case. */
export const macroNamed = (macros: readonly Macro[], name: string): Macro | null =>
  macros.find((macro) => macro.name.toLowerCase() === name.toLowerCase()) ?? null;

/** The macros whose name or text holds what somebody has typed; all of them for nothing. */
export const macrosLike = (macros: readonly Macro[], words: string): readonly Macro[] => {
  const wanted = words.trim().toLowerCase();
  return macros.filter(({ name, texts }) =>
    [name, ...Object.values(texts)].join(" ").toLowerCase().includes(wanted),
  );
};
