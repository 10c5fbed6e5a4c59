import Holidays from "date-holidays";
import { DateTime } from "luxon";
import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";
import type { HolidayChoice } from "../directory/holidays.ts";
import { whenRight } from "./rule.ts";

const known = new Holidays();

const proposed = (codes: Readonly<Record<string, string>> = {}): string => {
  const names = Object.keys(codes);
  return names.length === 0 ? "Delete the line." : `Write one of: ${names.join(", ")}.`;
};

/** Whether this is a day of every year (`12-24`) or of one (`2026-05-15`). */
export const isDay = (text: string): boolean => {
  // Every day of the calendar exists in a leap year.
  const date = text.length === 5 ? `2024-${text}` : text;
  return /^\d{4}-\d\d-\d\d$/.test(date) && DateTime.fromISO(date).isValid;
};

const closingDay = z
  .string()
  .meta({ examples: ["12-24", "2026-05-15"] })
  .superRefine((text, context) => {
    if (!isDay(text))
      refuse(context, "There is no such day.", "Write 12-24 for every year, or 2026-05-15 for once.");
  });

const placeSchema = z
  .strictObject({
    country: z.string().describe("ISO 3166 code of the country whose public holidays are kept: DE."),
    state: z.string().nullable().default(null).describe("Code of the state, where states differ: BY."),
    region: z
      .string()
      .nullable()
      .default(null)
      .describe("Code of the region in the state, where regions differ: A."),
    closedOn: z
      .array(closingDay)
      .default([])
      .describe("Days on which the desk is closed besides: 12-24 every year, 2026-05-15 once."),
  })
  .superRefine(
    ({ country, state, region }, context) => {
      const states = known.getStates(country);
      const regions = state === null ? undefined : known.getRegions(country, state);
      if (!Object.hasOwn(known.getCountries(), country))
        refuse(context, "There is no such country.", "Write its ISO 3166 code, as in DE.", ["country"]);
      else if (state !== null && !Object.hasOwn(states ?? {}, state))
        refuse(context, `${country} has no such state.`, proposed(states), ["state"]);
      else if (region !== null && !Object.hasOwn(regions ?? {}, region))
        refuse(context, "There is no such region in this state.", proposed(regions), ["region"]);
    },
    whenRight("country", "state", "region"),
  );

/** Whose public holidays the desk keeps. */
export const holidaysSchema = z
  .union([z.literal("none"), placeSchema], {
    error: "Write none, or a country as in { country: DE, state: BY }.",
  })
  .transform((choice): HolidayChoice | null => (choice === "none" ? null : choice));
