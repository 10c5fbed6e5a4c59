import type { Switchable, SwitchableRule } from "../core/handbook-settings.ts";
import type { Handbook, Rule } from "../core/rule.ts";
import type { ToneHint, ToneKind } from "../core/tone.ts";
import { blockedAccount } from "./blocked-account.ts";
import { askNumber } from "./customer-number.ts";
import { delegation } from "./delegation.ts";
import { greeting } from "./greeting.ts";
import { internalMatters } from "./internal-matters.ts";
import { namedPerson } from "./named-person.ts";
import { askForOrder } from "./order.ts";
import { selfCheck } from "./self-check.ts";
import { teaching } from "./teaching.ts";

/** What a desk without such a rule leaves out. A number that is told is taken all the same (R1). */
const leftOut: Readonly<Record<SwitchableRule, readonly Rule[]>> = {
  R1: [askNumber],
  R4: [namedPerson],
  R7: [internalMatters],
  R8: [teaching],
  R15: [askForOrder],
  C8: [delegation],
  D1: [greeting],
  D2: [selfCheck],
  D3: [blockedAccount],
};

/** The handbook of a desk that does without some of its rules (`handbook.off`). */
export const withoutRules = (handbook: Handbook, off: readonly Switchable[]): Handbook => {
  const gone: readonly Rule[] = Object.entries(leftOut).flatMap(([id, rules]) =>
    off.some((one) => one === id) ? rules : [],
  );
  return handbook.filter((rule) => !gone.includes(rule));
};

const ruleOfHint: Readonly<Record<ToneKind, Switchable>> = {
  guarantee: "G3",
  judgement: "G4",
  antiWord: "E3",
  internal: "R7",
  phone: "R7",
  internalLink: "R7",
  releaseDate: "I3",
};

/** The hints that a desk wants which does without some of the rules on tone (T-rules). */
export const wantedHints = (hints: readonly ToneHint[], off: readonly Switchable[]): readonly ToneHint[] =>
  hints.filter(({ kind }) => !off.includes(ruleOfHint[kind]));
