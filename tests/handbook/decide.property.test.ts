import { describe, it } from "vitest";
import { fc } from "../support/fast-check.ts";
import { invariants } from "./invariants.ts";
import { story } from "./steps.ts";
import { walk } from "./walk.ts";

const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 2000);

describe("in every story of a case", () => {
  it.each(Object.entries(invariants))("%s", (_, check) => {
    fc.assert(
      fc.property(story, (told) => check(walk(told))),
      { numRuns },
    );
  });
});
