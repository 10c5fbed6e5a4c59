import { describe, it } from "vitest";
import { switchable } from "../../src/core/handbook-settings.ts";
import { handbook } from "../../src/handbook/handbook.ts";
import { withoutRules } from "../../src/handbook/switched.ts";
import { fc } from "../support/fast-check.ts";
import { invariants } from "./invariants.ts";
import { story } from "./steps.ts";
import { type DeskRules, walk } from "./walk.ts";

const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 200);

const desks = (...tickets: readonly DeskRules["settings"]["tickets"][]): fc.Arbitrary<DeskRules> =>
  fc.record({ off: fc.subarray([...switchable]), tickets: fc.constantFrom(...tickets) }).map((chosen) => ({
    handbook: withoutRules(handbook, chosen.off),
    settings: { off: chosen.off, tickets: chosen.tickets ?? "unanswered" },
  }));

/** What a desk promises that files unanswered questions alone. */
const ofUnanswered = ["only what the documentation answered is left out of the ticket (R3)"];

describe("whatever rules a desk does without", () => {
  it.each(Object.entries(invariants))("%s", (name, check) => {
    const any = ofUnanswered.includes(name)
      ? desks("unanswered", "emergencies")
      : desks("unanswered", "emergencies", "everyCase");
    fc.assert(
      fc.property(story, any, (told, rules) => check(walk(told, rules))),
      { numRuns },
    );
  });
});
