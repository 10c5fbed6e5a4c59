import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { AnswerCounts } from "../../../src/core/answer-counts.ts";
import type { Case } from "../../../src/core/case.ts";
import type { Lookup, LookupChange } from "../../../src/core/lookup.ts";
import { countAnswers } from "../../../src/storage/answer-counts.ts";
import { saveCase } from "../../../src/storage/cases.ts";
import { changeLookups, lookupsOf, openQuestions } from "../../../src/storage/lookups.ts";
import { rememberPerson } from "../../../src/storage/people.ts";
import { aCase, aQueuedCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const day = 24 * 60 * 60 * 1000;
const everything = { from: now - day, until: now + day };

const aLookup = (caseId: string, change: Partial<Lookup> = {}): Lookup => ({
  caseId,
  key: "problem-0",
  at: now,
  language: "de",
  kind: "question",
  question: "Wie „verlege“ ich mein Postfach? 😀",
  mode: "on",
  result: "silent",
  findings: [{ entry: "mail-move", probability: 0.312_5 }],
  probability: 0.312_5,
  chosen: null,
  verdict: "none",
  filedAt: null,
  repliedAt: null,
  ...change,
});

const shownOf = (result: Lookup["result"], entry: string): Partial<Lookup> => ({
  result,
  findings: [{ entry, probability: 0.9 }],
  probability: 0.9,
});

export const lookupsContract = (fixture: Fixture) => {
  const save = (...subjects: readonly Case[]): Promise<void> =>
    fixture.store.tx(async (db) => {
      for (const subject of subjects) await saveCase(db, subject, null, now);
    });
  const change = (caseId: string, ...changes: readonly LookupChange[]): Promise<void> =>
    fixture.store.tx((db) => changeLookups(db, caseId, changes, now + 1));
  const look = (lookup: Lookup): LookupChange => ({ change: "looked", lookup });
  const found = (caseId: string): Promise<readonly Lookup[]> =>
    fixture.store.read((db) => lookupsOf(db, caseId));
  const count = (period = everything): Promise<AnswerCounts> =>
    fixture.store.read((db) => countAnswers(db, period));

  test("a question comes back as it was", async () => {
    const subject = aCase();
    await save(subject);
    const lookup = aLookup(subject.id);
    await change(subject.id, look(lookup));
    expect(await found(subject.id)).toEqual([lookup]);
  });

  test("what is shown takes the place of silence, and silence never that of what was shown", async () => {
    const subject = aCase();
    await save(subject);
    await change(subject.id, look(aLookup(subject.id)));
    await change(subject.id, look(aLookup(subject.id, shownOf("answered", "a"))));
    await change(subject.id, look(aLookup(subject.id, { question: "later" })));
    expect(await found(subject.id)).toEqual([aLookup(subject.id, shownOf("answered", "a"))]);
  });

  test("what the customer has judged stays as it was judged", async () => {
    const subject = aCase();
    await save(subject);
    await change(
      subject.id,
      look(aLookup(subject.id, shownOf("answered", "a"))),
      { change: "verdict", verdict: "rejected", entries: ["a"] },
      look(aLookup(subject.id, shownOf("answered", "b"))),
    );
    expect(await found(subject.id)).toMatchObject([{ verdict: "rejected", findings: [{ entry: "a" }] }]);
  });

  test("a choice and a verdict belong to the question whose entries were shown", async () => {
    const subject = aCase();
    await save(subject);
    await change(
      subject.id,
      look(aLookup(subject.id, shownOf("offered", "a"))),
      look(aLookup(subject.id, { ...shownOf("answered", "b"), key: "problem-1" })),
      { change: "chosen", entry: "a" },
      { change: "verdict", verdict: "solved", entries: ["a"] },
    );
    const lookups = (await found(subject.id)).toSorted((one, other) => one.key.localeCompare(other.key));
    expect(lookups).toMatchObject([
      { chosen: "a", verdict: "solved" },
      { chosen: null, verdict: "none" },
    ]);
  });

  test("words that were taken back are kept no longer; what came of them is", async () => {
    const subject = aCase();
    await save(subject);
    await change(subject.id, look(aLookup(subject.id)), { change: "reworded" });
    expect(await found(subject.id)).toEqual([aLookup(subject.id, { question: "" })]);
  });

  test("open questions are those that nothing answered, latest first, with what is personal about their case", async () => {
    const asked = aCase({ identity: { kind: "given", number: "10584", inDirectory: true } });
    const legal = aCase({ route: "legal" });
    await save(asked, legal);
    await fixture.store.tx((db) => rememberPerson(db, { key: "slack:U1", name: "Anna Brandt", seenAt: now }));
    const of = (key: string, with_: Partial<Lookup>) => look(aLookup(asked.id, { key, ...with_ }));
    await change(
      asked.id,
      of("problem-0", {}),
      of("problem-1", { ...shownOf("answered", "a"), at: now + 1 }),
      { change: "verdict", verdict: "rejected", entries: ["a"] },
      of("problem-2", shownOf("answered", "b")),
      of("problem-3", { kind: "complaint" }),
      of("problem-4", { at: now - 9 }),
      of("problem-5", { result: "withheld" }),
    );
    await change(legal.id, look(aLookup(legal.id)));
    const open = await fixture.store.read((db) => openQuestions(db, now, 10));
    const customer = { name: "Anna Brandt", number: "10584" };
    expect(open).toMatchObject([
      { caseId: asked.id, at: now + 1, verdict: "rejected", customer },
      { caseId: asked.id, at: now, verdict: "none", customer, question: aLookup("").question },
    ]);
    expect(await fixture.store.read((db) => openQuestions(db, now, 1))).toHaveLength(1);
  });

  test("a ticket and a reply are noted once, with their time", async () => {
    const subject = aCase();
    await save(subject);
    await change(subject.id, look(aLookup(subject.id)), { change: "filed" }, { change: "replied" });
    await fixture.store.tx((db) => changeLookups(db, subject.id, [{ change: "filed" }], now + 5));
    expect(await found(subject.id)).toMatchObject([{ filedAt: now + 1, repliedAt: now + 1 }]);
  });

  test("questions go with their case, and there are none without one", async () => {
    const subject = aCase();
    await save(subject);
    await change(subject.id, look(aLookup(subject.id)));
    await fixture.store.tx(async ({ orm, tables: { cases } }) => {
      await orm.delete(cases).where(eq(cases.id, subject.id));
    });
    expect(await found(subject.id)).toEqual([]);
    await expect(change(subject.id, look(aLookup(subject.id)))).rejects.toThrow();
  });

  test("an empty desk counts nothing", async () => {
    expect(await count()).toEqual({
      requests: 0,
      involved: 0,
      resolved: 0,
      handedOn: 0,
      questions: { answered: 0, offered: 0, shadowed: 0, withheld: 0, silent: 0 },
      chosen: 0,
      solved: { answered: 0, offered: 0 },
      notSolved: { answered: 0, offered: 0 },
    });
  });

  test("involvement and confirmed resolution count by what customers said and who touched it", async () => {
    const answered = { status: "answered", entries: ["a"], verdict: "solved" } as const;
    const solved: Case = { ...aCase(), ...answered };
    const chosen: Case = { ...aCase(), ...answered };
    const unsaid: Case = { ...aCase(), ...answered, verdict: "open" };
    const rejected = aQueuedCase(1);
    // Solved, says the customer, and comes back: a person has it now.
    const back = aQueuedCase(2);
    const silent = aQueuedCase(3);
    const offered: Case = { ...aCase(), status: "suggested", entries: ["a"] };
    const greeting = aCase();
    const declined: Case = { ...aCase(), status: "declined", reason: "noRequest" };
    await save(solved, chosen, unsaid, rejected, back, silent, offered, greeting, declined);
    const verdict = (word: "solved" | "rejected"): LookupChange => ({
      change: "verdict",
      verdict: word,
      entries: ["a"],
    });
    for (const { id } of [solved, unsaid, rejected, back])
      await change(id, look(aLookup(id, shownOf("answered", "a"))));
    for (const { id } of [chosen, offered]) await change(id, look(aLookup(id, shownOf("offered", "a"))));
    await change(silent.id, look(aLookup(silent.id)), look(aLookup(silent.id, { key: "problem-1" })));
    await change(solved.id, verdict("solved"));
    await change(chosen.id, { change: "chosen", entry: "a" }, verdict("solved"));
    await change(rejected.id, verdict("rejected"));
    await change(back.id, verdict("solved"));
    expect(await count()).toEqual({
      requests: 7,
      involved: 5,
      resolved: 2,
      handedOn: 2,
      questions: { answered: 4, offered: 2, shadowed: 0, withheld: 0, silent: 2 },
      chosen: 1,
      solved: { answered: 2, offered: 1 },
      notSolved: { answered: 1, offered: 0 },
    });
  });

  test("a resolution is none when its customer asked for more in the same conversation", async () => {
    const answered = { status: "answered", entries: ["a"], verdict: "solved" } as const;
    const subject: Case = { ...aCase(), ...answered };
    await save(subject);
    await change(subject.id, look(aLookup(subject.id, { ...shownOf("answered", "a"), verdict: "solved" })));
    const conversation = { platform: "slack", channel: "C1", thread: "200.2" };
    await save(aCase({ openedAt: now + 1, conversation }));
    await save(aCase({ openedAt: now + 1, customer: { key: "slack:U2", name: "Ben" } }));
    expect(await count()).toMatchObject({ resolved: 1 });
    await save(aCase({ openedAt: now + 1 }));
    expect(await count()).toMatchObject({ resolved: 0 });
  });

  test("a case counts in the period in which it was opened, its end not included", async () => {
    const subjects = [now, now + 9, now + 10].map((openedAt) => aCase({ openedAt }));
    await save(...subjects);
    for (const { id } of subjects) await change(id, look(aLookup(id)));
    expect(await count({ from: now, until: now + 10 })).toMatchObject({
      requests: 2,
      questions: { silent: 2 },
    });
  });
};
