import { DateTime } from "luxon";
import type { Desk } from "../config/desk.ts";
import { toSettings } from "../config/settings.ts";
import { type Tier, tiers } from "../core/customer.ts";
import { type TargetKind, targetKinds } from "../core/targets.ts";
import { type Priority, priorities } from "../core/ticket.ts";
import { type DueStep, explainDue } from "../directory/due-steps.ts";
import { print } from "./print.ts";

/** What is asked about the desk's clock, as it was typed. */
export type ClockQuestion = {
  /** A time on the desk's clock on the wall, ISO 8601; left out: now. */
  readonly at?: string;
  readonly tier: string;
  readonly priority: string;
};

const minute = 60_000;

const names = {
  firstReply: "First reply",
  nextReply: "Next reply",
  resolution: "Solution",
} as const satisfies Record<TargetKind, string>;

const reasons = {
  holiday: "closed: public holiday, or a day in holidays.closedOn",
  noHours: "closed: no hours on that weekday",
  outside: "nothing counts: outside the hours",
} as const;

const oneOf = <Word extends string>(words: readonly Word[], typed: string, what: string): Word => {
  const found = words.find((word) => word === typed);
  if (found === undefined)
    throw new Error(`There is no ${what} "${typed}". Write one of: ${words.join(", ")}.`);
  return found;
};

const momentOf = (typed: string | undefined, zone: string): DateTime => {
  const at = typed === undefined ? DateTime.now().setZone(zone) : DateTime.fromISO(typed, { zone });
  if (!at.isValid) throw new Error(`"${typed}" is no time. Write one such as 2026-12-24T15:55.`);
  return at;
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
 * @throws {Error} when there is no such time, tier or priority.
 */
export const explainClock = (desk: Desk, question: ClockQuestion): void => {
  const tier: Tier = oneOf(tiers, question.tier, "tier");
  const priority: Priority = oneOf(priorities, question.priority, "priority");
  const at = momentOf(question.at, desk.timeZone);
  const { targets } = toSettings(desk);
  print(`At ${day(at)} ${at.toFormat("HH:mm")} (${desk.timeZone}), ${tier}, priority ${priority}`);
  for (const kind of targetKinds) {
    const target = targets[kind][tier][priority];
    print("");
    if (target === null) {
      print(`${names[kind]}: no target`);
      continue;
    }
    const { dueAt, steps } = explainDue(desk, at.toMillis(), target);
    const due = DateTime.fromMillis(dueAt, { zone: desk.timeZone });
    print(`${names[kind]}: ${length(target)} of opening time, due ${day(due)} ${due.toFormat("HH:mm")}`);
    for (const line of stepLines(steps, desk.timeZone)) print(line);
  }
};
