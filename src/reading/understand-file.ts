import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type ReadingOptions, read } from "./read.ts";

const row = z.object({ id: z.string().min(1), text: z.string() });

/** What is read, how, and where the readings go. */
export type UnderstandFile = {
  /** JSON lines with `id` and `text`. */
  readonly inputFile: string;
  readonly options: ReadingOptions;
  /** Gets one line for each text, without its line break. */
  readonly write: (line: string) => void;
};

const parse = (line: string, place: string): z.infer<typeof row> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place}: "${line.slice(0, 60)}" is not JSON. Write one JSON object a line.`, { cause });
  }
  const parsed = row.safeParse(value);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") || "id and text";
  throw new Error(`${place}: field ${field} is missing or no text. Write {"id": "...", "text": "..."}.`);
};

const load = async (file: string): Promise<string> => {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Error(`Cannot read the texts in ${file}. Check its name and rights.`, { cause });
  }
};

/**
 * Reads a file of texts and writes what each says, one JSON line each.
 *
 * @throws {Error} naming file, line and remedy, before anything is written.
 */
export const understandFile = async ({ inputFile, options, write }: UnderstandFile): Promise<void> => {
  const lines = (await load(inputFile)).split("\n");
  const rows = lines.flatMap((line, at) =>
    line.trim() === "" ? [] : [parse(line, `${inputFile}, line ${at + 1}`)],
  );
  for (const { id, text } of rows) {
    const { language, kind, exact, says, upset, abusive, callback, person, customerNumber } = read(
      text,
      options,
    );
    write(
      JSON.stringify({ id, language, kind, exact, says, upset, abusive, callback, person, customerNumber }),
    );
  }
};
