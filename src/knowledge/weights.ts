import type { Weights } from "./calibration.ts";

export const weights: Weights = {
  strength: {
    words: 0.078,
    characters: 0.138,
    wording: 0.046,
    entry: 0.142,
    entryCharacters: 0.327,
    entryWords: 0.269,
  },
  probability: {
    bias: -2.572,
    strength: 0.919,
    lead: 4.803,
    length: -0.168,
    answered: 0.977,
    asked: 0.568,
    known: -0.849,
    strengthByLength: 2.411,
  },
};
