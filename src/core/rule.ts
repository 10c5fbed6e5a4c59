import type { Case } from "./case.ts";
import type { Effect } from "./effect.ts";
import type { Event } from "./event.ts";
import type { Facts } from "./facts.ts";

/** A rule of the support handbook, or the desk's own mechanics (lower case). */
export type RuleId =
  | `${"R" | "E" | "C" | "I" | "D" | "G" | "S"}${number}`
  | "access"
  | "acts"
  | "delivery"
  | "language"
  | "tone";

/** What a rule makes of an event. */
export type Decision = {
  readonly subject: Case;
  readonly effects: readonly Effect[];
  /** `goOn`: the event was taken in, and the rules after this one say what comes next. */
  readonly next: "done" | "goOn";
  /** The facts that decided, for "why did the bot say this". No message texts. */
  readonly because: Readonly<Record<string, unknown>>;
};

/** One rule: decides, or leaves it to the next. */
export type Rule = {
  readonly id: RuleId;
  readonly name: string;
  readonly decide: (subject: Case, event: Event, facts: Facts) => Decision | undefined;
};

/** The rules in the order in which they are asked. */
export type Handbook = readonly Rule[];

/** A decision that ends the matter. */
export const done = (
  subject: Case,
  effects: readonly Effect[],
  because: Decision["because"] = {},
): Decision => ({
  subject,
  effects,
  next: "done",
  because,
});

/** A decision after which the later rules are asked with the changed case. */
export const goOn = (
  subject: Case,
  effects: readonly Effect[] = [],
  because: Decision["because"] = {},
): Decision => ({
  subject,
  effects,
  next: "goOn",
  because,
});
