import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/core/knowledge.ts";
import type { Limits } from "../../src/core/limits.ts";
import { checkEntries } from "../../src/knowledge/check-entries.ts";
import { contradictionsIn } from "../../src/knowledge/contradictions.ts";
import { entry } from "./entry.ts";

const one = entry("cancel", "Domain kündigen", ["Ich will meine Domain kündigen!"]);
const twin = (title: string, more: Partial<Entry> = {}): Entry => entry("twin", title, [], more);

describe("two entries contradict each other", () => {
  it.each(["Eine Domain kuendigen", "Wie kann ich Domains kündigen?", "Kündigen der Domain"])(
    "when they ask for the same in nearly the same words: %s",
    (title) =>
      expect(contradictionsIn([one, twin(title)])).toEqual([
        {
          finding: "contradiction",
          language: "de",
          entries: ["cancel", "twin"],
          wordings: ["Domain kündigen", title],
          differ: ["address", "answer"],
        },
      ]),
  );

  it("whatever the spelling of e-mail", () =>
    expect(
      contradictionsIn([entry("a", "E-Mail weiterleiten", []), entry("b", "Emails weiterleiten", [])]),
    ).toHaveLength(1));

  it("in their address alone, or in their answer alone", () => {
    expect(contradictionsIn([one, twin("Domains kündigen", { gist: one.gist })])).toMatchObject([
      { differ: ["address"] },
    ]);
    expect(contradictionsIn([one, twin("Domains kündigen", { url: one.url })])).toMatchObject([
      { differ: ["answer"] },
    ]);
  });
});

describe("two entries do not contradict each other", () => {
  it.each<[string, Entry]>([
    ["when they say the same", twin("Domains kündigen", { gist: one.gist, url: one.url })],
    ["when they ask for something else", twin("Domain bestellen")],
    ["when they ask why and not how", twin("Warum Domain kündigen?")],
    ["in two languages", twin("Domains kündigen", { language: "en" })],
    ["when they are rows of one", { ...twin("Domains kündigen"), id: "cancel" }],
    ["when they are the same to the letter, which is told as such", twin("domain kündigen!")],
  ])("%s", (_, other) => expect(contradictionsIn([one, other])).toEqual([]));

  it("when a word is all that they have in common", () =>
    expect(contradictionsIn([entry("a", "Die Domain", []), entry("b", "Domains?", [])])).toEqual([]));

  it.each<[string, Limits, Limits]>([
    ["tiers", { tiers: ["standard"] }, { tiers: ["business", "premium"] }],
    ["platforms", { platforms: ["slack"] }, { platforms: ["discord"] }],
    ["products", { products: ["vServer"] }, { products: ["Webhosting"] }],
    ["languages", { languages: ["de"] }, { languages: ["en"] }],
    ["days", { until: "2026-03-31" }, { from: "2026-04-01" }],
  ])("for other %s, nor do they steal each other's wordings", (_, limits, others) => {
    const limited = { ...one, limits };
    for (const title of ["Domains kündigen", "Domain kündigen"]) {
      const other = twin(title, { limits: others });
      const findings = checkEntries([limited, other]).map(({ finding }) => finding);
      expect(new Set(findings)).toEqual(new Set(["fewVariants"]));
      const meeting = checkEntries([limited, twin(title, { limits })]).map(({ finding }) => finding);
      expect(meeting).toContain(title === "Domain kündigen" ? "sameWording" : "contradiction");
    }
  });
});
