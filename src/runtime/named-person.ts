import type { Case } from "../core/case.ts";
import type { Named } from "../core/delegate.ts";
import type { Event } from "../core/event.ts";
import { provenNumber } from "../core/identity.ts";
import type { Party } from "../core/person.ts";
import { endOfDay } from "../directory/local-date.ts";
import type { Database } from "../storage/database.ts";
import { delegatesOf } from "../storage/delegates.ts";
import { peopleCalled } from "../storage/people.ts";
import type { Parts } from "./parts.ts";

const dayMs = 24 * 60 * 60 * 1000;

type Wish = { readonly who: string; readonly until: string | null };

/** Whom an event names to speak for the customer, or no longer. */
const wishIn = (event: Event): Wish | null => {
  if (event.kind !== "actChosen" || event.act.act !== "command") return null;
  const { command } = event.act;
  if (command.verb === "customer delegate") return { who: command.who, until: command.until };
  return command.verb === "customer revoke" ? { who: command.who, until: null } : null;
};

const plain = (name: string): string => name.trim().replace(/^@/, "");

const isCalled = (name: string) => (person: Party) =>
  [person.name, person.key].some((one) => one.toLowerCase() === name.toLowerCase());

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

/** The person whom an event names to speak for the customer (C8), as far as they have ever written to the desk. */
export const namedBy = async (
  db: Database,
  parts: Parts,
  subject: Case,
  event: Event,
): Promise<Named | null> => {
  const wish = wishIn(event);
  if (wish === null) return null;
  const name = plain(wish.who);
  const { timeZone, delegateDays } = parts.settings;
  const until =
    wish.until === null ? parts.clock.now() + delegateDays * dayMs : endOfDay(wish.until, timeZone);
  return { name, person: await find(db, parts, subject, name), until };
};
