import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/core/knowledge.ts";
import { selfChecksOf } from "../../src/knowledge/self-checks.ts";

const check = (id: string, title: string, change: Partial<Entry> = {}): Entry => ({
  id,
  language: "de",
  title,
  variants: [],
  gist: `${title}: so geht es.`,
  url: `https://hilfe.example/${id}`,
  path: [],
  official: true,
  selfCheck: { services: [] },
  ...change,
});

const checks = selfChecksOf([
  check("cache", "Meine Website zeigt noch den alten Stand"),
  check("spam", "Spamordner ansehen", { selfCheck: { services: ["mail"] } }),
  check("router", "Router neu starten", { limits: { tiers: ["premium"] }, selfCheck: { services: ["dsl"] } }),
]);
const audience = { tier: null, products: [], platform: "web", language: "de", today: "2026-03-04" } as const;
const find = (text: string, services: readonly string[] = []) =>
  checks.find({ text, services, atLeast: 0.8, audience });

describe("the self-check of a fault (D2)", () => {
  test("is found by the words in which the fault is told", () => {
    expect(find("Meine Website zeigt noch den alten Stand.")).toBe("cache");
    expect(find("Die Rechnung wurde doppelt abgebucht.")).toBeNull();
  });

  test("is found by the service that it is about, where words say nothing", () => {
    expect(find("Seit heute kommt nichts mehr an.", ["mail"])).toBe("spam");
  });

  test("is for whom it is meant alone", () => {
    expect(find("Seit heute ist die Leitung weg.", ["dsl"])).toBeNull();
  });

  test("is shown like an entry, in the language there is", () => {
    expect(checks.show("cache", "en")).toMatchObject({ id: "cache", language: "de" });
    expect(checks.show("nothing", "de")).toBeNull();
  });
});
