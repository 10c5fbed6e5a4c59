import { expect } from "vitest";
import type { Case } from "../../src/core/case.ts";
import { decide, type Outcome } from "../../src/core/decide.ts";
import type { Effect } from "../../src/core/effect.ts";
import type { Event } from "../../src/core/event.ts";
import type { Facts } from "../../src/core/facts.ts";
import type { Handbook, RuleId } from "../../src/core/rule.ts";
import type { AgentSay, CustomerSay } from "../../src/core/say.ts";
import { handbook as wholeHandbook } from "../../src/handbook/handbook.ts";
import { facts as factsOf } from "./facts.ts";
import { forCustomers, internalTexts } from "./internal.ts";

/** A sentence by its name, or some of what it is filled with. */
type Sentence<Say extends { readonly say: string }> =
  | Say["say"]
  | { readonly say: Say["say"]; readonly [field: string]: unknown };

/** What a decision must lead to. Lists are complete and in order; what is left out is not looked at. */
export type Expectation = {
  readonly status?: Case["status"];
  /** Fields of the case, as far as they are named. */
  readonly subject?: object;
  /** All that is said in the customer's conversation; `private` can be asked for too. */
  readonly says?: readonly Sentence<CustomerSay>[];
  /** Earlier posts that are changed in place. */
  readonly revises?: readonly Sentence<CustomerSay>[];
  /** All that is told to one person alone; `to` and `audience` can be asked for too. */
  readonly tells?: readonly Sentence<CustomerSay | AgentSay>[];
  /** All that is written to one of the desk alone; `to` can be asked for too. */
  readonly writes?: readonly Sentence<AgentSay>[];
  /** All that is said below the card; `ping` can be asked for too. */
  readonly informs?: readonly Sentence<AgentSay>[];
  /** All cards in the internal channel; `key` and `ping` can be asked for too. */
  readonly cards?: readonly Sentence<AgentSay>[];
  /** Effects that must be among the others. */
  readonly effects?: readonly object[];
  /** The rule that ended the matter. */
  readonly decidedBy?: RuleId;
};

/** A case after an event. */
export type Happened = {
  readonly outcome: Outcome;
  /** Compares, and goes on with the case as it is now. */
  readonly leadsTo: (expected: Expectation) => Given;
  /** Neither the case nor anybody notices. */
  readonly changesNothing: () => Given;
  /** Nobody notices; the case may have changed. */
  readonly isSilent: () => Given;
};

/** A case before an event. */
export type Given = {
  readonly subject: Case;
  readonly when: (event: Event, facts?: Facts) => Happened;
};

const saysOf = (effects: readonly Effect[], kind: Effect["kind"]): readonly object[] =>
  effects.flatMap((effect): readonly object[] => {
    if (effect.kind !== kind) return [];
    switch (effect.kind) {
      case "reply":
        return [{ ...effect.say, key: effect.key, private: effect.private }];
      case "revise":
        return [{ ...effect.say, key: effect.key }];
      case "tell":
        return [{ ...effect.content.say, to: effect.to, in: effect.in, audience: effect.content.audience }];
      case "write":
        return [{ ...effect.say, to: effect.to }];
      case "card":
      case "inform":
        return [{ ...effect.say, key: effect.key, ping: effect.ping }];
      default:
        return [];
    }
  });

const expectSentences = (
  effects: readonly Effect[],
  kind: Effect["kind"],
  expected: readonly (string | object)[] | undefined,
): void => {
  if (expected === undefined) return;
  const wanted = expected.map((one) => (typeof one === "string" ? { say: one } : one));
  expect(saysOf(effects, kind), kind).toMatchObject(wanted);
};

const expectOutcome = ({ subject, effects, steps }: Outcome, expected: Expectation): void => {
  if (expected.status !== undefined) expect(subject.status).toBe(expected.status);
  if (expected.subject !== undefined) expect(subject).toMatchObject(expected.subject);
  expectSentences(effects, "reply", expected.says);
  expectSentences(effects, "revise", expected.revises);
  expectSentences(effects, "tell", expected.tells);
  expectSentences(effects, "write", expected.writes);
  expectSentences(effects, "inform", expected.informs);
  expectSentences(effects, "card", expected.cards);
  for (const effect of expected.effects ?? [])
    expect(effects).toContainEqual(expect.objectContaining(effect));
  if (expected.decidedBy !== undefined) expect(steps.at(-1)?.rule).toBe(expected.decidedBy);
};

/** What every test of a rule proves beside its own matter: nothing internal goes out, and decisions are repeatable. */
const expectDecent = (
  handbook: Handbook,
  subject: Case,
  event: Event,
  facts: Facts,
  outcome: Outcome,
): void => {
  const out = JSON.stringify(forCustomers(outcome.effects));
  for (const text of internalTexts(subject, event)) expect(out).not.toContain(text);
  expect(decide(handbook, subject, event, facts)).toEqual(outcome);
};

const visible: readonly Effect["kind"][] = [
  "reply",
  "revise",
  "tell",
  "write",
  "inform",
  "card",
  "settle",
  "withdraw",
];

const happened = (before: Case, outcome: Outcome, handbook: Handbook): Happened => ({
  outcome,
  leadsTo: (expected) => {
    expectOutcome(outcome, expected);
    return given(outcome.subject, handbook);
  },
  changesNothing: () => {
    expect(outcome.effects).toEqual([]);
    expect(outcome.subject).toEqual(before);
    return given(outcome.subject, handbook);
  },
  isSilent: () => {
    expect(outcome.effects.filter(({ kind }) => visible.includes(kind))).toEqual([]);
    return given(outcome.subject, handbook);
  },
});

/** A case, to which something is to happen. */
export const given = (subject: Case, handbook: Handbook = wholeHandbook): Given => ({
  subject,
  when: (event, facts = factsOf()) => {
    const outcome = decide(handbook, subject, event, facts);
    expectDecent(handbook, subject, event, facts, outcome);
    return happened(subject, outcome, handbook);
  },
});
