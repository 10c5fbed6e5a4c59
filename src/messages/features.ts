import type { Feature } from "../core/knowledge.ts";
import type { Language } from "../core/person.ts";
import { features as german } from "./texts/de/features.ts";
import { features as english } from "./texts/en/features.ts";

const catalogues = { de: german, en: english } as const satisfies Record<Language, typeof german>;

const amountOf = (feature: Feature): number => {
  if ("count" in feature) return feature.count;
  return "share" in feature ? feature.share : 0;
};

/** What spoke for an entry, in a few words each; without words of the customer. */
export const featuresInWords = (features: readonly Feature[], language: Language): readonly string[] =>
  features.map((feature) => catalogues[language][feature.feature](amountOf(feature)));
