import { isTicket } from "../core/case.ts";
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

/** All that the desk knows of a customer, for the person who asked (S6). */
export const showCustomer = async (
  parts: Parts,
  event: ActChosen,
  given: string | null,
): Promise<AgentSay> => {
  const number = await wanted(parts, event, given);
  if (typeof number !== "string") return number;
  const { numberExample: example, timeZone } = parts.settings;
  return parts.store.read(async (db) => {
    const record = await customerOf(db, parts.directory, number, "waits");
    if (record === null) return { say: "noSuchCustomer", number, example };
    return {
      say: "customerShown",
      record,
      people: await linkedPeople(db, number),
      delegates: await delegatesOf(db, number, parts.clock.now()),
      changes: await changesOf(db, number),
      timeZone,
    };
  });
};
