import type { Piece } from "../core/reading.ts";
import type { Cue } from "./cue.ts";
import { expected } from "./expected.ts";
import { hasMessage } from "./quoted.ts";
import { hasRecipe } from "./recipe.ts";
import { steps } from "./steps.ts";
import { what } from "./what.ts";
import { when } from "./when.ts";
import { where } from "./where.ts";
import { wordsIn } from "./wording.ts";

/** A message in a chat is short, or has few lines; anything else is a report. */
const shortMessage = 40;
const longestMessage = 140;
const mostLines = 3;

const isReport = (folded: string): boolean => {
  const words = wordsIn(folded).length;
  return words > longestMessage || (words > shortMessage && folded.trim().split("\n").length > mostLines);
};

const cues: Readonly<Record<Piece, Cue>> = {
  what: { in: (folded) => what.in(folded) || hasMessage(folded) },
  where,
  when,
  message: { in: hasMessage },
  // In a report a single "changed" tells nothing about what was done before.
  steps: { in: (folded) => hasRecipe(folded) || (!isReport(folded) && steps.in(folded)) },
  expected,
};

/** The pieces of a problem that a folded text has, in their usual order (R14). */
export const piecesIn = (folded: string): readonly Piece[] =>
  (Object.keys(cues) as Piece[]).filter((piece) => cues[piece].in(folded));
