import type { Case } from "../core/case.ts";
import type { Named } from "../core/delegate.ts";
import type { Event } from "../core/event.ts";
import { fold } from "../core/fold.ts";
import { provenNumber } from "../core/identity.ts";
import { isStaff, type Party } from "../core/person.ts";
import { endOfDay } from "../directory/local-date.ts";
import { delegationIn } from "../reading/delegation.ts";
import type { Database } from "../storage/database.ts";
import { delegatesOf } from "../storage/delegates.ts";
import { customerNumberOf, peopleCalled } from "../storage/people.ts";
import type { Parts } from "./parts.ts";

const dayMs = 24 * 60 * 60 * 1000;

type Wish = Pick<Named, "name" | "wish"> & { readonly until: string | null };

const inAct = (event: Extract<Event, { kind: "actChosen" }>): Wish | null => {
  const { act } = event;
  if (act.act === "authorise") return { name: act.person, wish: "allow", until: null };
  if (act.act !== "command") return null;
  const { command } = act;
  if (command.verb === "customer delegate") return { name: command.who, wish: "allow", until: command.until };
  return command.verb === "customer revoke" ? { name: command.who, wish: "revoke", until: null } : null;
};

/** Whom an event names to speak for the customer, or no longer. */
const wishIn = (subject: Case, event: Event): Wish | null => {
  if (event.kind === "actChosen") return inAct(event);
  if (event.kind !== "messagePosted" || event.person.key !== subject.customer.key) return null;
  const said = event.speaker === undefined ? delegationIn(event.message.text) : null;
  return said && { ...said, until: null };
};

const plain = (name: string): string => name.trim().replace(/^@/, "");

const isCalled = (name: string) => (person: Party) =>
  [person.name, person.key].some((one) => fold(one) === fold(name));

const theOne = (people: readonly Party[]): Named["person"] => {
  const [first, second] = people;
  if (first === undefined) return "unknown";
  return second === undefined ? first : "several";
};

/** Those who may speak for the customer already are meant before all others of that name. */
const find = async (db: Database, parts: Parts, subject: Case, name: string): Promise<Named["person"]> => {
  const number = provenNumber(subject.identity);
  const allowed = number === null ? [] : await delegatesOf(db, number, parts.clock.now());
  const known = allowed.map(({ person }) => person).filter(isCalled(name));
  return theOne(known.length > 0 ? known : await peopleCalled(db, subject.conversation.platform, name));
};

/** A number that somebody has only just given proves nothing; one they were recognised by before counts. */
const isEntitled = async (db: Database, { identity, customer }: Case, event: Event): Promise<boolean> => {
  if ("person" in event && isStaff(event.person)) return true;
  const number = provenNumber(identity);
  return number !== null && (await customerNumberOf(db, customer.key)) === number;
};

/** The person whom an event names to speak for the customer (C8), as far as they have ever written to the desk. */
export const namedBy = async (
  db: Database,
  parts: Parts,
  subject: Case,
  event: Event,
): Promise<Named | null> => {
  const wanted = wishIn(subject, event);
  if (wanted === null) return null;
  const name = plain(wanted.name);
  const { timeZone, delegateDays } = parts.settings;
  return {
    name,
    person: await find(db, parts, subject, name),
    until:
      wanted.until === null ? parts.clock.now() + delegateDays * dayMs : endOfDay(wanted.until, timeZone),
    wish: wanted.wish,
    isEntitled: await isEntitled(db, subject, event),
  };
};
