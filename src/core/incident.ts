import type { ServiceStatus } from "./customer.ts";
import type { Party } from "./person.ts";

/** Words of the desk that all customers of an incident get, as they were written. */
export type IncidentNews = { readonly text: string; readonly by: Party; readonly at: number };

/** A service is impaired; tickets about it belong together and hear of it together (R11). */
export type Incident = {
  /** Shown as `I-<number>`; ascending, never reused. */
  readonly number: number;
  readonly service: Pick<ServiceStatus, "id" | "name">;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** `null`: the desk itself, because of a probe. */
  readonly openedBy: Party | null;
  /** Oldest first; the words of the opening and of the end are among them. */
  readonly news: readonly IncidentNews[];
  /** `null`: it is open. */
  readonly ended: { readonly by: Party; readonly at: number } | null;
};

/** `I-3`, as people write and read it. */
export const incidentName = (number: number): `I-${number}` => `I-${number}`;

/** What an incident's customers were told last in the desk's own words; `null`: nothing yet. */
export const latestWords = ({ news }: Incident): string | null => news.at(-1)?.text ?? null;

/** The open incident of a service. */
export const incidentOf = (incidents: readonly Incident[], service: string): Incident | null =>
  incidents.find((incident) => incident.service.id === service) ?? null;
