import { describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import type { ActChosen, TimerFired } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import { partyOf } from "../../src/core/person.ts";
import { aCase, aTicket, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { facts, settings } from "./facts.ts";
import { given } from "./given.ts";
import { tom } from "./people.ts";

const hour = 60 * 60_000;
const daily = { urgent: 480, high: 480, normal: 480, low: 480 };
const everyDay = {
  ...settings,
  targets: { ...settings.targets, update: { standard: daily, business: daily, premium: daily } },
};
const clock = {
  runs: true,
  since: monday,
  waited: 0,
  due: { reply: monday + 8 * hour, resolution: null },
  warn: { reply: monday + 6 * hour, resolution: null },
  ring: monday + 6 * hour,
} as const;
const claimed = aCase("claimed", { ticket: aTicket({ clock }), agent: partyOf(tom) });

const at = (now: number, change: Partial<Facts> = {}): Facts => facts({ now, settings: everyDay, ...change });
const rings = (now: number): TimerFired => ({
  kind: "timerFired",
  id: `clock-${now}`,
  at: now,
  timer: "clock",
  caseId: "c",
});
/** Tom gives an order at that moment. */
const ordered = (order: Command, now: number): ActChosen => ({
  ...command(order, tom, `order-${now}`),
  at: now,
});
const words = { verb: "update", text: "Wir prüfen noch die Protokolle." } as const;
const told = monday + 2 * hour;
const updated = given(claimed).when(ordered(words, told), at(told));

describe("S8 an update", () => {
  it("goes to the customer as a reply, and leaves it the desk's turn", () => {
    updated.leadsTo({
      status: "claimed",
      says: [{ say: "agentReply", agent: tom.name, text: words.text }],
      subject: {
        ticket: {
          firstReplyAt: told,
          clock: { runs: true, since: monday, told, due: { reply: null, update: told + 8 * hour } },
        },
      },
      effects: [
        { kind: "measure", result: { target: "firstReply", took: 2 * hour, kept: true } },
        { kind: "startTimer", timer: "clock", dueAt: told + 6 * hour },
      ],
    });
  });

  it("is asked for of the whole channel when the next one is due soon, then of whoever has the ticket", () => {
    const warned = updated
      .leadsTo({})
      .when(rings(told + 6 * hour), at(told + 6 * hour))
      .leadsTo({ cards: [{ say: "escalationCard", escalation: { reason: "updateSoon" } }, { say: "card" }] });
    const late = told + 9 * hour;
    warned
      .when(rings(told + 8 * hour), at(told + 8 * hour))
      .leadsTo({
        cards: [
          { say: "escalationCard", ping: [tom.key], escalation: { reason: "updateLate" } },
          { say: "card" },
        ],
      })
      .when(ordered(words, late), at(late))
      .leadsTo({
        subject: {
          ticket: {
            escalations: [
              { reason: "updateSoon", over: true },
              { reason: "updateLate", over: true },
            ],
            clock: { due: { update: late + 8 * hour } },
          },
        },
        effects: [{ kind: "measure", result: { target: "update", took: 7 * hour + 2 * hour, kept: false } }],
      });
  });

  it("is no longer due when the customer writes: they wait for a reply from then on", () => {
    const word = told + hour;
    const { outcome } = updated.leadsTo({}).when(posted("Gibt es etwas Neues?", { at: word }), at(word));
    expect(outcome.subject).toMatchObject({
      ticket: { clock: { runs: true, since: word, waited: 3 * hour, due: { reply: word + 8 * hour } } },
    });
    expect(outcome.subject).not.toHaveProperty("ticket.clock.told");
    expect(outcome.subject).not.toHaveProperty("ticket.clock.due.update");
    expect(outcome.effects.map(({ kind }) => kind)).not.toContain("measure");
  });

  it("is no longer due once the desk waits for the customer, or it is solved", () => {
    const later = told + 8 * hour;
    const answer = { verb: "reply", text: "Das Postfach läuft wieder." } as const;
    const kept = { kind: "measure", result: { target: "update", took: 8 * hour, kept: true } };
    for (const order of [answer, { verb: "resolve", solution: null } as const]) {
      const { outcome } = updated.leadsTo({}).when(ordered(order, later), at(later));
      expect(outcome.subject).toMatchObject({ ticket: { clock: { runs: false } } });
      expect(outcome.subject).not.toHaveProperty("ticket.clock.told");
      expect(outcome.effects).toContainEqual(kept);
    }
  });

  it("from somebody whose customer had the word makes it the desk's turn again", () => {
    const waiting = given(claimed)
      .when(ordered({ verb: "reply", text: "Tritt es noch auf?" }, told), at(told))
      .leadsTo({ status: "waitingForCustomer" });
    const later = told + hour;
    waiting.when(ordered(words, later), at(later)).leadsTo({
      status: "claimed",
      subject: { ticket: { clock: { runs: true, since: later, told: later, waited: 2 * hour } } },
    });
  });

  it("calls nobody where the desk has set itself no time for it", () => {
    given(claimed)
      .when(ordered(words, told), facts({ now: told }))
      .leadsTo({
        subject: { ticket: { clock: { due: { reply: null, resolution: null }, ring: null } } },
        effects: [{ kind: "stopTimer", timer: "clock" }],
      });
  });
});
