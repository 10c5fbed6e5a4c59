import { isTicket, ownerOf } from "../core/case.ts";
import { handledUntil, limitAt, minutesOf } from "../core/handling.ts";
import { done, type Rule } from "../core/rule.ts";
import { withTicket } from "./escalate.ts";
import { showCard } from "./ticket-card.ts";

/** The reminder's post; its button goes once consulting is offered. */
export const reminderKey = "handling-limit";

/** R5: an agent who has spent the minutes that a request is free for is reminded once a ticket, and can offer consulting. */
export const handlingLimit: Rule = {
  id: "R5",
  name: "Remind of the limit of a request",
  decide: (subject, event, facts) => {
    if (event.kind !== "timerFired" || event.timer !== "handling") return undefined;
    if (!isTicket(subject) || subject.ticket.handling === undefined) return done(subject, []);
    const { handling, number } = subject.ticket;
    const at = limitAt(subject, handling, facts.settings);
    const agent = ownerOf(subject);
    if (at === null || at > facts.now || agent === null) return done(subject, []);
    const reminded = withTicket(subject, { handling: { ...handling, reminded: facts.now } });
    // What the desk was away for nobody has worked.
    const minutes = minutesOf(handledUntil(handling, at));
    return done(
      reminded,
      [
        {
          kind: "inform",
          key: reminderKey,
          say: { say: "handlingLimit", ticket: number, minutes },
          ping: [agent.key],
        },
        showCard(reminded, facts),
      ],
      { minutes },
    );
  },
};
