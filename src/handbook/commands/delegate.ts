import type { Named } from "../../core/delegate.ts";
import { provenNumber } from "../../core/identity.ts";
import type { Party } from "../../core/person.ts";
import type { Decision } from "../../core/rule.ts";
import { type AnyOrder, actorOf, carriedOut, inform, type Perform, refuse } from "./order.ts";

type Found = { readonly number: string; readonly person: Party; readonly until: number };

const nobody: Named = {
  name: "",
  person: "unknown",
  until: 0,
  wish: "allow",
  isEntitled: true,
};

/** Whom an order names and for which customer, or what keeps it from being carried out. */
const found = ({ subject, event, facts }: AnyOrder): Found | Decision => {
  const number = provenNumber(subject.identity);
  if (number === null)
    return refuse(subject, event, { say: "noKnownCustomer", ticket: subject.ticket.number });
  const { name, person, until } = facts.named ?? nobody;
  if (typeof person === "string")
    return refuse(subject, event, { say: "noSuchPerson", name, several: person === "several" });
  return person.key === subject.customer.key
    ? refuse(subject, event, { say: "isTheCustomer", name: person.name })
    : { number, person, until };
};

/**
 * C8: an agent accepts that somebody may speak for the customer, as after an authorisation was sent in. The customer
 * is told, in private.
 */
export const delegate: Perform<"customer delegate"> = (order) => {
  const one = found(order);
  if ("effects" in one) return one;
  const { number, person, until } = one;
  const { subject, event, facts } = order;
  const by = actorOf(order);
  const { timeZone } = facts.settings;
  return carriedOut(
    order,
    subject,
    [
      { kind: "allow", number, person, by, until },
      inform(event, { say: "delegateAllowed", by: by.name, person: person.name, until, timeZone }),
      {
        kind: "reply",
        key: `delegate-${event.id}`,
        say: { say: "mayNowSpeak", person: person.name, until, timeZone },
        private: true,
      },
    ],
    person.name,
  );
};

/** C8: somebody is no longer heard as the customer. */
export const revoke: Perform<"customer revoke"> = (order) => {
  const one = found(order);
  if ("effects" in one) return one;
  const { subject, event } = order;
  const by = actorOf(order);
  return carriedOut(
    order,
    subject,
    [
      { kind: "revoke", number: one.number, person: one.person.key, by },
      inform(event, { say: "delegateRevoked", by: by.name, person: one.person.name }),
    ],
    one.person.name,
  );
};
