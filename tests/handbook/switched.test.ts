import { describe, expect, it } from "vitest";
import { type Switchable, switchableRules } from "../../src/core/handbook-settings.ts";
import type { CustomerSay } from "../../src/core/say.ts";
import { handbook } from "../../src/handbook/handbook.ts";
import { wantedHints, withoutRules } from "../../src/handbook/switched.ts";
import { toneOf } from "../../src/reading/tone.ts";
import { aCase, aMessage } from "./cases.ts";
import { aPause } from "./events.ts";
import { aRecord, facts, remarking, saying, settings } from "./facts.ts";
import { given } from "./given.ts";

const known = { kind: "given", number: "10234", inDirectory: true } as const;
const fault = "Auf www.ohlendorf.example erscheint seit heute früh Fehler 500.";
const without = (...off: readonly Switchable[]) => ({
  rules: withoutRules(handbook, off),
  settings: { ...settings, off },
});

describe("a rule that a desk does without", () => {
  it.each([
    ["R1", aCase(), saying(fault), "askNumber"],
    ["R4", aCase(), saying("Frau Weiss bitte", { kind: "person", person: "Frau Weiss" }), "anybodyHelps"],
    ["R7", aCase(), saying("Wer ist heute krank?", { kind: "internal" }), "internalDeclined"],
    ["R8", aCase(), saying("Können Sie mir PHP beibringen?", { kind: "teaching" }), "teachingDeclined"],
    [
      "R15",
      aCase(),
      saying("Bitte richten Sie die Domain brandt.example ein", { kind: "order", exact: true }),
      "chargeNotice",
    ],
    [
      "D1",
      aCase("listening", { said: [aMessage("Guten Tag")] }),
      remarking("Guten Tag", "greeting", []),
      "greeting",
    ],
    ["D3", aCase("listening", { identity: known }), saying(fault), "accountBlocked"],
  ] as const)("%s is not asked", (rule, start, understanding, sentence: CustomerSay["say"]) => {
    const record = rule === "D3" ? aRecord({ blocked: "unpaid" }) : null;
    const heard = facts({ understanding, record });
    const said = given(start).when(aPause(), heard).outcome.effects;
    expect(JSON.stringify(said)).toContain(`"${sentence}"`);
    const desk = without(rule);
    const { outcome } = given(start, desk.rules).when(aPause(), { ...heard, settings: desk.settings });
    expect(JSON.stringify(outcome.effects)).not.toContain(`"${sentence}"`);
  });

  it("is one of those that the whole handbook has", () => {
    for (const rule of switchableRules)
      expect(withoutRules(handbook, [rule]).length, rule).toBeLessThan(handbook.length);
    expect(withoutRules(handbook, [])).toEqual(handbook);
  });
});

it("hints on tone are left out by rule", () => {
  const words = "Das ist unmöglich. Wir garantieren Ihnen, dass es am Freitag läuft.";
  const kinds = (...off: readonly Switchable[]) => wantedHints(toneOf(words), off).map(({ kind }) => kind);
  expect(kinds()).toEqual(["antiWord", "guarantee"]);
  expect(kinds("E3")).toEqual(["guarantee"]);
  expect(kinds("E3", "G3")).toEqual([]);
});
