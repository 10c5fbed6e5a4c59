import type { Desk } from "../../config/desk.ts";
import { numberFormat } from "../../directory/customer-number.ts";
import { type Wanted, wantedIn } from "../../storage/customer-scope.ts";

/** Whom somebody names on the command line: a customer number, or an account as in `slack:U0123456789`. */
export const wantedBy = (text: string, { customers }: Pick<Desk, "customers">): Wanted =>
  wantedIn(text, numberFormat(customers?.number).normalise);

/** The same for messages. */
export const nameOf = (wanted: Wanted): string =>
  "number" in wanted ? `customer ${wanted.number}` : `the account ${wanted.account}`;
