import { DateTime } from "luxon";
import { keyOf } from "../config/channels.ts";
import type { Desk } from "../config/desk.ts";
import { toSettings } from "../config/settings.ts";
import { type Tier, tiers } from "../core/customer.ts";
import { type TargetKind, targetKinds } from "../core/targets.ts";
import { type Priority, priorities } from "../core/ticket.ts";
import { calendarFor, type NamedCalendar } from "../directory/calendars.ts";
import { type DueStep, explainDue } from "../directory/due-steps.ts";
import { print } from "./print.ts";

/** What is asked about the desk's clock, as it was typed. */
export type ClockQuestion = {
  /** A time on the desk's clock on the wall, ISO 8601; left out: now. */
  readonly at?: string;
  readonly tier: string;
  readonly priority: string;
  /** The name of a calendar; left out: the one that a ticket of that tier and channel keeps to. */
  readonly calendar?: string;
  /** A support channel as it stands in the desk file; left out: none that has a calendar of its own. */
  readonly channel?: string;
};

const minute = 60_000;

const names = {
  firstReply: "First reply",
  nextReply: "Next reply",
  update: "Update",
  resolution: "Solution",
} as const satisfies Record<TargetKind, string>;

const reasons = {
  holiday: "closed: public holiday, or a day in holidays.closedOn",
  special: "closed: a day in specialHours",
  noHours: "closed: no hours on that weekday",
  outside: "nothing counts: outside the hours",
} as const;

const oneOf = <Word extends string>(words: readonly Word[], typed: string, what: string): Word => {
  const found = words.find((word) => word === typed);
  if (found === undefined) {
    const remedy = words.length === 0 ? "The desk file names none." : `Write one of: ${words.join(", ")}.`;
    throw new Error(`There is no ${what} "${typed}". ${remedy}`);
  }
  return found;
};

const momentOf = (typed: string | undefined, zone: string): DateTime => {
  const at = typed === undefined ? DateTime.now().setZone(zone) : DateTime.fromISO(typed, { zone });
  if (!at.isValid) throw new Error(`"${typed}" is no time. Write one such as 2026-12-24T15:55.`);
  return at;
};

/** The calendar that is asked for: by its name, or as a ticket finds it. */
const calendarAsked = (
  desk: Desk,
  tier: Tier,
  { calendar, channel }: ClockQuestion,
): NamedCalendar | null => {
  const names = desk.calendars.map(({ name }) => name);
  if (calendar !== undefined) {
    const named = oneOf(names, calendar, "calendar");
    return desk.calendars.find(({ name }) => name === named) ?? null;
  }
  const support = desk.channels.support.map(keyOf);
  const from = channel === undefined ? "" : oneOf(support, channel, "support channel");
  return calendarFor(desk.calendars, { tier, channel: from });
};

/** "2h 05m" */
const length = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${String(rest).padStart(2, "0")}m`;
};

/** Names of days as they are in English on every machine. */
const day = (at: DateTime): string => at.setLocale("en-GB").toFormat("ccc yyyy-MM-dd");

const stepLines = (steps: readonly DueStep[], zone: string): readonly string[] => {
  const wall = (at: number): string => DateTime.fromMillis(at, { zone }).toFormat("HH:mm");
  let counted = 0;
  return steps.flatMap(({ date, spans, closed }) => {
    const name = day(DateTime.fromISO(date, { zone }));
    if (closed !== null) return [`  ${name}  ${reasons[closed]}`];
    return spans.map(({ start, end }) => {
      counted += (end - start) / minute;
      return `  ${name}  ${wall(start)}-${wall(end)}  ${length((end - start) / minute)}, ${length(counted)} in all`;
    });
  });
};

/**
 * Prints by when a request that comes at a moment is answered and solved at the latest, and how that comes about.
 *
 * @throws {Error} when there is no such time, tier, priority, calendar or channel.
 */
export const explainClock = (desk: Desk, question: ClockQuestion): void => {
  const tier: Tier = oneOf(tiers, question.tier, "tier");
  const priority: Priority = oneOf(priorities, question.priority, "priority");
  const calendar = calendarAsked(desk, tier, question);
  const time = calendar ?? desk;
  const zone = time.timeZone;
  const at = momentOf(question.at, zone);
  const { targets } = toSettings(desk);
  const by = calendar === null ? "" : `, calendar ${calendar.name}`;
  print(`At ${day(at)} ${at.toFormat("HH:mm")} (${zone}), ${tier}, priority ${priority}${by}`);
  for (const kind of targetKinds) {
    const target = targets[kind][tier][priority];
    print("");
    if (target === null) {
      print(`${names[kind]}: no target`);
      continue;
    }
    const { dueAt, steps } = explainDue(time, at.toMillis(), target);
    const due = DateTime.fromMillis(dueAt, { zone });
    print(`${names[kind]}: ${length(target)} of opening time, due ${day(due)} ${due.toFormat("HH:mm")}`);
    for (const line of stepLines(steps, zone)) print(line);
  }
};
