const ellipsis = "…";

const endsInHalfPair = (text: string): boolean => /[\uD800-\uDBFF]$/.test(text);

/**
 * At most `max` characters of a text, with an ellipsis where something was left out. Ends between words where one
 * ends nearby, and never inside a surrogate pair.
 */
export const excerpt = (text: string, max: number): string => {
  if (text.length <= max) return text;
  if (max < 1) return "";
  const cut = text.slice(0, max - 1);
  const whole = endsInHalfPair(cut) ? cut.slice(0, -1) : cut;
  return whole.replace(/\s\S{0,15}$/, "").trimEnd() + ellipsis;
};

/** An excerpt without line breaks, for names, labels and lists. */
export const oneLine = (text: string, max: number): string => excerpt(text.replace(/\s+/g, " ").trim(), max);

/** The name of a person, company or service, as long as a sentence can carry. */
export const shortName = (name: string): string => oneLine(name, 60);
