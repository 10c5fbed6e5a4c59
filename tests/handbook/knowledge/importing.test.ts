import { describe, expect, it } from "vitest";
import type { SourceRow } from "../../../src/core/editing.ts";
import { approve, discard, merge, retire, undo } from "../../../src/handbook/knowledge/decisions.ts";
import { draftsFor, edit, turnInto, variant } from "../../../src/handbook/knowledge/drafts.ts";
import { ida } from "../people.ts";
import { aBook, newsletter } from "./given.ts";
import { aRow, imported, ordered, planFor, stepsOf } from "./sources.ts";

const fax = aRow("fax");
const scan = aRow("scan", { language: "en", title: "Scan a page", variants: ["scan it"] });
const both = imported(aBook(), [fax, scan]);

const stateOf = (book: typeof both, entry: string) => book.items.find((item) => item.entry === entry)?.state;

describe("a first import", () => {
  it("answers with what the source calls official and what lacks nothing", () => {
    expect(stepsOf(planFor(aBook(), [fax, scan]))).toEqual(["new fax", "new scan"]);
    expect(both.entries.slice(-2)).toMatchObject([
      { id: "fax", language: "de", official: true, url: fax.url },
      { id: "scan", language: "en", official: true },
    ]);
  });

  it("takes whom and when an answer is for with it", () => {
    const limits = { tiers: ["premium"], until: "2026-12-31" } as const;
    expect(imported(aBook(), [{ ...fax, limits }]).entries.at(-1)).toMatchObject({ id: "fax", limits });
  });

  it.each<[string, Partial<SourceRow>, object]>([
    ["is not called official", { official: false }, {}],
    ["has no short answer", { gist: "" }, { flaw: "missing", what: "gist" }],
    ["has no address", { url: "" }, { flaw: "missing", what: "url" }],
    ["is too long", { gist: "x".repeat(701) }, { flaw: "tooLong", what: "gist" }],
    [
      "has a wording of another entry",
      { variants: ["Rechnung als PDF"] },
      { flaw: "duplicate", entry: "invoice" },
    ],
  ])("makes a draft of what %s", (_, more, flaw) => {
    const plan = planFor(aBook(), [{ ...fax, ...more }]);
    expect(plan.steps).toMatchObject([{ step: "new", item: { state: "draft" } }]);
    expect(plan.steps[0]).toMatchObject({ flaws: "flaw" in flaw ? [flaw] : [] });
  });

  it("gives a wording that two of its entries claim to the first", () => {
    const plan = planFor(aBook(), [fax, { ...scan, variants: fax.variants }]);
    expect(plan.steps).toMatchObject([{ item: { state: "official" } }, { item: { state: "draft" } }]);
  });

  it("lets answers for different customers share their wordings", () => {
    const nightly = aRow("night", {
      title: fax.title,
      variants: fax.variants,
      limits: { tiers: ["premium"] },
    });
    const plan = planFor(aBook(), [{ ...fax, limits: { tiers: ["standard"] } }, nightly]);
    expect(plan.steps).toMatchObject([{ item: { state: "official" } }, { item: { state: "official" } }]);
  });

  it("leaves alone what stands in a file or belongs to another source", () => {
    expect(stepsOf(planFor(aBook(), [aRow("mailbox"), fax]))).toEqual(["new fax", "inFile mailbox"]);
    const plan = planFor(both, [fax], { name: "elsewhere" });
    expect(plan).toMatchObject({ change: null, steps: [{ step: "elsewhere", source: "pages" }] });
  });
});

describe("the same import again", () => {
  it("changes nothing when the source says the same", () => {
    const plan = planFor(both, [scan, fax]);
    expect(stepsOf(plan)).toEqual(["same scan", "same fax"]);
    expect(plan.change).toBeNull();
  });

  it("updates what has changed, by its id and language", () => {
    const plan = planFor(both, [{ ...fax, title: "Faxe senden", url: "https://help.example/neu" }, scan]);
    expect(plan.steps).toMatchObject([
      {
        step: "changed",
        fields: ["title", "url"],
        item: { number: 1, state: "official", title: "Faxe senden" },
      },
      { step: "same" },
    ]);
    expect(plan.change?.items).toHaveLength(1);
  });

  it("takes limits in another order for the same", () => {
    const limited = imported(aBook(), [{ ...fax, limits: { from: "2026-01-01", until: "2026-12-31" } }]);
    const again = planFor(limited, [{ ...fax, limits: { until: "2026-12-31", from: "2026-01-01" } }]);
    expect(again.change).toBeNull();
  });

  it("puts aside what is gone, and brings it back when it is there again", () => {
    const without = imported(both, [fax]);
    expect(stateOf(without, "scan")).toBe("gone");
    expect(without.entries.map(({ id }) => id)).not.toContain("scan");
    expect(imported(without, [fax, scan]).items).toMatchObject([
      { number: 1, state: "official" },
      { number: 2, state: "official" },
    ]);
  });

  it("takes nothing of other sources, of files or of chat for gone", () => {
    const other = imported(both, [aRow("print")], { name: "other" });
    expect(stepsOf(planFor(other, [fax, scan]))).toEqual(["same fax", "same scan"]);
  });

  it("keeps what could not be read", () => {
    const problem = { id: "scan", sentence: "scan.md: not readable." };
    expect(stepsOf(planFor(both, [fax], { problems: [problem] }))).toEqual(["same fax"]);
    const somewhere = planFor(both, [fax], { problems: [{ ...problem, id: null }] });
    expect(somewhere).toMatchObject({ keepsAll: true, change: null });
  });

  it("takes an answer back that is no longer called official", () => {
    const plan = planFor(both, [{ ...fax, official: false }, scan]);
    expect(plan.steps[0]).toMatchObject({ step: "changed", fields: ["state"], item: { state: "draft" } });
  });
});

describe("what was done in chat to what was imported", () => {
  const page = aRow("page", { official: false, gist: "" });
  const completed = ordered(imported(aBook(), [page]), (editing) =>
    edit(editing, "K-1", { gist: "Im Kundenmenü unter Seite." }),
  );
  const approved = ordered(completed, (editing) => approve(editing, "K-1"));

  it("stands while the source says the same", () => {
    expect(approved.entries.at(-1)).toMatchObject({ id: "page", gist: "Im Kundenmenü unter Seite." });
    expect(planFor(approved, [page]).change).toBeNull();
  });

  it("stands beside what the source changes", () => {
    const next = imported(approved, [{ ...page, title: "Eine Seite schreiben" }]);
    expect(next.entries.at(-1)).toMatchObject({
      title: "Eine Seite schreiben",
      gist: "Im Kundenmenü unter Seite.",
      official: true,
    });
  });

  it("gives way to what the source has come to say", () => {
    const next = imported(approved, [{ ...page, gist: "Ganz oben.", official: true }]);
    expect(next.entries.at(-1)).toMatchObject({ gist: "Ganz oben.", official: true });
  });

  it.each([
    ["retired", (book: typeof both) => ordered(book, (editing) => retire(editing, "fax"))],
    [
      "discarded",
      (book: typeof both) =>
        ordered(imported(book, [{ ...fax, official: false }, scan]), (editing) => discard(editing, "K-1")),
    ],
    ["merged", (book: typeof both) => ordered(book, (editing) => merge(editing, "mailbox", "fax"))],
    [
      "made a wording",
      (book: typeof both) =>
        ordered(imported(book, [{ ...fax, official: false }, scan]), (editing) =>
          turnInto(editing, "K-1", "mailbox"),
        ),
    ],
  ])("stays %s", (_, done) => {
    const plan = planFor(done(both), [{ ...fax, title: "Ganz anders" }, scan]);
    expect(plan.steps.map(({ step }) => step)).toEqual(["decided", "same"]);
    expect(plan.change).toBeNull();
  });

  it("by its id: retiring takes all its languages", () => {
    const german = imported(aBook(), [fax, { ...fax, language: "en", title: "Send a fax", variants: [] }]);
    const retired = ordered(german, (editing) => retire(editing, "FAX"));
    expect(retired.items.map(({ state }) => state)).toEqual(["retired", "retired"]);
  });

  it("adds wordings to it as to any entry", () => {
    const draft = ordered(both, (editing) => variant(editing, newsletter, "fax", "faxgerät weg"));
    const more = ordered(draft, (editing) => approve(editing, "K-3"));
    expect(more.entries.find(({ id }) => id === "fax")?.variants).toContain("faxgerät weg");
    expect(planFor(more, [fax, scan]).change).toBeNull();
  });

  it("drafts of people stand before imported ones", () => {
    const book = ordered(imported(aBook(), [page]), (editing) =>
      variant(editing, newsletter, "mailbox", null),
    );
    const later = imported(book, [page, aRow("other", { official: false })]);
    const say = draftsFor({ book: later, person: ida, now: 0 });
    expect(say).toMatchObject({
      drafts: [{ draft: { number: 2 } }, { draft: { entry: "other" } }, { draft: { entry: "page" } }],
    });
  });
});

describe("taking an import back", () => {
  it("undoes all of it at once, and the next import does it again", () => {
    const changed = imported(both, [{ ...fax, title: "Faxe senden" }, aRow("print")]);
    const back = ordered(changed, undo);
    expect(back.entries.filter(({ id }) => ["fax", "scan", "print"].includes(id))).toEqual(
      both.entries.filter(({ id }) => ["fax", "scan", "print"].includes(id)),
    );
    expect(stepsOf(planFor(back, [{ ...fax, title: "Faxe senden" }, aRow("print")]))).toEqual([
      "changed fax",
      "new print",
      "gone scan",
    ]);
    expect(ordered(back, undo).entries).toEqual(aBook().entries);
  });

  it("says where it came from and how much it was", () => {
    expect(undo({ book: both, person: ida, now: 0 }).say).toEqual({
      say: "knowledgeImportUndone",
      source: "pages",
      entries: 2,
      left: 0,
    });
  });

  it("leaves alone what somebody has gone on with since", () => {
    const drafts = imported(aBook(), [aRow("page", { official: false }), fax]);
    const edited = ordered(drafts, (editing) => edit(editing, "K-1", { title: "Anders" }));
    expect(undo({ book: edited, person: ida, now: 0 }).say).toMatchObject({ entries: 1, left: 1 });
    expect(ordered(edited, undo).items).toMatchObject([
      { state: "draft", title: "Anders" },
      { entry: "fax", state: "gone" },
    ]);
  });
});
