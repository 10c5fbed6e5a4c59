/** The surroundings of words in a folded text. */
export type Place = {
  /** Up to the next comma, colon or bracket on either side. */
  readonly clause: string;
  /** Up to the end of the sentence on either side. */
  readonly sentence: string;
  /** Whether the sentence is a question. */
  readonly asked: boolean;
};

/** So far around the words is looked at most, which keeps endless sentences cheap. */
const reach = 160;

const sentenceEnd = /[!?\n]|(?<!\d)\.(?= |$)/;
const clauseEnd = /[,;:()]|(?<= )-(?= )/;

const lastPiece = (text: string, end: RegExp): string => text.split(end).at(-1) ?? "";
const firstPiece = (text: string, end: RegExp): string => text.split(end)[0] ?? "";

/** What stands around the words from `start` to `end`. */
export const placeAt = (folded: string, start: number, end: number): Place => {
  const words = folded.slice(start, end);
  const before = lastPiece(folded.slice(Math.max(0, start - reach), start), sentenceEnd);
  const rest = folded.slice(end, end + reach);
  const after = firstPiece(rest, sentenceEnd);
  return {
    clause: (lastPiece(before, clauseEnd) + words + firstPiece(after, clauseEnd)).trim(),
    sentence: (before + words + after).trim(),
    asked: rest[after.length] === "?",
  };
};
