import { z } from "zod";
import type { SourceRow } from "../../core/editing.ts";
import type { SourceProblem, SourceRead } from "../../core/importing.ts";
import { nearest } from "../../core/nearest.ts";
import type { Language } from "../../core/person.ts";
import { explain } from "../entry-row.ts";
import { limitFields, limitsIn, refuseEmptySpan } from "../limit-fields.ts";

// What no database can store.
const clean = (words: string): string => words.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\uFFFD");

const anyText = z.string().transform((words) => clean(words).trim());
const text = anyText.pipe(z.string().min(1));
/** `K-7` is the name of what was written in chat; people name entries in one word. */
const id = text.pipe(z.string().regex(/^(?!k-\d+$)\S{1,200}$/i));
const webAddress = z.url({ protocol: /^https?$/ });

const fields = {
  id,
  language: z.enum(["de", "en"]),
  title: text,
  variants: z.array(text).default([]),
  gist: anyText.default(""),
  url: anyText.pipe(z.union([z.literal(""), webAddress])).default(""),
  path: z.array(text).default([]),
  official: z.boolean().default(false),
  ...limitFields,
};

/** The fields of an entry in a source. */
export const sourceFields: readonly string[] = Object.keys(fields);

const schema = z.object(fields).superRefine(refuseEmptySpan);

/** A field that is nearly one of ours is a misspelt one; others are for other readers of the file. */
const misspelt = (place: string, row: object): readonly string[] =>
  Object.keys(row).flatMap((name) => {
    const meant = sourceFields.includes(name) ? null : nearest(name, sourceFields);
    return meant === null ? [] : [`${place}, field "${name}": unknown. Did you mean "${meant}"?`];
  });

const idIn = (row: object): string | null => {
  const parsed = id.safeParse(Reflect.get(row, "id"));
  return parsed.success ? parsed.data : null;
};

/** A part of a source that gives no entry. */
export const unusable = (sentences: readonly string[], entry: string | null = null): SourceRead => ({
  rows: [],
  problems: sentences.map((sentence): SourceProblem => ({ id: entry, sentence })),
});

const rowOf = (parsed: z.output<typeof schema>): SourceRow => {
  const { id: entry, language, title, variants, gist, url, path, official } = parsed;
  return {
    id: entry,
    language,
    title,
    variants: [...new Set(variants)].filter((wording) => wording !== title),
    gist,
    url,
    path,
    official,
    limits: limitsIn(parsed),
  };
};

/** Reads one entry as it stands at a place of a source; where it names no language, it is in `language`. */
export const readRow = (place: string, value: unknown, language: Language): SourceRead => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return unusable([`${place}: no entry. Write its fields, such as id, title and url.`]);
  const row = { language, ...value };
  const wrong = misspelt(place, row);
  const parsed = schema.safeParse(row);
  if (parsed.success && wrong.length === 0) return { rows: [rowOf(parsed.data)], problems: [] };
  return unusable([...wrong, ...(parsed.success ? [] : explain(place, row, parsed.error))], idIn(row));
};

/** What several parts of a source hold together. */
export const together = (parts: readonly SourceRead[]): SourceRead => ({
  rows: parts.flatMap(({ rows }) => rows),
  problems: parts.flatMap(({ problems }) => problems),
});
