import type { Desk } from "../../config/desk.ts";
import type { CustomerRecord } from "../../core/customer.ts";
import { corrected } from "../../core/customer-field.ts";
import { customersAt } from "../../directory/customer-lookup.ts";
import { numberFormat } from "../../directory/customer-number.ts";
import { readCustomers } from "../../directory/customers.ts";
import { customerRows } from "../../storage/customer-rows.ts";
import { customerScope } from "../../storage/customer-scope.ts";
import type { Store } from "../../storage/store.ts";
import { print } from "../print.ts";
import { exportedCustomer } from "./exported-customer.ts";
import { nameOf, wantedBy } from "./wanted.ts";

/** Milliseconds that a look may take. */
const patienceMs = 10_000;

const listedAs = async (
  { customers }: Desk,
  wanted: string,
  authorization: string | null,
): Promise<CustomerRecord | null> => {
  const { file = null, number, lookup = null } = customers ?? {};
  const ask = lookup && customersAt({ ...lookup, timeoutMs: patienceMs, authorization });
  const looked = ask && (await ask(wanted));
  return looked ?? readCustomers(file, numberFormat(number)).find(wanted);
};

/**
 * Prints everything that the desk knows of a customer, or of one account, as JSON.
 *
 * @throws {Error} when it knows nothing of them, or the address that customers are looked up at tells nothing.
 */
export const exportCustomer = async (
  store: Store,
  desk: Desk,
  name: string,
  authorization: string | null,
): Promise<void> => {
  const wanted = wantedBy(name, desk);
  const listed = "number" in wanted ? await listedAs(desk, wanted.number, authorization) : null;
  const rows = await store.read(async (db) => customerRows(db, await customerScope(db, wanted)));
  const isKnown = rows.rows.length + rows.accounts.length + rows.changes.length + rows.delegates.length > 0;
  if (listed === null && !isKnown) throw new Error(`The desk knows nothing of ${nameOf(wanted)}.`);
  const record = listed && corrected(listed, rows.changes);
  print(JSON.stringify(exportedCustomer(rows, record, Date.now()), null, 2));
};
