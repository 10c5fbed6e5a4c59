import type { Command } from "./command.ts";
import type { Reader } from "./read-words.ts";

/** The days that figures can be of. */
const maxDays = 366;

/** `7`, `7 days`, `7 Tage`; nothing: the usual ones. It reads no name: figures of others cannot be asked for (S5). */
const daysIn = (rest: string): number | null => {
  const [, digits] = /^(\d{1,3})(?:\s*(?:d|days?|tagen?|tage?))?$/i.exec(rest) ?? [];
  const days = Number(digits);
  return days >= 1 && days <= maxDays ? days : null;
};

type Period = { readonly days?: number };

/** Reads `stats breaches 7` and `stats mine`. */
export const readStats =
  (verb: "stats breaches" | "stats mine", build: (period: Period) => Command): Reader =>
  (rest) => {
    if (rest === "") return build({});
    const days = daysIn(rest);
    return days === null ? { problem: "noSuchPeriod", verb, word: rest } : build({ days });
  };
