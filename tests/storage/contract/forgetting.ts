import { v7 } from "uuid";
import { expect, test } from "vitest";
import type { Claimed, Closed } from "../../../src/core/case.ts";
import { countAnswers } from "../../../src/storage/answer-counts.ts";
import { loadByTicket, loadCase, saveCase } from "../../../src/storage/cases.ts";
import { customerRows } from "../../../src/storage/customer-rows.ts";
import { customerScope, type Wanted } from "../../../src/storage/customer-scope.ts";
import { allowDelegate } from "../../../src/storage/delegates.ts";
import { keepVectors } from "../../../src/storage/embeddings.ts";
import { forgetCustomer, planForgetting } from "../../../src/storage/forgetting/forget-customer.ts";
import { historyOf, record } from "../../../src/storage/history.ts";
import { acceptDelivery, listQuarantined, markFailed } from "../../../src/storage/inbox.ts";
import { lookupsOf } from "../../../src/storage/lookups.ts";
import { dueHeads } from "../../../src/storage/outbox.ts";
import { joinIdentities, linkCustomer, rememberPerson } from "../../../src/storage/people.ts";
import { playgroundStore } from "../../../src/storage/playground.ts";
import { rememberPost } from "../../../src/storage/posts.ts";
import { aCase, aDelivery, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";
import { about, anna, ben, closedCase, everything, later, live, petra } from "./known-customers.ts";

export const forgettingContract = (fixture: Fixture) => {
  const lived = async (): Promise<Closed> => {
    const subject = await fixture.store.tx((db) => live(db, anna, 1));
    await fixture.store.tx((db) => live(db, ben, 2));
    await fixture.store.tx((db) => keepVectors(db, "m", new Map([["k", new Uint8Array([1])]]), now));
    return subject;
  };
  const forget = (wanted: Wanted): Promise<void> =>
    fixture.store.tx(async (db) =>
      forgetCustomer(db, await customerScope(db, wanted), { by: petra, newId: v7, now: later }),
    );
  const plan = (wanted: Wanted) =>
    fixture.store.read(async (db) => planForgetting(db, await customerScope(db, wanted)));

  test("nothing of a forgotten customer is left in any table, and all of the others", async () => {
    const { store } = fixture;
    await lived();
    const before = await store.read(everything);
    expect(about(before, anna)).toHaveLength(6);
    await forget({ number: anna.number });
    const after = await store.read(everything);
    expect(about(after, anna)).toEqual([]);
    expect(about(after, ben)).toEqual(about(before, ben));
    const bens = await store.read(async (db) =>
      customerRows(db, await customerScope(db, { number: ben.number })),
    );
    expect(bens.rows[0]?.case).toMatchObject({
      customer: { name: ben.name },
      said: [{ text: `Mein ${ben.word} geht nicht.` }],
    });
    expect(bens.rows[0]?.history[0]?.entry).toMatchObject({ text: ben.word });
    expect(bens.changes).toMatchObject([{ value: ben.word }]);
  });

  test("the figures stay", async () => {
    const { store } = fixture;
    const { id } = await lived();
    const period = { from: now - 1, until: now + 1 };
    const counted = await store.read((db) => countAnswers(db, period));
    await forget({ number: anna.number });
    expect(await store.read((db) => countAnswers(db, period))).toEqual(counted);
    const left = await store.read((db) => loadByTicket(db, 1));
    expect(left?.case).toMatchObject({
      status: "closed",
      route: "support",
      openedAt: now,
      agent: petra,
      told: ["abuse:1"],
      ticket: {
        number: 1,
        priority: "high",
        filedAt: now,
        rating: 5,
        problems: [{ text: "", kind: "fault" }],
      },
    });
    expect(await store.read((db) => lookupsOf(db, id))).toMatchObject([{ question: "", result: "silent" }]);
    const targets = await store.read(async ({ orm, tables }) => orm.select().from(tables.targetResults));
    expect(targets).toHaveLength(2);
  });

  test("the history says who has forgotten them, and when, and what the rules decided", async () => {
    const { store } = fixture;
    const { id } = await lived();
    await forget({ number: anna.number });
    const history = await store.read((db) => historyOf(db, id));
    expect(history.map(({ entry }) => entry.what)).toEqual([
      "statement",
      "edit",
      "note",
      "held",
      "decision",
      "work",
    ]);
    expect(history.at(-1)).toMatchObject({
      at: later,
      actor: petra.key,
      entry: { verb: "customer forget", by: petra },
    });
    expect(history.at(-2)?.entry).toMatchObject({ steps: [{ rule: "R1", because: { inDirectory: true } }] });
  });

  test("what was delivered once is not taken in again", async () => {
    const { store } = fixture;
    await lived();
    await forget({ number: anna.number });
    const again = aDelivery({
      keys: [`key-${anna.key.length}-${anna.thread}`],
      payload: { text: anna.word },
    });
    expect(await store.tx((db) => acceptDelivery(db, again))).toBe("duplicate");
  });

  test("our messages are ordered to be taken away, and hold up nobody", async () => {
    const { store } = fixture;
    const { id } = await lived();
    expect(await plan({ number: anna.number })).toMatchObject({
      messages: 1,
      cases: 1,
      tickets: 1,
      corrections: 1,
    });
    await forget({ number: anna.number });
    const due = await store.read((db) => dueHeads(db, later, 10, []));
    expect(due).toMatchObject([
      { caseId: id, key: "welcome", lane: "forget/slack/C1", body: { order: "delete" } },
    ]);
  });

  test("nothing is forgotten as long as a ticket is not closed", async () => {
    const { store } = fixture;
    const subject = closedCase(anna, 1);
    const open: Claimed = { ...subject, status: "claimed", agent: petra };
    await store.tx((db) => saveCase(db, open, null, now));
    expect(await plan({ number: anna.number })).toMatchObject({ openTickets: [1] });
    await expect(forget({ number: anna.number })).rejects.toThrow("not closed");
    expect((await store.read((db) => loadCase(db, open.id)))?.case).toEqual(open);
  });

  test("all accounts of one human are forgotten with their number, a dialogue from before it was known too", async () => {
    const { store } = fixture;
    await lived();
    const asked = aCase({ customer: { key: "discord:777000777000", name: "anna_b" } });
    await store.tx(async (db) => {
      await rememberPerson(db, { key: "discord:777000777000", name: "anna_b", seenAt: now });
      await joinIdentities(db, "discord:777000777000", anna.key);
      await saveCase(db, asked, null, now);
    });
    expect((await plan({ number: anna.number })).accounts).toHaveLength(2);
    await forget({ number: anna.number });
    expect(await store.read(everything)).not.toMatch(/777000777000|anna_b/);
  });

  test("whoever only gave the number of somebody else is not taken for them", async () => {
    const { store } = fixture;
    await lived();
    const other = { key: "discord:888000888000", name: "Udo" } as const;
    const unconfirmed = { holder: { key: anna.key, name: anna.name }, status: "left", wrong: 0 } as const;
    const claimed = aCase({
      customer: other,
      conversation: { platform: "discord", channel: "C9", thread: "9" },
      identity: { kind: "given", number: anna.number, inDirectory: true, unconfirmed },
    });
    await store.tx((db) => saveCase(db, claimed, null, now));
    const scope = await store.read((db) => customerScope(db, { number: anna.number }));
    expect(scope.cases.map(({ customer }) => customer.key)).toEqual([anna.key]);
    await forget({ number: anna.number });
    const left = (await store.read((db) => loadCase(db, claimed.id)))?.case;
    expect(left?.customer).toEqual(other);
    expect(JSON.stringify(left)).not.toMatch(/Anna|U0ANNA/);
  });

  test("one account can be forgotten, and what others share with it stays", async () => {
    const { store } = fixture;
    await lived();
    await forget({ account: anna.key });
    const rows = await store.read(everything);
    expect(rows).not.toContain(anna.name);
    expect(rows).not.toContain(anna.key);
    const left = await store.read(async (db) =>
      customerRows(db, await customerScope(db, { number: anna.number })),
    );
    expect(left.changes).toHaveLength(1);
    expect(left.rows).toEqual([]);
  });

  test("what was put aside and speaks of them is emptied, in whatever letters and however deep in JSON", async () => {
    const { store } = fixture;
    const putAside = async (payload: object): Promise<string> => {
      const delivery = aDelivery({ lane: `web/${v7()}`, payload });
      await store.tx(async (db) => {
        await acceptDelivery(db, delivery);
        for (let time = 1; time <= 5; time += 1) await markFailed(db, delivery.id, "refused");
      });
      return delivery.id;
    };
    await store.tx((db) => rememberPerson(db, { key: "web:anna_b", name: anna.name, seenAt: now }));
    await putAside({ text: `Was ist mit ${anna.name.toUpperCase()}?` });
    await putAside({ body: JSON.stringify({ user: "anna_b" }) });
    const others = [
      await putAside({ body: JSON.stringify({ user: "annasb" }) }),
      await putAside({ text: "Was ist mit Ben Carter?" }),
    ];
    await forget({ account: "web:anna_b" });
    const left = await store.read(listQuarantined);
    expect(left.map(({ id }) => id)).toEqual(others);
  });

  test("a delegate who is forgotten stays without a name in what they said for others", async () => {
    const { store } = fixture;
    const bens = await store.tx((db) => live(db, ben, 2));
    await store.tx((db) => live(db, anna, 1));
    const by = { key: anna.key, name: anna.name };
    await store.tx(async (db) => {
      const person = { key: anna.key, name: anna.name };
      await allowDelegate(db, { id: v7(), customer: ben.number, person, by: petra, at: now, until: later });
      const row = { id: v7(), caseId: bens.id, at: later, eventId: "e", actor: anna.key };
      await record(db, [{ ...row, entry: { what: "statement", messageId: "7", text: "Für Ben.", by } }]);
    });
    await forget({ number: anna.number });
    const spoken = (await store.read((db) => historyOf(db, bens.id))).at(-1);
    expect(spoken?.entry).toMatchObject({ text: "Für Ben.", by: { name: "-" } });
    expect(await store.read(everything)).not.toContain(anna.key);
  });

  test("messages of the playground, which stand in this database, go too", async () => {
    const { store } = fixture;
    const web = aCase({
      customer: { key: "web:anna", name: "Anna" },
      conversation: { platform: "web", channel: "support", thread: "m1" },
    });
    await store.tx(async (db) => {
      await saveCase(db, web, null, now);
      await rememberPerson(db, { key: "web:anna", name: "Anna", seenAt: now });
      await linkCustomer(db, "web:anna", anna.number, now);
      const post = { caseId: web.id, key: "card", platform: "web", channel: "internal", thread: null };
      await rememberPost(db, { ...post, remoteId: "m3", outboxId: "o" });
    });
    const messages = playgroundStore<string>(store);
    const message = { channel: "support", thread: null, body: "b", visibleTo: null, orderId: null, at: now };
    const unchanged = { editedAt: null, deletedAt: null };
    for (const [id, author, thread] of [
      ["m1", "anna", null],
      ["m2", "deskbell", "m1"],
      ["m3", "deskbell", null],
      ["m4", "ben", null],
    ] as const)
      await messages.addMessage({ ...message, ...unchanged, id, author, thread }, [
        { id: `f-${id}`, content: new Uint8Array([1]) },
      ]);
    await forget({ number: anna.number });
    expect((await messages.messagesSince(0)).map(({ id }) => id)).toEqual(["m4"]);
    const left = await Promise.all(["m1", "m2", "m3", "m4"].map((id) => messages.file(`f-${id}`)));
    expect(left.flatMap((file) => file?.id ?? [])).toEqual(["f-m4"]);
    expect(await store.read((db) => dueHeads(db, later, 10, []))).toEqual([]);
  });
};
