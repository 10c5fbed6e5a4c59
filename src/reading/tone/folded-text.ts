import { fold } from "../fold.ts";
import type { Span } from "./found.ts";

/** A folded text that still knows where each of its characters stood. */
export type FoldedText = {
  readonly folded: string;
  /** The same place in the original text. */
  readonly original: <Place extends Span>(place: Place) => Place;
};

/** Keyboard characters, which keep their places; blank space; a character with the marks above and below it. */
const pieces = /[!-~\n]+(?!\p{M})|[^\S\n]+|\P{M}\p{M}{0,8}|\p{M}/gu;

/** Folds a text piece by piece: umlauts become two letters, runs of blanks one, and places shift. */
export const foldText = (text: string): FoldedText => {
  const places: number[] = [];
  const known = new Map<string, string>();
  const foldOnce = (piece: string): string => {
    const letters = known.get(piece) ?? fold(piece);
    known.set(piece, letters);
    return letters;
  };
  const folded = text.replace(pieces, (piece, place: number) => {
    const letters = foldOnce(piece);
    for (let index = 0; index < letters.length; index += 1)
      places.push(place + Math.min(index, piece.length - 1));
    return letters;
  });
  const placeOf = (index: number): number => places[index] ?? text.length;
  return {
    folded,
    original: (place) => ({ ...place, start: placeOf(place.start), end: placeOf(place.end) }),
  };
};
