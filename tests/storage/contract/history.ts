import { v7 } from "uuid";
import { expect, test } from "vitest";
import { saveCase } from "../../../src/storage/cases.ts";
import { type HistoryRow, historyOf, record } from "../../../src/storage/history.ts";
import { aCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const line = (caseId: string, at: number, text: string): HistoryRow => ({
  id: v7(),
  caseId,
  at,
  eventId: "slack:Ev1",
  actor: "slack:A1",
  entry: { what: "note", text: { internal: text }, by: { key: "slack:A1", name: "Tom" } },
});

export const historyContract = (fixture: Fixture) => {
  test("a case's history comes oldest first, and those of one moment as they were written", async () => {
    const { store } = fixture;
    const [subject, other] = [aCase(), aCase()];
    const first = line(subject.id, now, "first");
    const second = line(subject.id, now, "second");
    const third = line(subject.id, now + 1, "third");
    await store.tx(async (db) => {
      for (const one of [subject, other]) await saveCase(db, one, null, now);
      await record(db, [third, first, line(other.id, now, "elsewhere"), second]);
    });
    expect(await store.read((db) => historyOf(db, subject.id))).toEqual([first, second, third]);
  });

  test("a decision is kept with its rules and facts", async () => {
    const { store } = fixture;
    const subject = aCase();
    const decision: HistoryRow = {
      ...line(subject.id, now, ""),
      eventId: null,
      actor: null,
      entry: {
        what: "decision",
        status: "intake",
        steps: [{ rule: "R1", name: "number", because: { tries: 0 } }],
      },
    };
    await store.tx(async (db) => {
      await saveCase(db, subject, null, now);
      await record(db, [decision]);
      await record(db, []);
    });
    expect(await store.read((db) => historyOf(db, subject.id))).toEqual([decision]);
  });

  test("there is no history without its case", async () => {
    await expect(fixture.store.tx((db) => record(db, [line(v7(), now, "lost")]))).rejects.toThrow();
  });
};
