import type { Feature } from "../core/knowledge.ts";
import type { Signals, Weights } from "./calibration.ts";

type Reason = { readonly weight: number; readonly feature: Feature };

const inWords = (signals: Signals, { probability }: Weights): readonly Reason[] => {
  const { strength, lead, share, length, asked, known, answeredByLength } = signals;
  const answered = answeredByLength / Math.max(length, Number.EPSILON);
  return [
    {
      weight: probability.strength * strength + probability.strengthByLength * signals.strengthByLength,
      feature: { feature: "strength", share: strength },
    },
    { weight: probability.lead * lead, feature: { feature: "lead", share: lead } },
    { weight: probability.share * share, feature: { feature: "share", share } },
    {
      weight: probability.answeredByLength * answeredByLength,
      feature: { feature: "answered", share: answered },
    },
    { weight: probability.asked * asked, feature: { feature: "asked", share: asked } },
    {
      weight: probability.length * length,
      feature: { feature: "words", count: Math.round(Math.exp(length)) - 1 },
    },
    { weight: probability.known * known, feature: { feature: "known", share: known } },
  ];
};

/** What spoke for a candidate, the weightiest first; without words of the customer. */
export const reasonsOf = (signals: Signals, weights: Weights): readonly Feature[] =>
  inWords(signals, weights)
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ feature }) => feature);
