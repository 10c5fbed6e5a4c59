import type { Signals, Weights } from "./calibration.ts";

type Reason = { readonly weight: number; readonly text: string };

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const telling = (length: number): string => {
  const words = Math.round(Math.exp(length)) - 1;
  return words === 1 ? "only one telling word" : `${words} telling words`;
};

const inWords = (signals: Signals, { probability }: Weights): readonly Reason[] => {
  const { strength, lead, share, length, asked, known, answeredByLength } = signals;
  const ahead = lead < 0 ? "behind" : "ahead of";
  return [
    {
      weight: probability.strength * strength + probability.strengthByLength * signals.strengthByLength,
      text: `fits with strength ${strength.toFixed(2)}`,
    },
    {
      weight: probability.lead * lead,
      text: `${Math.abs(lead).toFixed(2)} ${ahead} the strongest other entry`,
    },
    { weight: probability.share * share, text: `${percent(share)} of the strength of all entries found` },
    {
      weight: probability.answeredByLength * answeredByLength,
      text: `has ${percent(answeredByLength / Math.max(length, Number.EPSILON))} of the question`,
    },
    {
      weight: probability.asked * asked,
      text: `the question has ${percent(asked)} of one of its wordings`,
    },
    { weight: probability.length * length, text: telling(length) },
    {
      weight: probability.known * known,
      text: `${percent(known)} of the words stand in the knowledge base`,
    },
  ];
};

/** What spoke for a candidate, the weightiest first; without words of the customer. */
export const reasonsOf = (signals: Signals, weights: Weights): readonly string[] =>
  inWords(signals, weights)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ text }) => text);
