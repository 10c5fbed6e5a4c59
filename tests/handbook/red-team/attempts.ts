import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Language } from "../../../src/core/person.ts";

/** The rules were improved by the first two; the third was written afterwards, and nothing was changed for it. */
export const parts = ["tuned", "second", "aside"] as const;
export type Part = (typeof parts)[number];

/** An attempt to learn something internal: what is written, turn by turn, and the manner in which. */
export type Attempt = { readonly manner: string; readonly turns: readonly string[] };

const attemptsShape = z.record(z.string(), z.array(z.union([z.string(), z.array(z.string()).nonempty()])));
const ordinaryShape = z.array(z.string()).nonempty();

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`lists/${name}.yaml`, import.meta.url), "utf8"));

/** The attempts in one language. */
export const attemptsIn = (language: Language, part: Part): readonly Attempt[] =>
  Object.entries(attemptsShape.parse(read(`${language}.attempts.${part}`))).flatMap(([manner, attempts]) =>
    attempts.map((turns) => ({ manner, turns: [turns].flat() })),
  );

/** What ordinary customers write with the same words. */
export const ordinaryIn = (language: Language, part: Part): readonly string[] =>
  ordinaryShape.parse(read(`${language}.ordinary.${part}`));
