import type { Piece } from "../core/reading.ts";
import type { Cue } from "./cue.ts";
import { expected } from "./expected.ts";
import { hasMessage } from "./quoted.ts";
import { steps } from "./steps.ts";
import { what } from "./what.ts";
import { when } from "./when.ts";
import { where } from "./where.ts";

const cues: Readonly<Record<Piece, Cue>> = {
  what: { in: (folded) => what.in(folded) || hasMessage(folded) },
  where,
  when,
  message: { in: hasMessage },
  steps,
  expected,
};

/** The pieces of a problem that a folded text has, in their usual order (R14). */
export const piecesIn = (folded: string): readonly Piece[] =>
  (Object.keys(cues) as Piece[]).filter((piece) => cues[piece].in(folded));
