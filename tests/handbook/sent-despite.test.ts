import { describe, expect, it } from "vitest";
import type { Effect } from "../../src/core/effect.ts";
import type { ToneHint, ToneKind } from "../../src/core/tone.ts";
import { aCase } from "./cases.ts";
import { command, posted } from "./events.ts";
import { facts } from "./facts.ts";
import { given } from "./given.ts";
import { tom } from "./people.ts";

const hints: readonly ToneHint[] = [{ kind: "guarantee", words: "garantiert" }];
const promise = "Das läuft morgen garantiert wieder.";

const kindsHeeded = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === "record" && effect.entry.what === "heeded" ? [effect.entry.kinds] : [],
  );

const recorded = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === "record" && effect.entry.what === "sentDespite" ? [effect.entry] : [],
  );
const byTom = [{ what: "sentDespite", hints, by: { key: tom.key, name: tom.name } }];

describe("T-rules: what is sent although the checker advised against it", () => {
  it.each([
    { verb: "reply", text: promise },
    { verb: "ask", text: promise },
    { verb: "resolve", solution: promise },
  ] as const)("goes out and is recorded: $verb", (order) => {
    const { outcome } = given(aCase("claimed")).when({ ...command(order), reviewed: true }, facts({ hints }));
    expect(JSON.stringify(outcome.effects.filter(({ kind }) => kind === "reply"))).toContain(promise);
    expect(recorded(outcome.effects)).toEqual(byTom);
  });

  it("is recorded too when it is written in the customer's thread", () => {
    const { outcome } = given(aCase("claimed")).when(posted(promise, { by: tom }), facts({ hints }));
    expect(recorded(outcome.effects)).toEqual(byTom);
  });

  it("is nothing to record without a hint", () => {
    const order = { verb: "reply", text: "Wir sehen nach." } as const;
    expect(recorded(given(aCase("claimed")).when(command(order), facts()).outcome.effects)).toEqual([]);
  });
});

describe("S5: hints that were shown before the words were sent", () => {
  const sent = (hinted: readonly ToneKind[], found: readonly ToneHint[]) =>
    given(aCase("claimed")).when(
      { ...command({ verb: "reply", text: "Wir tun, was wir können.", hinted }), reviewed: true },
      facts({ hints: found }),
    ).outcome.effects;

  it("are heeded where the words give no rise to them any more", () => {
    expect(kindsHeeded(sent(["guarantee", "phone"], []))).toEqual([["guarantee", "phone"]]);
    expect(kindsHeeded(sent(["guarantee", "phone"], hints))).toEqual([["phone"]]);
  });

  it("leave no trace where they are sent anyway, nor where there were none", () => {
    expect(kindsHeeded(sent(["guarantee"], hints))).toEqual([]);
    expect(recorded(sent(["guarantee"], hints))).toEqual(byTom);
    expect(kindsHeeded(sent([], []))).toEqual([]);
  });
});
