import type { synonyms as german } from "../de/synonyms.ts";

/** What is said about words that mean the same, in English. */
export const synonyms: typeof german = {
  knowledgeSynonyms: {
    title: (count) =>
      count === 1 ? "Words that mean the same: one group" : `Words that mean the same: ${count} groups`,
    none: "No words are called the same here.",
    inFile: (words) => `from the file: ${words}`,
    more: (count, example) => `and ${count} more; look for one by a word: ${example}`,
    how: (same, apart) => `Call words the same: ${same}\nTake one apart again: ${apart}`,
  },
  synonymsChanged: {
    synonym: (words) => `This means the same to the bot now: ${words}. “/ticket kb undo” takes it back.`,
    separate: (apart, words) =>
      `“${apart}” stands for itself again, no longer with: ${words}. “/ticket kb undo” takes it back.`,
    undone: "The latest change of words that mean the same is taken back.",
    same: (words) => `These mean the same: ${words}.`,
    apart: (words) => `These stand for themselves again: ${words}.`,
  },
  synonymsRefused: {
    emptyWord: (word) => `“${word}” says nothing of what is asked. Please leave it out.`,
    longWord: (word, most) => `“${word}” is too long. ${most} characters at most, please.`,
    manyWords: (most) => `A group has ${most} words at most.`,
    sameWord: (words) => `The bot reads this as one word already: ${words}. Endings need no group.`,
    knownGroup: (words) => `This means the same already: ${words}.`,
    twoGroups: (one, other) =>
      `These words stand in two groups: ${one} and ${other}. Take one out of its group first, with “/ticket kb separate”.`,
    noSuchSynonym: (word) => `“${word}” is in no group. “/ticket kb synonyms” shows them all.`,
    synonymInFile: (word) =>
      `“${word}” stands in the file of synonyms (knowledge.synonyms) and can only be changed there.`,
  },
};
