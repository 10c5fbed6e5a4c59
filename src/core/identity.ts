import type { AtWord } from "./customer.ts";
import type { Party } from "./person.ts";

/** Who the customer is to the desk. A number identifies; it proves nothing. */
export type Identity =
  | { readonly kind: "unasked" }
  /** The desk asks for no numbers: the chat account says who it is. */
  | { readonly kind: "account" }
  | {
      readonly kind: "given";
      readonly number: string;
      readonly inDirectory: boolean;
      /** Why it was taken at the customer's word, where nobody could say whether it is in the directory. */
      readonly atWord?: AtWord;
      /** The number is linked to another chat identity; nothing of its record counts until that is settled (R7). */
      readonly unconfirmed?: Unconfirmed;
      /** The account was linked before this request, or proven by a code (C5). */
      readonly known?: true;
      /** The agent who has linked it, and so vouches for it. */
      readonly linkedBy?: Party;
    }
  | { readonly kind: "unknown" }
  | { readonly kind: "notCustomer"; readonly as: NotCustomer };

/** A number that somebody else in the chats has as well, so far. */
export type Unconfirmed = {
  /** Whom it is linked to. For the desk only. */
  readonly holder: Party;
  /** `asked`: a code was sent to them and can be given; `left`: the request goes on without one. */
  readonly status: "new" | "asked" | "left";
  /** Codes given that were not the right one. */
  readonly wrong: number;
};

/** How far the desk trusts that a number is the customer's own, the least first. */
export const trusts = ["given", "known", "vouched"] as const;
/** One of them. */
export type Trust = (typeof trusts)[number];

/** How far the desk trusts an identity; `null`: there is no number, or somebody else has it as well (R7). */
export const trustIn = (identity: Identity): Trust | null => {
  if (identity.kind !== "given" || identity.unconfirmed !== undefined) return null;
  if (identity.linkedBy !== undefined) return "vouched";
  return identity.known === true ? "known" : "given";
};

/** Whether what the directory has on a customer may be shown to somebody whom the desk trusts that far. */
export const mayBeShown = (identity: Identity, least: Trust): boolean => {
  const trust = trustIn(identity);
  return trust !== null && trusts.indexOf(trust) >= trusts.indexOf(least);
};

/** Who writes without being a customer (R10). */
export const notCustomers = ["prospect", "partner", "legal", "other"] as const;
export type NotCustomer = (typeof notCustomers)[number];

/**
 * The number that the customer goes by: the directory knows it, or the desk keeps no list to look it up in; `null`:
 * none, or nobody has confirmed it yet (R7).
 */
export const provenNumber = (identity: Identity): string | null =>
  identity.kind === "given" &&
  (identity.inDirectory || identity.atWord === "noList") &&
  identity.unconfirmed === undefined
    ? identity.number
    : null;
