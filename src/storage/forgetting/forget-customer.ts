import { isTicket } from "../../core/case.ts";
import type { Conversation } from "../../core/conversation.ts";
import type { ForgetPlan } from "../../core/forget-plan.ts";
import type { Party, PersonKey } from "../../core/person.ts";
import type { Aliases } from "../../core/without-people.ts";
import { type CustomerScope, unfinishedTickets } from "../customer-scope.ts";
import { changesOf } from "../customers.ts";
import type { Database } from "../database.ts";
import { delegateRowsOf } from "../delegates.ts";
import { record } from "../history.ts";
import { threadsOfCase } from "../threads.ts";
import { deletePlaygroundMessages, emptyDeliveries, emptyOrders } from "./empty-bodies.ts";
import { forgetCases, forgetInOthers } from "./forget-cases.ts";
import { forgetNumber, forgetPeople } from "./forget-people.ts";
import { forgetPosts, postsOf, takeAway } from "./take-away.ts";
import { keysIn, lanesOf, namedIn, tracesOf } from "./traces.ts";

/** Who forgets, and when (milliseconds since 1970). */
export type Forgetting = { readonly by: Party; readonly newId: () => string; readonly now: number };

/** The playground, whose messages stand in this database. */
const playground = "web";

const isInPlayground = ({ platform }: { readonly platform: string }): boolean => platform === playground;

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

const aliasesFor = (keys: readonly PersonKey[], newId: () => string): Aliases =>
  new Map(keys.map((key) => [key, `forgotten:${newId()}` as const]));

/** Where their words came in, and what else stands in the database as it was delivered or said. */
const emptyWhatWasSaid = async (db: Database, scope: CustomerScope): Promise<void> => {
  const threads: Conversation[] = [];
  // One after the other: a transaction has one connection.
  for (const id of idsOf(scope)) threads.push(...(await threadsOfCase(db, id)));
  const traces = tracesOf(scope);
  await emptyDeliveries(db, { lanes: lanesOf(threads, scope.cases), traces });
  await emptyOrders(db, { cases: idsOf(scope), traces });
  const posts = (await postsOf(db, idsOf(scope))).filter(isInPlayground);
  await deletePlaygroundMessages(db, {
    authors: keysIn(scope).flatMap((key) =>
      key.startsWith(`${playground}:`) ? [key.slice(playground.length + 1)] : [],
    ),
    threads: threads.filter(isInPlayground).flatMap(({ thread }) => thread ?? []),
    ids: posts.map(({ remoteId }) => remoteId),
  });
  await forgetPosts(db, posts);
};

/** The one trace that stays: who has forgotten a customer, and when, in the history of each case. */
const leaveAudit = (db: Database, scope: CustomerScope, { by, newId, now }: Forgetting): Promise<void> =>
  record(
    db,
    idsOf(scope).map((caseId) => ({
      id: newId(),
      caseId,
      at: now,
      eventId: null,
      actor: by.key,
      entry: { what: "work", verb: "customer forget", by, text: null },
    })),
  );

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
  await leaveAudit(db, scope, forgetting);
  await takeAway(db, await postsOf(db, idsOf(scope)), forgetting);
};
