import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";
import { isDay } from "./holidays.ts";
import { openingsSchema } from "./opening-hours.ts";

/** Days with opening hours of their own: half days, extra open days, closed ones. */
export const specialHoursSchema = z.record(z.string(), openingsSchema).superRefine((days, context) => {
  for (const day of Object.keys(days).filter((one) => !isDay(one)))
    refuse(context, "There is no such day.", "Write 12-24 for every year, or 2026-05-15 for once.", [day]);
});
