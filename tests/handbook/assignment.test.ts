import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import { nextInTurn, type OnDuty } from "../../src/core/duty.ts";
import type { Facts } from "../../src/core/facts.ts";
import type { Person } from "../../src/core/person.ts";
import { partyOf } from "../../src/core/person.ts";
import type { AssignmentSettings } from "../../src/core/settings.ts";
import { fc } from "../support/fast-check.ts";
import { aCase, aTicket } from "./cases.ts";
import { command, posted, soon } from "./events.ts";
import { anIncident, facts, mailIsDown, nothingNew, settings, understood } from "./facts.ts";
import { given } from "./given.ts";
import { ida, lea, tom } from "./people.ts";

const onDuty = (person: Person, open = 0, givenAt = 0): OnDuty => ({
  key: person.key,
  name: person.name,
  role: person.role === "lead" ? "lead" : "agent",
  open,
  givenAt,
});
const desk = (people: readonly OnDuty[], change: Partial<AssignmentSettings> = {}): Partial<Facts> => ({
  onDuty: people,
  settings: { ...settings, assignment: { ...settings.assignment, mode: "roundRobin", ...change } },
});

const confirming = aCase("confirming", { told: ["askForMore"] });
const confirms = (change: Partial<Facts>): Facts =>
  facts({ understanding: understood([]), typed: { act: "confirm" }, ...change });
const filed = (people: readonly OnDuty[], change: Partial<AssignmentSettings> = {}) =>
  given(confirming).when(posted("ja"), confirms(desk(people, change)));
const recorded = (person: Person) => ({
  kind: "record",
  entry: { what: "claim", step: "given", agent: partyOf(person) },
});
const ungivenOf = (subject: Case) => ("ticket" in subject ? subject.ticket.ungiven : undefined);

describe("R4 a new ticket, in turn", () => {
  it("is given to who is there, told once, and the customer reads no name", () => {
    filed([onDuty(tom)]).leadsTo({
      status: "claimed",
      subject: { agent: partyOf(tom), ticket: { claimedAt: soon } },
      says: ["filed"],
      informs: [{ say: "ticketGiven", agent: tom.name, ping: [tom.key] }],
      cards: [{ say: "card", status: "claimed", agent: partyOf(tom) }],
      effects: [recorded(tom), { kind: "give", to: tom.key, after: 0 }],
    });
  });

  it("is given to the one with the fewest, and of several to who was given one least recently", () => {
    filed([onDuty(tom, 2, 1), onDuty(lea, 1, 9)]).leadsTo({ subject: { agent: partyOf(lea) } });
    filed([onDuty(tom, 1, 9), onDuty(lea, 1, 3)]).leadsTo({ subject: { agent: partyOf(lea) } });
  });

  it("waits in the queue where nobody is there, and where all have enough; its card says so", () => {
    filed([]).leadsTo({
      status: "queued",
      informs: [],
      cards: [{ say: "card", status: "queued", ticket: { ungiven: "nobodyHere" } }],
    });
    filed([onDuty(tom, 2), onDuty(lea, 3)], { maxOpen: 2 }).leadsTo({
      status: "queued",
      cards: [{ say: "card", ticket: { ungiven: "allFull" } }],
    });
  });

  it("waits in the queue where agents claim for themselves", () => {
    const { outcome } = filed([onDuty(tom)], { mode: "pull" });
    expect(outcome.subject.status).toBe("queued");
    expect(ungivenOf(outcome.subject)).toBeUndefined();
  });

  it("is claimed from there as ever, and then says no more why it waited", () => {
    const claimed = filed([])
      .leadsTo({})
      .when(command("claim", lea), facts(desk([])));
    claimed.leadsTo({ status: "claimed", says: ["agentGreeting"], subject: { agent: partyOf(lea) } });
    expect(ungivenOf(claimed.outcome.subject)).toBeUndefined();
  });

  it("is answered by the agent who was given it, without another word before", () => {
    filed([onDuty(tom)])
      .leadsTo({})
      .when(command({ verb: "reply", text: "Es läuft wieder." }, tom), facts(desk([onDuty(tom, 1)])))
      .leadsTo({ status: "waitingForCustomer", says: ["agentReply"] });
  });

  it("is claimed from nobody who was given it", () => {
    filed([onDuty(tom)])
      .leadsTo({})
      .when(command("claim", lea), facts(desk([onDuty(tom, 1), onDuty(lea)])))
      .leadsTo({ subject: { agent: partyOf(tom) }, tells: ["alreadyClaimed"] });
  });

  it("of a legal matter is given to a lead (R10)", () => {
    const legal = aCase("queued", { route: "legal", ticket: aTicket({ route: "legal" }) });
    given({ ...legal, status: "claimed", agent: partyOf(ida) })
      .when(command("release", ida), facts(desk([onDuty(tom)])))
      .leadsTo({ status: "queued", subject: { ticket: { ungiven: "nobodyHere" } } });
  });

  it("that waits for an incident is nobody's before it ends (R11)", () => {
    const { outcome } = given(confirming).when(
      posted("ja"),
      confirms({ ...desk([onDuty(tom)]), impaired: [mailIsDown], incidents: [anIncident()] }),
    );
    expect(outcome.subject.status).toBe("queued");
    expect(ungivenOf(outcome.subject)).toBeUndefined();
  });
});

describe("R4 a ticket that its agent lets go", () => {
  const claimed = aCase("claimed", { agent: partyOf(tom) });
  const releases = (people: readonly OnDuty[], by = tom) =>
    given(claimed).when(command("release", by), facts(desk(people)));

  it("goes to somebody else, and never to them again", () => {
    releases([onDuty(tom), onDuty(lea, 4)])
      .leadsTo({
        subject: { agent: partyOf(lea), ticket: { passedBy: [tom.key] } },
        informs: [{ say: "released" }, { say: "ticketGiven", ping: [lea.key] }],
      })
      .when(command("release", lea, "release-2"), facts(desk([onDuty(tom), onDuty(lea)])))
      .leadsTo({
        status: "queued",
        subject: { ticket: { passedBy: [tom.key, lea.key], ungiven: "nobodyHere" } },
      });
  });

  it("by a lead's hand, too", () => {
    releases([onDuty(tom)], ida).leadsTo({ status: "queued", subject: { ticket: { passedBy: [tom.key] } } });
  });

  it("can still be claimed by them", () => {
    releases([onDuty(tom)])
      .leadsTo({ status: "queued" })
      .when(command("claim", tom, "claim-2"), facts(desk([onDuty(tom)])))
      .leadsTo({ status: "claimed", subject: { agent: partyOf(tom) } });
  });

  it("stays in the queue, whatever happens to it there, until somebody claims it", () => {
    releases([])
      .leadsTo({ status: "queued" })
      .when(
        posted("Gibt es Neues?", { id: "m9" }),
        facts({ ...desk([onDuty(lea)]), understanding: nothingNew([]) }),
      )
      .leadsTo({ status: "queued" });
  });
});

/** Asks each in turn whether anybody else comes before them. */
const slowly = (people: readonly OnDuty[], maxOpen: number): OnDuty | undefined =>
  people.find(
    (one) =>
      one.open < maxOpen &&
      !people.some(
        (other) =>
          other.open < maxOpen &&
          (other.open < one.open ||
            (other.open === one.open && other.givenAt < one.givenAt) ||
            (other.open === one.open && other.givenAt === one.givenAt && other.key < one.key)),
      ),
  );

describe("R4 whose turn it is", () => {
  const person = fc.record({ open: fc.nat(4), givenAt: fc.nat(3) });
  const people = fc
    .array(person, { maxLength: 6 })
    .map((all) =>
      all.map((one, index): OnDuty => ({ ...one, key: `web:p${index}`, name: `P${index}`, role: "agent" })),
    );

  it("is the same in whatever order they are asked, and never that of somebody who has enough", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 5 }), (all, maxOpen) => {
        const turn = { route: "support", passedBy: [], maxOpen } as const;
        const wanted = slowly(all, maxOpen) ?? (all.length === 0 ? "nobodyHere" : "allFull");
        expect(nextInTurn(all, turn)).toEqual(wanted);
        expect(nextInTurn(all.toReversed(), turn)).toEqual(wanted);
      }),
    );
  });
});
