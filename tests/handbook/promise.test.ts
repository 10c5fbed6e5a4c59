import { describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import type { PromisedTime } from "../../src/core/customer-promise.ts";
import { decide } from "../../src/core/decide.ts";
import type { ActChosen, TimerFired } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import { partyOf } from "../../src/core/person.ts";
import { handbook } from "../../src/handbook/handbook.ts";
import { fc } from "../support/fast-check.ts";
import { aCase, aTicket, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { alwaysOpen, facts, settings } from "./facts.ts";
import { given } from "./given.ts";
import { ida, lea, tom } from "./people.ts";

const minute = 60_000;
const hour = 60 * minute;
const now = monday + hour;
const until = now + 4 * hour;
const words = "Wir melden uns bis heute 15 Uhr.";
const clock = {
  runs: true,
  since: monday,
  waited: 0,
  due: { reply: monday + 8 * hour, resolution: null },
  warn: { reply: monday + 6 * hour, resolution: null },
  ring: monday + 6 * hour,
} as const;
const claimed = aCase("claimed", { ticket: aTicket({ clock }), agent: partyOf(tom) });

const at = (time: number, change: Partial<Facts> = {}): Facts => facts({ now: time, ...change });
const read = (time: number): PromisedTime => ({ read: "time", until: time, words });
const rings = (time: number): TimerFired => ({
  kind: "timerFired",
  id: `clock-${time}`,
  at: time,
  timer: "clock",
  caseId: "case-1",
});
const ordered = (order: Command, time: number, by = tom): ActChosen => ({
  ...command(order, by, `order-${time}`),
  at: time,
});
const started = (dueAt: number) => ({ kind: "startTimer", timer: "clock", dueAt });
const recorded = (step: string, by = partyOf(tom)) => ({
  kind: "record",
  entry: expect.objectContaining({ what: "promise", step, by }),
});

const order = { verb: "promise", when: "heute 15 Uhr" } as const;
const promised = given(claimed).when(ordered(order, now), at(now, { promised: read(until) }));

describe("S3 a promise that is ordered", () => {
  it("is told to the customer without a guarantee, and leaves it the desk's turn", () => {
    promised.leadsTo({
      status: "claimed",
      says: [{ say: "promised", agent: tom.name, until, consulting: false, private: false }],
      informs: [{ say: "promiseGiven", ticket: 7, until }],
      subject: {
        ticket: {
          promise: { until, givenAt: now, by: partyOf(tom), words: { internal: "heute 15 Uhr" } },
          clock: { runs: true, told: now, due: { reply: null, promise: until } },
        },
      },
      effects: [recorded("given"), started(until - 30 * minute)],
    });
  });

  it.each(["unreadable", "past", "tooFar"] as const)("is not given when its time is %s", (why) => {
    given(claimed)
      .when(ordered(order, now), at(now, { promised: { read: "nothing", why } }))
      .leadsTo({
        subject: claimed,
        says: [],
        tells: [{ say: "unclearTime", problem: why, when: order.when }],
      });
  });

  it("ends the one before it, which leaves both in the history", () => {
    const { outcome } = promised
      .leadsTo({})
      .when(ordered(order, now + 1), at(now + 1, { promised: read(until + hour) }));
    const steps = outcome.effects.flatMap((effect) =>
      effect.kind === "record" && effect.entry.what === "promise"
        ? [[effect.entry.step, effect.entry.promise.until]]
        : [],
    );
    expect(steps).toEqual([
      ["kept", until],
      ["given", until + hour],
    ]);
  });

  it("is taken back with a word to nobody", () => {
    const back = promised.leadsTo({}).when(ordered({ verb: "promise", when: null }, now + 1), at(now + 1));
    expect(back.outcome.subject).not.toHaveProperty("ticket.promise");
    back.leadsTo({
      says: [],
      informs: [{ say: "promiseTakenBack" }],
      effects: [recorded("takenBack"), { kind: "stopTimer", timer: "clock" }],
    });
    given(claimed)
      .when(ordered({ verb: "promise", when: null }, now), at(now))
      .leadsTo({ subject: claimed, tells: ["nothingPromised"] });
  });

  it("is its owner's to give, or a lead's", () => {
    given(claimed)
      .when(ordered(order, now, lea), at(now, { promised: read(until) }))
      .leadsTo({ says: [], tells: ["notYours"] });
    given(claimed)
      .when(ordered(order, now, ida), at(now, { promised: read(until) }))
      .leadsTo({ says: ["promised"], subject: { agent: partyOf(tom) } });
  });
});

describe("S3 a promise in a reply", () => {
  const reply = { verb: "reply", text: words } as const;
  const replied = given(claimed).when(ordered(reply, now), at(now, { promised: read(until) }));

  it("is kept in mind with its words, whoever has the word now", () => {
    replied.leadsTo({
      status: "waitingForCustomer",
      says: ["agentReply"],
      subject: { ticket: { promise: { until, words: { internal: words }, by: partyOf(tom) } } },
      effects: [recorded("given"), started(until - 30 * minute)],
    });
  });

  it("counts from the customer's thread too", () => {
    given(claimed)
      .when(posted(words, { by: lea, at: now }), at(now, { promised: read(until) }))
      .leadsTo({
        subject: { ticket: { promise: { until, by: partyOf(lea) } } },
        effects: [recorded("given", partyOf(lea))],
      });
  });

  it("keeps the customer from being reminded of an answer that they do not owe", () => {
    const late = now + 100 * hour;
    const far = given(claimed)
      .when(ordered(reply, now), at(now, { promised: read(now + 400 * hour) }))
      .leadsTo({ effects: [started(now + 400 * hour - 30 * minute)] });
    far.when(rings(late), at(late)).leadsTo({ says: [], cards: [] });
  });

  it("gives way to a later one", () => {
    const later = until + 24 * hour;
    replied
      .leadsTo({})
      .when(ordered(reply, now + hour), at(now + hour, { promised: read(later) }))
      .leadsTo({
        subject: { ticket: { promise: { until: later, givenAt: now + hour } } },
        effects: [recorded("kept"), recorded("given"), started(later - 30 * minute)],
      });
  });

  it("is not given by words that are for the desk alone", () => {
    const note = given(claimed).when(
      ordered({ verb: "note", text: { internal: "INTERN: Termin" } }, now),
      at(now, { promised: read(until) }),
    );
    expect(note.outcome.subject).not.toHaveProperty("ticket.promise");
  });
});

describe("S3 a promise is kept", () => {
  const before = promised.leadsTo({});
  const later = now + hour;

  it.each([
    ["a reply", ordered({ verb: "reply", text: "Das Postfach läuft." }, later)],
    ["an update", ordered({ verb: "update", text: "Wir sind dran." }, later)],
    ["the solution", ordered({ verb: "resolve", solution: "Postfach geleert" }, later)],
    ["a word in the customer's thread", posted("Es läuft wieder.", { by: tom, at: later })],
  ])("by %s", (_, event) => {
    const kept = before.when(event, at(later));
    expect(kept.outcome.subject).not.toHaveProperty("ticket.promise");
    expect(kept.outcome.subject).not.toHaveProperty("ticket.clock.due.promise");
    kept.leadsTo({ effects: [recorded("kept")] });
  });

  it("by no word of the customer, no note, and none of ours from before", () => {
    for (const event of [
      posted("Danke, bis dann.", { at: later }),
      ordered({ verb: "note", text: { internal: "INTERN: läuft" } }, later),
      posted("Ich sehe nach.", { by: tom, at: now - 1 }),
    ])
      before.when(event, at(later)).leadsTo({ subject: { ticket: { promise: { until } } } });
  });
});

describe("S3 the desk is called", () => {
  const soon = until - 30 * minute;
  const reminded = promised
    .leadsTo({})
    .when(rings(soon), at(soon))
    .leadsTo({
      cards: [
        {
          say: "escalationCard",
          key: "escalation-7-1",
          ping: [tom.key],
          escalation: { reason: "promiseSoon", next: { at: until, to: "owner" } },
        },
        { say: "card" },
      ],
      effects: [started(until)],
    });

  it("before a promise, and when it is broken: its agent, then the leads", () => {
    reminded
      .when(rings(until), at(until))
      .leadsTo({
        cards: [
          { say: "escalationCard", ping: [tom.key], escalation: { reason: "promiseBroken" } },
          { say: "card" },
        ],
        effects: [{ kind: "settle", key: "escalation-7-1" }, started(until + hour)],
      })
      .when(rings(until + hour), at(until + hour))
      .leadsTo({ cards: [{ ping: ["leads"], say: "escalationCard" }, { say: "card" }] })
      .when(ordered({ verb: "reply", text: "Da sind wir." }, until + 2 * hour), at(until + 2 * hour))
      .leadsTo({ subject: { ticket: { escalations: [{ over: true }, { over: true }] } } });
  });

  it("anew for the next promise", () => {
    const next = until + 10 * hour;
    const other = reminded.when(ordered(order, until - 1), at(until - 1, { promised: read(next) })).leadsTo({
      subject: { ticket: { escalations: [{ over: true }] } },
      effects: [started(next - 30 * minute)],
    });
    other.when(rings(next), at(next)).leadsTo({
      cards: [{ say: "escalationCard", escalation: { reason: "promiseBroken" } }, { say: "card" }],
    });
  });

  it("halfway, where a promise is nearer than the reminder", () => {
    given(claimed)
      .when(ordered(order, now), at(now, { promised: read(now + 20 * minute) }))
      .leadsTo({ effects: [started(now + 10 * minute)] });
  });

  it("within the opening hours, when the time is not", () => {
    const closing = now + 3 * hour;
    const night = now + 12 * hour;
    const hours = {
      ...alwaysOpen,
      between: (from: number, to: number) => Math.max(0, Math.min(to, closing) - from),
    };
    given(claimed)
      .when(ordered(order, now), at(now, { hours, promised: read(night) }))
      .leadsTo({
        subject: { ticket: { promise: { until: night } } },
        effects: [started(closing - 30 * minute)],
      });
  });

  it("by whom the desk wants, or nobody", () => {
    const { escalations } = settings;
    const off = { ...escalations, routes: { ...escalations.routes, promiseSoon: [], promiseBroken: [] } };
    given(claimed)
      .when(
        ordered(order, now),
        at(now, { promised: read(until), settings: { ...settings, escalations: off } }),
      )
      .leadsTo({ effects: [{ kind: "stopTimer", timer: "clock" }] });
  });

  it("never before and after at once, and of each promise once, however long the desk was down", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 6 }),
        (ahead, looks) => {
          const time = now + ahead * minute;
          let { subject } = given(claimed)
            .when(ordered(order, now), at(now, { promised: read(time) }))
            .leadsTo({});
          const calls: (readonly string[])[] = [];
          for (const look of looks.toSorted((one, other) => one - other)) {
            const then = now + look * minute;
            const outcome = decide(handbook, subject, rings(then), at(then));
            const known = "ticket" in subject ? subject.ticket.escalations.length : 0;
            ({ subject } = outcome);
            if ("ticket" in subject)
              calls.push(subject.ticket.escalations.slice(known).map(({ reason }) => reason));
          }
          for (const together of calls) expect(together.length).toBeLessThanOrEqual(1);
          expect(new Set(calls.flat()).size).toBe(calls.flat().length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
