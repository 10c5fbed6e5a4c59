import type { CustomerAct } from "../core/act.ts";
import type { Case } from "../core/case.ts";
import type { Event, PersonEvent } from "../core/event.ts";
import { fold } from "../core/fold.ts";
import { provenNumber } from "../core/identity.ts";
import { isStaff, type Party, partyOf } from "../core/person.ts";
import type { Database } from "../storage/database.ts";
import { delegatesOf } from "../storage/delegates.ts";
import { isSaidBy } from "./case-with-message.ts";
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

/** What somebody has said for the customer is theirs to take back, whatever they may do now. */
const mayChange = async (
  db: Database,
  parts: Parts,
  {
    subject,
    event,
    number,
  }: { readonly subject: Case; readonly event: PersonEvent; readonly number: string },
): Promise<boolean> => {
  const speaker = partyOf(event.person);
  if (event.kind !== "messageEdited" && event.kind !== "messageDeleted")
    return maySpeak(db, parts, number, speaker);
  if (!isSaidBy(subject, event.message.id, speaker.key)) return false;
  return event.kind === "messageDeleted" || maySpeak(db, parts, number, speaker);
};

/**
 * C8: what somebody says or presses who may speak for the case's customer, as the customer's, with who it was; their
 * edits and deletions of what they said that way too. All other events stay as they are.
 */
export const asCustomer = async (db: Database, parts: Parts, subject: Case, event: Event): Promise<Event> => {
  if (!("person" in event) || isStaff(event.person) || event.person.key === subject.customer.key)
    return event;
  const number = provenNumber(subject.identity);
  if (number === null || event.place !== "support" || isPersonal(event)) return event;
  if (!(await mayChange(db, parts, { subject, event, number }))) return event;
  const speaker = partyOf(event.person);
  return { ...event, person: { ...event.person, ...subject.customer }, speaker };
};
