import type { Piece } from "./addresses.ts";
import type { Line } from "./lines.ts";
import { escapeBeginning } from "./markdown.ts";

/** Escaped words as they may be divided: between words, and in long ones between signs, never after a backslash. */
const chunks = /\s+|(?:\\[\s\S]|[^\s\\]){1,100}/gu;

const tokensOf = (piece: Piece): readonly string[] =>
  "whole" in piece ? [piece.whole] : (piece.words.match(chunks) ?? []);

/** What stands in each of the rooms, and whether all of it found room. */
export type Filled = { readonly texts: readonly string[]; readonly complete: boolean };

const ended = (texts: readonly string[]): readonly string[] =>
  texts.map((text, index) => (index === texts.length - 1 ? `${text}…` : text));

/**
 * Puts lines into rooms of so many characters each, one room after the other. A line that does not end where its room
 * ends goes on in the next one. Where the last room ends too early, an ellipsis says so.
 */
export const fill = (lines: readonly Line[], rooms: readonly number[]): Filled => {
  const texts = rooms.map(() => "");
  let room = 0;
  const put = (text: string, atBeginning: string): boolean => {
    const current = texts[room];
    const size = rooms[room];
    if (current === undefined || size === undefined) return false;
    const whole = current === "" ? atBeginning : current + text;
    // One character is kept for the ellipsis.
    if (whole.length < size) {
      texts[room] = whole;
      return true;
    }
    room += 1;
    return put(text, atBeginning);
  };
  for (const { prefix, pieces } of lines) {
    const [first = "", ...others] = pieces.flatMap(tokensOf);
    const complete =
      put(`\n${prefix}${first}`, `${prefix}${first}`) &&
      others.every((token) => put(token, `${prefix}${escapeBeginning(token.trimStart())}`));
    if (!complete) return { texts: ended(texts), complete };
  }
  return { texts, complete: true };
};
