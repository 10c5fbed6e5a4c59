import type { Period } from "../core/answer-counts.ts";
import { isTicket, type TicketCase } from "../core/case.ts";
import { type DaySummary, firstReplies } from "../core/day-summary.ts";
import { countPromises } from "../core/promise-end.ts";
import type { AgentSay } from "../core/say.ts";
import { countAnswers } from "../storage/answer-counts.ts";
import { openTickets } from "../storage/cases.ts";
import { countFiled } from "../storage/filed-tickets.ts";
import { readMark, writeMark } from "../storage/marks.ts";
import { enqueue } from "../storage/outbox.ts";
import { promiseEnds } from "../storage/promise-ends.ts";
import { targetResultsIn } from "../storage/target-results.ts";
import { digestOrder } from "./digest-order.ts";
import { countGapsSince } from "./gaps.ts";
import type { Parts } from "./parts.ts";
import { keepTimetable } from "./timetable.ts";
import { asUnanswered, waitingLines } from "./unanswered.ts";

/** The mark of the closing time up to which days are summed up. */
const mark = "summary";

/** How far back the last closing is looked for: mostly it is a few days ago, and no desk is shut for longer than a year. */
const lookBack = [8, 366].map((days) => days * 24 * 60 * 60_000);

const isLate = ({ ticket }: TicketCase, now: number): boolean => {
  const { reply = null, update = null, resolution = null } = ticket.clock?.due ?? {};
  return [reply, update, resolution].some((due) => due !== null && due < now);
};

const countLate = async ({ store, clock }: Parts): Promise<number> =>
  (await store.read(openTickets)).filter(
    ({ case: subject }) => isTicket(subject) && isLate(subject, clock.now()),
  ).length;

const summaryOf = async (parts: Parts, period: Period): Promise<DaySummary> => {
  const { store } = parts;
  const { requests, involved, resolved } = await store.read((db) => countAnswers(db, period));
  const results = await store.read((db) => targetResultsIn(db, period));
  const { waiting, lines } = asUnanswered(await waitingLines(parts));
  return {
    ...period,
    requests,
    involved,
    resolved,
    tickets: await store.read((db) => countFiled(db, period)),
    firstReply: firstReplies(results),
    targets: { kept: results.filter(({ kept }) => kept).length, all: results.length },
    promises: countPromises(await store.read((db) => promiseEnds(db, period, parts.clock.now()))),
    late: await countLate(parts),
    unanswered: { waiting, lines: lines.slice(0, 1) },
    gaps: await countGapsSince(parts, period.from),
  };
};

/** The day began when the desk closed the last time: so every request is in the figures of exactly one. */
const dayUntil = ({ closingTimes }: Parts, until: number): Period => {
  for (const reach of lookBack) {
    const from = closingTimes(until - reach, until - 1).at(-1);
    if (from !== undefined) return { from, until };
  }
  return { from: 0, until };
};

const sayOf = async (parts: Parts, period: Period): Promise<AgentSay> => ({
  say: "daySummary",
  ...(await summaryOf(parts, period)),
  timeZone: parts.settings.timeZone,
});

/** The day so far, for whoever asks in chat. */
export const sumUpToday = (parts: Parts): Promise<AgentSay> =>
  sayOf(parts, dayUntil(parts, parts.clock.now()));

const post = async (parts: Parts, closing: number, since: number): Promise<void> => {
  const say = await sayOf(parts, dayUntil(parts, closing));
  await parts.store.tx(async (db) => {
    if ((await readMark(db, mark)) !== since) return;
    await writeMark(db, mark, closing);
    await enqueue(db, [digestOrder(parts, { name: `summary-${closing}`, say })]);
  });
};

/** Sums a desk's days up when it closes (S5). */
export type Summaries = {
  /** Posts the summary of the day that has ended. Of those that ended while the desk was down, only the last. */
  readonly look: () => Promise<void>;
};

/** Begins with the first closing after this moment. */
export const createSummaries = (parts: Parts): Summaries => ({
  look: parts.summary
    ? keepTimetable(parts, {
        mark,
        between: parts.closingTimes,
        atOf: (closing) => closing,
        act: (closing, since) => post(parts, closing, since),
      })
    : async () => {},
});
