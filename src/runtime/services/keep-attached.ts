import { type Case, isTicket } from "../../core/case.ts";
import type { Effect } from "../../core/effect.ts";
import type { Database } from "../../storage/database.ts";
import { attachCase, detachCase, loadIncident } from "../../storage/incidents.ts";
import { Conflict } from "../conflict.ts";
import type { Parts } from "../parts.ts";
import { showIncident } from "./incident-order.ts";

type Attach = Extract<Effect, { kind: "attach" }>;
type Detach = Extract<Effect, { kind: "detach" }>;

const showAnew = async (db: Database, parts: Parts, number: number): Promise<void> => {
  const incident = await loadIncident(db, number);
  if (incident !== null) await showIncident(db, parts, incident);
};

/**
 * Notes that a ticket belongs to an incident, and no more to the one before. News that came since it was decided would be missed: then it is decided
 * again.
 *
 * @throws {Conflict} when the incident is no longer as it was.
 */
export const keepAttached = async (
  db: Database,
  parts: Parts,
  before: Case,
  { incident: number, news }: Attach,
): Promise<void> => {
  const incident = await loadIncident(db, number);
  if (incident === null || incident.ended !== null || incident.news.length !== news)
    throw new Conflict(`Incident ${number} was changed.`);
  await attachCase(db, before.id, number);
  await showIncident(db, parts, incident);
  if (isTicket(before) && before.ticket.incident !== undefined)
    await showAnew(db, parts, before.ticket.incident);
};

/** Notes that a ticket belongs to its incident no more. */
export const keepDetached = async (
  db: Database,
  parts: Parts,
  { id }: Case,
  { incident: number }: Detach,
): Promise<void> => {
  await detachCase(db, id);
  await showAnew(db, parts, number);
};
