import { v7 } from "uuid";
import type { Desk } from "../../config/desk.ts";
import { type ForgetPlan, isKnown } from "../../core/forget-plan.ts";
import type { Party } from "../../core/person.ts";
import { ticketName } from "../../core/ticket.ts";
import { customerScope } from "../../storage/customer-scope.ts";
import { emptyHandled } from "../../storage/forgetting/empty-handled.ts";
import { forgetCustomer, planForgetting } from "../../storage/forgetting/forget-customer.ts";
import type { Store } from "../../storage/store.ts";
import { print } from "../print.ts";
import { nameOf, wantedBy } from "./wanted.ts";

/** Whom the history names. */
const commandLine: Party = { key: "desk:command-line", name: "desk customer" };

const assertClosed = ({ openTickets }: ForgetPlan, name: string): void => {
  if (openTickets.length === 0) return;
  const tickets = openTickets.map((number) => ticketName({ number })).join(", ");
  throw new Error(
    `Nothing is forgotten: ${name} has tickets that are not closed: ${tickets}. Close them first, as with "/ticket close T-1".`,
  );
};

const describe = (plan: ForgetPlan): readonly string[] => [
  `  ${plan.cases} cases, ${plan.tickets} of them tickets: all that was said in them, names, places and files' names`,
  `  ${plan.accounts.length} accounts: ${plan.accounts.map(({ key, name }) => `${name} (${key})`).join(", ") || "-"}`,
  `  ${plan.corrections} corrections of their data, ${plan.delegates} delegates`,
  `  ${plan.messages} messages of the bot on the platforms, which it takes away once the desk runs`,
  "What stays: times, categories, targets, ratings and counts, without any name.",
  "What you have to see to: what people wrote on Slack or Discord, the customer list, backups, and forms of Slack that only one person saw.",
];

/**
 * Forgets a customer, or one account; without `confirmed`, only says what would go.
 *
 * @throws {Error} when a ticket of theirs is not closed, or the desk knows nothing of them.
 */
export const forget = async (
  store: Store,
  desk: Desk,
  { name: written, confirmed }: { readonly name: string; readonly confirmed: boolean },
): Promise<void> => {
  const wanted = wantedBy(written, desk);
  const name = nameOf(wanted);
  const look = () => store.read(async (db) => planForgetting(db, await customerScope(db, wanted)));
  const plan = await look();
  if (!isKnown(plan)) throw new Error(`The desk knows nothing of ${name}.`);
  assertClosed(plan, name);
  print(confirmed ? `Forgotten of ${name}:` : `Of ${name} would be forgotten, for good:`);
  if (confirmed) {
    const forgetting = { by: commandLine, newId: v7, now: Date.now() };
    await emptyHandled(store, forgetting);
    await store.tx(async (db) => forgetCustomer(db, await customerScope(db, wanted), forgetting));
  }
  for (const line of describe(plan)) print(line);
  if (!confirmed) print(`Nothing is forgotten yet. Give "desk customer forget ${written} --yes" to do it.`);
};
