import { DateTime } from "luxon";
import type { Case } from "../core/case.ts";
import { repliedWords } from "../core/command.ts";
import type { PromisedTime } from "../core/customer-promise.ts";
import type { Event } from "../core/event.ts";
import { fillMacro, macroNamed } from "../core/macro.ts";
import { isStaff } from "../core/person.ts";
import type { Settings } from "../core/settings.ts";
import type { OfficeHours } from "../core/targets.ts";
import type { LocalDay } from "../reading/promise/moment.ts";
import { promiseIn } from "../reading/promise/promise-in.ts";
import { type ReadTime, readTime } from "../reading/promise/read-time.ts";

/** What a time is resolved by. */
type Office = { readonly hours: OfficeHours; readonly timeZone: string };

const minute = 60_000;
const year = 366 * 24 * 60 * minute;

/** Days looked at for working days: a desk that stays shut for longer keeps no promise either. */
const mostDays = 366;

const openOn = (day: DateTime, { hours }: Office): number =>
  hours.between(day.toMillis(), day.plus({ days: 1 }).toMillis());

/** The end of a day's opening hours; of the day itself, where it has none, or they are over. */
const endOf = (day: DateTime, from: number, office: Office): number => {
  const open = openOn(day, office);
  const closing = open === 0 ? from : office.hours.after(day.toMillis(), open / minute);
  return closing > from ? closing : day.plus({ days: 1 }).toMillis() - minute;
};

const workingDay = (from: number, count: number, office: Office): DateTime => {
  let day = DateTime.fromMillis(from, { zone: office.timeZone }).startOf("day");
  for (let left = count, looked = 0; left > 0 && looked < mostDays; looked += 1) {
    day = day.plus({ days: 1 });
    if (openOn(day, office) > 0) left -= 1;
  }
  return day;
};

const dayOf = (day: LocalDay, { timeZone }: Office): DateTime => DateTime.fromObject(day, { zone: timeZone });

/** The instant that a time means which was written at `from`. */
const instantOf = (time: ReadTime, from: number, office: Office): number => {
  switch (time.kind) {
    case "instant":
      return time.at;
    case "workingDays":
      return endOf(workingDay(from, time.count, office), from, office);
    case "day": {
      const day = dayOf(time.day, office);
      return time.time === null ? endOf(day, from, office) : day.set(time.time).toMillis();
    }
  }
};

const promised = (time: ReadTime | null, words: string, from: number, office: Office): PromisedTime => {
  if (time === null) return { read: "nothing", why: "unreadable" };
  const until = instantOf(time, from, office);
  if (!(until > from)) return { read: "nothing", why: Number.isNaN(until) ? "unreadable" : "past" };
  return until > from + year ? { read: "nothing", why: "tooFar" } : { read: "time", until, words };
};

/** What somebody of the desk tells the customer with an event, macros filled in; `null`: nothing. */
const wordsIn = (subject: Case, event: Event, { macros, company }: Settings): string | null => {
  if (event.kind === "messagePosted")
    return isStaff(event.person) && event.place === "support" ? event.message.text : null;
  if (event.kind !== "actChosen" || event.act.act !== "command") return null;
  const { command } = event.act;
  if (command.verb !== "macro") return repliedWords(command);
  const text = macroNamed(macros, command.name)?.texts[subject.language] ?? "";
  const filled = fillMacro(text, { customer: subject.customer.name, ticket: "", company });
  return [filled, command.more ?? ""].join("\n");
};

/** The moment that a `promise` names, as it was written; `null`: this is none, or it names none. */
const momentNamed = (event: Event): string | null =>
  event.kind === "actChosen" && event.act.act === "command" && event.act.command.verb === "promise"
    ? event.act.command.when
    : null;

/** The time that words to the customer promise, or that a `promise` names (S3); `null`: there are none. */
export const promisedTime = (
  subject: Case,
  event: Event,
  {
    now,
    settings,
    hours,
  }: { readonly now: number; readonly settings: Settings; readonly hours: OfficeHours },
): PromisedTime | null => {
  const named = momentNamed(event);
  const words = wordsIn(subject, event, settings);
  if (named === null && words === null) return null;
  const from = Math.min(event.at, now);
  const office = { hours, timeZone: settings.timeZone };
  const moment = { at: from, offset: DateTime.fromMillis(from, { zone: settings.timeZone }).offset };
  if (named !== null) return promised(readTime(named, moment), named, from, office);
  const given = promiseIn(words ?? "", moment);
  if (given === null) return null;
  const time = promised(given.time, given.words, from, office);
  return time.read === "time" ? time : null;
};
