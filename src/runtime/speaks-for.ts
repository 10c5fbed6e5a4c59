import type { CustomerAct } from "../core/act.ts";
import type { Case } from "../core/case.ts";
import type { Event, PersonEvent } from "../core/event.ts";
import { fold } from "../core/fold.ts";
import { provenNumber } from "../core/identity.ts";
import { isStaff, type Party, partyOf } from "../core/person.ts";
import type { Database } from "../storage/database.ts";
import { delegatesOf } from "../storage/delegates.ts";
import { customerOf } from "./customer-record.ts";
import type { Parts } from "./parts.ts";

/** What nobody does for somebody else: say who they are, or who may speak for them. */
const personal: readonly CustomerAct["act"][] = ["giveNumber", "giveCode", "noCode", "noNumber", "authorise"];

const isPersonal = (event: PersonEvent): boolean => {
  if (event.kind !== "actChosen") return false;
  const { act } = event;
  if (act.act === "command" || act.act === "unclear") return true;
  return act.act === "correctField" ? act.field.field === "number" : personal.includes(act.act);
};

const maySpeak = async (db: Database, parts: Parts, number: string, person: Party): Promise<boolean> => {
  const allowed = await delegatesOf(db, number, parts.clock.now());
  if (allowed.some((one) => one.person.key === person.key)) return true;
  const record = await customerOf(db, parts.directory, number);
  const isListed = (name: string): boolean =>
    [person.name, person.key].some((one) => fold(one) === fold(name));
  return record?.delegates.some(isListed) ?? false;
};

/**
 * C8: what somebody says or presses who may speak for the case's customer, as the customer's, with who it was. All
 * other events stay as they are.
 */
export const asCustomer = async (db: Database, parts: Parts, subject: Case, event: Event): Promise<Event> => {
  if (!("person" in event) || isStaff(event.person) || event.person.key === subject.customer.key)
    return event;
  const number = provenNumber(subject.identity);
  if (number === null || event.place !== "support" || isPersonal(event)) return event;
  const speaker = partyOf(event.person);
  if (!(await maySpeak(db, parts, number, speaker))) return event;
  return { ...event, person: { ...event.person, ...subject.customer }, speaker };
};
