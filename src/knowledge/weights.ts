import type { Weights } from "./calibration.ts";

/**
 * Written by `npm run fit` from development sets of questions (hosting, banking, chatbots; German, English, both).
 * What they reach at a probability of 0.88, in per cent, mean of the sets, each measured with weights fitted on the
 * sets of other origin:
 *
 * right entry first 67.1, among three 82.3, area under the ROC curve 89.9; answered right 26.2, answers
 * right 97.4 (worst set 93.4), gaps answered 1.2 (worst set 4.8), other domains answered 0.0.
 */
export const weights: Weights = {
  strength: {
    words: 0.078,
    characters: 0.139,
    wording: 0.046,
    entry: 0.142,
    entryCharacters: 0.327,
    entryWords: 0.269,
  },
  probability: {
    bias: -2.983,
    strength: 0.227,
    lead: 2.222,
    share: 3.002,
    length: -0.236,
    asked: 0.295,
    known: -0.815,
    strengthByLength: 1.304,
    answeredByLength: 1.005,
  },
};
