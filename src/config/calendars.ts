import * as z from "zod";
import { tiers } from "../core/customer.ts";
import type { NamedCalendar } from "../directory/calendars.ts";
import { refuse } from "../directory/files/refuse.ts";
import { channelKeySchema } from "./channels.ts";
import { holidaysSchema } from "./holidays.ts";
import { timeZoneSchema } from "./identity.ts";
import { hoursSchema } from "./opening-hours.ts";
import { specialHoursSchema } from "./special-hours.ts";

const calendarSchema = z
  .strictObject({
    tiers: z
      .array(z.enum(tiers))
      .min(1)
      .optional()
      .describe("Tiers of the customers whose tickets keep to it. Left out: all."),
    channels: z
      .array(channelKeySchema)
      .min(1)
      .optional()
      .describe("Support channels whose tickets keep to it, as <platform>:<channel>. Left out: all."),
    hours: hoursSchema.describe("When the desk works for these tickets, by weekday."),
    holidays: holidaysSchema
      .optional()
      .describe("Whose public holidays are kept for them: none, or a place. Left out: the desk's."),
    specialHours: specialHoursSchema
      .prefault({})
      .describe("Days with hours of their own, for these tickets alone: half days, extra open days."),
    timeZone: timeZoneSchema.optional().describe("IANA time zone of these hours. Left out: the desk's."),
  })
  .superRefine((calendar, context) => {
    if (calendar.tiers === undefined && calendar.channels === undefined)
      refuse(
        context,
        "It says not for whom it is.",
        "Give it tiers, channels or both, as in tiers: [premium].",
      );
  });

const isName = (text: string): boolean => /^\p{L}[\p{L}\d_-]{0,31}$/u.test(text);

/** Calendars besides the desk's own, by name; a ticket keeps to the first that is for it. */
export const calendarsSchema = z
  .record(z.string(), calendarSchema)
  .superRefine((calendars, context) => {
    for (const one of Object.keys(calendars).filter((name) => !isName(name)))
      refuse(context, "This is no name.", "Write a letter, then letters, digits, - and _; 32 at most.", [
        one,
      ]);
  })
  .transform((calendars) => Object.entries(calendars).map(([name, calendar]) => ({ name, ...calendar })));

type FileCalendar = z.output<typeof calendarsSchema>[number];

/** All that a calendar is for, by tier and channel; direct messages count as a channel of their own. */
const reachOf = (
  { tiers: ownTiers, channels }: FileCalendar,
  support: readonly string[],
): readonly string[] =>
  (channels ?? [...support, "direct"]).flatMap((channel) =>
    (ownTiers ?? tiers).map((tier) => `${tier} ${channel}`),
  );

/** Refuses calendars for channels that are none of the desk's, and those that no ticket can ever have. */
export const refuseCalendars = (
  calendars: readonly FileCalendar[],
  support: readonly string[],
  context: z.RefinementCtx,
): void => {
  const taken = new Set<string>();
  for (const calendar of calendars) {
    for (const [at, channel] of (calendar.channels ?? []).entries())
      if (!support.includes(channel))
        refuse(
          context,
          `${channel} is none of the support channels.`,
          `Write one of them as it stands under channels.support: ${support.join(", ")}.`,
          ["calendars", calendar.name, "channels", at],
        );
    const reach = reachOf(calendar, support);
    if (reach.every((one) => taken.has(one)))
      refuse(
        context,
        "No ticket ever keeps to it: others before it are for the same ones.",
        "Put it before them, or say more closely for whom they are.",
        ["calendars", calendar.name],
      );
    for (const one of reach) taken.add(one);
  }
};

/** The calendars with what they leave out taken from the desk. */
export const completeCalendars = (
  calendars: readonly FileCalendar[],
  desk: Pick<NamedCalendar, "timeZone" | "holidays">,
): readonly NamedCalendar[] =>
  calendars.map(({ name, tiers: ownTiers, channels, hours, holidays, specialHours, timeZone }) => ({
    name,
    tiers: ownTiers ?? null,
    channels: channels ?? null,
    hours,
    // `none` in the file is `null` here, and keeps no holidays.
    holidays: holidays === undefined ? desk.holidays : holidays,
    specialHours,
    timeZone: timeZone ?? desk.timeZone,
  }));
