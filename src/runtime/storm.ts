import type { TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Escalation } from "../core/ticket.ts";
import { type Call, callsOfStorm, callsSince, recordCall } from "../storage/calls.ts";
import type { Database } from "../storage/database.ts";

/** Calls this close to each other belong together, in milliseconds. */
const windowMs = 10 * 60 * 1000;
/** Calls within that time that get a card of their own; the next one begins a storm. */
const ownCards = 3;

type CardEffect = Extract<Effect, { kind: "card" }>;

/** An order's effect, and the case under which its post stands: the first one of a storm keeps the storm's card. */
export type Placed = { readonly effect: CardEffect; readonly caseId: string };

/** The call a card effect makes; `null` for cards that call nobody. */
const calledBy = (effect: Effect): { readonly effect: CardEffect; readonly escalation: Escalation } | null =>
  effect.kind === "card" &&
  effect.say.say === "escalationCard" &&
  (effect.ping.includes("leads") || effect.isCall === true)
    ? { effect, escalation: effect.say.escalation }
    : null;

const stormCard = (calls: readonly Call[], storm: string, ping: CardEffect["ping"]): CardEffect => ({
  kind: "card",
  key: `storm-${storm}`,
  say: { say: "escalationStorm", calls: calls.map(({ ticket, reason }) => ({ ticket, reason })) },
  ping,
});

/** Begins the ids of calls that name nobody: a storm of them calls no lead, and one for leads grows on its own card. */
const channelMark = "channel:";

const isForChannel = ({ id }: Pick<Call, "id">): boolean => id.startsWith(channelMark);

const idOf = (
  subject: TicketCase,
  { effect, escalation }: NonNullable<ReturnType<typeof calledBy>>,
): string => {
  const { id, calls = 1 } = escalation;
  const mark = effect.ping.length === 0 ? channelMark : "";
  return `${mark}${subject.id}/${id}${calls === 1 ? "" : `/${calls}`}`;
};

/** The storm a call made now belongs to; `id` begins one. */
const stormOf = (before: readonly Call[], id: string): string | null => {
  const running = before.findLast(({ storm }) => storm !== null)?.storm ?? null;
  return before.length >= ownCards ? (running ?? id) : running;
};

/**
 * Merges calls for the leads that come in quick succession: after three within ten minutes the rest share one card,
 * which calls once and grows in place. Part of the transaction that decides on the case. `null`: the effect calls
 * nobody and goes its way.
 */
export const calmStorm = async (
  db: Database,
  subject: TicketCase,
  effect: Effect,
  now: number,
): Promise<Placed | null> => {
  const call = calledBy(effect);
  if (call === null) return null;
  const id = idOf(subject, call);
  const before = await callsSince(db, now - windowMs);
  const storm = stormOf(
    before.filter((one) => isForChannel(one) === isForChannel({ id })),
    id,
  );
  await recordCall(db, {
    id,
    caseId: subject.id,
    ticket: subject.ticket.number,
    reason: call.escalation.reason,
    at: now,
    storm,
  });
  if (storm === null) return { effect: call.effect, caseId: subject.id };
  const calls = await callsOfStorm(db, storm);
  return { effect: stormCard(calls, storm, call.effect.ping), caseId: calls[0]?.caseId ?? subject.id };
};
