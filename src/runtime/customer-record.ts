import type { Case } from "../core/case.ts";
import type { CustomerRecord } from "../core/customer.ts";
import {
  type CustomerChange,
  corrected,
  lastStanding,
  valueBefore,
  writeCell,
} from "../core/customer-field.ts";
import type { Event } from "../core/event.ts";
import { provenNumber } from "../core/identity.ts";
import { partyOf } from "../core/person.ts";
import { changesOf, nextChange } from "../storage/customers.ts";
import type { Database } from "../storage/database.ts";
import type { Directory, Parts } from "./parts.ts";

/** The customer of a number as the directory has them, with what agents have corrected (S6/S7). */
export const customerOf = async (
  db: Database,
  { find }: Pick<Directory, "find">,
  number: string,
  patience?: "waits",
): Promise<CustomerRecord | null> => {
  const listed = await find(number, patience);
  return listed === null ? null : corrected(listed, await changesOf(db, number));
};

type Known = { readonly listed: CustomerRecord; readonly changes: readonly CustomerChange[] };
type Wanted = Pick<CustomerChange, "field" | "value" | "undoes">;

const wantedBy = (event: Event, { changes }: Known): Wanted | null => {
  if (event.kind !== "actChosen" || event.act.act !== "command") return null;
  const { command } = event.act;
  if (command.verb === "customer set") return { field: command.field, value: command.value, undoes: null };
  const last = command.verb === "customer undo" ? lastStanding(changes) : null;
  return last === null ? null : { field: last.field, value: valueBefore(changes, last), undoes: last.number };
};

/** What a command corrects of a customer, with the record as it is then; `null`: it corrects nothing. */
export const correctionBy = async (
  db: Database,
  { directory, clock }: Pick<Parts, "directory" | "clock">,
  { identity }: Case,
  event: Event,
): Promise<{ readonly change: CustomerChange; readonly record: CustomerRecord } | null> => {
  const customer = provenNumber(identity);
  if (customer === null || event.kind !== "actChosen" || event.act.act !== "command") return null;
  if (!event.act.command.verb.startsWith("customer ")) return null;
  const listed = await directory.find(customer, "waits");
  if (listed === null) return null;
  const changes = await changesOf(db, customer);
  const wanted = wantedBy(event, { listed, changes });
  if (wanted === null) return null;
  const change: CustomerChange = {
    ...wanted,
    number: await nextChange(db),
    customer,
    before: writeCell(corrected(listed, changes), wanted.field),
    listed: writeCell(listed, wanted.field),
    by: partyOf(event.person),
    at: clock.now(),
  };
  return { change, record: corrected(listed, [...changes, change]) };
};
