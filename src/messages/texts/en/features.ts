import type { features as german } from "../de/features.ts";

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const points = (share: number): string => {
  const count = Math.round(share * 100);
  return count === 1 ? "one point" : `${count} points`;
};

/** What spoke for an entry, in English. */
export const features: typeof german = {
  verbatim: () => "one of its wordings to the letter",
  strength: (share) => `${percent(share)} like its wordings`,
  lead: (share) => `${points(share)} more alike than the next entry`,
  share: (share) => `${percent(share)} of the weight of all entries found`,
  answered: (share) => `holds ${percent(share)} of the question`,
  asked: (share) => `the question holds ${percent(share)} of one of its wordings`,
  words: (count) => (count === 1 ? "one telling word" : `${count} telling words`),
  meaning: (share) => `means the same as one of its wordings to ${percent(share)}`,
  notByWords: () => "not among the best by its words",
  known: (share) => `${percent(share)} of the words stand in the knowledge base`,
};
