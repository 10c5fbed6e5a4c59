import type { Question, Said } from "../../src/core/case.ts";
import type { Understanding } from "../../src/core/reading.ts";
import type { ReadingOptions } from "../../src/reading/read.ts";
import { understand } from "../../src/reading/understand.ts";

/** A desk whose customer numbers have five digits. */
export const options: ReadingOptions = { numberPattern: (digits) => /^[1-9]\d{4}$/.test(digits) };

/** One line of a dialogue: a text, the turn it was said in, and the question it answers. */
export type Line = string | { readonly text: string; readonly turn?: number; readonly answers?: Question };

/** The messages of one customer, a minute apart; without a turn they belong to one statement. */
export const saying = (...lines: readonly Line[]): readonly Said[] =>
  lines.map((line, at) => {
    const { text, turn = 0, answers = null } = typeof line === "string" ? { text: line } : line;
    return { messageId: `m${at}`, text, at: at * 60_000, attachments: [], turn, answers };
  });

/** What is understood of these messages, seen from the turn of the last one. */
export const understanding = (...lines: readonly Line[]): Understanding => {
  const said = saying(...lines);
  return understand(said, said.at(-1)?.turn ?? 0, options);
};
