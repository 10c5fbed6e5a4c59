import type { Party } from "./person.ts";

/** Somebody who may speak for a customer (C8). */
export type Delegate = {
  readonly id: string;
  /** The customer's number. */
  readonly customer: string;
  readonly person: Party;
  /** The customer, or the agent who has accepted an authorisation. */
  readonly by: Party;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The first moment at which they may no longer. */
  readonly until: number;
};

/** A person whom an event names to be heard as the customer, or no longer, as far as the chats know them. */
export type Named = {
  /** As it was written. */
  readonly name: string;
  /** `unknown`: nobody of that name has written yet; `several`: more than one has. */
  readonly person: Party | "unknown" | "several";
  /** How long they would be heard as the customer, in milliseconds since 1970. */
  readonly until: number;
  readonly wish: "allow" | "revoke";
  /** Whether whoever names them may: somebody of the desk, or an account that is linked to the customer's number. */
  readonly isEntitled: boolean;
};
