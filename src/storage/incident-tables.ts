import type { HeldNews } from "../core/held-words.ts";
import type { Incident } from "../core/incident.ts";
import type { PersonKey } from "../core/person.ts";
import type { ColumnKit } from "./columns/kit.ts";
import { isOpenIncident } from "./statuses.ts";

/**
 * Incidents, and which of them a case belongs to: one at most (R11). News that wait for their author's word: one text a
 * person.
 */
export const incidentTables = ({ table, index, primaryKey, id, text, int, ms, json }: ColumnKit) => ({
  incidents: table(
    "incidents",
    {
      number: int("number").notNull(),
      service: text("service").notNull(),
      endedAt: ms("ended_at"),
      state: json<Incident>("state").notNull(),
    },
    (incidents) => [
      primaryKey({ columns: [incidents.number] }),
      index("incidents_open").on(incidents.number).where(isOpenIncident),
    ],
  ),
  incidentCases: table(
    "incident_cases",
    {
      caseId: text("case_id").notNull(),
      incident: int("incident").notNull(),
    },
    (attached) => [
      primaryKey({ columns: [attached.caseId] }),
      index("incident_cases_by_incident").on(attached.incident),
    ],
  ),
  heldNews: table("held_news", {
    person: id("person").$type<PersonKey>(),
    state: json<HeldNews>("state").notNull(),
  }),
});
