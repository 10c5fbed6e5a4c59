import { describe, expect, it } from "vitest";
import { dismissedQuestions, type Item, itemStates } from "../../../src/core/editing.ts";
import { approve, discard, dismiss, merge, retire, undo } from "../../../src/handbook/knowledge/decisions.ts";
import type { Edited, Editing } from "../../../src/handbook/knowledge/edit.ts";
import { anItem } from "../../knowledge/item.ts";
import { fc } from "../../support/fast-check.ts";
import { ida, tom } from "../people.ts";
import { aBook, given, newsletter } from "./given.ts";

const draft = anItem(1, { state: "draft", by: { key: tom.key, name: tom.name } });
const wording = anItem(2, { entry: "mailbox", title: "", gist: "", url: "", variants: ["mailkonto her"] });

type Order = (editing: Editing) => Edited;
const approving: Order = (editing) => approve(editing, "K-1");
const retiring: Order = (editing) => retire(editing, "K-1");

describe("making official", () => {
  it("a complete draft answers from then on", () => {
    const { book } = given(aBook([draft]))
      .when(approving, ida)
      .leadsTo({
        says: { say: "knowledgeChanged", what: "approve", name: "K-1" },
        items: [{ state: "official" }],
      });
    expect(book.entries.find(({ id }) => id === "K-1")).toMatchObject({ official: true, url: draft.url });
  });

  it.each<[string, Partial<Item>]>([
    ["has no address", { url: "" }],
    ["leads elsewhere", { url: "https://evil.example" }],
    ["repeats a wording", { variants: ["Rechnung als PDF"] }],
  ])("a draft that %s is shown instead", (_, more) => {
    given(aBook([{ ...draft, ...more }]))
      .when(approving, ida)
      .changesNothing({ say: "knowledgeDraft", decides: true, draft: { number: 1 } });
  });

  it.each(["official", "retired"] as const)("nothing that is %s", (state) => {
    given(aBook([{ ...draft, state }]))
      .when(approving, ida)
      .changesNothing({ problem: { problem: "noSuchDraft" } });
  });
});

describe("retiring", () => {
  it("takes an entry out of the answers and keeps it", () => {
    const { book } = given(aBook([anItem(1)]))
      .when(retiring, ida)
      .leadsTo({ items: [{ state: "retired" }] });
    expect(book.entries.map(({ id }) => id)).not.toContain("K-1");
  });

  it("is not for what stands in a file", () => {
    given()
      .when((editing) => retire(editing, "mailbox"), ida)
      .changesNothing({ problem: { problem: "fromFile", name: "mailbox" } })
      .when((editing) => retire(editing, "gone"), ida)
      .changesNothing({ problem: { problem: "noSuchEntry" } });
  });
});

describe("merging", () => {
  it("makes wordings of an entry from chat, with those that were added to it", () => {
    const own = { ...wording, number: 3, entry: "K-1", variants: ["newsletter weg"] };
    const { book } = given(aBook([anItem(1), own]))
      .when((editing) => merge(editing, "mailbox", "K-1"), ida)
      .leadsTo({
        says: { what: "merge", name: "K-1" },
        items: [
          { number: 1, state: "retired", title: "Newsletter abbestellen" },
          { number: 3, state: "retired" },
          {
            number: 4,
            entry: "mailbox",
            state: "official",
            variants: ["Newsletter abbestellen", "Wie bestelle ich den Newsletter ab?", "newsletter weg"],
          },
        ],
      });
    expect(book.entries.find(({ id }) => id === "mailbox")?.variants).toContain("newsletter weg");
  });

  it("a draft with an official entry makes its wordings official", () => {
    given(aBook([draft]))
      .when((editing) => merge(editing, "mailbox", "1"), ida)
      .leadsTo({ items: [{ state: "retired" }, { state: "official", entry: "mailbox" }] });
  });

  it.each<[string, string, string, string]>([
    ["itself", "K-1", "K-1", "itself"],
    ["an entry that is in a file", "K-1", "mailbox", "fromFile"],
    ["nothing", "K-1", "gone", "noSuchEntry"],
    ["into nothing", "gone", "K-1", "noSuchEntry"],
    ["a wording with its entry", "mailbox", "K-2", "itself"],
  ])("not %s", (_, into, from, problem) => {
    given(aBook([anItem(1), wording]))
      .when((editing) => merge(editing, into, from), ida)
      .changesNothing({ problem: { problem } });
  });
});

describe("taking back", () => {
  it.each<[string, Order, Item]>([
    ["what was made official", approving, draft],
    ["what was discarded", (editing) => discard(editing, "K-1"), draft],
    ["what was retired", retiring, anItem(1)],
  ])("%s", (_, order, item) => {
    given(aBook([item]))
      .when(order, ida)
      .leadsTo({})
      .when(undo, ida)
      .leadsTo({ says: { what: "undo", name: "K-1" }, items: [item] })
      .when(undo, ida)
      .changesNothing({ problem: { problem: "nothingToUndo" } });
  });

  it("a merge, whose wordings stay in the books", () => {
    given(aBook([anItem(1)]))
      .when((editing) => merge(editing, "mailbox", "K-1"), ida)
      .leadsTo({})
      .when(undo, ida)
      .leadsTo({
        items: [
          { number: 1, state: "official" },
          { number: 2, state: "retired" },
        ],
      });
  });

  it("not what was changed since", () => {
    const { book } = given(aBook([anItem(1)]))
      .when(retiring, ida)
      .leadsTo({});
    given({ ...book, items: [anItem(1, { title: "anders", state: "retired" })] })
      .when(undo, ida)
      .changesNothing({ problem: { problem: "changedSince", what: "retire" } });
  });

  it("one decision after the other, back to the beginning, whatever they were", () => {
    const orders = fc.constantFrom<Order>(
      approving,
      retiring,
      (editing) => approve(editing, "K-3"),
      (editing) => discard(editing, "K-3"),
      (editing) => merge(editing, "mailbox", "K-1"),
      (editing) => merge(editing, "K-1", "K-3"),
      (editing) => retire(editing, "K-2"),
    );
    const other = { ...draft, number: 3, entry: "K-3", title: "Archiv", variants: ["altes heft"] };
    const start = aBook([draft, wording, other]);
    fc.assert(
      fc.property(fc.array(orders, { maxLength: 8 }), (list) => {
        let at = given(start);
        for (const order of list) at = at.when(order, ida).leadsTo({});
        const decided = at.book.changes.length;
        for (let step = 0; step < decided; step += 1) at = at.when(undo, ida).leadsTo({});
        const used = (items: readonly Item[]) =>
          items.filter(({ number, state }) => number <= 3 || state !== "retired");
        expect(used(at.book.items)).toEqual(start.items);
        expect(at.book.changes).toHaveLength(2 * decided);
      }),
      { numRuns: 100 },
    );
  });
});

it("a lead's word is needed for every state that customers see", () => {
  expect(
    itemStates.filter((state) => aBook([{ ...draft, state }]).entries.some(({ id }) => id === "K-1")),
  ).toEqual(["official"]);
});

describe("putting a gap aside", () => {
  const dismissing: Order = (editing) => dismiss(editing, newsletter);

  it("keeps its questions, and answers with nothing; taking it back leaves nothing of it", () => {
    const dismissed = given()
      .when(dismissing, ida)
      .leadsTo({
        says: { say: "knowledgeChanged", what: "dismiss", title: newsletter.wordings[0] },
        items: [{ state: "dismissed", variants: newsletter.wordings }],
      });
    expect(dismissedQuestions(dismissed.book.items)).toEqual(newsletter.wordings);
    expect(dismissed.book.entries).toEqual(aBook().entries);
    const { book } = dismissed.when(undo, ida).leadsTo({ says: { what: "undo" } });
    expect(dismissedQuestions(book.items)).toEqual([]);
  });
});
