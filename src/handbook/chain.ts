import { callLevelAt, nextCall } from "../core/call-chain.ts";
import { ownerOf, type TicketCase } from "../core/case.ts";
import type { Effect, Ping } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import type { CallLevel, Escalation } from "../core/ticket.ts";
import { escalationKey, showEscalation } from "../core/ticket-card.ts";

/** Whom a level calls; where nobody has the ticket, its owner's level is the leads'. */
const pingOf = (level: CallLevel, subject: TicketCase): readonly Ping[] => {
  if (level === "channel") return [];
  const owner = ownerOf(subject);
  return level === "owner" && owner !== null ? [owner.key] : ["leads"];
};

/** An escalation after a call, and the call itself. */
export type Called = { readonly escalation: Escalation; readonly effects: readonly Effect[] };

/**
 * Makes the next call of an escalation, on a card at the end of the channel; the one before loses its buttons.
 *
 * @param steps of its chain that are due: late ones are made together, as one call on the level they have reached.
 */
export const makeCall = (
  subject: TicketCase,
  facts: Facts,
  escalation: Escalation & { readonly calls: number },
  steps = 1,
): Called => {
  const calls = Math.min(escalation.calls + steps, facts.settings.escalations.most);
  const made: Escalation = { ...escalation, calls };
  const called: Escalation = { ...made, next: nextCall(made, subject.ticket, facts) };
  const ping = pingOf(callLevelAt(called, facts.settings.escalations), subject);
  return {
    escalation: called,
    effects: [
      ...(escalation.calls === 0 ? [] : [{ kind: "settle", key: escalationKey(escalation) } as const]),
      { ...showEscalation(subject, facts, called, ping), ...(ping.length === 0 && { isCall: true }) },
    ],
  };
};
