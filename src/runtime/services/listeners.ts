import type { Case } from "../../core/case.ts";
import type { IncidentTold } from "../../core/event.ts";
import type { Incident } from "../../core/incident.ts";
import type { PersonKey } from "../../core/person.ts";
import { knowsOf } from "../../handbook/impairment.ts";
import { changedWithoutTicket, loadCase } from "../../storage/cases.ts";
import type { Database } from "../../storage/database.ts";
import { casesOfIncident } from "../../storage/incidents.ts";
import { identitiesOf } from "../../storage/people.ts";

/**
 * What was filed or told this long before an incident is opened belongs to it, in milliseconds; older tickets are put
 * to it by hand.
 */
export const recentMs = 2 * 60 * 60_000;

/** Every chat identity of those who hear of the incident on a ticket. */
const heardOnTickets = async (db: Database, cases: readonly string[]): Promise<Set<PersonKey>> => {
  const people = new Set<PersonKey>();
  for (const id of cases) {
    const found = await loadCase(db, id);
    if (found === null || found.case.status === "closed") continue;
    for (const key of await identitiesOf(db, found.case.customer.key)) people.add(key);
  }
  return people;
};

/** One dialogue of each person, the latest: nobody is told twice, on a ticket and without, or on two platforms. */
const onceEach = async (
  db: Database,
  told: readonly Case[],
  people: Set<PersonKey>,
): Promise<readonly string[]> => {
  const cases: string[] = [];
  for (const { id, customer } of told) {
    const keys = await identitiesOf(db, customer.key);
    if (keys.some((key) => people.has(key))) continue;
    for (const key of keys) people.add(key);
    cases.push(id);
  }
  return cases;
};

/**
 * The cases that hear of what becomes of an incident: its tickets, and of its end also the dialogues of those who were
 * told of it and have filed nothing (R11).
 */
export const listenersOf = async (
  db: Database,
  incident: Incident,
  step: IncidentTold["step"],
): Promise<readonly string[]> => {
  const attached = await casesOfIncident(db, incident.number);
  if (step !== "ended") return attached;
  const recent = await changedWithoutTicket(db, incident.openedAt - recentMs);
  const told = recent.filter((subject) => knowsOf(subject, incident));
  return [...attached, ...(await onceEach(db, told, await heardOnTickets(db, attached)))];
};
