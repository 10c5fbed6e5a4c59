import { baseOf, type Case, ownerOf, type Queued, type TicketCase } from "./case.ts";
import { nextInTurn, type OnDuty, type Ungiven } from "./duty.ts";
import type { Effect } from "./effect.ts";
import type { Facts } from "./facts.ts";
import type { Kept } from "./keep-time.ts";
import type { Party } from "./person.ts";

/** Who let it go, with whoever had it until this very decision. */
const passedBy = (before: Case, { ticket }: Queued): readonly Party["key"][] => {
  const owner = ownerOf(before);
  return [...(ticket.passedBy ?? []), ...(owner === null ? [] : [owner.key])];
};

const given = (subject: Queued, agent: Party, now: number): TicketCase => ({
  ...baseOf(subject),
  status: "claimed",
  agent,
  ticket: { ...subject.ticket, claimedAt: now },
});

const givingEffects = ({ ticket }: Queued, next: OnDuty, now: number): readonly Effect[] => [
  {
    kind: "inform",
    key: `given-${ticket.number}-${now}`,
    say: { say: "ticketGiven", ticket: ticket.number, agent: next.name },
    ping: [next.key],
  },
  { kind: "give", to: next.key, after: next.givenAt },
  { kind: "record", entry: { what: "claim", step: "given", agent: { key: next.key, name: next.name } } },
];

/** Whether it was not in the queue before, or waited there for an incident. */
const isNewThere = (before: Case): boolean =>
  before.status !== "queued" || before.ticket.clock?.held !== undefined;

/** What the end of an incident will solve needs nobody before it. */
const waitsForIncident = ({ ticket }: Queued, { incidents }: Facts): boolean =>
  incidents.some(({ number }) => number === ticket.incident);

const withoutNote = <Subject extends Queued>(subject: Subject): Subject => {
  const { ungiven: _, ...ticket } = subject.ticket;
  return { ...subject, ticket };
};

/**
 * With round robin, gives a ticket that comes into the queue to whoever is next, or notes why to nobody: then it waits
 * there for whoever claims it. Asked once a decision, after all rules, so that none of them has to think of it. Nobody
 * has a right to a particular employee (R4): the customer is told no name before somebody writes to them.
 */
export const giveOut = (before: Case, decided: Kept, facts: Facts): Kept => {
  const { effects } = decided;
  if (decided.subject.status !== "queued" || !isNewThere(before)) return decided;
  const { mode, maxOpen } = facts.settings.assignment;
  const plain = withoutNote(decided.subject);
  if (mode !== "roundRobin" || waitsForIncident(plain, facts)) return { subject: plain, effects };
  const passed = passedBy(before, plain);
  const subject: Queued =
    passed.length === 0 ? plain : { ...plain, ticket: { ...plain.ticket, passedBy: passed } };
  const next: OnDuty | Ungiven = nextInTurn(facts.onDuty, {
    route: subject.route,
    passedBy: passed,
    maxOpen,
  });
  return typeof next === "string"
    ? { subject: { ...subject, ticket: { ...subject.ticket, ungiven: next } }, effects }
    : {
        subject: given(subject, { key: next.key, name: next.name }, facts.now),
        effects: [...effects, ...givingEffects(subject, next, facts.now)],
      };
};
