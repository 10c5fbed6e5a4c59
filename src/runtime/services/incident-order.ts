import type { Ping } from "../../core/effect.ts";
import type { Incident } from "../../core/incident.ts";
import type { AgentSay } from "../../core/say.ts";
import type { Database } from "../../storage/database.ts";
import { countCasesOf } from "../../storage/incidents.ts";
import { enqueue, type NewOrder } from "../../storage/outbox.ts";
import type { Parts } from "../parts.ts";

/** The order that posts something of a service in the internal channel, or changes it in place under a key. */
const orderOf = (
  { internal, newId, clock, settings }: Parts,
  say: AgentSay,
  ping: readonly Ping[],
  place: Pick<NewOrder, "caseId" | "key">,
): NewOrder => ({
  id: newId(),
  ...place,
  platform: internal.platform,
  lane: `${internal.platform}/${internal.channel}`,
  body: {
    order: "post",
    destination: { to: "internal" },
    onlyFor: null,
    content: { audience: "desk", say, language: settings.language },
    ping,
    mode: place.key === null ? "create" : "createOrUpdate",
  },
  dueAt: clock.now(),
  createdAt: clock.now(),
});

const unkept = { caseId: null, key: null };

/** Says something about a service in the internal channel. */
export const tellDesk = (db: Database, parts: Parts, say: AgentSay): Promise<void> =>
  enqueue(db, [orderOf(parts, say, [], unkept)]);

/** The same, and calls the leads. */
export const tellLeads = (db: Database, parts: Parts, say: AgentSay): Promise<void> =>
  enqueue(db, [orderOf(parts, say, ["leads"], unkept)]);

/**
 * Posts the one card of an incident, or brings it up to date. It stands under the incident instead of a case. One that
 * nobody of the desk has opened calls the leads.
 */
export const showIncident = async (db: Database, parts: Parts, incident: Incident): Promise<void> => {
  const tickets = await countCasesOf(db, incident.number);
  const { timeZone } = parts.settings;
  const ping: readonly Ping[] = incident.openedBy === null ? ["leads"] : [];
  const say = { say: "incidentCard", incident, tickets, timeZone } as const;
  await enqueue(db, [orderOf(parts, say, ping, { caseId: `incident-${incident.number}`, key: "card" })]);
};
