import type { TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { warned, warningsOf } from "./abuse.ts";
import { escalate } from "./escalate.ts";

/**
 * E5, E6: on a ticket people speak, and the bot warns nobody. Insults are counted, and a lead is called for one more
 * than a customer in the dialogue would be warned for.
 */
export const countAbuse = (
  subject: TicketCase,
  facts: Facts,
): { readonly subject: TicketCase; readonly effects: readonly Effect[] } => {
  const { pauseMinutes, warnings } = facts.settings.abuse;
  if (pauseMinutes === null || !facts.understanding.latest.abusive) return { subject, effects: [] };
  const counted = warned(subject);
  const record: Effect = {
    kind: "record",
    entry: { what: "abuse", step: "counted", by: subject.customer },
  };
  if (warningsOf(subject) < warnings) return { subject: counted, effects: [record] };
  const called = escalate(counted, facts, { reason: "abuse", raisedBy: null, why: null });
  return { subject: called.subject, effects: [record, ...called.effects] };
};
