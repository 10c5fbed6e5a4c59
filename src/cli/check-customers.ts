import type { Desk } from "../config/desk.ts";
import type { Environment } from "../config/environment.ts";
import { standing, writeCell } from "../core/customer-field.ts";
import { customersAt } from "../directory/customer-lookup.ts";
import { numberFormat } from "../directory/customer-number.ts";
import { readCustomers } from "../directory/customers.ts";
import { allChanges } from "../storage/customers.ts";
import type { DatabasePlace } from "../storage/open-store.ts";
import { withStoreOr } from "./desk-store.ts";
import type { Section } from "./findings.ts";

type Finding = Section["findings"][number];
type Customers = NonNullable<Desk["customers"]>;
type Lookup = NonNullable<Customers["lookup"]>;

/** Milliseconds that a look may take. */
const patienceMs = 10_000;

const lookAt = async (
  { file, lookup, number: { example } }: Customers & { readonly lookup: Lookup },
  authorization: string | null,
): Promise<Finding> => {
  const ask = customersAt({ ...lookup, timeoutMs: patienceMs, authorization });
  const begun = performance.now();
  try {
    const record = await ask(example);
    const ms = Math.round(performance.now() - begun);
    const found = record === null ? "knows no customer" : "knows the customer";
    const what = `${lookup.url} answers within ${ms} ms, and ${found} ${example}.`;
    return ms <= lookup.timeoutMs
      ? { level: "ok", what, fix: null }
      : {
          level: "warning",
          what,
          fix: `Numbers wait ${lookup.timeoutMs} ms at most: raise customers.lookup.timeoutMs.`,
        };
  } catch (error) {
    return {
      level: "warning",
      what: `${lookup.url} tells nothing: ${error instanceof Error ? error.message : String(error)}.`,
      fix: `Check address and CUSTOMERS_AUTHORIZATION. Until then ${file === null ? "numbers are taken at the customer's word" : "the customer list is used"}.`,
    };
  }
};

/** The corrections that differ from the customer list, so that somebody can mend it there. */
const corrections = async (desk: Desk, place: DatabasePlace): Promise<readonly Finding[]> => {
  const changes = await withStoreOr(
    place,
    (store) => store.read(allChanges),
    () => [],
  );
  const list = readCustomers(desk.customers?.file ?? null, numberFormat(desk.customers?.number));
  const found = [...new Set(changes.map(({ customer }) => customer))].map(async (customer) => {
    const listed = await list.find(customer);
    if (listed === null) return [];
    return standing(changes.filter((change) => change.customer === customer)).flatMap(
      ({ field, value, by, listed: then }): readonly Finding[] => {
        const now = writeCell(listed, field);
        if (now === value) return [];
        const what = `Customer ${customer}: ${field} is "${value}" by ${by.name}; the list says "${now}".`;
        const fix = "Write it into the list too, or take it back with /ticket customer undo.";
        return [
          now === then
            ? { level: "ok", what, fix }
            : { level: "warning", what: `${what} It said "${then}" at that time.`, fix },
        ];
      },
    );
  });
  return (await Promise.all(found)).flat();
};

/** Looks where customers are looked up, and at what agents have corrected; an empty list when there is nothing. */
export const checkCustomers = async (
  desk: Desk,
  { customersAuthorization, ...place }: DatabasePlace & Pick<Environment, "customersAuthorization">,
): Promise<readonly Section[]> => {
  const { customers } = desk;
  const lookup = customers?.lookup ?? null;
  const looked =
    customers === undefined || lookup === null
      ? []
      : [await lookAt({ ...customers, lookup }, customersAuthorization)];
  const corrected = await corrections(desk, place);
  return [
    { title: "lookup", findings: looked },
    { title: "corrections", findings: corrected },
  ].filter(({ findings }) => findings.length > 0);
};
