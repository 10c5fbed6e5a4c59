import { asc, count, eq, max, sql } from "drizzle-orm";
import type { Incident } from "../core/incident.ts";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";
import { isOpenIncident } from "./statuses.ts";

const selectOpen = statement(
  () => ({}),
  ({ orm, tables: { incidents } }) =>
    orm
      .select({ incident: incidents.state })
      .from(incidents)
      .where(isOpenIncident)
      .orderBy(asc(incidents.number)),
);

/** The incidents that nobody has ended, oldest first. */
export const openIncidents = async (db: Database): Promise<readonly Incident[]> =>
  (await selectOpen(db, {})).map(({ incident }) => incident);

/** The incident of this number. In a transaction on PostgreSQL, nobody else can change it until the end. */
export const loadIncident = async (
  { orm, tables: { incidents }, locks }: Database,
  number: number,
): Promise<Incident | null> => {
  const [found] = await orm
    .select({ incident: incidents.state })
    .from(incidents)
    // The lock is here because the builder has none.
    .where(sql`${eq(incidents.number, number)} ${locks.rows}`);
  return found?.incident ?? null;
};

/** The number that the next incident will get, from 1 on. */
export const nextIncidentNumber = async ({ orm, tables: { incidents } }: Database): Promise<number> => {
  const [last] = await orm.select({ number: max(incidents.number) }).from(incidents);
  return (last?.number ?? 0) + 1;
};

const rowOf = (incident: Incident) => ({
  number: incident.number,
  service: incident.service.id,
  endedAt: incident.ended?.at ?? null,
  state: incident,
});

/** Opens an incident. `false`: its number was taken meanwhile. */
export const addIncident = async (
  { orm, tables: { incidents } }: Database,
  incident: Incident,
): Promise<boolean> => {
  const added = await orm
    .insert(incidents)
    .values(rowOf(incident))
    .onConflictDoNothing()
    .returning({ number: incidents.number });
  return added.length > 0;
};

/** Writes an incident as it is now; it was loaded in the same transaction. */
export const saveIncident = async (
  { orm, tables: { incidents } }: Database,
  incident: Incident,
): Promise<void> => {
  await orm.update(incidents).set(rowOf(incident)).where(eq(incidents.number, incident.number));
};

/** Notes that a case belongs to an incident, and to no other any more. */
export const attachCase = async (
  { orm, tables: { incidentCases } }: Database,
  caseId: string,
  incident: number,
): Promise<void> => {
  await orm
    .insert(incidentCases)
    .values({ caseId, incident })
    .onConflictDoUpdate({ target: incidentCases.caseId, set: { incident } });
};

/** Notes that a case belongs to no incident. */
export const detachCase = async (
  { orm, tables: { incidentCases } }: Database,
  caseId: string,
): Promise<void> => {
  await orm.delete(incidentCases).where(eq(incidentCases.caseId, caseId));
};

/** The cases that belong to an incident, the oldest first. */
export const casesOfIncident = async (
  { orm, tables: { incidentCases } }: Database,
  incident: number,
): Promise<readonly string[]> => {
  const attached = await orm
    .select({ caseId: incidentCases.caseId })
    .from(incidentCases)
    .where(eq(incidentCases.incident, incident))
    .orderBy(asc(incidentCases.caseId));
  return attached.map(({ caseId }) => caseId);
};

/** How many cases belong to an incident. */
export const countCasesOf = async (
  { orm, tables: { incidentCases } }: Database,
  incident: number,
): Promise<number> => {
  const [counted] = await orm
    .select({ cases: count() })
    .from(incidentCases)
    .where(eq(incidentCases.incident, incident));
  return counted?.cases ?? 0;
};
