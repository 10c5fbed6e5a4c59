import type { Case } from "../core/case.ts";
import type { CustomerRecord } from "../core/customer.ts";
import { namesOf, type PersonalData } from "../reading/without-personal.ts";

/** What a customer is called, by themselves and in the customer list. */
export const customerNames = (name: string, record: CustomerRecord | null): readonly string[] => [
  ...namesOf(name),
  ...(record === null ? [] : [record.name, record.company, ...record.domains]),
];

/** What is known of a case's customer, and is to stand in no text of others (R7). */
export const personalDataOf = (
  { identity, customer, refusedNumbers }: Case,
  record: CustomerRecord | null,
): PersonalData => ({
  numbers: [...(identity.kind === "given" ? [identity.number] : []), ...refusedNumbers],
  names: customerNames(customer.name, record),
});
