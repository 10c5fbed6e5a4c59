import type { Act } from "../../src/core/act.ts";
import { type Case, isTicket } from "../../src/core/case.ts";
import type { Effect } from "../../src/core/effect.ts";
import type { Event } from "../../src/core/event.ts";
import { isStaff } from "../../src/core/person.ts";

/** Whatever a decision would show to a customer. */
export const forCustomers = (effects: readonly Effect[]): readonly Effect[] =>
  effects.filter(
    (effect) =>
      effect.kind === "reply" ||
      effect.kind === "revise" ||
      (effect.kind === "tell" && effect.content.audience === "customer"),
  );

const ofAct = (act: Act): readonly string[] => {
  if (act.act !== "command") return [];
  const { command } = act;
  switch (command.verb) {
    case "note":
      return [command.text.internal];
    case "transfer":
    case "escalate":
      return [command.reason.internal];
    default:
      return [];
  }
};

const ofEvent = (event: Event): readonly string[] => {
  if (event.kind === "actChosen") return ofAct(event.act);
  return event.kind === "messagePosted" && isStaff(event.person) && event.place === "internal"
    ? [event.message.text]
    : [];
};

/** Every text of a case and an event that is for the desk alone (R7). */
export const internalTexts = (subject: Case, event: Event): readonly string[] => [
  ...ofEvent(event),
  ...(isTicket(subject) ? subject.ticket.escalations.flatMap(({ why }) => why?.internal ?? []) : []),
];
