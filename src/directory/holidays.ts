import Holidays from "date-holidays";

/** Whose public holidays the desk keeps, and on which days it is closed besides. */
export type HolidayChoice = {
  /** ISO 3166 code of the country: `DE`. */
  readonly country: string;
  /** Code of the state: `BY`. */
  readonly state: string | null;
  /** Code of a region in the state: `A` for Augsburg in Bavaria. */
  readonly region: string | null;
  /** Every year (`12-24`) or once (`2026-05-15`). */
  readonly closedOn: readonly string[];
};

const day = 24 * 60 * 60 * 1000;

/** The dates a holiday covers. One that begins at noon takes its whole day, so that no promise falls on it. */
const datesOf = ({ date, start, end }: { date: string; start: Date; end: Date }): readonly string[] => {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / day));
  return Array.from({ length: days }, (_, index) => new Date(first + index * day).toISOString().slice(0, 10));
};

/** Tells of a date (`2026-12-25`) whether the desk is closed for a public holiday or a day of its own. */
export const closedDates = (choice: HolidayChoice | null): ((date: string) => boolean) => {
  if (choice === null) return () => false;
  const { country, state, region, closedOn } = choice;
  const calendar = new Holidays(
    { country, ...(state && { state }), ...(region && { region }) },
    { types: ["public"] },
  );
  const years = new Map<string, ReadonlySet<string>>();
  const holidaysIn = (year: string): ReadonlySet<string> => {
    const known = years.get(year);
    if (known) return known;
    // Holidays of several days can begin in the old year.
    const dates = new Set(
      [Number(year) - 1, Number(year)].flatMap((one) => calendar.getHolidays(one)).flatMap(datesOf),
    );
    years.set(year, dates);
    return dates;
  };
  return (date) =>
    closedOn.includes(date) || closedOn.includes(date.slice(5)) || holidaysIn(date.slice(0, 4)).has(date);
};
