import type { Signals, Weights } from "./calibration.ts";

const inWords: Readonly<Record<keyof Signals, (signals: Signals) => string>> = {
  strength: ({ strength }) => `fits with strength ${strength.toFixed(2)}`,
  lead: ({ lead }) =>
    `${Math.abs(lead).toFixed(2)} ${lead < 0 ? "behind" : "ahead of"} the strongest other entry`,
  length: ({ length }) => `${Math.round(Math.exp(length) - 1)} telling words`,
  answered: ({ answered }) => `has ${percent(answered)} of the question`,
  asked: ({ asked }) => `the question has ${percent(asked)} of one of its wordings`,
  known: ({ known }) => `${percent(known)} of the words stand in the knowledge base`,
  strengthByLength: ({ strengthByLength }) => `strength over the length: ${strengthByLength.toFixed(2)}`,
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What spoke for a candidate, the weightiest first; without words of the customer. */
export const reasonsOf = (signals: Signals, { probability }: Weights): readonly string[] =>
  (Object.keys(inWords) as (keyof Signals)[])
    .toSorted((one, other) => probability[other] * signals[other] - probability[one] * signals[one])
    .map((name) => inWords[name](signals));
