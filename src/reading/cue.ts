/** A phrase that points to something; tested on folded text. */
export type Cue = { readonly in: (folded: string) => boolean };

const oneOf = (phrases: readonly string[]): string => `(?:${phrases.join("|")})(?!\\w)`;

/**
 * Phrases of which one is enough, as sources of regular expressions over folded text, whole words only. Gaps must
 * be bounded ("(?:\\w+ ){0,3}"), so that no text makes the search slow.
 */
export const cue = (...phrases: readonly string[]): Cue => {
  const pattern = new RegExp(`(?<!\\w)${oneOf(phrases)}`);
  return { in: (folded) => pattern.test(folded) };
};

/** The same phrases wherever they stand, to be taken out of a text. */
export const everyOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<!\\w)${oneOf(phrases)}`, "g");

/** The same phrases where a text begins. */
export const atStart = (...phrases: readonly string[]): RegExp => new RegExp(`^${oneOf(phrases)}`);
