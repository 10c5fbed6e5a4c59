import type { Desk } from "../config/desk.ts";
import { customersAt } from "../directory/customer-lookup.ts";
import { numberFormat } from "../directory/customer-number.ts";
import { readCustomers } from "../directory/customers.ts";
import { withLookup } from "../directory/looked-up-customers.ts";
import type { Directory, Parts } from "./parts.ts";

/**
 * What the desk file says of customers and their numbers: a list, an address with or without one behind it, numbers
 * alone, or nothing.
 *
 * @throws {Error} listing what is wrong with the customer list.
 */
export const customerDirectory = (
  { customers }: Pick<Desk, "customers">,
  authorization: string | null,
  { clock, log }: Pick<Parts, "clock" | "log">,
): Directory => {
  const { file = null, lookup = null, number } = customers ?? {};
  const format = numberFormat(number);
  const listed = readCustomers(file, format);
  const numbers = { ...format, triesPerDay: number?.triesPerDay ?? 1 };
  if (lookup === null) return { ...listed, ...numbers };
  const instead = file === null ? "numbers are taken at their word" : "the customer list is used";
  const asked = withLookup(listed, {
    ...format,
    ask: customersAt({ ...lookup, authorization }),
    cacheMs: lookup.cacheMinutes * 60_000,
    now: clock.now,
    failed: (reason) => log.warn({ reason }, `customer lookup failed; ${instead}`),
  });
  return { ...asked, ...numbers };
};
