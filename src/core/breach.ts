import type { Conversation } from "./conversation.ts";
import type { RuleId } from "./rule.ts";
import { targetKinds } from "./targets.ts";
import { toneKinds } from "./tone.ts";

/** In what the desk can fall short of its handbook, as far as that leaves a trace (R16). */
export const breachKinds = [
  ...targetKinds,
  "promise",
  "round",
  "claim",
  "transfers",
  "handling",
  ...toneKinds,
] as const;
export type BreachKind = (typeof breachKinds)[number];

/** The rule of the handbook that each is about. */
export const breachedRules: Readonly<Record<BreachKind, RuleId>> = {
  firstReply: "S8",
  nextReply: "S8",
  update: "S8",
  resolution: "S8",
  promise: "S3",
  round: "R6",
  claim: "S8",
  transfers: "S2",
  handling: "R5",
  guarantee: "G3",
  antiWord: "E3",
  judgement: "G4",
  internal: "R7",
  phone: "R7",
  internalLink: "R7",
  releaseDate: "I3",
};

/** A ticket by its number, and where its customer is answered. */
export type NamedTicket = { readonly ticket: number; readonly conversation: Conversation };

/** One breach of the handbook: of which kind, when, and on which ticket. Of nobody: persons are no part of it. */
export type Breach = {
  readonly kind: BreachKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `null`: it is about no single ticket. */
  readonly on: NamedTicket | null;
};

/** All breaches of one kind in a period. */
export type BreachCount = {
  readonly kind: BreachKind;
  readonly count: number;
  /** When the latest one came about. */
  readonly latestAt: number;
  /** The tickets that had one last, the latest first, each once; not all of them. */
  readonly latest: readonly NamedTicket[];
};

/** Tickets that are named of one kind. */
const named = 3;

const latestOf = (breaches: readonly Breach[]): readonly NamedTicket[] => {
  const tickets = breaches.flatMap(({ on }) => (on === null ? [] : [on]));
  return [...new Map(tickets.map((one) => [one.ticket, one])).values()];
};

/** Counts breaches by kind, in the order of `breachKinds`; kinds without any are left out. */
export const countBreaches = (breaches: readonly Breach[]): readonly BreachCount[] =>
  breachKinds.flatMap((kind) => {
    const own = breaches.filter((one) => one.kind === kind).toSorted((one, other) => other.at - one.at);
    const [latest] = own;
    return latest === undefined
      ? []
      : [{ kind, count: own.length, latestAt: latest.at, latest: latestOf(own).slice(0, named) }];
  });
