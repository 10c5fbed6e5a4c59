import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { parse } from "yaml";
import { z } from "zod";
import type { Language } from "../../../src/core/person.ts";
import type { ReadTime } from "../../../src/reading/promise/read-time.ts";

/** Thursday, 19 November 2026, 10:00 in Berlin. */
export const thursday = { at: Date.UTC(2026, 10, 19, 9), offset: 60 } as const;

/**
 * Recognition was made by the first list. The second was written before that, shows how it does on words it was not made
 * for, and was looked at. The third was written last, and nothing was changed for it.
 */
export const lists = ["tuned", "aside", "later"] as const;

/** What an agent writes, and the time that it promises, as `shown` writes it; `none`: nothing. */
export type Line = { readonly text: string; readonly promises: string };

const file = z.record(z.string(), z.array(z.string()).nonempty());

/** The lines of one list in one language. */
export const linesOf = (language: Language, list: (typeof lists)[number]): readonly Line[] => {
  const source = readFileSync(new URL(`lists/${language}.${list}.yaml`, import.meta.url), "utf8");
  return Object.entries(file.parse(parse(source))).flatMap(([promises, texts]) =>
    texts.map((text) => ({ text, promises })),
  );
};

const padded = (number: number): string => String(number).padStart(2, "0");

/** A time as the lists write it: "11-24", "11-24 10:00", "2 workdays", by the clock on the wall in Berlin. */
export const shown = (time: ReadTime | null): string => {
  switch (time?.kind) {
    case undefined:
      return "none";
    case "instant":
      return DateTime.fromMillis(time.at, { zone: "Europe/Berlin" }).toFormat("MM-dd HH:mm");
    case "workingDays":
      return `${time.count} workdays`;
    case "day": {
      const day = `${padded(time.day.month)}-${padded(time.day.day)}`;
      return time.time === null ? day : `${day} ${padded(time.time.hour)}:${padded(time.time.minute)}`;
    }
  }
};
