import { describe, expect, test } from "vitest";
import { passagesOf } from "../../src/knowledge/passages.ts";

const question = "wie kuendige ich meine domain";
/** The mark before a sign-off may go with it. */
const withoutMark = (text: string | undefined) => text?.replace(/[?]$/, "");

describe("greeting and sign-off are left out", () => {
  test.each([
    "Hallo, wie kündige ich meine Domain?",
    "Sehr geehrte Damen und Herren,\nwie kündige ich meine Domain?",
    "Moin Frau Meier! Kurze Frage: wie kündige ich meine Domain?",
    "wie kündige ich meine Domain?\n\nMit freundlichen Grüßen\nPetra Lünemann\nTel. 0421 12345",
    "wie kündige ich meine Domain? LG Jana",
    "WIE KÜNDIGE ICH MEINE DOMAIN? Danke schonmal!",
  ])("%s", (text) => expect(withoutMark(passagesOf(text)[0])).toBe(question));

  test("but not the question behind a greeting without a mark", () => {
    expect(passagesOf("Hallo meine Seite geht nicht, was tun?")[0]).toBe("meine seite geht nicht, was tun?");
  });
});

test("every sentence is a passage beside the whole", () => {
  expect(passagesOf("Ich bin neu hier. Wie kündige ich meine Domain?")).toEqual([
    "ich bin neu hier. wie kuendige ich meine domain?",
    "ich bin neu hier.",
    `${question}?`,
  ]);
});
