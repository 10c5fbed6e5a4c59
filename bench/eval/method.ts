import type { Entry } from "../../src/core/knowledge.ts";
import type { Found } from "./figures.ts";

/** A way of finding entries: the best first. */
export type Search = (question: string) => readonly Found[] | Promise<readonly Found[]>;

/** A library or method that is measured, with its version. */
export type Method = {
  readonly name: string;
  readonly build: (entries: readonly Entry[]) => Search | Promise<Search>;
};

/** All that is said of one entry in all its languages. */
export type Page = {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly string[];
  readonly text: string;
};

/** Entries as one page an answer, as they would be given to a search library. */
export const pagesOf = (entries: readonly Entry[]): readonly Page[] => {
  const ids = [...new Set(entries.map(({ id }) => id))];
  return ids.map((id) => {
    const own = entries.filter((entry) => entry.id === id);
    const variants = [...new Set(own.flatMap((entry) => [entry.title, ...entry.variants]))];
    return { id, title: own.map(({ title }) => title).join(" / "), variants, text: variants.join("\n") };
  });
};
