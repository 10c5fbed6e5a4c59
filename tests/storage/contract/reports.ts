import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import type { Claimed, TicketCase } from "../../../src/core/case.ts";
import type { Offer } from "../../../src/core/charge.ts";
import type { HistoryEntry } from "../../../src/core/history.ts";
import type { Party } from "../../../src/core/person.ts";
import type { Ticket } from "../../../src/core/ticket.ts";
import { breachesIn } from "../../../src/storage/breaches.ts";
import { saveCase } from "../../../src/storage/cases.ts";
import { record } from "../../../src/storage/history.ts";
import { ownWork } from "../../../src/storage/own-work.ts";
import { recordRound, tickRound } from "../../../src/storage/rounds.ts";
import { recordTarget } from "../../../src/storage/target-results.ts";
import { aQueuedCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const lena: Party = { key: "slack:U2", name: "Lena Vogt" };
const tom: Party = { key: "slack:U3", name: "Tom Berger" };
const period = { from: now, until: now + 100 };
const asked = now + 99;

const ofLena = (number: number, change: Partial<Ticket> = {}): Claimed => {
  const queued = aQueuedCase(number);
  return { ...queued, status: "claimed", agent: lena, ticket: { ...queued.ticket, ...change } };
};
const work = (verb: string, by = lena): HistoryEntry => ({ what: "work", verb, by, text: null });
const sent = (...words: readonly string[]): HistoryEntry => ({
  what: "sentDespite",
  hints: words.map((word) => ({ kind: "guarantee", words: word })),
  by: lena,
});
const promise = { until: now + 50, givenAt: now - 50, by: lena, words: { internal: "bis morgen" } };
const promised = (step: "given" | "kept"): HistoryEntry => ({ what: "promise", step, promise, by: tom });

export const reportsContract = (fixture: Fixture) => {
  const keep = (subject: TicketCase, changedAt = now): Promise<boolean> =>
    fixture.store.tx((db) => saveCase(db, subject, null, changedAt));
  const note = ({ id }: TicketCase, at: number, entry: HistoryEntry, actor: Party | null = lena) =>
    fixture.store.tx((db) =>
      record(db, [{ id: v7(), caseId: id, at, eventId: null, actor: actor?.key ?? null, entry }]),
    );
  const measure = ({ id: caseId }: TicketCase, at: number, kept: boolean) =>
    fixture.store.tx((db) => recordTarget(db, { id: v7(), caseId, at, target: "firstReply", took: 7, kept }));
  const breaches = async () => {
    const found = await fixture.store.read((db) => breachesIn(db, period, asked));
    return found.map(({ kind, at, on }) => [kind, at - now, on?.ticket ?? null]);
  };
  const workOf = ({ key: person }: Party) =>
    fixture.store.read((db) => ownWork(db, { person, period }, asked));

  describe("of breaches", () => {
    test("have the times that ended too late, and those that are late now", async () => {
      const [late, slow] = [aQueuedCase(1), aQueuedCase(2)];
      const due = { reply: now + 20, resolution: now + 99 };
      const warn = { reply: null, resolution: null };
      const clock = { runs: true, since: now, waited: 0, due, warn, ring: null };
      await keep({ ...late, ticket: { ...late.ticket, clock } });
      await keep(slow);
      await measure(slow, now + 30, false);
      await measure(slow, now + 31, true);
      await measure(slow, now + 100, false);
      expect(await breaches()).toEqual([
        ["firstReply", 30, 2],
        ["firstReply", 20, 1],
      ]);
    });

    test("have promises that were kept too late, and those that wait although their time is over", async () => {
      const [kept, waiting, early] = [ofLena(1), ofLena(2, { promise }), ofLena(3)];
      for (const one of [kept, waiting, early]) await keep(one);
      await note(kept, now + 60, promised("kept"));
      await note(early, now + 40, promised("kept"));
      expect(await breaches()).toEqual([
        ["promise", 60, 1],
        ["promise", 50, 2],
      ]);
    });

    test("have the rounds that nobody ticked off before the next", async () => {
      await fixture.store.tx(async (db) => {
        for (const at of [now - 1, now + 1, now + 2, now + 3]) await recordRound(db, { at, part: "noon" });
        await tickRound(db, now + 2, lena);
      });
      expect(await breaches()).toEqual([["round", 1, null]]);
    });

    test("have the claims that went back to the queue, and not the warnings before", async () => {
      const subject = ofLena(1);
      await keep(subject);
      await note(subject, now + 4, { what: "claim", step: "warned", agent: lena });
      await note(subject, now + 9, { what: "claim", step: "returned", agent: lena });
      expect(await breaches()).toEqual([["claim", 9, 1]]);
    });

    test("have every transfer of a ticket but its first, whenever that was", async () => {
      const [often, once] = [ofLena(1), ofLena(2)];
      for (const one of [often, once]) await keep(one);
      await note(often, now - 5, work("transfer"));
      await note(often, now + 5, work("transfer"));
      await note(often, now + 5, work("transfer"));
      await note(once, now + 6, work("transfer"));
      await note(once, now + 7, work("reply"));
      expect(await breaches()).toEqual([
        ["transfers", 5, 1],
        ["transfers", 5, 1],
      ]);
    });

    test("have requests over the limit, unless consulting was offered", async () => {
      const handling = { spent: 0, since: null, ring: null, reminded: now + 8 };
      const offer: Offer = {
        ...{ work: "consulting", notice: "98 EUR", shownAt: now, post: "offer", by: lena },
        answer: null,
      };
      await keep(ofLena(1, { handling }));
      await keep({ ...ofLena(2, { handling }), offers: [offer] });
      await keep(ofLena(3, { handling: { ...handling, reminded: now - 1 } }));
      await keep(ofLena(4));
      expect(await breaches()).toEqual([["handling", 8, 1]]);
    });

    test("have what was sent with hints on it: a kind once a text, and news of an incident once", async () => {
      const [first, second] = [ofLena(1), ofLena(2)];
      for (const one of [first, second]) await keep(one);
      await note(first, now + 1, sent("garantiert", "auf jeden Fall"));
      await note(first, now + 2, sent("garantiert", "auf jeden Fall"));
      for (const one of [first, second]) await note(one, now + 3, sent("bis Freitag sicher"), null);
      expect(await breaches()).toEqual([
        ["guarantee", 1, 1],
        ["guarantee", 2, 1],
        ["guarantee", 3, 2],
      ]);
    });
  });

  describe("of somebody's own work", () => {
    test("have the tickets that became theirs, by order or otherwise, each once", async () => {
      const [claimed, taken, given, before] = [
        ofLena(1, { claimedAt: now + 1 }),
        aQueuedCase(2),
        ofLena(3, { claimedAt: now + 3 }),
        ofLena(4, { claimedAt: now - 3 }),
      ];
      for (const one of [claimed, taken, given, before]) await keep(one);
      await note(claimed, now + 1, work("claim"));
      await note(taken, now + 2, work("take"));
      await note(given, now + 3, work("transfer", tom), tom);
      await note(before, now - 3, work("claim"));
      expect(await workOf(lena)).toMatchObject({ claimed: 3, open: 3 });
      expect(await workOf(tom)).toMatchObject({ claimed: 0, open: 0 });
    });

    test("have the tickets they ended, with time and rating, each once", async () => {
      const handling = { spent: 9, since: null, ring: null };
      const ended = { ...ofLena(1, { handling, rating: 4 }), status: "closed" } as const;
      await keep(ended);
      await note(ended, now + 1, work("resolve"));
      await note(ended, now + 2, work("close"));
      expect(await workOf(lena)).toMatchObject({ ended: [{ handling, rating: 4 }], open: 0 });
      expect(await workOf(tom)).toMatchObject({ ended: [] });
    });

    test("have the times that ended with what they did, and nobody else did", async () => {
      const subject = ofLena(1);
      await keep(subject);
      await note(subject, now + 1, work("reply"));
      await note(subject, now + 1, { what: "reply", text: "Ja", by: lena, messageId: null });
      await measure(subject, now + 1, true);
      await note(subject, now + 2, work("reply", tom), tom);
      await measure(subject, now + 2, false);
      expect((await workOf(lena)).results).toEqual([{ target: "firstReply", took: 7, kept: true }]);
      expect((await workOf(tom)).results).toEqual([{ target: "firstReply", took: 7, kept: false }]);
    });

    test("have the promises they gave, whoever kept them, and the hints on their own words", async () => {
      const subject = ofLena(1);
      await keep(subject);
      await note(subject, now + 40, promised("kept"), tom);
      await note(subject, now + 41, sent("garantiert"));
      await note(subject, now + 42, { what: "heeded", kinds: ["phone"], by: lena });
      expect(await workOf(lena)).toMatchObject({
        promises: [{ kept: true }],
        hints: [
          { kind: "guarantee", heeded: false },
          { kind: "phone", heeded: true },
        ],
      });
      expect(await workOf(tom)).toMatchObject({ promises: [], hints: [] });
    });
  });
};
