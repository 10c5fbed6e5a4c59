import { incidentOf } from "../../core/incident.ts";
import { afterLook, type Light, type LightState, type Look, lights } from "../../core/light.ts";
import type { Service } from "../../directory/services.ts";
import type { Database } from "../../storage/database.ts";
import { nextIncidentNumber, openIncidents } from "../../storage/incidents.ts";
import { readLights, writeLight } from "../../storage/lights.ts";
import type { Parts } from "../parts.ts";
import { openIncident } from "../services/announce.ts";
import { tellDesk, tellLeads } from "../services/incident-order.ts";

type Turned = { readonly from: Light; readonly state: LightState };

const gotWorse = async (db: Database, parts: Parts, service: Service, state: LightState): Promise<void> => {
  const { light, reason } = state;
  if (light === "green" || incidentOf(await openIncidents(db), service.id) !== null) return;
  const { id, name } = service;
  if (light === "red" && parts.services.openIncidents === "automatically") {
    const number = await nextIncidentNumber(db);
    return openIncident(db, parts, { number, service: { id, name }, by: null, text: null });
  }
  const because = { because: "look", light, reason } as const;
  return tellLeads(db, parts, { say: "incidentSuggested", service: { id, name }, because });
};

const recovered = async (db: Database, parts: Parts, { id, name }: Service): Promise<void> => {
  const incident = incidentOf(await openIncidents(db), id)?.number ?? null;
  return tellDesk(db, parts, { say: "serviceRecovered", service: name, incident });
};

/** Tells the desk once what has become of a service. */
const tell = async (db: Database, parts: Parts, service: Service, { from, state }: Turned): Promise<void> => {
  if (state.light === from) return;
  if (lights.indexOf(state.light) > lights.indexOf(from)) return gotWorse(db, parts, service, state);
  return state.light === "green" ? recovered(db, parts, service) : undefined;
};

const isNewWarning = (before: LightState | null, { light, reason }: LightState): boolean =>
  light === "green" &&
  reason !== null &&
  (before === null || before.light !== "green" || before.reason === null);

/** Writes down what a look has found; the desk hears of it once, when a light has changed or a certificate expires. */
export const noteLook = async (parts: Parts, service: Service, look: Look): Promise<void> => {
  const { store, clock, services, settings } = parts;
  await store.tx(async (db) => {
    const before = (await readLights(db)).get(service.id) ?? null;
    const state = afterLook(before, look, clock.now(), services.probes);
    if (!(await writeLight(db, service.id, before, state))) return;
    await tell(db, parts, service, { from: before?.light ?? "green", state });
    if (isNewWarning(before, state) && state.reason?.why === "certificate") {
      const { until } = state.reason;
      const say = {
        say: "certificateExpires",
        service: service.name,
        until,
        timeZone: settings.timeZone,
      } as const;
      await tellLeads(db, parts, say);
    }
  });
};
