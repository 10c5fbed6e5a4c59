import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Entry } from "../../src/core/knowledge.ts";
import { parseJsonl } from "../../src/knowledge/jsonl.ts";
import { loadEntries } from "../../src/knowledge/load-entries.ts";

const query = z.object({
  question: z.string(),
  answerId: z.string().nullable(),
  kind: z.enum(["in", "near", "far"]),
});

/** A question whose right entry is known; `null`: the knowledge base has none. */
export type LabelledQuery = Readonly<z.infer<typeof query>>;

/** A knowledge base with questions to it. */
export type LabelledSet = {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly queries: readonly LabelledQuery[];
};

/** Reads the set `<name>.kb.jsonl` with `<name>.queries.jsonl`. */
export const loadSet = async (folder: string, name: string): Promise<LabelledSet> => {
  const file = join(folder, `${name}.queries.jsonl`);
  const { rows, problems } = parseJsonl(file, readFileSync(file, "utf8"), query);
  if (problems.length > 0) throw new Error(["Cannot read the questions.", ...problems].join("\n"));
  return { name, entries: await loadEntries([join(folder, `${name}.kb.jsonl`)]), queries: rows };
};

/** Reads all sets of a folder, by name. */
export const loadSets = async (folder: string): Promise<readonly LabelledSet[]> =>
  Promise.all(
    readdirSync(folder)
      .flatMap((file) => /^(.+)\.kb\.jsonl$/.exec(file)?.[1] ?? [])
      .sort()
      .map((name) => loadSet(folder, name)),
  );

/** Where a set comes from: "roboai-de", "roboai-en" and "roboaimix-de" are of one origin. */
export const originOf = ({ name }: Pick<LabelledSet, "name">): string => name.replace(/(?:mix)?-.*$/, "");
