import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/decide.ts";
import { done, goOn, type Rule } from "../../src/core/rule.ts";
import { aCase } from "../handbook/cases.ts";
import { aPause, posted } from "../handbook/events.ts";
import { facts } from "../handbook/facts.ts";

const rule = (id: Rule["id"], decision: Rule["decide"]): Rule => ({
  id,
  name: `rule ${id}`,
  decide: decision,
});
const stop = { kind: "stopTimer", timer: "quiet" } as const;
const greet = { kind: "reply", key: "welcome-0", say: { say: "youAreWelcome" }, private: false } as const;

describe("decide", () => {
  it("leaves a case alone of which no rule says anything", () => {
    const subject = aCase();
    expect(decide([rule("R1", () => undefined)], subject, aPause(), facts())).toEqual({
      subject,
      effects: [],
      steps: [],
    });
  });

  it("asks no rule after the one that ends the matter", () => {
    const rules = [
      rule("R1", (subject) => done(subject, [stop])),
      rule("R2", (subject) => done(subject, [greet])),
    ];
    const { effects, steps } = decide(rules, aCase(), aPause(), facts());
    expect(effects).toEqual([stop]);
    expect(steps.map((step) => step.rule)).toEqual(["R1"]);
  });

  it("hands the changed case and the reasons of a rule that goes on to the rules after it", () => {
    const rules = [
      rule("R1", (subject) => goOn({ ...subject, hurry: true }, [stop], { why: 1 })),
      rule("R2", (subject) => done(subject, subject.hurry ? [greet] : [], { why: 2 })),
    ];
    const outcome = decide(rules, aCase(), aPause(), facts());
    expect(outcome.effects).toEqual([stop, greet]);
    expect(outcome.subject.hurry).toBe(true);
    expect(outcome.steps).toEqual([
      { rule: "R1", name: "rule R1", because: { why: 1 } },
      { rule: "R2", name: "rule R2", because: { why: 2 } },
    ]);
  });

  it("lets the rules see the case with what was just said", () => {
    const seen: string[] = [];
    const listening = rule("E1", (subject) => {
      seen.push(...subject.said.map(({ text }) => text));
      return undefined;
    });
    decide([listening], aCase("listening", { said: [] }), posted("Hallo"), facts());
    expect(seen).toEqual(["Hallo"]);
  });

  it("refuses a rule that moves a case where it cannot go", () => {
    const back = rule("R1", () => done(aCase(), []));
    expect(() => decide([back], aCase("queued"), aPause(), facts())).toThrow('from "queued" to "listening"');
  });

  it("checks where a case ends, not what it passes on the way", () => {
    const closed = rule("R1", () => goOn(aCase("closed"), []));
    const queued = rule("R2", () => done(aCase("queued"), []));
    expect(decide([closed, queued], aCase(), aPause(), facts()).subject.status).toBe("queued");
  });
});
