import { describe, expect, it } from "vitest";
import { checkEntries } from "../../src/knowledge/check-entries.ts";
import { entry, smallBase } from "./entry.ts";

const findingsOf = (entries: Parameters<typeof checkEntries>[0], finding: string) =>
  checkEntries(entries).filter((one) => one.finding === finding);

const mailbox = entry("mailbox", "Postfach einrichten", [
  "Postfach löschen",
  "neue Adresse anlegen",
  "Posteingang sortieren",
  "Nachrichten empfangen",
  "Spamordner leeren",
]);
const invoice = entry("invoice", "Rechnung herunterladen", [
  "Beleg für die Buchhaltung",
  "letzte Abbuchung prüfen",
  "Mahnung bekommen",
  "Zahlungsziel verlängern",
  "Lastschrift ändern",
]);

describe("a check of the knowledge base", () => {
  it("finds nothing in entries that stand for themselves", () =>
    expect(checkEntries([mailbox, invoice])).toEqual([]));

  it("finds a wording that two entries claim, whatever its marks and umlauts", () => {
    const other = { ...invoice, variants: [...invoice.variants, "Wie kann ich mein Postfach loeschen?"] };
    const claimed = { ...mailbox, variants: [...mailbox.variants, "wie kann ich mein Postfach löschen"] };
    expect(findingsOf([claimed, other], "sameWording")).toEqual([
      {
        finding: "sameWording",
        wording: "wie kann ich mein Postfach löschen",
        entries: ["mailbox", "invoice"],
      },
    ]);
  });

  it("finds a wording that fits another entry as well as its own", () => {
    const thief = { ...invoice, variants: [...invoice.variants, "die Nachrichten auch empfangen"] };
    const found = findingsOf([mailbox, thief], "closeWording");
    expect(found).toContainEqual(expect.objectContaining({ entry: "invoice", other: "mailbox" }));
    expect(found.every((one) => "wording" in one && one.wording.includes("empfangen"))).toBe(true);
  });

  it("finds entries with few ways of asking, and languages without an answer", () => {
    const english = entry("mailbox", "Set up a mailbox", ["new address"], { language: "en" });
    expect(checkEntries([mailbox, english, invoice]).slice(-2)).toEqual([
      { finding: "fewVariants", entry: "mailbox", language: "en", count: 1 },
      { finding: "missingLanguage", entry: "invoice", language: "en" },
    ]);
  });

  it("misses no language that an answer is not for", () => {
    const english = entry("mailbox", "Set up a mailbox", ["new address"], { language: "en" });
    const german = { ...invoice, limits: { languages: ["de"] } } as const;
    expect(findingsOf([mailbox, english, german], "missingLanguage")).toEqual([]);
  });

  it("leaves out what is not official", () => {
    const draft = entry("draft", "Postfach löschen", [], { official: false });
    expect(checkEntries([mailbox, invoice, draft])).toEqual([]);
  });

  it("looks through a small base at once", () => expect(checkEntries(smallBase).length).toBeGreaterThan(0));
});
