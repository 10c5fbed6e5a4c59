import type { ActChosen } from "../core/event.ts";
import { mayCommand } from "../core/permissions.ts";
import { partyOf } from "../core/person.ts";
import type { Round } from "../core/round.ts";
import type { AgentSay } from "../core/say.ts";
import type { Database } from "../storage/database.ts";
import { enqueue } from "../storage/outbox.ts";
import { findRound, latestRounds, tickRound as writeTick } from "../storage/rounds.ts";
import { digestOrder } from "./digest-order.ts";
import { calendarsAt, namedCalendars, roundName } from "./hold-rounds.ts";
import type { Parts } from "./parts.ts";
import { readersOf } from "./round-readers.ts";
import { asUnanswered, waitingLines } from "./unanswered.ts";

/** What somebody is told, and what is written with it. */
export type Ticked = { readonly say: AgentSay; readonly also?: (db: Database) => Promise<void> };

const roundNamed = (parts: Parts, at: number | null): Promise<Round | null> =>
  parts.store.read(async (db) =>
    at === null ? ((await latestRounds(db, 1))[0] ?? null) : findRound(db, at),
  );

/**
 * Ticks a round off, or the latest one: somebody has looked at what is unanswered (R6). Its list then says who, and
 * what waits now.
 */
export const tickRound = async (
  parts: Parts,
  { person }: ActChosen,
  named: number | null,
): Promise<Ticked> => {
  if (!mayCommand(person.role, "tick")) return { say: { say: "notPermitted", verb: "tick" } };
  const round = await roundNamed(parts, named);
  if (round === null) return { say: { say: "noRound" } };
  const { at, part, tickedBy } = round;
  if (tickedBy !== null) return { say: { say: "roundTicked", by: tickedBy.name } };
  const { timeZone } = parts.settings;
  const calendars = calendarsAt(parts.roundTimes, at);
  const found = asUnanswered(readersOf(parts, await waitingLines(parts, calendars), false).channel);
  const by = partyOf(person);
  return {
    say: { say: "roundTicked", by: by.name },
    also: async (db) => {
      if (!(await writeTick(db, at, by))) return;
      const round = { say: "round", at, part, missed: false, tickedBy: by, timeZone } as const;
      const say = { ...round, ...found, ...namedCalendars(calendars) };
      // Where no list stands in the channel, nothing is posted.
      await enqueue(db, [digestOrder(parts, { name: roundName(at), say, mode: "update" })]);
    },
  };
};
