import { describe, expect, it } from "vitest";
import { type Case, isTicket, type Status } from "../../src/core/case.ts";
import { type Command, isOfTicket, type TicketCommand, type Verb } from "../../src/core/command.ts";
import type { Role } from "../../src/core/person.ts";
import { partyOf, roles } from "../../src/core/person.ts";
import { statuses } from "../../src/core/transitions.ts";
import { commands, verbs } from "../core/verbs.ts";
import { aCase, anEscalation, anUnconfirmed, aTicket } from "./cases.ts";
import { command, soon } from "./events.ts";
import { aChange, aNumber, anIncident, aRecord, facts } from "./facts.ts";
import { given } from "./given.ts";
import { ben, lea, oneOfEach, tom } from "./people.ts";

const permitted: Readonly<Record<Verb, readonly Role[]>> = {
  claim: ["agent", "lead"],
  release: ["agent", "lead"],
  transfer: ["agent", "lead"],
  take: ["lead"],
  reply: ["agent", "lead"],
  macro: ["agent", "lead"],
  note: ["agent", "lead"],
  ask: ["agent", "lead"],
  update: ["agent", "lead"],
  promise: ["agent", "lead"],
  consult: ["agent", "lead"],
  send: ["agent", "lead"],
  priority: ["agent", "lead"],
  escalate: ["agent", "lead"],
  acknowledge: ["agent", "lead"],
  settle: ["agent", "lead"],
  resolve: ["agent", "lead"],
  close: ["agent", "lead"],
  reopen: ["agent", "lead"],
  confirm: ["agent", "lead"],
  category: ["agent", "lead"],
  "offer order": ["agent", "lead"],
  "offer repair": ["agent", "lead"],
  "offer consulting": ["agent", "lead"],
  "abuse undo": ["lead"],
  "customer show": ["agent", "lead"],
  "customer set": ["agent", "lead"],
  "customer link": ["agent", "lead"],
  "customer undo": ["agent", "lead"],
  "customer delegate": ["agent", "lead"],
  "customer revoke": ["agent", "lead"],
  "customer export": ["lead"],
  "customer forget": ["lead"],
  show: ["agent", "lead"],
  overview: ["agent", "lead"],
  queue: ["agent", "lead"],
  mine: ["agent", "lead"],
  search: ["agent", "lead"],
  here: ["agent", "lead"],
  away: ["agent", "lead"],
  tick: ["agent", "lead"],
  "incident open": ["agent", "lead"],
  "incident update": ["agent", "lead"],
  "incident end": ["agent", "lead"],
  "incident send": ["agent", "lead"],
  "incident attach": ["agent", "lead"],
  "incident detach": ["agent", "lead"],
  "incident list": ["agent", "lead"],
  help: ["agent", "lead"],
  stats: ["agent", "lead"],
  "stats breaches": ["lead"],
  "stats mine": ["agent", "lead"],
  summary: ["agent", "lead"],
  "kb gaps": ["agent", "lead"],
  "kb check": ["agent", "lead"],
  "kb search": ["agent", "lead"],
  "kb add": ["agent", "lead"],
  "kb variant": ["agent", "lead"],
  "kb edit": ["agent", "lead"],
  "kb drafts": ["agent", "lead"],
  "kb approve": ["lead"],
  "kb discard": ["agent", "lead"],
  "kb retire": ["lead"],
  "kb merge": ["lead"],
  "kb synonym": ["lead"],
  "kb synonyms": ["agent", "lead"],
  "kb separate": ["lead"],
  "kb dismiss": ["lead"],
  "kb undo": ["lead"],
};

const anyTicket: readonly Status[] = ["queued", "claimed", "waitingForCustomer", "resolved", "closed"];
const open: readonly Status[] = ["queued", "claimed", "waitingForCustomer"];
const inWork: readonly Status[] = ["claimed", "waitingForCustomer"];

/** The statuses in which an order is carried out for somebody who may give it: the agent's own ticket, or a lead. */
const carriedOutIn: Readonly<Record<TicketCommand["verb"], readonly Status[]>> = {
  claim: ["queued"],
  release: inWork,
  transfer: open,
  take: open,
  reply: open,
  macro: open,
  note: anyTicket,
  ask: open,
  update: open,
  promise: open,
  consult: open,
  // What waits goes out as the order that it came with.
  send: [],
  priority: ["queued", "claimed", "waitingForCustomer", "resolved"],
  escalate: ["queued", "claimed", "waitingForCustomer", "resolved"],
  acknowledge: anyTicket,
  settle: anyTicket,
  resolve: open,
  close: ["queued", "claimed", "waitingForCustomer", "resolved"],
  reopen: ["resolved", "closed"],
  confirm: anyTicket,
  category: ["queued", "claimed", "waitingForCustomer", "resolved"],
  "offer order": open,
  "offer repair": open,
  "offer consulting": open,
  "customer set": anyTicket,
  "customer link": anyTicket,
  "customer undo": anyTicket,
  "customer delegate": anyTicket,
  "customer revoke": anyTicket,
  "incident attach": open,
  "incident detach": anyTicket,
  "abuse undo": [...anyTicket, "paused"],
};

// Of these two an agent may acknowledge what the clock has called for, and a lead both.
const late = anEscalation({ id: "7-2", reason: "replyLate", raisedBy: null, why: null });
const escalated = aTicket({ escalations: [anEscalation(), late], incident: 1 });
const annas = { kind: "given", number: "10234", inDirectory: true } as const;
const caseIn = (status: Status) => {
  const subject = aCase(status);
  return isTicket(subject)
    ? { ...subject, ticket: escalated, identity: annas, told: ["abuse:0"] as const }
    : subject;
};
/** There is nothing to confirm of a number that is confirmed. */
const forVerb = <Subject extends Case>(subject: Subject, verb: Verb): Subject =>
  verb === "confirm" && isTicket(subject) ? { ...subject, identity: anUnconfirmed() } : subject;

const colleague = facts({
  colleague: { key: lea.key, name: lea.name, role: lea.role },
  record: aRecord(),
  number: aNumber(),
  correction: aChange(),
  named: { name: ben.name, person: partyOf(ben), until: soon, wish: "allow", isEntitled: true },
  incidents: [anIncident({ number: 2 })],
  promised: { read: "time", until: soon + 3_600_000, words: "morgen 15 Uhr" },
});

const all: readonly Command[] = Object.values(commands);
const ticketVerbs = all.filter(isOfTicket).map(({ verb }) => verb);

const isAllowed = (role: Role, verb: Verb): boolean => permitted[verb].includes(role);

describe.each(roles)("a %s", (role) => {
  const person = oneOfEach[role];
  const by = { key: person.key, name: person.name };

  describe.each(statuses)("on a case that is %s", (status) => {
    const subject = caseIn(status);
    const fits = (verb: TicketCommand["verb"]): boolean => carriedOutIn[verb].includes(status);
    const allowed = ticketVerbs.filter((verb) => isAllowed(role, verb));

    it.each(verbs.filter((verb) => !isAllowed(role, verb)))("may not %s", (verb) => {
      const { outcome } = given(subject).when(command(commands[verb], person), colleague);
      expect(outcome.subject).toEqual(subject);
      expect(outcome.effects).toMatchObject([{ kind: "tell", to: person.key }]);
      expect(outcome.steps).toMatchObject([{ rule: "access" }]);
    });

    it.each(allowed.filter(fits))("may %s", (verb) => {
      const { outcome } = given(forVerb(subject, verb)).when(command(commands[verb], person), colleague);
      const work = expect.objectContaining({ what: "work", verb, by });
      expect(outcome.effects).toContainEqual({ kind: "record", entry: work });
      expect(outcome.effects).toContainEqual(
        expect.objectContaining({
          kind: "card",
          key: expect.stringMatching(status === "paused" ? /^pause-/ : /^card$/),
        }),
      );
    });

    it.each(allowed.filter((verb) => !fits(verb)))("is told that now is no time to %s", (verb) => {
      const { outcome } = given(subject).when(command(commands[verb], person), colleague);
      expect(outcome.subject).toEqual(subject);
      expect(outcome.effects).toMatchObject([
        { kind: "tell", to: person.key, content: { audience: "desk" } },
      ]);
    });
  });
});

describe.each(anyTicket)("R10 a legal ticket that is %s", (status) => {
  const legal = { ...caseIn(status), route: "legal" } as const;

  it.each(verbs)("lets no agent %s", (verb) => {
    given(legal)
      .when(command(commands[verb], tom), colleague)
      .leadsTo({
        subject: legal,
        tells: [{ say: "notPermitted", verb, to: tom.key }],
        informs: [],
        cards: [],
      });
  });
});

describe.each(inWork)("a ticket that another agent has and that is %s", (status) => {
  const subject = caseIn(status);
  const ownersAlone = [
    ...(["release", "transfer", "reply", "ask", "promise", "consult"] as const),
    ...(["resolve", "close", "offer repair"] as const),
  ];
  const customers = ["customer set", "customer link", "customer undo", "customer delegate"] as const;
  const everyAgents = [
    ...(["note", "priority", "category", "escalate", "settle", "confirm"] as const),
    ...customers,
  ];

  it.each(ownersAlone)("lets no other agent %s", (verb) => {
    given(subject)
      .when(command(commands[verb], lea), colleague)
      .leadsTo({
        subject,
        tells: [{ say: "notYours", verb, by: tom.name, to: lea.key }],
        says: [],
        cards: [],
      });
  });

  it.each(everyAgents)("lets every agent %s", (verb) => {
    const { outcome } = given(forVerb(subject, verb)).when(command(commands[verb], lea), colleague);
    expect(outcome.effects).toContainEqual(expect.objectContaining({ kind: "record" }));
  });
});
