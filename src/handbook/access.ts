import type { Case } from "../core/case.ts";
import type { Effect, Told } from "../core/effect.ts";
import { type ActChosen, actualActor } from "../core/event.ts";
import { mayCommand } from "../core/permissions.ts";
import { isStaff, type Person } from "../core/person.ts";
import { done, type Rule } from "../core/rule.ts";
import type { AgentSay, CustomerSay } from "../core/say.ts";

/** Words for a customer. */
export const toCustomer = (say: CustomerSay): Told => ({ audience: "customer", say });

/** Words for somebody of the desk. */
export const toDesk = (say: AgentSay): Told => ({ audience: "desk", say });

/** Answers the person behind an act, where they are, seen by nobody else. */
export const tellActor = (event: ActChosen, content: Told): Effect => ({
  kind: "tell",
  key: `tell-${event.id}`,
  to: actualActor(event).key,
  in: event.conversation,
  content,
});

/** What somebody hears who gives a command and is nobody of the desk, or cannot be recognised as one now. */
export const notAllowed = ({ rightsUnread }: Person): Told =>
  toCustomer({ say: rightsUnread ? "rightsUnread" : "notForCustomers" });

const refusal = (subject: Case, event: ActChosen): Told | null => {
  const { act, person } = event;
  if (act.act !== "command" && act.act !== "unclear") {
    if (person.key === subject.customer.key) return null;
    return isStaff(person) ? toDesk({ say: "customersChoice" }) : toCustomer({ say: "notYourThread" });
  }
  if (!isStaff(person)) return notAllowed(person);
  if (act.act === "unclear") return toDesk({ say: "unclear", problem: act.problem });
  const { verb } = act.command;
  return mayCommand(person.role, verb, subject.route) ? null : toDesk({ say: "notPermitted", verb });
};

/** Denied unless the permission table lists it; a customer's buttons are that customer's alone. */
export const access: Rule = {
  id: "access",
  name: "Only who may, may",
  decide: (subject, event) => {
    if (event.kind !== "actChosen") return undefined;
    const content = refusal(subject, event);
    if (content === null) return undefined;
    return done(subject, [tellActor(event, content)], { refused: content.say.say, role: event.person.role });
  },
};
