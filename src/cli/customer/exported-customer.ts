import type { CustomerRecord } from "../../core/customer.ts";
import type { CustomerRows } from "../../storage/customer-rows.ts";
import { iso } from "./exchange.ts";
import { exportedCase } from "./exported-case.ts";

/** What whoever gets the file is to know before they hand it on. */
const explanation = [
  'Entries with "internal": true were written for the desk alone. They are personal data of the customer and belong to an answer under GDPR Art. 15; they do not belong to a copy under Art. 20.',
  "People of the desk have no names here. Look whether something was said about third persons before you hand this on.",
  "What stands on Slack or Discord, backups, and files of the desk such as the customer list are not part of this.",
];

const recordOf = ({ note, corrected: _corrected, ...record }: CustomerRecord) => ({
  ...record,
  ...(note !== null && { note: { text: note, internal: true } }),
});

const delegatesOf = ({ delegates, number }: CustomerRows) => ({
  delegates: delegates
    .filter(({ customer }) => customer === number)
    .map(({ person, name, at, until, revokedAt }) => ({
      account: { key: person, name },
      from: iso(at),
      until: iso(revokedAt === null ? until : Math.min(until, revokedAt)),
    })),
  speaksFor: delegates
    .filter(({ customer }) => customer !== number)
    .map(({ customer, at, until }) => ({ customer, from: iso(at), until: iso(until) })),
});

/**
 * Everything that the desk knows of a customer, as one value for a JSON file (GDPR Art. 15 and 20).
 *
 * @param record the customer list's, with corrections; `null`: they stand in none, or an account was asked about.
 * @param at milliseconds since 1970.
 */
export const exportedCustomer = (rows: CustomerRows, record: CustomerRecord | null, at: number) => ({
  customer: rows.number,
  exportedAt: iso(at),
  explanation,
  record: record && recordOf(record),
  corrections: rows.changes.map(({ field, value, before, at: madeAt }) => ({
    at: iso(madeAt),
    field,
    before,
    value,
    ...(field === "note" && { internal: true }),
  })),
  accounts: rows.accounts.map(({ key, name, customerNumber, linkedAt, seenAt, sameAs }) => ({
    key,
    name,
    customerNumber,
    linkedAt: linkedAt === null ? null : iso(linkedAt),
    lastSeenAt: iso(seenAt),
    samePersonAs: sameAs,
  })),
  ...delegatesOf(rows),
  numbersGiven: rows.tries.map(({ person, number, at: givenAt }) => ({ at: iso(givenAt), person, number })),
  cases: rows.rows.map(exportedCase),
});
