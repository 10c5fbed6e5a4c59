import type { KnowledgeChange, SynonymProblem } from "../../core/editing.ts";
import { partyOf } from "../../core/person.ts";
import type { AgentSay } from "../../core/say.ts";
import {
  joinGroups,
  type ShownGroup,
  type SynonymChange,
  type SynonymGroup,
  usedGroups,
  type WordGroup,
} from "../../core/synonym.ts";
import type { Book } from "./book.ts";
import { changeOf, type Edited, type Editing, refuse } from "./edit.ts";

/** Characters of a word or phrase, and words of a group. */
const longestWord = 60;
const mostWords = 30;

const groupsOf = ({ words: { inFile, phraseOf }, synonyms }: Book): readonly WordGroup[] =>
  joinGroups(inFile, usedGroups(synonyms), phraseOf);

const has = ({ words: { phraseOf } }: Book, group: WordGroup, word: string): boolean =>
  group.some((one) => phraseOf(one) === phraseOf(word));

const isInFile = (book: Book, word: string): boolean =>
  book.words.inFile.some((group) => has(book, group, word));

/** The groups written in chat that one of these words stands in. */
const addedWith = (book: Book, words: WordGroup): readonly SynonymGroup[] =>
  book.synonyms.filter(
    (group) => group.state === "used" && words.some((word) => has(book, group.words, word)),
  );

const distinct = ({ words: { phraseOf } }: Book, words: WordGroup): WordGroup =>
  [...new Map(words.toReversed().map((word) => [phraseOf(word), word])).values()].toReversed();

const flawIn = ({ words: { phraseOf } }: Book, words: WordGroup): SynonymProblem | null => {
  const long = words.find((word) => word.length > longestWord);
  if (long !== undefined) return { problem: "longWord", word: long, most: longestWord };
  const empty = words.find((word) => phraseOf(word) === "");
  return empty === undefined ? null : { problem: "emptyWord", word: empty };
};

const changing = (
  editing: Editing,
  what: "synonym" | "separate",
  change: SynonymChange,
): KnowledgeChange => ({
  ...changeOf(editing, what, []),
  synonyms: [change],
});

/** The group with further words, or a new one; of a group of the file, one that goes on with it. */
const grown = (
  { book, person, now }: Editing,
  group: WordGroup | undefined,
  fresh: WordGroup,
): SynonymChange => {
  const [before = null] = group === undefined ? [] : addedWith(book, group);
  const number = before?.number ?? 1 + Math.max(0, ...book.synonyms.map((one) => one.number));
  const words = [...(before?.words ?? group?.slice(0, 1) ?? []), ...fresh];
  return { before, after: { number, state: "used", words, by: partyOf(person), at: now } };
};

/** Calls words the same from now on, in questions and entries alike. */
export const callSame = (editing: Editing, typed: WordGroup): Edited => {
  const { book } = editing;
  const flaw = flawIn(book, typed);
  if (flaw !== null) return refuse(flaw);
  const words = distinct(book, typed);
  if (words.length < 2) return refuse({ problem: "sameWord", words: typed });
  const [group, other] = groupsOf(book).filter((one) => words.some((word) => has(book, one, word)));
  if (group !== undefined && other !== undefined) return refuse({ problem: "twoGroups", one: group, other });
  const fresh = words.filter((word) => group === undefined || !has(book, group, word));
  const all = [...(group ?? []), ...fresh];
  if (fresh.length === 0) return refuse({ problem: "knownGroup", words: all });
  if (all.length > mostWords) return refuse({ problem: "manyWords", most: mostWords });
  return {
    change: changing(editing, "synonym", grown(editing, group, fresh)),
    say: { say: "synonymsChanged", what: "synonym", words: all, apart: [] },
  };
};

/** Takes a word out of its group; what is left alone is no group any more. */
export const separate = (editing: Editing, word: string): Edited => {
  const { book, person, now } = editing;
  if (isInFile(book, word)) return refuse({ problem: "synonymInFile", word });
  const [before] = addedWith(book, [word]);
  if (before === undefined) return refuse({ problem: "noSuchSynonym", word });
  const left = before.words.filter((one) => !has(book, [one], word));
  const after: SynonymGroup =
    left.length < 2
      ? { ...before, state: "retired" }
      : { ...before, words: left, by: partyOf(person), at: now };
  const group = groupsOf(book).find((one) => has(book, one, word)) ?? [];
  return {
    change: changing(editing, "separate", { before, after }),
    say: {
      say: "synonymsChanged",
      what: "separate",
      words: group.filter((one) => !has(book, [one], word)),
      apart: [word],
    },
  };
};

const isAsLeft = (book: Book, { after }: SynonymChange): boolean =>
  book.synonyms.some((one) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(after)));

const inOrder = ({ number, state, words, by, at }: SynonymGroup): readonly unknown[] => [
  number,
  state,
  words,
  by.key,
  at,
];

/** Takes back what was done to synonyms, unless somebody has gone on with it. */
export const undoSynonyms = (editing: Editing, last: KnowledgeChange): Edited => {
  const { book } = editing;
  const done = last.synonyms ?? [];
  if (!done.every((one) => isAsLeft(book, one))) return refuse({ problem: "changedSince", what: last.what });
  const synonyms = done.map(
    ({ before, after }): SynonymChange => ({
      before: after,
      after: before ?? { ...after, state: "retired" },
    }),
  );
  const words = synonyms.flatMap(({ after }) => (after.state === "used" ? after.words : []));
  const apart = done
    .flatMap(({ after }) => after.words)
    .filter((word) => !has(book, words, word) && !isInFile(book, word));
  return {
    change: { ...changeOf(editing, "undo", [], last.number), synonyms },
    say: { say: "synonymsChanged", what: "undo", words, apart },
  };
};

const shown = (book: Book, group: WordGroup): ShownGroup => ({
  inFile: group.filter((word) => isInFile(book, word)),
  added: group.filter((word) => !isInFile(book, word)),
});

/** All words that mean the same, those of the file first; or only the groups in which a text stands. */
export const listSynonyms = ({ book, person }: Editing, text: string | null): AgentSay => {
  const wanted = text?.trim().toLowerCase() ?? "";
  const groups = groupsOf(book).filter((group) =>
    group.some((word) => word.toLowerCase().includes(wanted) || has(book, [word], wanted)),
  );
  return {
    say: "knowledgeSynonyms",
    groups: groups.map((group) => shown(book, group)),
    decides: person.role === "lead",
  };
};
