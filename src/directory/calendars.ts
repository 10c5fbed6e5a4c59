import type { Tier } from "../core/customer.ts";
import type { OfficeHours } from "../core/targets.ts";
import { officeHours } from "./calendar.ts";
import type { WorkingTime } from "./working-time.ts";

/** A calendar besides the desk's own, and for which tickets it is. */
export type NamedCalendar = WorkingTime & {
  readonly name: string;
  /** `null`: of all tiers. */
  readonly tiers: readonly Tier[] | null;
  /** As `<platform>:<channel>`; `null`: from everywhere, direct messages too. */
  readonly channels: readonly string[] | null;
};

/** What decides which calendar a request keeps to. */
export type CalendarQuestion = { readonly tier: Tier; readonly channel: string };

/** The first calendar that is for such a request; `null`: the desk's own. */
export const calendarFor = (
  calendars: readonly NamedCalendar[],
  { tier, channel }: CalendarQuestion,
): NamedCalendar | null =>
  calendars.find(
    ({ tiers, channels }) => (tiers?.includes(tier) ?? true) && (channels?.includes(channel) ?? true),
  ) ?? null;

/** All calendars of a desk, as the runtime asks them. */
export type Calendars = {
  /** The name of the calendar that a request keeps to; `null`: the desk's own. */
  readonly nameFor: (question: CalendarQuestion) => string | null;
  /** The calendar that a ticket keeps to; `null`: the desk's own, also for a name that the desk file has no more. */
  readonly keptBy: (ticket: { readonly calendar?: string }) => string | null;
  /** When the desk works by that calendar; by its own for `null`, and for a name that the desk file has no more. */
  readonly hoursOf: (name: string | null) => OfficeHours;
};

/**
 * The calendars of a desk: its own and the named ones.
 *
 * @throws {Error} as `createCalendar`.
 */
export const deskCalendars = (own: WorkingTime, named: readonly NamedCalendar[]): Calendars => {
  const ownHours = officeHours(own);
  const hours = new Map(named.map((one) => [one.name, officeHours(one)]));
  return {
    nameFor: (question) => calendarFor(named, question)?.name ?? null,
    keptBy: ({ calendar }) => (calendar !== undefined && hours.has(calendar) ? calendar : null),
    hoursOf: (name) => (name === null ? ownHours : (hours.get(name) ?? ownHours)),
  };
};
