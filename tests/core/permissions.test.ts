import { describe, expect, it } from "vitest";
import type { Verb } from "../../src/core/command.ts";
import { mayCommand } from "../../src/core/permissions.ts";
import type { Route } from "../../src/core/problem.ts";
import { verbs } from "./verbs.ts";

const routes: readonly Route[] = ["support", "prospect", "partner", "legal"];
const leadsOnly: readonly Verb[] = [
  "take",
  "stats breaches",
  "abuse undo",
  "customer export",
  "customer forget",
  "kb approve",
  "kb retire",
  "kb merge",
  "kb synonym",
  "kb separate",
  "kb dismiss",
  "kb undo",
];

describe("who may give which order", () => {
  it.each(verbs)("denies every customer to %s", (verb) => {
    for (const route of routes) expect(mayCommand("customer", verb, route)).toBe(false);
  });

  it.each(verbs)("lets every lead %s", (verb) => {
    for (const route of routes) expect(mayCommand("lead", verb, route)).toBe(true);
  });

  it.each(leadsOnly)("denies every agent to %s", (verb) => {
    for (const route of routes) expect(mayCommand("agent", verb, route)).toBe(false);
  });

  it.each(verbs.filter((verb) => !leadsOnly.includes(verb)))("lets every agent %s", (verb) => {
    for (const route of ["support", "prospect", "partner"] as const)
      expect(mayCommand("agent", verb, route)).toBe(true);
  });

  it.each(verbs)("R10 denies every agent to %s a legal matter", (verb) => {
    expect(mayCommand("agent", verb, "legal")).toBe(false);
  });
});
