import { baseOf, type Claimed } from "../core/case.ts";
import { type Claim, dueStepOf } from "../core/claim.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { type Decision, done, type Rule } from "../core/rule.ts";
import { withTicket } from "./escalate.ts";
import { showCard } from "./ticket-card.ts";

const recorded = ({ agent }: Claimed, step: "warned" | "returned"): Effect => ({
  kind: "record",
  entry: { what: "claim", step, agent },
});

const warn = (subject: Claimed, claim: Claim, facts: Facts): Decision => {
  const { agent, ticket } = subject;
  const { assignment, timeZone } = facts.settings;
  const warned = withTicket(subject, { claim: { ...claim, warnedAt: facts.now } });
  const until = facts.hours.after(facts.now, assignment.warnBefore);
  return done(
    warned,
    [
      {
        kind: "write",
        to: agent.key,
        key: `claim-${facts.now}`,
        say: { say: "claimGoesBack", ticket: ticket.number, until, timeZone },
      },
      recorded(subject, "warned"),
      showCard(warned, facts),
    ],
    { silentSince: claim.touchedAt, until },
  );
};

/** The ticket keeps its age, and so its place in the queue. */
const giveBack = (subject: Claimed, claim: Claim, facts: Facts): Decision => {
  const { agent, ticket } = subject;
  const { claim: _, ...rest } = ticket;
  const returned = { from: agent, at: facts.now };
  const queued = {
    ...baseOf(subject),
    status: "queued",
    ticket: { ...rest, claimedAt: null, returned },
  } as const;
  return done(
    queued,
    [
      {
        kind: "inform",
        key: `returned-${facts.now}`,
        say: { say: "claimReturned", ticket: ticket.number, agent: agent.name },
        ping: [agent.key],
      },
      recorded(subject, "returned"),
      showCard(queued, facts),
    ],
    { warnedAt: claim.warnedAt },
  );
};

/**
 * S8: a ticket whose customer waits, and whose agent gives no sign, goes back to the queue after a warning, so that
 * somebody else can answer. Never what waits for the customer, for an incident, or for a promised time.
 */
export const staleClaim: Rule = {
  id: "S8",
  name: "Give back what its agent does not get to",
  decide: (subject, event, facts) => {
    if (event.kind !== "timerFired" || event.timer !== "claim") return undefined;
    if (subject.status !== "claimed" || subject.ticket.claim === undefined) return done(subject, []);
    const { claim } = subject.ticket;
    switch (dueStepOf(subject, claim, facts)?.what) {
      case "warn":
        return warn(subject, claim, facts);
      case "giveBack":
        return giveBack(subject, claim, facts);
      default:
        return done(subject, []);
    }
  },
};
