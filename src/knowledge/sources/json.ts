import type { SourceRead } from "../../core/importing.ts";
import type { Language } from "../../core/person.ts";
import { readRow, together, unusable } from "./source-row.ts";

const parse = (text: string): { readonly value: unknown } | { readonly reason: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
};

/** Reads a JSON list of entries, with the fields that entries of YAML files have. */
export const readJson = (file: string, text: string, language: Language): SourceRead => {
  const parsed = parse(text);
  if ("reason" in parsed) return unusable([`${file}: not JSON (${parsed.reason}). Correct it.`]);
  if (!Array.isArray(parsed.value))
    return unusable([`${file}: not a list. Put the entries between [ and ].`]);
  return together(parsed.value.map((row: unknown, at) => readRow(`${file}, row ${at + 1}`, row, language)));
};
