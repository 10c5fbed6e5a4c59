import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import { decide } from "../../src/core/decide.ts";
import type { Event } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import type { LookupChange } from "../../src/core/lookup.ts";
import type { AnswerMode } from "../../src/core/settings.ts";
import { handbook } from "../../src/handbook/handbook.ts";
import { lookupChanges } from "../../src/handbook/lookups.ts";
import { aCase, aMessage } from "./cases.ts";
import { aPause, command, deleted, edited, posted, pressed } from "./events.ts";
import { aProblem, facts, fits, saying, settings, understood } from "./facts.ts";
import { tom } from "./people.ts";

const words = "Wie lege ich ein Postfach an?";
const asking = (...matches: Facts["matches"][number]): Facts =>
  facts({ understanding: saying(words, { kind: "question" }), matches: [matches], latestMatches: matches });
const inMode = (mode: AnswerMode, known: Facts): Facts => ({
  ...known,
  settings: { ...settings, answers: { ...settings.answers, mode } },
});

const noted = (before: Case, event: Event, known: Facts = facts()): readonly LookupChange[] =>
  lookupChanges({ before, outcome: decide(handbook, before, event, known), facts: known });

/** The questions that were looked up: key, result, entries and the best probability. */
const looked = (changes: readonly LookupChange[]): readonly string[] =>
  changes.flatMap((change) => {
    if (change.change !== "looked") return [];
    const { key, result, findings, probability } = change.lookup;
    return [`${key}: ${result} ${findings.map(({ entry }) => entry).join(",")} ${probability}`];
  });

describe("of a question is kept", () => {
  it("that it was answered, with which entry and how probable it was", () => {
    const [change, ...others] = noted(
      aCase("listening", { said: [] }),
      posted(words),
      asking(fits("mailbox", 0.95), fits("outlook", 0.2)),
    );
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      change: "looked",
      lookup: {
        key: "problem-0",
        question: words,
        kind: "question",
        mode: "on",
        result: "answered",
        findings: [{ entry: "mailbox", probability: 0.95 }],
        probability: 0.95,
        verdict: "none",
      },
    });
  });

  it("what was offered", () => {
    expect(looked(noted(aCase(), aPause(), asking(fits("mailbox", 0.6), fits("outlook", 0.3))))).toEqual([
      "problem-0: offered mailbox,outlook 0.6",
    ]);
  });

  it("that there was silence, and the best that was found", () => {
    expect(looked(noted(aCase(), aPause(), asking(fits("mailbox", 0.3))))).toEqual([
      "problem-0: silent mailbox 0.3",
    ]);
    expect(looked(noted(aCase(), aPause(), asking()))).toEqual(["problem-0: silent  0"]);
  });

  it("what would have been said where the bot only watches", () => {
    expect(looked(noted(aCase(), aPause(), inMode("shadow", asking(fits("mailbox", 0.95)))))).toEqual([
      "problem-0: shadowed mailbox 0.95",
    ]);
    expect(looked(noted(aCase(), aPause(), inMode("shadow", asking(fits("mailbox", 0.2)))))).toEqual([
      "problem-0: silent mailbox 0.2",
    ]);
  });

  it("that an entry was held back, because the bot is switched off or a person is wanted", () => {
    const known = asking(fits("mailbox", 0.95));
    expect(looked(noted(aCase(), aPause(), inMode("off", known)))).toEqual([
      "problem-0: withheld mailbox 0.95",
    ]);
    expect(looked(noted(aCase("listening", { wantsPerson: true }), aPause(), known))).toEqual([
      "problem-0: withheld mailbox 0.95",
    ]);
  });

  it("which of several was answered and which was not", () => {
    const two = facts({
      understanding: understood([aProblem(words), aProblem("Mein Server ist langsam.")]),
      matches: [[fits("mailbox", 0.95)], [fits("outlook", 0.1), fits("mailbox", 0.05)]],
    });
    expect(looked(noted(aCase(), aPause(), two))).toEqual([
      "problem-0: answered mailbox 0.95",
      "problem-1: silent outlook,mailbox 0.1",
    ]);
  });

  it("nothing while it may still go on", () => {
    expect(noted(aCase("listening", { said: [] }), posted(words), asking(fits("mailbox", 0.1)))).toEqual([]);
  });

  it("nothing of a legal matter (R10)", () => {
    const legal = facts({
      understanding: saying("Mein Anwalt schreibt Ihnen.", { kind: "legal" }),
      matches: [[]],
    });
    expect(
      looked(noted(aCase("listening", { said: [] }), posted("Mein Anwalt schreibt Ihnen."), legal)),
    ).toEqual([]);
  });
});

describe("what came of a question", () => {
  const answered = aCase("answered", { entries: ["mailbox"], verdict: "open", shown: ["mailbox"] });
  const offered = aCase("suggested", { entries: ["mailbox", "outlook"], shown: ["mailbox", "outlook"] });

  it("is the customer's word that it is solved", () => {
    expect(noted(answered, pressed({ act: "solved" }))).toEqual([
      { change: "verdict", verdict: "solved", entries: ["mailbox"] },
    ]);
  });

  it("is that a person is needed", () => {
    expect(noted(answered, pressed({ act: "needPerson" }))).toContainEqual({
      change: "verdict",
      verdict: "rejected",
      entries: ["mailbox"],
    });
  });

  it("is what was chosen of an offer, or that none of it was right", () => {
    const known = asking(fits("mailbox", 0.6), fits("outlook", 0.3));
    expect(noted(offered, pressed({ act: "pick", index: 1 }), known)).toEqual([
      { change: "chosen", entry: "outlook" },
    ]);
    expect(noted(offered, pressed({ act: "noneOfThese" }), known)).toContainEqual({
      change: "verdict",
      verdict: "rejected",
      entries: ["mailbox", "outlook"],
    });
  });

  it("is told without the words that a customer has changed or taken back", () => {
    const said = [aMessage("Mein Passwort ist geheim")];
    const known = facts({ before: "Mein Passwort ist geheim" });
    for (const event of [edited("m0", "Passwort vergessen"), deleted("m0")])
      expect(
        noted(aCase("answered", { said, entries: ["mailbox"], verdict: "open" }), event, known),
      ).toContainEqual({
        change: "reworded",
      });
    expect(noted(aCase("listening", { said }), edited("m0", "Mein Passwort ist geheim"), known)).toEqual([]);
  });

  it("is a ticket, and the reply of somebody of the desk", () => {
    expect(noted(aCase("confirming"), pressed({ act: "confirm" }))).toContainEqual({ change: "filed" });
    expect(noted(aCase("claimed"), command({ verb: "reply", text: "Guten Tag" }))).toContainEqual({
      change: "replied",
    });
    expect(noted(answered, posted("Ich helfe Ihnen.", { by: tom })).map(({ change }) => change)).toEqual([
      "filed",
      "replied",
    ]);
  });
});
