import { DateTime } from "luxon";
import { createCalendar } from "./calendar.ts";
import { dayHours } from "./day-hours.ts";
import type { Span } from "./opening-spans.ts";
import type { WorkingTime } from "./working-time.ts";

/** One local date on the way to a due time: what of it counts, or why nothing does. */
export type DueStep = {
  /** `2026-12-24` */
  readonly date: string;
  readonly spans: readonly Span[];
  /**
   * `null`: something counts. `noHours`: closed on that weekday. `special`: closed by special hours. `outside`: open, but
   * not in the time looked at.
   */
  readonly closed: "holiday" | "noHours" | "special" | "outside" | null;
};

/** How a due time comes about; instants are milliseconds since 1970. */
export type DueExplanation = { readonly dueAt: number; readonly steps: readonly DueStep[] };

/**
 * Tells day by day how a due time comes about that lies so many minutes of opening time after an instant.
 *
 * @throws {Error} when the desk does not open within a year, or never.
 */
export const explainDue = (time: WorkingTime, from: number, minutes: number): DueExplanation => {
  const { expectedReplyAt, openSpans } = createCalendar(time);
  const dueAt = expectedReplyAt(from, minutes);
  const hoursOf = dayHours(time);
  const local = (at: number): DateTime => DateTime.fromMillis(at, { zone: time.timeZone });
  const whyClosed = (day: DateTime): DueStep["closed"] => {
    const { openings, from: source } = hoursOf(day);
    if (openings.length > 0) return "outside";
    return source === "weekday" ? "noHours" : source;
  };
  const steps: DueStep[] = [];
  for (let day = local(from).startOf("day"); day.toMillis() <= dueAt; day = day.plus({ days: 1 })) {
    const end = day.plus({ days: 1 }).toMillis();
    const spans = openSpans(Math.max(from, day.toMillis()), Math.min(dueAt, end));
    steps.push({
      date: day.toFormat("yyyy-MM-dd"),
      spans,
      closed: spans.length > 0 ? null : whyClosed(day),
    });
  }
  return { dueAt, steps };
};
