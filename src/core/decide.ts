import { type Case, isTicket } from "./case.ts";
import type { Effect } from "./effect.ts";
import type { Event } from "./event.ts";
import type { Facts } from "./facts.ts";
import { giveOut } from "./give-out.ts";
import { hear } from "./hear.ts";
import { keepClaim } from "./keep-claim.ts";
import { keepHandling } from "./keep-handling.ts";
import { keepHeld } from "./keep-held.ts";
import { keepPromise } from "./keep-promise.ts";
import { type Kept, keepTime } from "./keep-time.ts";
import { withinLimits } from "./limits.ts";
import type { Handbook, RuleId } from "./rule.ts";
import { shownAsLeft } from "./shown-as-left.ts";
import { assertLegal } from "./transitions.ts";

/** One step of a decision: which rule spoke, and from which facts. */
export type Step = {
  readonly rule: RuleId;
  readonly name: string;
  readonly because: Readonly<Record<string, unknown>>;
};

/** What became of the case, what is to be done, and why. */
export type Outcome = {
  readonly subject: Case;
  readonly effects: readonly Effect[];
  readonly steps: readonly Step[];
};

/** What is kept of every ticket, whichever rules have decided: times, promises, whose it is. */
const keepAll = (before: Case, decided: Kept, event: Event, facts: Facts): Kept => {
  const given = giveOut(before, decided, facts);
  const handled = keepHandling(before, given, event, facts);
  const promised = keepPromise(handled, event, facts);
  const timed = keepTime(before, promised, event, facts);
  const { subject, effects } = keepClaim(before, timed, event, facts);
  return isTicket(subject)
    ? { subject, effects: effects.map((effect) => shownAsLeft(effect, subject)) }
    : { subject, effects };
};

/**
 * Decides what an event means for a case. Pure and synchronous: the same arguments always give the same outcome.
 * Rules are asked in the handbook's order; one that goes on hands the changed case to the rules after it. Answers that
 * are not for this customer are hidden from all of them.
 *
 * @throws {Error} when a rule moves a case to a status it cannot reach: a defect of the rule, never of the input.
 */
export const decide = (handbook: Handbook, subject: Case, event: Event, facts: Facts): Outcome => {
  let current = hear(subject, event, facts.typed !== null || facts.code !== null || facts.named !== null);
  const effects: Effect[] = [];
  const steps: Step[] = [];
  const known = withinLimits(subject, facts);
  for (const rule of handbook) {
    const decision = rule.decide(current, event, known);
    if (decision === undefined) continue;
    current = decision.subject;
    effects.push(...decision.effects);
    steps.push({ rule: rule.id, name: rule.name, because: decision.because });
    if (decision.next === "done") break;
  }
  assertLegal(subject.status, current.status);
  const held = keepHeld(subject, { subject: current, effects }, event);
  return { ...keepAll(subject, held, event, facts), steps };
};
