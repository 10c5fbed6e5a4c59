import { describe, expect, it } from "vitest";
import { aCase } from "./cases.ts";
import { aPause } from "./events.ts";
import { aReading, facts, saying } from "./facts.ts";
import { given } from "./given.ts";

const wanting = facts({
  understanding: saying("Ich möchte mit Herrn Wenzel sprechen.", { kind: "person", person: "Herr Wenzel" }),
});

const saidTo = (subject: ReturnType<typeof aCase>) =>
  given(subject)
    .when(aPause(), wanting)
    .outcome.effects.flatMap((effect) => ("say" in effect ? [effect.say.say] : []));

describe("R4 who asks for a particular employee", () => {
  it("hears that the whole team helps, and the request goes on", () => {
    const said = saidTo(aCase());
    expect(said[0]).toBe("anybodyHelps");
    expect(said.length).toBeGreaterThan(1);
  });

  it("beside a problem is not asked what it is about", () => {
    const beside = facts({
      understanding: { ...wanting.understanding, latest: aReading({ kind: "fault" }) },
    });
    given(aCase())
      .when(aPause(), beside)
      .leadsTo({ effects: [{ kind: "reply", say: { say: "anybodyHelps", alone: false } }] });
  });

  it("hears it once", () =>
    expect(saidTo(aCase("listening", { told: ["anybodyHelps"] }))).not.toContain("anybodyHelps"));

  it("is told nothing of the person (R7)", () => {
    const { effects } = given(aCase()).when(aPause(), wanting).outcome;
    expect(JSON.stringify(effects.filter(({ kind }) => kind === "reply").slice(0, 1))).not.toContain(
      "Wenzel",
    );
  });
});
