import type { Language } from "./person.ts";
import type { RequestKind } from "./reading.ts";
import type { AnswerMode } from "./settings.ts";

/**
 * What the bot made of a question: answered it; offered entries; showed the desk alone what it would have said;
 * held back an entry that fits, because the customer wanted a person, asked several things at once, or the bot is
 * switched off; had nothing and kept silent.
 */
export const lookupResults = ["answered", "offered", "shadowed", "withheld", "silent"] as const;
export type LookupResult = (typeof lookupResults)[number];

/** The customer's word on what they were shown: "That solved it", or "I need a person" and "None of these". */
export const lookupVerdicts = ["none", "solved", "rejected"] as const;
export type LookupVerdict = (typeof lookupVerdicts)[number];

/** An entry that was found, and how probable it was. 0 to 1. */
export type Finding = { readonly entry: string; readonly probability: number };

/** One question of a customer, what the knowledge base had to it, and what came of it. */
export type Lookup = {
  readonly caseId: string;
  /** `problem-0`, or `aside-3` for what was asked beside the matter in that turn; unique in its case. */
  readonly key: string;
  /** Milliseconds since 1970, when it was looked up first. */
  readonly at: number;
  readonly language: Language;
  readonly kind: RequestKind;
  /** The customer's words, without what is known to be personal. */
  readonly question: string;
  /** What the bot was to do with known questions there. */
  readonly mode: AnswerMode;
  readonly result: LookupResult;
  /** What was shown, or else what was found, best first, at most three. */
  readonly findings: readonly Finding[];
  /** Of the first of them; 0: nothing was found. */
  readonly probability: number;
  /** What the customer chose of an offer. */
  readonly chosen: string | null;
  readonly verdict: LookupVerdict;
  /** When a ticket was filed after it. */
  readonly filedAt: number | null;
  /** When somebody of the desk answered it. */
  readonly repliedAt: number | null;
};

/** What an event changes about the questions of its case. */
export type LookupChange =
  | { readonly change: "looked"; readonly lookup: Lookup }
  | { readonly change: "chosen"; readonly entry: string }
  /** Words of the case were changed or taken back: what was asked in them is kept no longer, only what came of it. */
  | { readonly change: "reworded" }
  /** On what was shown with these entries. */
  | { readonly change: "verdict"; readonly verdict: LookupVerdict; readonly entries: readonly string[] }
  | { readonly change: "filed" }
  | { readonly change: "replied" };

/** What a knowledge base can answer; no other words become gaps. */
export const answerableKinds: readonly RequestKind[] = [
  "question",
  "fault",
  "order",
  "change_request",
  "teaching",
];

/** A question that was not answered or whose answer was rejected, with what may still be personal about its case. */
export type AskedQuestion = Pick<
  Lookup,
  "caseId" | "at" | "language" | "question" | "findings" | "verdict"
> & {
  readonly customer: { readonly name: string | null; readonly number: string | null };
};
