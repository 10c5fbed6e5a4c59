/** What a text for a customer should not hold (T-rules of the handbook). */
export const toneKinds = ["guarantee", "antiWord", "judgement", "internal", "phone", "internalLink"] as const;
export type ToneKind = (typeof toneKinds)[number];

/** Something an agent may want to word differently before it goes out; never more than a hint. */
export type ToneHint = {
  readonly kind: ToneKind;
  /** The words that gave rise to it, as they stand in the text. */
  readonly words: string;
};
