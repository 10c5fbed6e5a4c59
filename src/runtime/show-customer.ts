import { isTicket } from "../core/case.ts";
import type { AtWord } from "../core/customer.ts";
import type { ActChosen } from "../core/event.ts";
import { provenNumber } from "../core/identity.ts";
import { mayCommand } from "../core/permissions.ts";
import type { AgentSay } from "../core/say.ts";
import { changesOf } from "../storage/customers.ts";
import { delegatesOf } from "../storage/delegates.ts";
import { linkedPeople } from "../storage/people.ts";
import { customerOf } from "./customer-record.ts";
import { findCase } from "./find-case.ts";
import type { Parts } from "./parts.ts";

const verb = "customer show";

/** The number that is asked for: the one named, or that of the ticket's customer; or why there is none. */
const wanted = async (parts: Parts, event: ActChosen, number: string | null): Promise<string | AgentSay> => {
  if (number !== null) return parts.directory.normalise(number);
  const subject = (await parts.store.read((db) => findCase(db, parts, event)))?.case;
  if (subject === undefined || !isTicket(subject))
    return event.target !== null && "ticket" in event.target
      ? { say: "noSuchTicket", ticket: event.target.ticket }
      : { say: "unclear", problem: { problem: "noTicket", verb } };
  if (!mayCommand(event.person.role, verb, subject.route)) return { say: "notPermitted", verb };
  return provenNumber(subject.identity) ?? { say: "noKnownCustomer", ticket: subject.ticket.number };
};

/** What can be said of a number whose record is not found; `null`: there is no such customer. */
const withoutRecord = ({ directory, settings }: Parts, number: string): AtWord | "malformed" | null => {
  if (directory.wellFormed(number)) return directory.untold(number);
  return settings.customers === "records" ? null : "malformed";
};

/** All that the desk knows of a customer, for the person who asked (S6). */
export const showCustomer = async (
  parts: Parts,
  event: ActChosen,
  given: string | null,
): Promise<AgentSay> => {
  const { numberExample: example, timeZone } = parts.settings;
  if (example === null) return { say: "noCustomers" };
  const number = await wanted(parts, event, given);
  if (typeof number !== "string") return number;
  return parts.store.read(async (db) => {
    const record = await customerOf(db, parts.directory, number, "waits");
    const known = record ?? withoutRecord(parts, number);
    if (known === null) return { say: "noSuchCustomer", number, example };
    if (known === "malformed") return { say: "noSuchNumber", number, example };
    return {
      say: "customerShown",
      number,
      record: known,
      people: await linkedPeople(db, number),
      delegates: await delegatesOf(db, number, parts.clock.now()),
      changes: await changesOf(db, number),
      timeZone,
    };
  });
};
