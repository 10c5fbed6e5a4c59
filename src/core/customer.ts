import type { Corrected } from "./customer-field.ts";
import type { Light } from "./light.ts";
import type { Party } from "./person.ts";

/** How important a customer is to the desk (G5); decides targets and order. */
export const tiers = ["standard", "business", "premium"] as const;
export type Tier = (typeof tiers)[number];

/** A customer as the directory knows them (S6/S7). For the desk only. */
export type CustomerRecord = {
  readonly number: string;
  readonly company: string;
  readonly name: string;
  readonly tier: Tier;
  readonly products: readonly string[];
  readonly domains: readonly string[];
  /** Why the account is blocked, `null` when it is not (D3). */
  readonly blocked: "unpaid" | null;
  /** Names of people who may act for the customer (C8). */
  readonly delegates: readonly string[];
  /** What the desk wants to know of them beside all that. */
  readonly note: string | null;
  /** What agents have corrected and the list has otherwise (S7); left out: nothing. */
  readonly corrected?: readonly Corrected[];
};

/**
 * What a desk keeps of its customers: records, by a list or an address; the numbers that they give, at their word;
 * nothing, so that it asks for no numbers and goes by the chat account.
 */
export type CustomersKept = "records" | "numbers" | "none";

/** Why nobody can say whether a number exists: there is no list, or the address that knows does not answer. */
export type AtWord = "noList" | "notAnswered";

/** What the directory says of one number that somebody wrote. */
export type NumberCheck = {
  /** Digits as the desk writes them, spaces and dashes removed. */
  readonly number: string;
  /** Fits the desk's pattern and check digit (R1). */
  readonly wellFormed: boolean;
  readonly record: CustomerRecord | null;
  /**
   * This person has tried too many numbers: known and unknown ones get the same answer from now on, so that
   * nobody can find out which numbers exist.
   */
  readonly tooManyTries: boolean;
  /** Why it is taken at the customer's word; left out: the directory knows whether it exists. */
  readonly atWord?: AtWord;
};

/** How it is made sure that a number which is linked to one chat identity is another one's too (C5, R7). */
export const linkings = ["code", "agent", "number"] as const;
/** `code`: by a code sent to the one that is known; `agent`: by an agent; `number`: the number alone is enough. */
export type Linking = (typeof linkings)[number];

/** The chat identity that the customer's number is linked to, when it is another one than theirs. */
export type NumberLink = {
  readonly number: string;
  readonly holder: Party;
  /** A fresh code of six digits; `null`: none may be sent, or there is no way to do so. */
  readonly code: string | null;
};

/** What a code that somebody gave turned out to be. */
export type CodeCheck = "right" | "wrong" | "expired";

/** One service of the desk's company and how it does at this moment (R11). */
export type ServiceStatus = {
  readonly id: string;
  readonly name: Readonly<Record<"de" | "en", string>>;
  readonly light: Light;
  /** Words in a problem that point to this service. */
  readonly words: readonly string[];
  /** What customers are told while the light is not green. */
  readonly notice: Readonly<Record<"de" | "en", string>> | null;
  /** Where its state can be seen, when it is not where that of all services is. */
  readonly statusUrl?: string | null;
};
