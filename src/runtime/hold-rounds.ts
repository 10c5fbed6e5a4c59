import { isTicket, type TicketCase } from "../core/case.ts";
import type { Order } from "../core/order.ts";
import { type RoundTime, wereMissed } from "../core/round.ts";
import type { Unanswered, WaitingLine } from "../core/shown-ticket.ts";
import { customerWaits } from "../core/ticket-clock.ts";
import { openTickets } from "../storage/cases.ts";
import { readMark, writeMark } from "../storage/marks.ts";
import { enqueue, type NewOrder } from "../storage/outbox.ts";
import { latestRounds, recordRound } from "../storage/rounds.ts";
import { lineOf } from "./listings.ts";
import type { Parts } from "./parts.ts";

/** The mark of the moment up to which rounds are done with. */
const mark = "rounds";

/** Milliseconds after which a round that was slept through is only held while the desk is open. */
const stillTimely = 10 * 60_000;

/** Looks ahead this far for the next round, in milliseconds; asked again by then. */
const horizon = 24 * 60 * 60_000;

/** Tickets that a list names; of the others it says how many. */
const mostListed = 5;

const waitingLine = (subject: TicketCase): WaitingLine => ({
  line: lineOf(subject),
  since: subject.ticket.clock?.since ?? subject.ticket.filedAt,
  // Of legal matters, lists do not show the way to what was said.
  conversation: subject.route === "legal" ? null : subject.conversation,
});

const bySince = (one: WaitingLine, other: WaitingLine): number =>
  one.since - other.since || one.line.ticket - other.line.ticket;

/** The unanswered tickets: how many, and those that have waited longest. */
export const unanswered = async ({ store }: Parts): Promise<Unanswered> => {
  const lines = (await store.read(openTickets))
    .map(({ case: subject }) => subject)
    .filter((subject): subject is TicketCase => isTicket(subject) && customerWaits(subject.status))
    .map(waitingLine)
    .toSorted(bySince);
  return { waiting: lines.length, lines: lines.slice(0, mostListed) };
};

/** The order that posts or changes the list of a round. Its post stands under the round's moment. */
export const roundOrder = (
  { internal, newId, clock }: Parts,
  at: number,
  { content, ping }: Pick<Extract<Order, { order: "post" }>, "content" | "ping">,
): NewOrder => ({
  id: newId(),
  caseId: `round-${at}`,
  platform: internal.platform,
  lane: `${internal.platform}/${internal.channel}`,
  key: "list",
  body: {
    order: "post",
    destination: { to: "internal" },
    onlyFor: null,
    content,
    ping,
    mode: "createOrUpdate",
  },
  dueAt: clock.now(),
  createdAt: clock.now(),
});

const isTimely = ({ at }: RoundTime, { hours, clock }: Parts): boolean =>
  clock.now() - at <= stillTimely || hours.isOpen(clock.now());

const hold = async (parts: Parts, round: RoundTime, since: number): Promise<void> => {
  const { settings } = parts;
  const found = await unanswered(parts);
  await parts.store.tx(async (db) => {
    if ((await readMark(db, mark)) !== since) return;
    await writeMark(db, mark, round.at);
    if (found.waiting === 0 || !isTimely(round, parts)) return;
    const missed = wereMissed(await latestRounds(db, 2));
    await recordRound(db, round);
    const { at, part } = round;
    const say = {
      say: "round",
      at,
      part,
      ...found,
      missed,
      tickedBy: null,
      timeZone: settings.timeZone,
    } as const;
    const content = { audience: "desk", say, language: settings.language } as const;
    await enqueue(db, [roundOrder(parts, at, { content, ping: missed ? ["leads"] : [] })]);
  });
};

/** Sees to the rounds of a desk (R6). */
export type Rounds = {
  /** Posts the list of the round that is due, if customers wait. Of those that were slept through, only the last. */
  readonly look: () => Promise<void>;
};

/** Begins with the rounds after this moment: none is held for what was before the desk. */
export const createRounds = (parts: Parts): Rounds => {
  const { store, clock, roundTimes } = parts;
  let nextAt = 0;

  const sinceOf = async (now: number): Promise<number> => {
    const since = await store.read((db) => readMark(db, mark));
    if (since === null) await store.tx((db) => writeMark(db, mark, now));
    return since ?? now;
  };

  return {
    look: async () => {
      const now = clock.now();
      if (now < nextAt) return;
      const since = await sinceOf(now);
      const due = roundTimes(since, now).at(-1);
      if (due !== undefined) await hold(parts, due, since);
      nextAt = roundTimes(now, now + horizon)[0]?.at ?? now + horizon;
    },
  };
};
