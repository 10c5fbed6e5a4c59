import { mayCallNow, repeats, type Stage, stagesOf, stepsSince, warningBefore } from "../core/call-chain.ts";
import { isTicket, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { done, type Rule } from "../core/rule.ts";
import { type Escalation, openEscalations } from "../core/ticket.ts";
import { escalationKey } from "../core/ticket-card.ts";
import { makeCall } from "./chain.ts";
import { newEscalation, withTicket } from "./escalate.ts";
import { showCard } from "./ticket-card.ts";

type Changed = { readonly subject: TicketCase; readonly effects: readonly Effect[] };

const withEscalation = (subject: TicketCase, escalation: Escalation): TicketCase => {
  const { escalations } = subject.ticket;
  const known = escalations.some(({ id }) => id === escalation.id);
  return withTicket(subject, {
    escalations: known
      ? escalations.map((one) => (one.id === escalation.id ? escalation : one))
      : [...escalations, escalation],
  });
};

/** What a call warned of has come: the warning has done its part. */
const endWarning = (subject: TicketCase, { reason }: Stage): Changed => {
  const soon = warningBefore(reason);
  const warnings = openEscalations(subject.ticket).filter((one) => one.reason === soon);
  return {
    subject: warnings.reduce((now, one) => withEscalation(now, { ...one, over: true }), subject),
    effects: warnings.map((one) => ({ kind: "settle", key: escalationKey(one) })),
  };
};

const raise = ({ subject, effects }: Changed, stage: Stage, facts: Facts): Changed => {
  const ended = endWarning(subject, stage);
  const escalation = newEscalation(ended.subject, facts, { reason: stage.reason, raisedBy: null, why: null });
  // A warning is given once, however late.
  const steps = warningBefore(stage.reason) !== null ? stepsSince(stage.at, subject.ticket, facts) : 1;
  const called = makeCall(ended.subject, facts, escalation, steps);
  return {
    subject: withEscalation(ended.subject, called.escalation),
    effects: [...effects, ...ended.effects, ...called.effects],
  };
};

const repeat = ({ subject, effects }: Changed, escalation: Escalation, facts: Facts): Changed => {
  const at = escalation.next?.at ?? facts.now;
  const steps = stepsSince(at, subject.ticket, facts);
  const called = makeCall(subject, facts, { ...escalation, calls: escalation.calls ?? 1 }, steps);
  return {
    subject: withEscalation(subject, called.escalation),
    effects: [...effects, ...called.effects],
  };
};

/** All calls that are due now: each reason once, however many steps of its chain were missed meanwhile. */
const callForAll = (subject: TicketCase, facts: Facts): Changed => {
  const again = openEscalations(subject.ticket)
    .filter(repeats)
    .filter(({ next }) => next !== undefined && next !== null && next.at <= facts.now);
  const stages = stagesOf(subject.ticket, facts).filter(({ at }) => at <= facts.now);
  const start: Changed = { subject, effects: [] };
  const repeated = again.reduce((changed, escalation) => repeat(changed, escalation, facts), start);
  return stages.reduce((changed, stage) => raise(changed, stage, facts), repeated);
};

/**
 * S8: warns before a customer waits longer than they should, calls when they do, and calls again, one level higher each
 * time, until somebody acknowledges it. When the desk is closed, it waits until the desk opens.
 */
export const callInTime: Rule = {
  id: "S8",
  name: "Call before somebody waits too long",
  decide: (subject, event, facts) => {
    if (event.kind !== "timerFired" || event.timer !== "clock") return undefined;
    if (!isTicket(subject) || !mayCallNow(subject.ticket, facts)) return done(subject, []);
    const called = callForAll(subject, facts);
    if (called.effects.length === 0) return done(subject, []);
    const reasons = openEscalations(called.subject.ticket).map(({ reason }) => reason);
    return done(called.subject, [...called.effects, showCard(called.subject, facts)], { reasons });
  },
};
