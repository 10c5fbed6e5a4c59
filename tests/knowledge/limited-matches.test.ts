import { describe, expect, test } from "vitest";
import type { Audience } from "../../src/core/limits.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { entry, smallBase } from "./entry.ts";

const wordings = ["Wie rufe ich die Hotline an?", "Telefonnummer der Hotline"];
const hotline = (id: string, ...tiers: ("standard" | "business" | "premium")[]) =>
  entry(id, "Hotline anrufen", wordings, { limits: { tiers } });
const knowledge = buildKnowledge([
  ...smallBase,
  hotline("everyday-hotline", "standard"),
  hotline("night-hotline", "business", "premium"),
]);
const of = (tier: Audience["tier"]): Audience => ({
  tier,
  products: [],
  platform: "web",
  language: "de",
  today: "2026-03-04",
});

describe("answers to the same question, for different customers", () => {
  test("are no rivals: each customer gets their own, for sure", () => {
    const best = (tier: Audience["tier"]) => knowledge.match("Hotline anrufen", of(tier))[0];
    expect(best("standard")).toMatchObject({ entry: "everyday-hotline", probability: 0.99 });
    expect(best("premium")).toMatchObject({ entry: "night-hotline", probability: 0.99 });
  });

  test("are as probable as if there were no other", () => {
    const alone = buildKnowledge([...smallBase, hotline("everyday-hotline", "standard")]);
    const question = "Hallo, unter welcher Telefonnummer erreiche ich die Hotline?";
    const probabilityIn = (base: typeof knowledge) =>
      base.match(question, of("standard"))[0]?.probability ?? 0;
    expect(probabilityIn(knowledge)).toBeCloseTo(probabilityIn(alone), 1);
    expect(knowledge.match(question)[0]?.probability).toBeLessThan(probabilityIn(knowledge));
  });

  test("are both unknown to whom nobody knows, and both there for agents", () => {
    const ids = (audience?: Audience) =>
      knowledge.match("Hotline anrufen", audience).map((match) => match.entry);
    expect(ids(of(null))).not.toEqual(expect.arrayContaining([expect.stringContaining("hotline")]));
    expect(ids()).toEqual(expect.arrayContaining(["everyday-hotline", "night-hotline"]));
  });

  test("are shown with whom they are for", () =>
    expect(knowledge.show("night-hotline", "de")?.limits).toEqual({ tiers: ["business", "premium"] }));
});

test("answers for everybody are what they are, whoever asks", () => {
  const plain = buildKnowledge(smallBase);
  expect(plain.match("Rechnung als PDF", of("premium"))).toEqual(plain.match("Rechnung als PDF"));
});
