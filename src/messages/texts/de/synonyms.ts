import type { SynonymProblem } from "../../../core/editing.ts";

/** What is said about words that mean the same, in German. */
export const synonyms = {
  knowledgeSynonyms: {
    title: (count: number) =>
      count === 1 ? "Gleichgesetzte Wörter: eine Gruppe" : `Gleichgesetzte Wörter: ${count} Gruppen`,
    none: "Dazu sind keine Wörter gleichgesetzt.",
    inFile: (words: string) => `aus der Datei: ${words}`,
    more: (count: number, example: string) => `und ${count} weitere; mit einem Wort suchen Sie: ${example}`,
    how: (same: string, apart: string) => `Wörter gleichsetzen: ${same}\nEines wieder trennen: ${apart}`,
  },
  synonymsChanged: {
    synonym: (words: string) =>
      `Das bedeutet für den Bot jetzt dasselbe: ${words}. Zurück geht es mit „/ticket kb undo“.`,
    separate: (apart: string, words: string) =>
      `„${apart}“ steht wieder für sich und nicht mehr bei: ${words}. Zurück geht es mit „/ticket kb undo“.`,
    undone: "Die letzte Änderung an gleichgesetzten Wörtern ist zurückgenommen.",
    same: (words: string) => `Dasselbe bedeuten: ${words}.`,
    apart: (words: string) => `Für sich stehen wieder: ${words}.`,
  },
  synonymsRefused: {
    emptyWord: (word: string) => `„${word}“ sagt nichts darüber, worum es geht. Lassen Sie es bitte weg.`,
    longWord: (word: string, most: number) => `„${word}“ ist zu lang. Höchstens ${most} Zeichen, bitte.`,
    manyWords: (most: number) => `Eine Gruppe hat höchstens ${most} Wörter.`,
    sameWord: (words: string) =>
      `Der Bot liest das schon als ein Wort: ${words}. Endungen brauchen keine Gruppe.`,
    knownGroup: (words: string) => `Das bedeutet schon dasselbe: ${words}.`,
    twoGroups: (one: string, other: string) =>
      `Diese Wörter stehen in zwei Gruppen: ${one} und ${other}. Nehmen Sie zuerst eines aus seiner Gruppe, mit „/ticket kb separate“.`,
    noSuchSynonym: (word: string) =>
      `„${word}“ ist mit keinem Wort gleichgesetzt. Alle Gruppen zeigt „/ticket kb synonyms“.`,
    synonymInFile: (word: string) =>
      `„${word}“ steht in der Datei der Synonyme (knowledge.synonyms) und lässt sich nur dort ändern.`,
  } satisfies Record<SynonymProblem["problem"], unknown>,
};
