import { describe, expect, test } from "vitest";
import { type Audience, isWithin, type Limits } from "../../src/core/limits.ts";

const premium: Audience = {
  tier: "premium",
  products: ["vServer M", "Webhosting S"],
  platform: "slack",
  language: "de",
  today: "2026-03-04",
};
const unknown: Audience = { ...premium, tier: null, products: [] };
const words = "Wie starte ich ihn neu?";

describe("an answer is for a customer", () => {
  test.each<[string, Limits | undefined, Audience]>([
    ["without limits", undefined, unknown],
    ["of its tier", { tiers: ["business", "premium"] }, premium],
    ["on its platform", { platforms: ["slack"] }, unknown],
    ["who has its product, whatever comes after its name", { products: ["VServer"] }, premium],
    ["who is answered in its language", { languages: ["de"] }, unknown],
    ["who is answered in one of its languages", { languages: ["en", "de"] }, unknown],
    ["from its first day on", { from: "2026-03-04" }, unknown],
    ["until its last day", { until: "2026-03-04" }, unknown],
    ["of all its limits", { tiers: ["premium"], platforms: ["slack"], until: "2026-12-31" }, premium],
  ])("%s", (_, limits, audience) => expect(isWithin(limits, audience, words)).toBe(true));

  test("who speaks of its product", () =>
    expect(
      isWithin({ products: ["vServer"] }, unknown, "Wie starte ich meinen V-SERVER-Tarif, den vserver?"),
    ).toBe(true));
});

describe("an answer is not for a customer", () => {
  test.each<[string, Limits, Audience]>([
    ["of another tier", { tiers: ["standard"] }, premium],
    ["of whom no tier is known", { tiers: ["standard", "business", "premium"] }, unknown],
    ["on another platform", { platforms: ["discord", "web"] }, premium],
    ["who has another product", { products: ["Server"] }, premium],
    ["who is answered in another language", { languages: ["en"] }, premium],
    ["before its first day", { from: "2026-03-05" }, premium],
    ["after its last day", { until: "2026-03-03" }, premium],
    ["whom one of its limits leaves out", { tiers: ["premium"], platforms: ["discord"] }, premium],
  ])("%s", (_, limits, audience) => expect(isWithin(limits, audience, words)).toBe(false));
});
