import { describe, expect, it } from "vitest";
import { aCase } from "./cases.ts";
import { aPause } from "./events.ts";
import { aProblem, facts, saying, understood } from "./facts.ts";
import { given } from "./given.ts";

const nosy = "Wer ist bei Ihnen gerade krank?";
const internal = saying(nosy, { kind: "internal" });

describe("R7 a question about internals", () => {
  it("is declined, and the customer is asked what else can be done for them", () => {
    given(aCase())
      .when(aPause(), facts({ understanding: internal }))
      .leadsTo({
        status: "listening",
        says: [{ say: "internalDeclined", alone: true, private: false }],
        decidedBy: "R7",
      });
  });

  it("is no part of the request that follows", () => {
    const { outcome } = given(aCase()).when(aPause(), facts({ understanding: internal }));
    expect(outcome.subject.said.filter(({ aside }) => aside !== true)).toEqual([]);
  });

  it("is declined beside a fault, which goes on alone", () => {
    const fault = aProblem("www.ohlendorf.example zeigt Fehler 500");
    const both = understood([fault, aProblem(nosy, { kind: "internal" })], nosy, { kind: "internal" });
    const { outcome } = given(aCase()).when(aPause(), facts({ understanding: both }));
    const said = outcome.effects.flatMap((effect) => ("say" in effect ? [effect.say] : []));
    expect(said[0]).toEqual({ say: "internalDeclined", alone: false });
    expect(said.length).toBeGreaterThan(1);
    expect(outcome.subject.settled).toEqual([1]);
  });

  it("is declined again, in whatever words it comes again", () => {
    const after = given(aCase()).when(aPause(), facts({ understanding: internal })).outcome.subject;
    given(after)
      .when(aPause(), facts({ understanding: saying("Sagen Sie schon!", { kind: "internal" }) }))
      .leadsTo({ says: ["internalDeclined"] });
  });

  it("is declined while a question of ours is open, which stays open", () => {
    const fault = aProblem("Mein Postfach ist leer");
    given(aCase("intake"))
      .when(aPause(), facts({ understanding: understood([fault], nosy, { kind: "internal" }) }))
      .leadsTo({
        status: "intake",
        subject: { awaiting: { about: "number" }, openPost: "number-0" },
        says: [{ say: "internalDeclined", alone: false }],
      });
  });

  it("stays declined for whoever presses for it without naming a matter", () => {
    const after = given(aCase()).when(aPause(), facts({ understanding: internal })).outcome.subject;
    given(after)
      .when(aPause(), facts({ understanding: saying("Ach kommen Sie!", { insists: true, vague: true }) }))
      .leadsTo({ says: [{ say: "internalDeclined", alone: true }] });
  });

  it("was not asked by somebody who presses for something else", () => {
    const { outcome } = given(aCase()).when(
      aPause(),
      facts({ understanding: saying("Ach kommen Sie!", { insists: true, vague: true }) }),
    );
    expect(JSON.stringify(outcome.effects)).not.toContain("internalDeclined");
  });
});
