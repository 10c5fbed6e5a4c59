import { isTicket, type TicketCase } from "../../core/case.ts";
import type { IncidentTold } from "../../core/event.ts";
import { type Incident, incidentName } from "../../core/incident.ts";
import type { Party } from "../../core/person.ts";
import { openTickets } from "../../storage/cases.ts";
import type { Database } from "../../storage/database.ts";
import { acceptDelivery } from "../../storage/inbox.ts";
import { addIncident, openIncidents, saveIncident } from "../../storage/incidents.ts";
import { Conflict } from "../conflict.ts";
import type { Parts } from "../parts.ts";
import { showIncident } from "./incident-order.ts";
import { listenersOf, recentMs } from "./listeners.ts";

type Step = IncidentTold["step"];

/** Hands the news of an incident to each of its cases as an event of its own: each is told once, whatever restarts. */
const announce = async (
  db: Database,
  { newId, clock }: Parts,
  { number, service, news }: Incident,
  step: Step,
  cases: readonly string[],
): Promise<void> => {
  const now = clock.now();
  const words = step === "opened" ? null : (news.at(-1) ?? null);
  for (const caseId of cases) {
    const id = `incident:${incidentName(number)}:${step}:${news.length}:${caseId}`;
    const incident = { number, service };
    const said = words && { text: words.text, by: words.by };
    const event: IncidentTold = { kind: "incidentTold", id, at: now, caseId, incident, step, news: said };
    await acceptDelivery(db, {
      id: newId(),
      platform: "desk",
      lane: `desk/${caseId}`,
      at: now,
      keys: [id],
      payload: event,
      receivedAt: now,
    });
  }
};

const isAbout = ({ services }: Parts, { route, ticket }: TicketCase, service: string): boolean =>
  route === "support" &&
  ticket.problems.some(
    ({ kind, text }) => kind === "fault" && services.named([text]).some(({ id }) => id === service),
  );

/** The open tickets about faults of a service that were filed lately and belong to no incident. */
export const recentTickets = async (
  db: Database,
  parts: Parts,
  service: string,
): Promise<readonly TicketCase[]> => {
  const since = parts.clock.now() - recentMs;
  return (await openTickets(db))
    .map(({ case: subject }) => subject)
    .filter(isTicket)
    .filter(({ ticket }) => ticket.filedAt >= since && ticket.incident === undefined)
    .filter((subject) => isAbout(parts, subject, service));
};

/** What an incident begins with. */
export type Opening = Pick<Incident, "number" | "service"> & {
  /** `null`: the desk itself. */
  readonly by: Party | null;
  readonly text: string | null;
};

/**
 * Opens an incident: its card, and everybody told whose ticket about it was filed lately. Part of a transaction.
 *
 * @throws {Conflict} when somebody has opened one meanwhile.
 */
export const openIncident = async (
  db: Database,
  parts: Parts,
  { number, service: { id, name }, by, text }: Opening,
): Promise<void> => {
  const at = parts.clock.now();
  if ((await openIncidents(db)).some(({ service }) => service.id === id))
    throw new Conflict(`An incident of ${id} is open already.`);
  const news = text === null || by === null ? [] : [{ text, by, at }];
  const incident: Incident = { number, service: { id, name }, openedAt: at, openedBy: by, news, ended: null };
  if (!(await addIncident(db, incident))) throw new Conflict(`Incident ${number} was opened elsewhere.`);
  await showIncident(db, parts, incident);
  const tickets = await recentTickets(db, parts, id);
  const cases = tickets.map((subject) => subject.id);
  await announce(db, parts, incident, "opened", cases);
};

/** Writes an incident with its latest news, changes its card and tells all of its customers. Part of a transaction. */
export const spreadNews = async (
  db: Database,
  parts: Parts,
  incident: Incident,
  step: Exclude<Step, "opened">,
): Promise<void> => {
  await saveIncident(db, incident);
  await showIncident(db, parts, incident);
  await announce(db, parts, incident, step, await listenersOf(db, incident, step));
};
