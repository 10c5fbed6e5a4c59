import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Language } from "../../../src/core/person.ts";
import { type ToneKind, toneKinds } from "../../../src/core/tone.ts";

/** What an agent writes, and the kinds of hints that it deserves; none for what is well said. */
export type Sentence = { readonly text: string; readonly kinds: readonly ToneKind[] };

/**
 * The phrases were chosen by the first part; the second shows how they do on words they were not made for, and was
 * looked at. The third was written last, and nothing was changed for it.
 */
export const parts = ["tuned", "aside", "later"] as const;

const labels = z
  .string()
  .transform((label) => (label === "harmless" ? [] : label.split(" ")))
  .pipe(z.array(z.enum(toneKinds)));
const file = z.record(z.string(), z.array(z.string()).nonempty());

/** The labelled sentences of one language. */
export const sentencesOf = (language: Language, part: (typeof parts)[number]): readonly Sentence[] => {
  const source = readFileSync(new URL(`sentences/${language}.${part}.yaml`, import.meta.url), "utf8");
  return Object.entries(file.parse(parse(source))).flatMap(([label, texts]) => {
    const kinds = labels.parse(label);
    return texts.map((text) => ({ text, kinds }));
  });
};
