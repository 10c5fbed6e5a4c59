import { type Case, isTicket } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";

/**
 * R10: what happens on a legal ticket is for leads. Everybody of the desk reads the internal channel, so there they
 * only learn that there is something new.
 */
export const keepConfidential = (subject: Case, effect: Effect): Effect =>
  effect.kind === "inform" && isTicket(subject) && subject.route === "legal"
    ? { ...effect, say: { say: "legalNews", ticket: subject.ticket.number } }
    : effect;
