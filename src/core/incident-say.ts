import type { ServiceStatus } from "./customer.ts";
import type { HeldNews } from "./held-words.ts";
import type { Incident } from "./incident.ts";
import type { Light, LookReason } from "./light.ts";

/** What a service is called, in both languages. */
type ServiceName = ServiceStatus["name"];

/** What the desk says to its own people of services and incidents (R11). */
export type IncidentSentences = {
  /** The one card of an incident. */
  incidentCard: { incident: Incident; tickets: number; timeZone: string };
  /** Many similar tickets, or a look at the service, speak for an incident. */
  incidentSuggested: {
    /** `null`: the tickets are alike, but speak of no known service. */
    service: Pick<ServiceStatus, "id" | "name"> | null;
    because:
      | { because: "tickets"; tickets: readonly number[]; minutes: number }
      | { because: "look"; light: Exclude<Light, "green">; reason: LookReason | null };
  };
  /** A certificate expires soon: customers notice nothing yet. */
  certificateExpires: { service: ServiceName; until: number; timeZone: string };
  /** The service works again, as the desk sees it; its incident, if there is one, may end. */
  serviceRecovered: { service: ServiceName; incident: number | null };
  /** Below the card of a ticket: what its customer was told. */
  incidentTold: {
    incident: number;
    step: "opened" | "updated" | "ended";
    text: string | null;
    by: string | null;
  };
  incidentDetached: { ticket: number; incident: number; agent: string };
  /** To whoever gave the command. `tickets`: so many customers are told. */
  incidentDone: {
    incident: number;
    service: ServiceName;
    step: "opened" | "updated" | "ended";
    tickets: number;
  };
  /** T-rules: these words wait; to their author alone. `tickets`: so many customers would read them. */
  newsHeld: { service: ServiceName; incident: number | null; tickets: number; held: HeldNews };
  /** `noWording`: words wait, and the checker has no wording for all of them. */
  nothingHeldForAll: { noWording: boolean };
  incidentOpenAlready: { incident: number; service: ServiceName };
  noSuchIncident: { incident: number };
  incidentIsOver: { incident: number };
  noSuchService: { name: string; known: readonly string[] };
  /** What are customers to be told at the end? With a form. */
  incidentEndText: { incident: number; service: ServiceName; tickets: number };
  notInIncident: { ticket: number };
  inIncidentAlready: { ticket: number; incident: number };
  incidents: {
    lines: readonly { incident: Incident; tickets: number }[];
    timeZone: string;
  };
};
