import { describe, expect, it } from "vitest";
import type { Written } from "../../../src/core/editing.ts";
import { add, draftsFor, edit, turnInto, variant } from "../../../src/handbook/knowledge/drafts.ts";
import type { Editing } from "../../../src/handbook/knowledge/edit.ts";
import { ida, lea, tom } from "../people.ts";
import { aBook, given, newsletter } from "./given.ts";

const complete: Written = {
  title: "Newsletter abbestellen",
  gist: "Unten in jeder Ausgabe.",
  url: "https://help.example/newsletter",
};

const adding =
  (written: Written = {}) =>
  (editing: Editing) =>
    add(editing, newsletter, written);
const editing_ =
  (written: Written, name = "K-1") =>
  (editing: Editing) =>
    edit(editing, name, written);

describe("saving a ticket as knowledge", () => {
  it("keeps the customer's words as a draft, and says what is missing and where it may belong", () => {
    given()
      .when(adding(), tom)
      .leadsTo({
        says: {
          say: "knowledgeDraft",
          isNew: true,
          decides: false,
          flaws: [
            { flaw: "missing", what: "title" },
            { flaw: "missing", what: "gist" },
            { flaw: "missing", what: "url" },
          ],
          suggestions: [{ id: "mailbox" }, { id: "php" }],
        },
        items: [
          {
            number: 1,
            entry: "K-1",
            state: "draft",
            language: "de",
            variants: newsletter.wordings,
            by: { key: tom.key, name: tom.name },
            ticket: 7,
          },
        ],
      });
  });

  it("is complete with title, gist and address", () => {
    given()
      .when(adding(complete), tom)
      .leadsTo({ says: { flaws: [] }, items: [{ ...complete, state: "draft" }] });
  });

  it("saves once what is sent twice", () => {
    given()
      .when(adding(), tom)
      .leadsTo({})
      .when(adding(), tom)
      .changesNothing({ say: "knowledgeDraft", isNew: false, draft: { number: 1 } })
      .when(adding(), lea)
      .leadsTo({ items: [{ number: 1 }, { number: 2 }] });
  });

  it.each<[string, Written, object]>([
    [
      "a foreign host",
      { ...complete, url: "https://evil.example/a" },
      { flaw: "foreignHost", host: "evil.example", hosts: ["help.example"] },
    ],
    ["no address", { ...complete, url: "help.example/a" }, { flaw: "noAddress", url: "help.example/a" }],
    ["a script", { ...complete, url: "javascript:alert(1)" }, { flaw: "noAddress" }],
    [
      "an address with a user",
      { ...complete, url: "https://help.example@evil.example/" },
      { flaw: "foreignHost", host: "evil.example" },
    ],
    ["a long title", { ...complete, title: "x".repeat(121) }, { flaw: "tooLong", what: "title", most: 120 }],
    ["a long answer", { ...complete, gist: "x".repeat(701) }, { flaw: "tooLong", what: "gist" }],
    [
      "a long address",
      { ...complete, url: `https://help.example/${"x".repeat(300)}` },
      { flaw: "tooLong", what: "url" },
    ],
    ["a long wording", { ...complete, variants: ["x".repeat(301)] }, { flaw: "tooLong", what: "wording" }],
    [
      "many wordings",
      { ...complete, variants: Array.from({ length: 60 }, (_, at) => `wording ${at} ${"x".repeat(30)}`) },
      { flaw: "tooLong", what: "wording", most: 1_500 },
    ],
    [
      "a wording that is there",
      { ...complete, variants: ["PHP 8 aktivieren!"] },
      { flaw: "duplicate", entry: "php" },
    ],
    [
      "a title that is there",
      { ...complete, title: "rechnung als pdf" },
      { flaw: "duplicate", entry: "invoice" },
    ],
  ])("loses nothing that was typed, with %s", (_, written, flaw) => {
    given()
      .when(adding(written), tom)
      .leadsTo({ says: { flaws: [flaw] }, items: [{ ...written, state: "draft" }] });
  });
});

describe("a wording for an entry", () => {
  it("is a draft of its own, and the file is not touched", () => {
    given()
      .when((editing) => variant(editing, newsletter, "MAILBOX", null), tom)
      .leadsTo({
        says: { to: { id: "mailbox" }, flaws: [], suggestions: [] },
        items: [{ number: 1, entry: "mailbox", state: "draft", title: "", variants: newsletter.wordings }],
      });
  });

  it("that is known already is said and not saved", () => {
    given()
      .when((editing) => variant(editing, newsletter, "php", "php 8 AKTIVIEREN?"), tom)
      .changesNothing({ say: "knowledgeRefused", problem: { problem: "known", entry: "php" } });
  });

  it("needs an entry that is there", () => {
    given()
      .when((editing) => variant(editing, newsletter, "gone", null), tom)
      .changesNothing({ problem: { problem: "noSuchEntry", name: "gone" } });
  });

  it("can be made of a draft", () => {
    given()
      .when(adding(), tom)
      .leadsTo({})
      .when((editing) => turnInto(editing, "k1", "mailbox"), tom)
      .leadsTo({
        says: { to: { id: "mailbox" }, flaws: [] },
        items: [{ entry: "mailbox", variants: newsletter.wordings }],
      });
  });
});

describe("changing a draft", () => {
  const saved = () => given().when(adding(), tom).leadsTo({});

  it("takes what is written and leaves the rest", () => {
    saved()
      .when(editing_({ title: "Newsletter abbestellen" }), tom)
      .leadsTo({
        says: { isNew: true },
        items: [{ title: "Newsletter abbestellen", variants: newsletter.wordings }],
      });
  });

  it("without a word shows it", () => {
    saved()
      .when(editing_({}), tom)
      .changesNothing({ say: "knowledgeDraft", draft: { number: 1 } });
  });

  it("is for its author and the leads", () => {
    saved()
      .when(editing_(complete), { ...tom, key: "web:other" })
      .changesNothing({ problem: { problem: "notYours", name: "K-1", by: tom.name } })
      .when(editing_(complete), ida)
      .leadsTo({ items: [complete] });
  });

  it.each(["K-9", "x", "", "K-0"])("needs one that is there: %j", (name) => {
    saved()
      .when(editing_(complete, name), tom)
      .changesNothing({ problem: { problem: "noSuchDraft", name } });
  });
});

describe("the list of drafts", () => {
  it("shows agents their own, and leads all", () => {
    const { book } = given().when(adding(), tom).leadsTo({}).when(adding(complete), ida).leadsTo({});
    const listed = (person: typeof tom) => draftsFor({ book, person, now: 0 });
    expect(listed(tom)).toMatchObject({ decides: false, drafts: [{ draft: { number: 1 } }] });
    expect(listed(ida)).toMatchObject({
      decides: true,
      drafts: [{ draft: { number: 2 }, flaws: [] }, { draft: { number: 1 } }],
    });
    expect(draftsFor({ book: aBook(), person: ida, now: 0 })).toMatchObject({ drafts: [] });
  });
});
