import type { Desk } from "../../config/desk.ts";
import type { PersonKey } from "../../core/person.ts";
import { numberFormat } from "../../directory/customer-number.ts";
import type { Wanted } from "../../storage/customer-scope.ts";

const isKey = (text: string): text is PersonKey => /^[a-z]+:\S+$/.test(text);

/** Whom somebody names on the command line: a customer number, or an account as in `slack:U0123456789`. */
export const wantedBy = (text: string, { customers }: Pick<Desk, "customers">): Wanted =>
  isKey(text) ? { account: text } : { number: numberFormat(customers.number).normalise(text) };

/** The same for messages. */
export const nameOf = (wanted: Wanted): string =>
  "number" in wanted ? `customer ${wanted.number}` : `the account ${wanted.account}`;
