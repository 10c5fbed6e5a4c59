import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/core/claim.ts";
import type { Command } from "../../src/core/command.ts";
import type { ActChosen, IncidentTold, TimerFired } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import { partyOf } from "../../src/core/person.ts";
import type { Ticket } from "../../src/core/ticket.ts";
import { aCase, aTicket, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { alwaysOpen, anIncident, facts, settings } from "./facts.ts";
import { given } from "./given.ts";
import { anna, ida, lea, tom } from "./people.ts";

const minute = 60_000;
const hour = 60 * minute;
const stale = { ...settings, assignment: { ...settings.assignment, staleAfter: 480 } };
const at = (now: number, change: Partial<Facts> = {}): Facts => facts({ now, settings: stale, ...change });

const clock = {
  runs: true,
  since: monday,
  waited: 0,
  due: { reply: null, resolution: null },
  warn: { reply: null, resolution: null },
  ring: null,
} as const;
const warnAt = monday + 7 * hour;
const backAt = warnAt + hour;
const held: Claim = { touchedAt: monday, ring: warnAt };
const claimed = (change: Partial<Ticket> = {}) =>
  aCase("claimed", {
    ticket: aTicket({ clock, claimedAt: monday, claim: held, ...change }),
    agent: partyOf(tom),
  });

const rings = (time: number): TimerFired => ({
  kind: "timerFired",
  id: `claim-${time}`,
  at: time,
  timer: "claim",
  caseId: "case-1",
});
const ordered = (order: Command, time: number, by = tom): ActChosen => ({
  ...command(order, by, `order-${time}`),
  at: time,
});
const started = (dueAt: number) => ({ kind: "startTimer", timer: "claim", dueAt });
const stopped = { kind: "stopTimer", timer: "claim" };
const recorded = (step: string) => ({
  kind: "record",
  entry: { what: "claim", step, agent: partyOf(tom) },
});

const warned = given(claimed())
  .when(rings(warnAt), at(warnAt))
  .leadsTo({
    status: "claimed",
    says: [],
    writes: [{ say: "claimGoesBack", to: tom.key, ticket: 7, until: backAt }],
    cards: [{ say: "card", ticket: { claim: { warnedAt: warnAt, ring: backAt } } }],
    effects: [recorded("warned"), started(backAt)],
  });

describe("S8 a claimed ticket whose agent gives no sign", () => {
  it("is theirs from the claim on", () => {
    given(aCase("queued", { ticket: aTicket({ clock }) }))
      .when(ordered({ verb: "claim" }, monday), at(monday))
      .leadsTo({ subject: { ticket: { claim: held } }, effects: [started(warnAt)] });
  });

  it("goes back to the queue after a warning, and keeps its age", () => {
    const back = warned.when(rings(backAt), at(backAt));
    back.leadsTo({
      status: "queued",
      says: [],
      informs: [{ say: "claimReturned", agent: tom.name, ping: [tom.key] }],
      cards: [{ say: "card", status: "queued", agent: null }],
      subject: {
        ticket: {
          filedAt: monday,
          claimedAt: null,
          returned: { from: partyOf(tom), at: backAt },
          clock: { runs: true, since: monday },
        },
      },
      effects: [recorded("returned")],
    });
    expect(back.outcome.subject).not.toHaveProperty("ticket.claim");
  });

  it("loses the word of where it came back from, once somebody has it", () => {
    const back = warned.when(rings(backAt), at(backAt)).leadsTo({});
    const again = back.when(ordered({ verb: "claim" }, backAt + 1, lea), at(backAt + 1));
    expect(again.outcome.subject).not.toHaveProperty("ticket.returned");
    again.leadsTo({ status: "claimed", effects: [started(backAt + 1 + 7 * hour)] });
  });

  it("is warned of below the card, where its agent cannot be written to alone", () => {
    const lost = {
      kind: "deliveryFailed",
      id: "lost",
      at: warnAt + 1,
      caseId: "case-1",
      orderId: "o-1",
      reason: "Cannot send messages to this user",
      lost: "claimGoesBack",
    } as const;
    warned
      .when(lost, at(warnAt + 1))
      .leadsTo({ informs: [{ say: "claimGoesBack", until: backAt, ping: [tom.key] }] });
    given(claimed())
      .when(lost, at(warnAt + 1))
      .isSilent();
  });

  it("rings of an earlier time change nothing", () => {
    given(claimed())
      .when(rings(warnAt - 1), at(warnAt - 1))
      .isSilent()
      .when(rings(warnAt), at(warnAt))
      .leadsTo({ writes: ["claimGoesBack"] });
    warned.when(rings(warnAt), at(warnAt + 1)).isSilent();
  });

  it("is taken only an hour after a warning, however late that came", () => {
    const late = monday + 100 * hour;
    given(claimed())
      .when(rings(warnAt), at(late))
      .leadsTo({ writes: [{ say: "claimGoesBack", until: late + hour }], effects: [started(late + hour)] });
  });

  it("waits with both until the desk opens", () => {
    const opening = warnAt + 14 * hour;
    const closed = {
      ...alwaysOpen,
      isOpen: () => false,
      after: (from: number, minutes: number) => (minutes === 0 ? opening : from + minutes * minute),
    };
    given(claimed())
      .when(rings(warnAt), at(warnAt + 2 * hour, { hours: closed }))
      .isSilent();
    const next = given(claimed()).when(rings(warnAt), at(warnAt + 2 * hour, { hours: closed }));
    next.leadsTo({ effects: [started(opening)] });
  });

  it("is left alone where a desk wants that", () => {
    const { outcome } = given(claimed()).when(rings(warnAt), facts({ now: warnAt }));
    expect(outcome.subject).toMatchObject({ status: "claimed" });
    expect(outcome.subject).not.toHaveProperty("ticket.claim");
    given(claimed())
      .when(ordered({ verb: "priority", priority: "high" }, warnAt), facts({ now: warnAt }))
      .leadsTo({ effects: [stopped] });
  });
});

describe("S8 a sign of its agent", () => {
  const later = warnAt + 10 * minute;

  it.each<[string, ActChosen | ReturnType<typeof posted>]>([
    ["a note", ordered({ verb: "note", text: { internal: "INTERN: beim Anbieter" } }, later)],
    ["a word below the card", posted("INTERN: ich frage nach", { by: tom, place: "internal", at: later })],
    ["an update", ordered({ verb: "update", text: "Wir sind dran." }, later)],
    ["another priority", ordered({ verb: "priority", priority: "high" }, later)],
    ["the button", ordered({ verb: "claim" }, later)],
  ])("keeps the ticket: %s", (_, event) => {
    const kept = warned.when(event, at(later));
    expect(kept.outcome.subject).not.toHaveProperty("ticket.claim.warnedAt");
    kept
      .leadsTo({ status: "claimed", effects: [started(later + 7 * hour)] })
      .when(rings(backAt), at(backAt))
      .isSilent();
  });

  it("by the button is answered, and by a second press of it as ever", () => {
    warned
      .when(ordered({ verb: "claim" }, later), at(later))
      .leadsTo({ says: [], tells: [{ say: "claimKept", ticket: 7, to: tom.key }] })
      .when(ordered({ verb: "claim" }, later + 1), at(later + 1))
      .leadsTo({ tells: ["youHaveIt"] });
  });

  it("that comes too late finds the ticket with whoever has it by then", () => {
    warned
      .when(rings(backAt), at(backAt))
      .leadsTo({})
      .when(ordered({ verb: "claim" }, backAt + 1, lea), at(backAt + 1))
      .leadsTo({ subject: { agent: partyOf(lea) } })
      .when(ordered({ verb: "claim" }, backAt + 2), at(backAt + 2))
      .leadsTo({ subject: { agent: partyOf(lea) }, tells: [{ say: "alreadyClaimed", by: lea.name }] });
  });

  it("is none of a colleague's, and none of the customer's", () => {
    for (const event of [
      posted("Gibt es Neues?", { at: later }),
      ordered({ verb: "note", text: { internal: "INTERN: Rückruf" } }, later, lea),
    ])
      warned.when(event, at(later)).leadsTo({ subject: { ticket: { claim: { warnedAt: warnAt } } } });
  });

  it("is asked of whoever has it now", () => {
    warned
      .when(ordered({ verb: "take" }, later, ida), at(later))
      .leadsTo({ subject: { agent: partyOf(ida) }, effects: [started(later + 7 * hour)] });
  });
});

describe("S8 no ticket goes back", () => {
  const later = monday + hour;

  it("while the customer has the word", () => {
    const replied = given(claimed())
      .when(ordered({ verb: "reply", text: "Läuft es wieder?" }, later), at(later))
      .leadsTo({ status: "waitingForCustomer", effects: [stopped] });
    replied.when(rings(warnAt), at(warnAt)).isSilent();
    const asked = warnAt + hour;
    replied
      .when(posted("Nein.", { by: anna, at: asked }), at(asked))
      .leadsTo({ status: "claimed", effects: [started(asked + 7 * hour)] });
  });

  it("before a promised time, and counts from it", () => {
    const until = monday + 30 * hour;
    given(claimed())
      .when(
        ordered({ verb: "promise", when: "morgen 16 Uhr" }, later),
        at(later, { promised: { read: "time", until, words: "morgen 16 Uhr" } }),
      )
      .leadsTo({ effects: [started(until + 7 * hour)] });
  });

  it("after a warning, when somebody else has promised something", () => {
    const until = backAt + 30 * hour;
    const promised = warned.when(
      ordered({ verb: "promise", when: "übermorgen" }, warnAt + 1, ida),
      at(warnAt + 1, { promised: { read: "time", until, words: "übermorgen" } }),
    );
    expect(promised.outcome.subject).not.toHaveProperty("ticket.claim.warnedAt");
    promised.leadsTo({ effects: [started(until + 7 * hour)] });
  });

  it("while it waits for an incident, and counts from the end of it", () => {
    const incidents = [anIncident()];
    const attached = given(claimed({ incident: 2 }))
      .when(rings(warnAt), at(warnAt, { incidents }))
      .isSilent();
    const end = warnAt + 50 * hour;
    const over: IncidentTold = {
      kind: "incidentTold",
      id: "over",
      at: end,
      caseId: "case-1",
      incident: anIncident(),
      step: "ended",
      news: null,
    };
    attached.when(over, at(end)).leadsTo({ status: "claimed", effects: [started(end + 7 * hour)] });
  });
});
