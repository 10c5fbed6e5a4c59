import type { Weights } from "./calibration.ts";

/**
 * Written by `npm run fit` from development sets of questions (hosting, banking, chatbots; German, English, both).
 * What they reach at a probability of 0.88, in per cent, mean of the sets, each measured with weights fitted on the
 * sets of other origin:
 *
 * right entry first 67.0, among three 82.4, area under the ROC curve 89.8; answered right 25.6, answers
 * right 97.8 (worst set 93.3), gaps answered 1.2 (worst set 4.8), other domains answered 0.0.
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
    bias: -2.667,
    strength: 0.571,
    lead: 3.904,
    share: 2.367,
    length: -0.291,
    asked: 0.482,
    known: -0.889,
    strengthByLength: 1.658,
    answeredByLength: 1.071,
  },
};
