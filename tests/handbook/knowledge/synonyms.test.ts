import { describe, expect, it } from "vitest";
import { undo } from "../../../src/handbook/knowledge/decisions.ts";
import type { Edited, Editing } from "../../../src/handbook/knowledge/edit.ts";
import { callSame, listSynonyms, separate } from "../../../src/handbook/knowledge/synonyms.ts";
import { ida, tom } from "../people.ts";
import { aBook, given } from "./given.ts";

const same =
  (...words: readonly string[]) =>
  (editing: Editing): Edited =>
    callSame(editing, words);
const apart =
  (word: string) =>
  (editing: Editing): Edited =>
    separate(editing, word);
const inFile = [
  ["Postfach", "Mailbox"],
  ["Rechnung", "Beleg"],
];
const withFile = aBook([], [], { inFile });
const groupsIn = (editing: Editing) => {
  const say = listSynonyms(editing, null);
  return say.say === "knowledgeSynonyms" ? say.groups : [];
};
const list =
  (text: string | null = null) =>
  (editing: Editing): Edited => ({ change: null, say: listSynonyms(editing, text) });
const lists = (...groups: readonly (readonly string[])[]) => ({
  groups: groups.map((added) => ({ inFile: [], added })),
});

describe("words that a lead calls the same", () => {
  it("are a group from then on, which grows with every further word", () => {
    given()
      .when(same("Postfach", "Briefkasten"), ida)
      .leadsTo({ says: { say: "synonymsChanged", what: "synonym", words: ["Postfach", "Briefkasten"] } })
      .when(same("mail box", "Briefkasten"), ida)
      .leadsTo({ says: { words: ["Postfach", "Briefkasten", "mail box"] } })
      .when(same("Rechnung", "Beleg"), ida)
      .leadsTo({})
      .when(list(), tom)
      .changesNothing(lists(["Postfach", "Briefkasten", "mail box"], ["Rechnung", "Beleg"]))
      .when(list("brief"), tom)
      .changesNothing(lists(["Postfach", "Briefkasten", "mail box"]))
      .when(list("Domain"), tom)
      .changesNothing({ groups: [] });
  });

  it("go on with a group of the file, which stays as it is", () => {
    given(withFile)
      .when(same("Mailbox", "Briefkasten", "Mailfach"), ida)
      .leadsTo({ says: { words: ["Postfach", "Mailbox", "Briefkasten", "Mailfach"] } })
      .when(list("Postfach"), tom)
      .changesNothing({ groups: [{ inFile: ["Postfach", "Mailbox"], added: ["Briefkasten", "Mailfach"] }] });
  });

  it.each<[string, readonly string[], object]>([
    ["differ in their endings at most", ["Postfach", "Postfächer"], { problem: "sameWord" }],
    ["say nothing", ["Postfach", "bitte wie"], { problem: "emptyWord", word: "bitte wie" }],
    ["have no letters", ["Postfach", "!?"], { problem: "emptyWord", word: "!?" }],
    ["are too long", ["Postfach", "x".repeat(61)], { problem: "longWord", most: 60 }],
    ["are too many", Array.from({ length: 31 }, (_, at) => `Wort${at}`), { problem: "manyWords", most: 30 }],
    ["are the same already", ["mailboxes", "Postfach"], { problem: "knownGroup", words: inFile[0] }],
    [
      "stand in two groups",
      ["Mailbox", "Beleg", "Quittung"],
      { problem: "twoGroups", one: inFile[0], other: inFile[1] },
    ],
  ])("are refused with a reason when they %s", (_, words, problem) => {
    given(withFile)
      .when(same(...words), ida)
      .changesNothing({ say: "knowledgeRefused", problem });
  });
});

describe("a word that a lead takes apart again", () => {
  it("leaves its group, whatever its ending, and the others stay together", () => {
    given()
      .when(same("Postfach", "Briefkasten", "Mailbox"), ida)
      .leadsTo({})
      .when(apart("mailboxes"), ida)
      .leadsTo({ says: { what: "separate", words: ["Postfach", "Briefkasten"], apart: ["mailboxes"] } })
      .when(list(), tom)
      .changesNothing(lists(["Postfach", "Briefkasten"]))
      .when(apart("Postfach"), ida)
      .leadsTo({})
      .when(list(), tom)
      .changesNothing({ groups: [] })
      .when(apart("Postfach"), ida)
      .changesNothing({ problem: { problem: "noSuchSynonym", word: "Postfach" } });
  });

  it("is not taken out of the file", () => {
    given(withFile)
      .when(same("Postfach", "Briefkasten"), ida)
      .leadsTo({})
      .when(apart("Postfach"), ida)
      .changesNothing({ problem: { problem: "synonymInFile", word: "Postfach" } })
      .when(apart("Briefkasten"), ida)
      .leadsTo({ says: { words: ["Postfach", "Mailbox"], apart: ["Briefkasten"] } });
  });
});

describe("what was done to synonyms", () => {
  it("is taken back, the latest first", () => {
    given(withFile)
      .when(same("Postfach", "Briefkasten"), ida)
      .leadsTo({})
      .when(same("Postfach", "Mailfach"), ida)
      .leadsTo({})
      .when(apart("Briefkasten"), ida)
      .leadsTo({})
      .when(undo, ida)
      .leadsTo({ says: { what: "undo", words: ["Postfach", "Briefkasten", "Mailfach"], apart: [] } })
      .when(undo, ida)
      .leadsTo({ says: { words: ["Postfach", "Briefkasten"], apart: ["Mailfach"] } })
      .when(undo, ida)
      .leadsTo({ says: { words: [], apart: ["Briefkasten"] } })
      .when(list("Postfach"), tom)
      .changesNothing({ groups: [{ inFile: ["Postfach", "Mailbox"], added: [] }] })
      .when(undo, ida)
      .changesNothing({ problem: { problem: "nothingToUndo" } });
  });
});

it("a file that joins later what chat has in two groups keeps every word in one of them", () => {
  const { book } = given()
    .when(same("Postfach", "Briefkasten"), ida)
    .leadsTo({})
    .when(same("Mailbox", "Mailfach"), ida)
    .leadsTo({});
  const later = aBook([], [], { inFile, synonyms: book.synonyms });
  expect(groupsIn({ book: later, person: ida, now: 0 })).toEqual([
    { inFile: ["Postfach", "Mailbox"], added: ["Briefkasten", "Mailfach"] },
    { inFile: ["Rechnung", "Beleg"], added: [] },
  ]);
});
