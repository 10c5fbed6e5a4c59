import { type RoundTime, wereMissed } from "../core/round.ts";
import type { AgentSay } from "../core/say.ts";
import type { WaitingLine } from "../core/shown-ticket.ts";
import { localDate } from "../directory/local-date.ts";
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

/** The name under which the posts of a round stand. */
export const roundName = (at: number): string => `round-${at}`;

const isTimely = ({ at }: RoundTime, { calendars, clock }: Parts): boolean =>
  clock.now() - at <= stillTimely || calendars.hoursOf(null).isOpen(clock.now());

const listsOf = (
  parts: Parts,
  round: RoundTime,
  lines: readonly WaitingLine[],
  missed: boolean,
): readonly NewOrder[] => {
  const name = roundName(round.at);
  const { channel, ping, agents } = readersOf(parts, lines, missed);
  const { timeZone } = parts.settings;
  const sayOf = (listed: readonly WaitingLine[]) =>
    ({ say: "round", ...round, ...asUnanswered(listed), missed, tickedBy: null, timeZone }) as const;
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

const hold = async (parts: Parts, round: RoundTime, since: number): Promise<void> => {
  const lines = await waitingLines(parts);
  await parts.store.tx(async (db) => {
    if ((await readMark(db, mark)) !== since) return;
    await writeMark(db, mark, round.at);
    if (!isTimely(round, parts)) return;
    if (lines.length === 0) return sayAllGood(db, parts, round);
    const missed = wereMissed(await latestRounds(db, 2));
    await recordRound(db, round);
    await enqueue(db, listsOf(parts, round, lines, missed));
  });
};

/** Sees to the rounds of a desk (R6). */
export type Rounds = {
  /** Posts the lists of the round that is due, if customers wait. Of those that were slept through, only the last. */
  readonly look: () => Promise<void>;
};

/** Begins with the rounds after this moment: none is held for what was before the desk. */
export const createRounds = (parts: Parts): Rounds => ({
  look: keepTimetable(parts, {
    mark,
    between: parts.roundTimes,
    atOf: ({ at }) => at,
    act: (round, since) => hold(parts, round, since),
  }),
});
