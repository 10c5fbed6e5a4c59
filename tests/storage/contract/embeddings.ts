import { expect, test } from "vitest";
import type { Calibration } from "../../../src/core/embeddings.ts";
import {
  calibrationOf,
  findVectors,
  forgetVectors,
  keepVectors,
  retainVectors,
  saveCalibration,
} from "../../../src/storage/embeddings.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const dayMs = 24 * 60 * 60 * 1000;
const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

const calibration: Calibration = {
  verdict: "used",
  entries: 40,
  questions: 200,
  answerAt: 0.88,
  words: { answered: 25.5, right: 98, gaps: 1 },
  both: { answered: 51, right: null, gaps: 0 },
  combination: {
    scale: { wrong: 0.31, right: 0.62 },
    weights: { bias: -1.25, words: 0.8, nearness: 3, lead: 2.5 },
  },
};

export const embeddingsContract = (fixture: Fixture) => {
  const keep = (model: string, vectors: ReadonlyMap<string, Uint8Array>, at = now): Promise<void> =>
    fixture.store.tx((db) => keepVectors(db, model, vectors, at));
  const keysOf = async (...keys: readonly string[]): Promise<readonly string[]> => [
    ...(await fixture.store.read((db) => findVectors(db, keys))).keys(),
  ];

  test("a vector comes back byte for byte, and what is not there is not found", async () => {
    await keep("m", new Map([["a", everyByte]]));
    const found = await fixture.store.read((db) => findVectors(db, ["a", "b"]));
    expect([...found.keys()]).toEqual(["a"]);
    expect([...(found.get("a") ?? [])]).toEqual([...everyByte]);
    expect(await keysOf()).toEqual([]);
  });

  test("thousands are found at once", async () => {
    const keys = Array.from({ length: 1200 }, (_, at) => `key-${at}`);
    await keep("m", new Map(keys.map((key) => [key, Uint8Array.of(1, 255)])));
    expect(await keysOf(...keys)).toHaveLength(1200);
  });

  test("a later vector takes the place of an earlier one", async () => {
    await keep("m", new Map([["a", Uint8Array.of(1)]]));
    await keep("m", new Map([["a", Uint8Array.of(2, 3)]]));
    const found = await fixture.store.read((db) => findVectors(db, ["a"]));
    expect([...(found.get("a") ?? [])]).toEqual([2, 3]);
  });

  test("what nobody used for 30 days is forgotten, and what is in use stays", async () => {
    await keep("m", new Map(["wording", "question"].map((key) => [key, everyByte])));
    await fixture.store.tx((db) => retainVectors(db, ["wording"], now + 20 * dayMs));
    expect(await keysOf("wording", "question")).toHaveLength(2);
    await fixture.store.tx((db) => retainVectors(db, ["wording"], now + 31 * dayMs));
    expect(await keysOf("wording", "question")).toEqual(["wording"]);
  });

  test("the vectors of one model are forgotten, and those of others stay", async () => {
    await keep("one", new Map([["a", everyByte]]));
    await keep("other", new Map([["b", everyByte]]));
    await fixture.store.tx((db) => forgetVectors(db, "one"));
    expect(await keysOf("a", "b")).toEqual(["b"]);
  });

  test("a calibration is kept by model, the latest one", async () => {
    const { store } = fixture;
    expect(await store.read((db) => calibrationOf(db, "m"))).toBeNull();
    await store.tx((db) => saveCalibration(db, "m", now, calibration));
    expect(await store.read((db) => calibrationOf(db, "m"))).toEqual({ at: now, calibration });
    const later: Calibration = { ...calibration, verdict: "noGain", combination: null };
    await store.tx((db) => saveCalibration(db, "m", now + 1, later));
    expect(await store.read((db) => calibrationOf(db, "m"))).toEqual({ at: now + 1, calibration: later });
    expect(await store.read((db) => calibrationOf(db, "n"))).toBeNull();
  });
};
