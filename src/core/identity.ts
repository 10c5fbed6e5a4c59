import type { Party } from "./person.ts";

/** Who the customer is to the desk. A number identifies; it proves nothing. */
export type Identity =
  | { readonly kind: "unasked" }
  | {
      readonly kind: "given";
      readonly number: string;
      readonly inDirectory: boolean;
      /** The number is linked to another chat identity; nothing of its record counts until that is settled (R7). */
      readonly unconfirmed?: Unconfirmed;
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

/** Who writes without being a customer (R10). */
export const notCustomers = ["prospect", "partner", "legal", "other"] as const;
export type NotCustomer = (typeof notCustomers)[number];

/** The number by which the directory knows the customer; `null`: none, or nobody has confirmed it yet (R7). */
export const provenNumber = (identity: Identity): string | null =>
  identity.kind === "given" && identity.inDirectory && identity.unconfirmed === undefined
    ? identity.number
    : null;
