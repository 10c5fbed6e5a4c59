import { expect, test } from "vitest";
import { showEntry } from "../../src/knowledge/choose-language.ts";
import { entry, smallBase } from "./entry.ts";

test("an entry is shown in the customer's language", () => {
  expect(showEntry(smallBase, "mailbox", "en")).toEqual({
    id: "mailbox",
    language: "en",
    title: "Create a mailbox",
    gist: "So geht es: Create a mailbox.",
    url: "https://help.example/en/mailbox",
    path: [],
  });
});

test("an entry that has only the other language is shown in that", () => {
  expect(showEntry(smallBase, "php", "en")?.language).toBe("de");
});

test("what is not official or not there is not shown (I2)", () => {
  expect(showEntry([entry("draft", "Entwurf", [], { official: false })], "draft", "de")).toBeNull();
  expect(showEntry(smallBase, "none", "de")).toBeNull();
});
