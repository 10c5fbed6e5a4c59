import { type Case, isTicket } from "../../core/case.ts";
import type { ActChosen } from "../../core/event.ts";
import type { Facts } from "../../core/facts.ts";
import { partyOf } from "../../core/person.ts";
import { type Decision, done } from "../../core/rule.ts";
import { endPause, warningsOf, withoutWarnings } from "../abuse.ts";
import { showCard } from "../ticket-card.ts";
import { inform, refuse } from "./order.ts";

/** E6: a lead takes a pause back, or the insults that were counted on a ticket; the customer hears that they can write. */
export const undoAbuse = (subject: Case, event: ActChosen, facts: Facts): Decision => {
  const by = partyOf(event.person);
  const work = { kind: "record", entry: { what: "work", verb: "abuse undo", by, text: null } } as const;
  if (subject.status === "paused") {
    const back = endPause(subject, facts, { end: "undone", by: by.name }, by);
    return done(
      { ...back.subject, turn: subject.turn + 1 },
      [
        ...back.effects,
        work,
        {
          kind: "reply",
          key: `abuse-${subject.turn}`,
          say: { say: "welcomeBack", because: "lead" },
          private: false,
        },
      ],
      { undoneBy: by.key },
    );
  }
  if (!isTicket(subject) || warningsOf(subject) === 0)
    return refuse(subject, event, { say: "nothingToUndo", customer: subject.customer.name });
  const cleared = withoutWarnings(subject);
  return done(
    cleared,
    [
      inform(event, { say: "abuseUndone", ticket: subject.ticket.number, by: by.name }),
      showCard(cleared, facts),
      { kind: "record", entry: { what: "abuse", step: "undone", by } },
      work,
    ],
    { undoneBy: by.key },
  );
};
