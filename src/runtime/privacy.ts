import type { PrivacyCommand } from "../core/command.ts";
import type { ActChosen } from "../core/event.ts";
import { type ForgetPlan, isKnown } from "../core/forget-plan.ts";
import { mayCommand } from "../core/permissions.ts";
import { type Party, partyOf } from "../core/person.ts";
import type { AgentSay } from "../core/say.ts";
import { customerScope, unfinishedTickets, type Wanted, wantedIn } from "../storage/customer-scope.ts";
import type { Database } from "../storage/database.ts";
import { emptyHandled } from "../storage/forgetting/empty-handled.ts";
import { forgetCustomer, planForgetting } from "../storage/forgetting/forget-customer.ts";
import { Conflict } from "./conflict.ts";
import type { Managed } from "./managed.ts";
import type { Parts } from "./parts.ts";
import { tellDesk } from "./services/incident-order.ts";

const forget =
  (parts: Parts, wanted: Wanted, by: Party, say: AgentSay) =>
  async (db: Database): Promise<void> => {
    const scope = await customerScope(db, wanted);
    if (unfinishedTickets(scope).length > 0) throw new Conflict("A ticket was opened meanwhile.");
    await forgetCustomer(db, scope, { by, newId: parts.newId, now: parts.clock.now() });
    await tellDesk(db, parts, say);
  };

const answerTo = (
  parts: Parts,
  by: Party,
  command: PrivacyCommand,
  { wanted, who, plan }: { readonly wanted: Wanted; readonly who: string; readonly plan: ForgetPlan },
): Managed => {
  if (!isKnown(plan)) return { say: { say: "nothingKnown", who } };
  if (command.verb === "customer export") return { say: { say: "customerExport", who, plan } };
  if (plan.openTickets.length > 0) return { say: { say: "forgetRefused", who, tickets: plan.openTickets } };
  if (!command.confirmed) return { say: { say: "forgetPlan", who, plan } };
  const say = { say: "customerForgotten", by: by.name, cases: plan.cases } as const;
  return { say, also: forget(parts, wanted, by, say) };
};

/** Says how to get all that is known of a customer, or forgets them: first what would go, then for good. */
export const manageCustomerData = async (
  parts: Parts,
  { person }: ActChosen,
  command: PrivacyCommand,
): Promise<Managed> => {
  if (!mayCommand(person.role, command.verb)) return { say: { say: "notPermitted", verb: command.verb } };
  const wanted = wantedIn(command.who, parts.directory.normalise);
  const who = "number" in wanted ? wanted.number : wanted.account;
  const plan = await parts.store.read(async (db) => planForgetting(db, await customerScope(db, wanted)));
  const by = partyOf(person);
  const answer = answerTo(parts, by, command, { wanted, who, plan });
  if (answer.also !== undefined)
    await emptyHandled(parts.store, { by, newId: parts.newId, now: parts.clock.now() });
  return answer;
};
