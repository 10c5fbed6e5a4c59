import type { ServiceStatus } from "../../core/customer.ts";
import type { Facts } from "../../core/facts.ts";
import { type Incident, incidentOf, latestWords } from "../../core/incident.ts";
import { isSurelyGreen, type LightState, worstOf } from "../../core/light.ts";
import type { Database } from "../../storage/database.ts";
import { openIncidents } from "../../storage/incidents.ts";
import { readLights } from "../../storage/lights.ts";
import type { Parts, Services } from "../parts.ts";

/** How services stand, for the rules. */
export type Standing = Pick<Facts, "impaired" | "working" | "incidents">;

/** How long a look counts: three times the time between two of them. */
const freshForMs = ({ probes }: Services): number => 3 * (probes.everyMs + probes.timeoutMs);

/** What was seen before the desk was off for long says nothing any more. */
const isFresh = ({ checkedAt }: LightState, now: number, services: Services): boolean =>
  now - checkedAt <= freshForMs(services);

/**
 * A service as it stands: the worst of what its file says, of what the desk has seen and of an open incident, with the
 * incident's latest words to customers.
 */
const asItStands = (
  service: ServiceStatus,
  seen: LightState | null,
  incident: Incident | null,
): ServiceStatus => {
  const light = worstOf([service.light, seen?.light ?? "green", incident === null ? "green" : "yellow"]);
  const words = incident && latestWords(incident);
  return { ...service, light, notice: words === null ? service.notice : { de: words, en: words } };
};

/** How the services stand that these problems speak of, and which incidents are open. */
export const standingOf = async (
  db: Database,
  { services, clock }: Parts,
  problems: readonly { readonly text: string }[],
): Promise<Standing> => {
  if (services.all.length === 0) return { impaired: [], working: [], incidents: [] };
  const incidents = await openIncidents(db);
  const named = services.named(problems.map(({ text }) => text));
  if (named.length === 0) return { impaired: [], working: [], incidents };
  const now = clock.now();
  const seen = await readLights(db);
  const seenOf = (id: string): LightState | null => {
    const state = seen.get(id);
    return state !== undefined && isFresh(state, now, services) ? state : null;
  };
  const stand = named.map((service) =>
    asItStands(service, seenOf(service.id), incidentOf(incidents, service.id)),
  );
  const isSure = ({ id, light }: ServiceStatus): boolean => {
    const state = seenOf(id);
    return light === "green" && state !== null && isSurelyGreen(state);
  };
  return {
    impaired: stand.filter(({ light }) => light !== "green"),
    working: stand.filter(isSure),
    incidents,
  };
};
