import { customerFields } from "../core/customer-field.ts";
import type { Party, PersonKey } from "../core/person.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** What agents have corrected of customers, and who may speak for them. Rows of changes are added and never changed. */
export const customerTables = ({
  table,
  index,
  primaryKey,
  id,
  text,
  enumText,
  int,
  ms,
  json,
}: ColumnKit) => ({
  customerChanges: table(
    "customer_changes",
    {
      number: int("number").notNull(),
      customer: text("customer").notNull(),
      field: enumText("field", customerFields).notNull(),
      value: text("value"),
      before: text("before").notNull(),
      listed: text("listed").notNull(),
      by: json<Party>("by").notNull(),
      at: ms("at").notNull(),
      undoes: int("undoes"),
    },
    (changes) => [
      primaryKey({ columns: [changes.number] }),
      index("customer_changes_by_customer").on(changes.customer, changes.number),
    ],
  ),
  delegates: table(
    "delegates",
    {
      id: id("id"),
      customer: text("customer").notNull(),
      person: text("person").$type<PersonKey>().notNull(),
      name: text("name").notNull(),
      by: json<Party>("by").notNull(),
      at: ms("at").notNull(),
      until: ms("until").notNull(),
      revokedAt: ms("revoked_at"),
      revokedBy: json<Party>("revoked_by"),
    },
    (delegates) => [index("delegates_by_customer").on(delegates.customer, delegates.person)],
  ),
});
