import { describe, expect, test } from "vitest";
import { type Language, languages } from "../../src/core/person.ts";
import { toneKinds } from "../../src/core/tone.ts";
import { surfaces } from "../../src/messages/surface.ts";

const labelsOf = (language: Language): readonly string[] => {
  const { shortcut, verb, priority } = surfaces[language];
  const fields = [shortcut.verb, shortcut.ticket, shortcut.colleague, shortcut.priority];
  return [
    ...fields.map(({ label }) => label),
    ...Object.values(shortcut.text),
    ...Object.values(verb),
    ...Object.values(priority),
  ];
};

describe.each(languages)("the words of windows in %s", (language) => {
  const { preview, shortcut } = surfaces[language];

  test("fit where platforms show them", () => {
    for (const words of [preview.send, shortcut.title, shortcut.submit, shortcut.staffOnly.title])
      expect(words.length).toBeLessThanOrEqual(24);
    for (const label of labelsOf(language)) expect(label.length).toBeLessThanOrEqual(75);
    for (const { placeholder } of [shortcut.verb, shortcut.ticket, shortcut.colleague, shortcut.priority])
      expect(placeholder.length).toBeLessThanOrEqual(150);
  });

  test("name the words that a hint is about, and differ by kind", () => {
    const hints = toneKinds.map((kind) => preview.hints[kind]("auf jeden Fall"));
    for (const hint of hints) expect(hint).toMatch(/[„“]auf jeden Fall[“”]/);
    expect(new Set(hints).size).toBe(toneKinds.length);
  });
});
