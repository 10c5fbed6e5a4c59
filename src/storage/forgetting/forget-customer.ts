import { isTicket } from "../../core/case.ts";
import type { Conversation } from "../../core/conversation.ts";
import type { ForgetPlan } from "../../core/forget-plan.ts";
import { type CustomerScope, unfinishedTickets } from "../customer-scope.ts";
import { changesOf } from "../customers.ts";
import type { Database } from "../database.ts";
import { delegateRowsOf } from "../delegates.ts";
import { threadsOfCase } from "../threads.ts";
import { emptyDeliveries, emptyOrders } from "./empty-bodies.ts";
import { forgetCases, forgetInOthers } from "./forget-cases.ts";
import { forgetInPlayground, isInPlayground } from "./forget-in-playground.ts";
import { forgetNumber, forgetPeople } from "./forget-people.ts";
import { aliasesFor, type Forgetting, leaveAudit } from "./forgetting.ts";
import { postsOf, takeAway } from "./take-away.ts";
import { keysIn, lanesOf, namedIn, tracesOf } from "./traces.ts";

const idsOf = (scope: CustomerScope): readonly string[] => scope.cases.map(({ id }) => id);

/** Says what would be forgotten of a customer. */
export const planForgetting = async (db: Database, scope: CustomerScope): Promise<ForgetPlan> => {
  const { number, accounts, cases } = scope;
  return {
    openTickets: unfinishedTickets(scope),
    cases: cases.length,
    tickets: cases.filter(isTicket).length,
    accounts: accounts.map(({ key, name }) => ({ key, name })),
    corrections: number === null ? 0 : (await changesOf(db, number)).length,
    delegates: number === null ? 0 : (await delegateRowsOf(db, number)).length,
    messages: (await postsOf(db, idsOf(scope))).length,
  };
};

/** Where their words came in, and what else stands in the database as it was delivered or said. */
const emptyWhatWasSaid = async (db: Database, scope: CustomerScope): Promise<void> => {
  const threads: Conversation[] = [];
  // One after the other: a transaction has one connection.
  for (const id of idsOf(scope)) threads.push(...(await threadsOfCase(db, id)));
  const traces = tracesOf(scope);
  await emptyDeliveries(db, { lanes: lanesOf(threads, scope.cases), traces });
  await emptyOrders(db, { cases: idsOf(scope), traces });
  const posts = (await postsOf(db, idsOf(scope))).filter(isInPlayground);
  await forgetInPlayground(db, { people: keysIn(scope), threads, posts, messages: [] });
};

/**
 * Takes everything personal of a customer out of the database, part of one transaction. Figures stay: cases with their
 * times, categories, targets and counts. Keys of deliveries stay too, so that no back-fill brings words back. Our own
 * messages on the platforms are ordered to be taken away. Reads the whole inbox and outbox.
 *
 * @throws {Error} when a ticket of theirs is not closed.
 */
export const forgetCustomer = async (
  db: Database,
  scope: CustomerScope,
  forgetting: Forgetting,
): Promise<void> => {
  if (unfinishedTickets(scope).length > 0) throw new Error("A ticket of this customer is not closed.");
  const aliases = aliasesFor(keysIn(scope), forgetting.newId);
  const keys = scope.accounts.map(({ key }) => key);
  await emptyWhatWasSaid(db, scope);
  await forgetCases(db, scope.cases, aliases, namedIn(scope));
  await forgetInOthers(db, keys, aliases);
  await forgetPeople(db, keys);
  if (scope.number !== null) await forgetNumber(db, scope.number);
  await db.orm.delete(db.tables.embeddingVectors);
  await leaveAudit(db, idsOf(scope), "customer forget", forgetting);
  await takeAway(db, await postsOf(db, idsOf(scope)), forgetting);
};
