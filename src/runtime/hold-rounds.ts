import { type RoundTime, wereMissed } from "../core/round.ts";
import type { AgentSay } from "../core/say.ts";
import type { WaitingLine } from "../core/shown-ticket.ts";
import { localDate } from "../directory/local-date.ts";
import type { CalendarName, SharedRound, SharedRounds } from "../directory/shared-rounds.ts";
import type { Database } from "../storage/database.ts";
import { readMark, writeMark } from "../storage/marks.ts";
import { enqueue, type NewOrder } from "../storage/outbox.ts";
import { latestRounds, recordRound } from "../storage/rounds.ts";
import { digestOrder } from "./digest-order.ts";
import type { Parts } from "./parts.ts";
import { readersOf } from "./round-readers.ts";
import { keepTimetable } from "./timetable.ts";
import { asUnanswered, waitingLines } from "./unanswered.ts";

/** The mark of the moment up to which rounds are done with. */
const mark = "rounds";
/** The mark of the moment at which it was last said that nobody waits. */
const allGoodMark = "all-good";

/** Milliseconds after which a round that was slept through is only held while the desk is open. */
const stillTimely = 10 * 60_000;

/** The calendars whose rounds are at a moment; what the desk file has no more counts for the desk's own. */
export const calendarsAt = (roundTimes: SharedRounds, at: number): readonly CalendarName[] =>
  roundTimes(at - 1, at)[0]?.calendars ?? [null];

/** The name under which the posts of a round stand. */
export const roundName = (at: number): string => `round-${at}`;

/** The calendars whose rounds are due and worth holding, however late. */
const timely = (due: readonly SharedRound[], { calendars, clock }: Parts): readonly CalendarName[] => {
  const now = clock.now();
  const isTimely = (name: CalendarName): boolean =>
    calendars.hoursOf(name).isOpen(now) ||
    due.some((round) => round.calendars.includes(name) && now - round.at <= stillTimely);
  return [...new Set(due.flatMap((round) => round.calendars))].filter(isTimely);
};

/** Rounds that are looked back on for those of one calendar. */
const lookBack = 30;

/** Whether the latest two rounds of one of these calendars were missed. */
const wereTheirsMissed = async (
  db: Database,
  { roundTimes }: Parts,
  calendars: readonly CalendarName[],
): Promise<boolean> => {
  const latest = await latestRounds(db, lookBack);
  const isOf = (name: CalendarName, { at }: RoundTime): boolean => calendarsAt(roundTimes, at).includes(name);
  return calendars.some((name) => wereMissed(latest.filter((round) => isOf(name, round))));
};

/** Whose tickets a round lists, by name, where they are not the desk's own. */
export const namedCalendars = (calendars: readonly CalendarName[]): { readonly calendars?: string } =>
  calendars.includes(null) ? {} : { calendars: calendars.join(", ") };

const listsOf = (
  parts: Parts,
  { at, part, calendars }: SharedRound,
  lines: readonly WaitingLine[],
  missed: boolean,
): readonly NewOrder[] => {
  const name = roundName(at);
  const { channel, ping, agents } = readersOf(parts, lines, missed);
  const { timeZone } = parts.settings;
  const round = { say: "round", at, part, missed, tickedBy: null, timeZone } as const;
  const sayOf = (listed: readonly WaitingLine[]) =>
    ({ ...round, ...asUnanswered(listed), ...namedCalendars(calendars) }) as const;
  return [
    ...(channel.length === 0 ? [] : [digestOrder(parts, { name, say: sayOf(channel), ping })]),
    ...agents.map(({ lines: own, ...reader }) =>
      digestOrder(parts, { name, say: { ...sayOf(own), missed: false, own: true }, reader }),
    ),
  ];
};

const sayAllGood = async (db: Database, parts: Parts, round: RoundTime): Promise<void> => {
  const { timeZone } = parts.settings;
  const said = await readMark(db, allGoodMark);
  if (!parts.rounds.allGood) return;
  if (said !== null && localDate(said, timeZone) === localDate(round.at, timeZone)) return;
  await writeMark(db, allGoodMark, round.at);
  const say: AgentSay = { say: "allGood", ...round, timeZone };
  await enqueue(db, [digestOrder(parts, { name: roundName(round.at), say })]);
};

const hold = async (
  parts: Parts,
  { at, part }: RoundTime,
  since: number,
  due: readonly SharedRound[],
): Promise<void> => {
  const calendars = timely(due, parts);
  const lines = await waitingLines(parts, calendars);
  await parts.store.tx(async (db) => {
    if ((await readMark(db, mark)) !== since) return;
    await writeMark(db, mark, at);
    if (calendars.length === 0) return;
    if (lines.length === 0) return calendars.includes(null) ? sayAllGood(db, parts, { at, part }) : undefined;
    const missed = await wereTheirsMissed(db, parts, calendars);
    await recordRound(db, { at, part });
    await enqueue(db, listsOf(parts, { at, part, calendars }, lines, missed));
  });
};

/** Sees to the rounds of a desk (R6). */
export type Rounds = {
  /** Posts the lists of the round that is due, if customers wait. Of those that were slept through, each calendar's last. */
  readonly look: () => Promise<void>;
};

/** Begins with the rounds after this moment: none is held for what was before the desk. */
export const createRounds = (parts: Parts): Rounds => ({
  look: keepTimetable(parts, {
    mark,
    between: parts.roundTimes,
    atOf: ({ at }) => at,
    act: (round, since, due) => hold(parts, round, since, due),
  }),
});
