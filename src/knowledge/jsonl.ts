import type { z } from "zod";
import { explain } from "./entry-row.ts";

/** What was read of a file, and what could not be, a sentence each. */
export type Parsed<Row> = { readonly rows: readonly Row[]; readonly problems: readonly string[] };

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Reads JSON lines; empty ones are passed over. `file` names it in the problems. */
export const parseJsonl = <Row>(file: string, content: string, schema: z.ZodType<Row>): Parsed<Row> => {
  const rows: Row[] = [];
  const problems: string[] = [];
  for (const [at, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `${file}, row ${at + 1}`;
    const value = parseJson(line);
    if (value === undefined) {
      problems.push(`${place}: "${line.slice(0, 60)}" is not JSON. Write one JSON object a line.`);
      continue;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) rows.push(parsed.data);
    else problems.push(...explain(place, value, parsed.error));
  }
  return { rows, problems };
};
