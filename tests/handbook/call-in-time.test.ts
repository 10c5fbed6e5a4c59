import { describe, expect, it } from "vitest";
import type { TimerFired } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import { partyOf } from "../../src/core/person.ts";
import type { Escalation } from "../../src/core/ticket.ts";
import { aCase, anEscalation, aTicket, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { alwaysOpen, facts, settings } from "./facts.ts";
import { type Given, given } from "./given.ts";
import { ida, tom } from "./people.ts";

const hour = 60 * 60_000;
const warnAt = monday + 6 * hour;
const dueAt = monday + 8 * hour;
const clock = {
  runs: true,
  since: monday,
  waited: 0,
  due: { reply: dueAt, resolution: null },
  warn: { reply: warnAt, resolution: null },
  ring: warnAt,
} as const;

const ticket = aTicket({ clock });
const queued = aCase("queued", { ticket });
const claimed = aCase("claimed", { ticket, agent: partyOf(tom) });

/** The timer of a ticket's clock rings. */
const rings = (at: number): TimerFired => ({
  kind: "timerFired",
  id: `clock-${at}`,
  at,
  timer: "clock",
  caseId: "c",
});
const at = (now: number, change: Partial<Facts> = {}): Facts => facts({ now, ...change });

const escalationsOf = ({ subject }: Given): readonly Escalation[] =>
  "ticket" in subject ? subject.ticket.escalations : [];
const started = (dueTime: number) => ({ kind: "startTimer", timer: "clock", dueAt: dueTime });

describe("S8 before a reply is late", () => {
  it("warns in the channel, calling nobody by name, and says who is called next", () => {
    given(claimed)
      .when(rings(warnAt), at(warnAt))
      .leadsTo({
        says: [],
        cards: [
          {
            say: "escalationCard",
            key: "escalation-7-1",
            ping: [],
            escalation: { reason: "replySoon", next: { at: dueAt, to: "owner" } },
          },
          { say: "card" },
        ],
        effects: [{ kind: "card", isCall: true }, started(dueAt)],
        decidedBy: "S8",
      });
  });

  it("does not warn where the desk has switched that off", () => {
    const { escalations } = settings;
    const off = {
      ...settings,
      escalations: { ...escalations, routes: { ...escalations.routes, replySoon: [] } },
    };
    given(claimed)
      .when(rings(warnAt), at(warnAt, { settings: off }))
      .leadsTo({ cards: [], effects: [started(dueAt)] });
  });
});

describe("S8 when a reply is late", () => {
  const warned = given(claimed).when(rings(warnAt), at(warnAt)).leadsTo({});
  const late = warned.when(rings(dueAt), at(dueAt)).leadsTo({
    cards: [
      {
        say: "escalationCard",
        key: "escalation-7-2",
        ping: [tom.key],
        escalation: { reason: "replyLate", calls: 1, next: { at: dueAt + hour, to: "leads" } },
      },
      { say: "card" },
    ],
    effects: [{ kind: "settle", key: "escalation-7-1" }, started(dueAt + hour)],
  });

  it("calls its owner, then the leads, each time on a new card, and no more often than the desk wants", () => {
    let now = dueAt;
    let current = late;
    for (const calls of [2, 3, 4, 5]) {
      now += hour;
      current = current.when(rings(now), at(now)).leadsTo({
        cards: [
          { say: "escalationCard", key: `escalation-7-2-${calls}`, ping: ["leads"], escalation: { calls } },
          { say: "card" },
        ],
        effects: [{ kind: "settle", key: calls === 2 ? "escalation-7-2" : `escalation-7-2-${calls - 1}` }],
      });
    }
    expect(escalationsOf(current).at(-1)).toMatchObject({ calls: 5, next: null });
    current.when(rings(now + hour), at(now + hour)).changesNothing();
  });

  it("calls the leads at once where nobody has it", () => {
    given(queued)
      .when(rings(dueAt), at(dueAt))
      .leadsTo({ cards: [{ say: "escalationCard", ping: ["leads"] }, { say: "card" }] });
  });

  it("ends when somebody acknowledges, an agent too", () => {
    const seen = late.when(command("acknowledge"), at(dueAt + 60_000)).leadsTo({
      cards: [{ say: "escalationCard", key: "escalation-7-2", ping: [] }, { say: "card" }],
      effects: [{ kind: "stopTimer", timer: "clock" }],
    });
    expect(escalationsOf(seen).at(-1)).toMatchObject({ acknowledgedBy: partyOf(tom), next: null });
    seen.when(rings(dueAt + hour), at(dueAt + hour)).changesNothing();
  });

  it("ends when the customer has their answer, for whom the desk waits from then on", () => {
    late.when(posted("Es geht wieder.", { by: tom, at: dueAt + 1 }), at(dueAt + 1)).leadsTo({
      status: "waitingForCustomer",
      subject: { ticket: { escalations: [{ over: true }, { over: true, settledBy: null }] } },
      cards: [
        { say: "card" },
        { say: "escalationCard", key: "escalation-7-2", ping: [], escalation: { over: true } },
      ],
      effects: [started(dueAt + 1 + 16 * hour)],
    });
  });

  it("is called for anew when the customer waits again", () => {
    const again = dueAt + 20 * hour;
    const answered = late.when(posted("Geht es?", { by: tom, at: dueAt + 1 }), at(dueAt + 1)).leadsTo({});
    const asked = answered
      .when(posted("Nein.", { at: again }), at(again))
      .leadsTo({ effects: [started(again + 6 * hour)] });
    asked.when(rings(again + 8 * hour), at(again + 8 * hour)).leadsTo({
      cards: [{ say: "escalationCard", key: "escalation-7-3", ping: [tom.key] }, { say: "card" }],
    });
  });
});

describe("S8 calls that are late themselves", () => {
  it("are made as one, on the level they would have reached", () => {
    const now = dueAt + 3 * hour;
    given(claimed)
      .when(rings(warnAt), at(now))
      .leadsTo({
        cards: [
          { say: "escalationCard", ping: ["leads"], escalation: { reason: "replyLate", calls: 4 } },
          { say: "card" },
        ],
        effects: [started(now + hour)],
      });
  });

  it("wait until the desk opens", () => {
    const opening = warnAt + 10 * hour;
    const hours = { ...alwaysOpen, isOpen: () => false, after: () => opening };
    given(claimed)
      .when(rings(warnAt), at(warnAt, { hours }))
      .leadsTo({ cards: [], effects: [started(opening)] });
  });

  it("do not wait for priorities that are called for around the clock", () => {
    const urgent = aCase("claimed", { ticket: { ...ticket, priority: "urgent" }, agent: partyOf(tom) });
    const always = {
      ...settings,
      escalations: { ...settings.escalations, aroundTheClock: ["urgent" as const] },
    };
    const hours = { ...alwaysOpen, isOpen: () => false };
    given(urgent)
      .when(rings(dueAt), at(dueAt, { hours, settings: always }))
      .leadsTo({ cards: [{ say: "escalationCard", ping: [tom.key] }, { say: "card" }] });
  });

  it("are not made twice when the clock was put back", () => {
    given(claimed)
      .when(rings(warnAt), at(warnAt - hour))
      .leadsTo({ cards: [], effects: [started(warnAt)] });
  });
});

describe("S8 any other call", () => {
  it("is repeated until a lead acknowledges it, and not by an agent", () => {
    const help = command({ verb: "escalate", reason: { internal: "INTERN: droht" } });
    const called = given(claimed)
      .when(help, at(monday))
      .leadsTo({
        cards: [{ say: "escalationCard", ping: ["leads"] }, { say: "card" }],
        effects: [started(monday + hour)],
      });
    const again = called.when(rings(monday + hour), at(monday + hour)).leadsTo({
      cards: [{ say: "escalationCard", key: "escalation-7-1-2", ping: ["leads"] }, { say: "card" }],
    });
    again.when(command("acknowledge"), at(monday + hour)).leadsTo({ tells: ["notPermitted"] });
    again.when(command("acknowledge", ida), at(monday + hour)).leadsTo({ effects: [started(warnAt)] });
  });

  it("is not made for a reason that is off", () => {
    const { escalations } = settings;
    const off = {
      ...settings,
      escalations: { ...escalations, routes: { ...escalations.routes, reopenedTwice: [] } },
    };
    const closed = aCase("closed", { ticket: { ...ticket, reopened: 1 } });
    given(closed)
      .when(command("reopen"), at(monday, { settings: off }))
      .leadsTo({ cards: [{ say: "card" }, { say: "card" }] });
  });

  it("stays as it is on a ticket from before the desk kept time", () => {
    const old = aCase("claimed", { ticket: aTicket({ escalations: [anEscalation()] }) });
    given(old).when(rings(monday), at(monday)).changesNothing();
  });
});
