import { createHash } from "node:crypto";
import { fold } from "../../../src/core/fold.ts";

/** Numbers in a vector. */
export const size = 96;

/** Words without a meaning of their own. */
const fillers = new Set(
  "ich du wir sie es sich laesst mein meine meinen meiner ein eine einen der die das den dem des zu im in am an auf mit von fuer und oder ist sind kann soll wie wo was man mir bitte doch the a an to my is are do does i how what where can for of on at and or please it".split(
    " ",
  ),
);

/** The same numbers for the same name, without direction in common with those of another name. */
const directionOf = (name: string): readonly number[] =>
  Array.from({ length: Math.ceil(size / 32) }, (_, block) =>
    [...createHash("sha256").update(`${block} ${name}`).digest()].map((byte) => byte / 127.5 - 1),
  ).flat();

/**
 * A model with a small table of what means the same; words in no row mean themselves. Words that begin alike are near,
 * as they are to a real model.
 */
export const embed = (text: string, sameMeaning: readonly (readonly string[])[]): readonly number[] => {
  const sum = Array.from({ length: size }, () => 0);
  const add = (name: string, weight: number): void => {
    for (const [at, value] of directionOf(name).entries()) sum[at] = (sum[at] ?? 0) + weight * value;
  };
  for (const word of fold(text).match(/[a-z0-9]+/g) ?? []) {
    if (fillers.has(word)) continue;
    const row = sameMeaning.find((words) => words.some((beginning) => word.startsWith(fold(beginning))));
    add(row === undefined ? `word ${word.slice(0, 6)}` : `meaning ${row[0]}`, 1);
  }
  add("any text", 0.3);
  return sum;
};
