import type { AtWord, CustomerRecord } from "./customer.ts";
import type { CustomerChange } from "./customer-field.ts";
import type { Delegate } from "./delegate.ts";
import type { Party } from "./person.ts";

/** A chat identity that is recognised as a customer. */
export type LinkedPerson = Party & {
  /** The agent who vouches for it; `null`: they gave the number themselves. */
  readonly linkedBy: Party | null;
};

/** All that the desk knows of one customer. */
export type ShownCustomer = {
  readonly number: string;
  /** Or why there is none, although the number may exist. */
  readonly record: CustomerRecord | AtWord;
  /** Who is recognised by this number, those seen last first. */
  readonly people: readonly LinkedPerson[];
  /** Who may speak for them at this moment. */
  readonly delegates: readonly Delegate[];
  /** Every correction, the latest last. */
  readonly changes: readonly CustomerChange[];
  readonly timeZone: string;
};
