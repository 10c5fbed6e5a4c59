import { isTicket, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { dueSilence } from "../core/patience.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import { settleAll } from "./commands/escalation.ts";
import { withTicket } from "./escalate.ts";
import { numberless } from "./numberless.ts";
import { closeOpenPost, told, wasTold } from "./speak.ts";
import { showCard } from "./ticket-card.ts";

const remind = (subject: TicketCase, facts: Facts): Decision => {
  const { clock, number } = subject.ticket;
  if (clock === undefined) return done(subject, []);
  const reminded = withTicket(subject, { clock: { ...clock, reminded: facts.now } });
  return done(
    { ...reminded, turn: subject.turn + 1 },
    [
      {
        kind: "reply",
        key: `reminder-${subject.turn}`,
        say: { say: "stillThere", ticket: number },
        private: false,
      },
    ],
    { silentSince: clock.since },
  );
};

const close = (subject: TicketCase, facts: Facts): Decision => {
  const { number, clock } = subject.ticket;
  const agent = "agent" in subject ? subject.agent : null;
  const settled = agent === null ? { subject, effects: [] } : settleAll(subject, facts, agent);
  const closed: TicketCase = {
    ...settled.subject,
    status: "closed",
    agent,
    turn: subject.turn + 1,
    openPost: null,
  };
  const say: Effect = {
    kind: "reply",
    key: `silence-${subject.turn}`,
    say: { say: "closedInSilence", ticket: number },
    private: false,
  };
  const inform: Effect = {
    kind: "inform",
    key: `silence-told-${subject.turn}`,
    say: { say: "closedForSilence", ticket: number, customer: subject.customer.name },
    ping: [],
  };
  return done(closed, [...closeOpenPost(subject), say, ...settled.effects, inform, showCard(closed, facts)], {
    remindedAt: clock?.reminded,
  });
};

/**
 * A customer who does not answer is reminded once, and the ticket then closed in a friendly way; a word of theirs opens
 * it again. Never what nobody of the desk has answered.
 */
export const silence: Rule = {
  id: "S4",
  name: "Remind a silent customer once, then close",
  decide: (subject, event, facts) => {
    if (event.kind !== "timerFired" || event.timer !== "clock" || !isTicket(subject)) return undefined;
    switch (dueSilence(subject, facts)) {
      case "remind":
        return remind(subject, facts);
      case "close":
        return close(subject, facts);
      default:
        return undefined;
    }
  },
};

/** R14: whoever was asked for what is missing is reminded once. Nobody of the desk has answered, so nothing is closed. */
export const missingReminder: Rule = {
  id: "R14",
  name: "Remind of what is missing, once",
  decide: (subject, event, facts) => {
    if (event.kind !== "timerFired" || event.timer !== "details") return undefined;
    if (subject.status !== "detailsMissing" || wasTold(subject, "detailsReminder")) return done(subject, []);
    if (!facts.hours.isOpen(facts.now))
      return done(subject, [
        { kind: "startTimer", timer: "details", dueAt: facts.hours.after(facts.now, 0) },
      ]);
    const { missing } = subject;
    return done(
      told({ ...subject, turn: subject.turn + 1 }, "detailsReminder"),
      [
        {
          kind: "reply",
          key: `details-reminder-${subject.turn}`,
          say: { say: "detailsReminder", missing, ...numberless(facts) },
          private: false,
        },
      ],
      { missing },
    );
  },
};
