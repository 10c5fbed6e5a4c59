import { asc, eq, inArray, or } from "drizzle-orm";
import type { Case } from "../core/case.ts";
import type { CustomerChange } from "../core/customer-field.ts";
import type { Lookup } from "../core/lookup.ts";
import type { CustomerScope } from "./customer-scope.ts";
import { changesOf } from "./customers.ts";
import type { Database } from "./database.ts";
import { type HistoryRow, historyOf } from "./history.ts";
import { lookupsOf } from "./lookups.ts";

const ordersOf = async ({ orm, tables: { outbox } }: Database, caseId: string) =>
  orm
    .select({ body: outbox.body, key: outbox.key, at: outbox.createdAt, status: outbox.status })
    .from(outbox)
    .where(eq(outbox.caseId, caseId))
    .orderBy(asc(outbox.id));

const targetsOf = async ({ orm, tables: { targetResults } }: Database, caseId: string) =>
  orm.select().from(targetResults).where(eq(targetResults.caseId, caseId)).orderBy(asc(targetResults.at));

const delegatesOf = async ({ orm, tables: { delegates } }: Database, { number, accounts }: CustomerScope) => {
  const isOne = inArray(
    delegates.person,
    accounts.map(({ key }) => key),
  );
  return orm
    .select()
    .from(delegates)
    .where(number === null ? isOne : or(eq(delegates.customer, number), isOne))
    .orderBy(asc(delegates.at), asc(delegates.id));
};

const triesOf = async ({ orm, tables: { numberTries } }: Database, { accounts }: CustomerScope) =>
  orm
    .select()
    .from(numberTries)
    .where(
      inArray(
        numberTries.person,
        accounts.map(({ key }) => key),
      ),
    )
    .orderBy(asc(numberTries.at));

/** One case with all that stands beside it; each list the oldest first. */
export type CaseRows = {
  readonly case: Case;
  readonly history: readonly HistoryRow[];
  readonly orders: Awaited<ReturnType<typeof ordersOf>>;
  readonly targets: Awaited<ReturnType<typeof targetsOf>>;
  readonly lookups: readonly Lookup[];
};

/** Everything that the database has of a customer. */
export type CustomerRows = CustomerScope & {
  readonly rows: readonly CaseRows[];
  readonly changes: readonly CustomerChange[];
  /** Who may speak for them or once might, and for whom they may. */
  readonly delegates: Awaited<ReturnType<typeof delegatesOf>>;
  /** The customer numbers that their accounts have given. */
  readonly tries: Awaited<ReturnType<typeof triesOf>>;
};

const rowsOf = async (db: Database, subject: Case): Promise<CaseRows> => ({
  case: subject,
  history: await historyOf(db, subject.id),
  orders: await ordersOf(db, subject.id),
  targets: await targetsOf(db, subject.id),
  lookups: await lookupsOf(db, subject.id),
});

/** Reads everything that the database has of a customer, for an export (GDPR Art. 15 and 20). */
export const customerRows = async (db: Database, scope: CustomerScope): Promise<CustomerRows> => {
  const rows: CaseRows[] = [];
  for (const subject of scope.cases) rows.push(await rowsOf(db, subject));
  return {
    ...scope,
    rows,
    changes: scope.number === null ? [] : await changesOf(db, scope.number),
    delegates: await delegatesOf(db, scope),
    tries: await triesOf(db, scope),
  };
};
