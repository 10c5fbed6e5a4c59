import type { Feature } from "../../../core/knowledge.ts";

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const points = (share: number): string => {
  const count = Math.round(share * 100);
  return count === 1 ? "einen Punkt" : `${count} Punkte`;
};

/** What spoke for an entry, in German. */
export const features = {
  verbatim: () => "genau so als Formulierung hinterlegt",
  strength: (share: number) => `seinen Formulierungen zu ${percent(share)} ähnlich`,
  lead: (share: number) => `${points(share)} ähnlicher als der nächste Eintrag`,
  share: (share: number) => `unter allen gefundenen Einträgen ${percent(share)} des Gewichts`,
  answered: (share: number) => `enthält ${percent(share)} der Frage`,
  asked: (share: number) => `die Frage enthält ${percent(share)} einer seiner Formulierungen`,
  words: (count: number) => (count === 1 ? "ein aussagekräftiges Wort" : `${count} aussagekräftige Wörter`),
  meaning: (share: number) => `meint zu ${percent(share)} dasselbe wie eine seiner Formulierungen`,
  notByWords: () => "nach den Wörtern nicht unter den besten",
  known: (share: number) => `${percent(share)} der Wörter stehen in der Wissensbasis`,
} satisfies Record<Feature["feature"], (amount: number) => string>;
