import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";
import type { Opening } from "../directory/opening-spans.ts";
import { everOpens } from "../directory/working-time.ts";

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
};

const clock = "(?:[01]?\\d|2[0-3]):[0-5]\\d";
const stretch = `^(${clock}) ?[-–] ?(${clock}|24:00)$`;

const opening = z
  .string()
  .meta({ pattern: stretch, examples: ["08:00-12:00"] })
  .transform((text, context): Opening => {
    const [, from, to] = new RegExp(stretch).exec(text) ?? [];
    if (from === undefined || to === undefined) {
      refuse(
        context,
        "These are no opening hours.",
        "Write from and to on the 24-hour clock, as in 08:00-12:00.",
      );
      return z.NEVER;
    }
    const times = { from: minutesOf(from), to: minutesOf(to) };
    if (times.from >= times.to)
      refuse(
        context,
        "It ends before it begins.",
        "Swap the times; for a night write until 24:00 and go on from 00:00 on the next day.",
      );
    return times;
  });

/** The opening times of one day, in order. */
export const openingsSchema = z.array(opening).transform((list, context): readonly Opening[] => {
  const sorted = list.toSorted((left, right) => left.from - right.from);
  const overlap = sorted.some(({ from }, index) => from < (sorted[index - 1]?.to ?? 0));
  if (overlap) refuse(context, "Its hours overlap.", "Let each begin when the one before has ended.");
  return sorted;
});

const weekday = openingsSchema
  .prefault([])
  .describe('Hours of the day on the 24-hour clock, as in ["08:00-12:00"]; [] is closed.');

/** When the desk works, by weekday. A day that is left out is closed. */
export const hoursSchema = z
  .strictObject({
    monday: weekday,
    tuesday: weekday,
    wednesday: weekday,
    thursday: weekday,
    friday: weekday,
    saturday: weekday,
    sunday: weekday,
  })
  .superRefine(
    (hours, context) => {
      if (!everOpens(hours))
        refuse(context, "The desk never opens.", 'Give one day its hours, as in monday: ["08:00-17:00"].');
    },
    // A day with a misspelt name is the error then, not the hours that are missing because of it.
    { when: ({ issues }) => issues.length === 0 },
  );
