import type { IncidentCommand } from "../../core/command.ts";
import type { ActChosen } from "../../core/event.ts";
import { fold } from "../../core/fold.ts";
import { type Incident, incidentOf } from "../../core/incident.ts";
import { mayCommand } from "../../core/permissions.ts";
import { type Party, partyOf } from "../../core/person.ts";
import type { AgentSay } from "../../core/say.ts";
import type { Database } from "../../storage/database.ts";
import { countCasesOf, loadIncident, nextIncidentNumber, openIncidents } from "../../storage/incidents.ts";
import { Conflict } from "../conflict.ts";
import type { Managed } from "../managed.ts";
import type { Parts } from "../parts.ts";
import { openIncident, recentTickets, spreadNews } from "./announce.ts";
import { type NewsCommand, orHold, sendHeld } from "./held-news.ts";
import { listenersOf } from "./listeners.ts";

type Open = Extract<IncidentCommand, { verb: "incident open" }>;
type Change = Extract<IncidentCommand, { verb: "incident update" | "incident end" }>;

const serviceNamed = ({ services: { all } }: Parts, name: string) =>
  all.find(({ id, name: { de, en } }) => [id, de, en].some((one) => fold(one) === fold(name)));

const open = async (parts: Parts, { service: name, text }: Open, by: Party): Promise<Managed> => {
  const service = serviceNamed(parts, name);
  if (service === undefined)
    return { say: { say: "noSuchService", name, known: parts.services.all.map(({ id }) => id) } };
  const { incident, number, tickets } = await parts.store.read(async (db) => ({
    incident: incidentOf(await openIncidents(db), service.id),
    number: await nextIncidentNumber(db),
    tickets: (await recentTickets(db, parts, service.id)).length,
  }));
  if (incident !== null)
    return {
      say: { say: "incidentOpenAlready", incident: incident.number, service: incident.service.name },
    };
  return {
    say: { say: "incidentDone", incident: number, service: service.name, step: "opened", tickets },
    also: (db) => openIncident(db, parts, { number, service, by, text }),
  };
};

const changed = (incident: Incident, { verb, text }: Change, by: Party, at: number): Incident => ({
  ...incident,
  news: text === null ? incident.news : [...incident.news, { text, by, at }],
  ended: verb === "incident end" ? { by, at } : null,
});

const write =
  (parts: Parts, command: Change, by: Party) =>
  async (db: Database): Promise<void> => {
    const incident = await loadIncident(db, command.incident);
    if (incident === null || incident.ended !== null)
      throw new Conflict(`Incident ${command.incident} was ended meanwhile.`);
    const step = command.verb === "incident end" ? "ended" : "updated";
    await spreadNews(db, parts, changed(incident, command, by, parts.clock.now()), step);
  };

const change = async (parts: Parts, command: Change, by: Party): Promise<Managed> => {
  const { incident: number, text } = command;
  const step = command.verb === "incident end" ? "ended" : "updated";
  const incident = await parts.store.read((db) => loadIncident(db, number));
  if (incident === null) return { say: { say: "noSuchIncident", incident: number } };
  if (incident.ended !== null) return { say: { say: "incidentIsOver", incident: number } };
  const tickets = await parts.store.read(async (db) =>
    text === null ? countCasesOf(db, number) : (await listenersOf(db, incident, step)).length,
  );
  const of = { incident: number, service: incident.service.name, tickets };
  if (text === null) return { say: { say: "incidentEndText", ...of } };
  return { say: { say: "incidentDone", ...of, step }, also: write(parts, command, by) };
};

/** Opens an incident, tells its customers more, or ends it (R11). */
export const manageIncident = async (
  parts: Parts,
  { person, at }: ActChosen,
  command: IncidentCommand,
): Promise<Managed> => {
  const { verb } = command;
  if (!mayCommand(person.role, verb)) return { say: { say: "notPermitted", verb } };
  const by = partyOf(person);
  const perform = (news: NewsCommand): Promise<Managed> =>
    news.verb === "incident open" ? open(parts, news, by) : change(parts, news, by);
  return command.verb === "incident send"
    ? sendHeld(parts, by, command, perform)
    : orHold(parts, { by, at }, command, await perform(command));
};

/** The open incidents, for whoever asks. */
export const listIncidents = async ({ store, settings }: Parts): Promise<AgentSay> => {
  const lines = await store.read(async (db) => {
    const counted: { readonly incident: Incident; readonly tickets: number }[] = [];
    for (const incident of await openIncidents(db))
      counted.push({ incident, tickets: await countCasesOf(db, incident.number) });
    return counted;
  });
  return { say: "incidents", lines, timeZone: settings.timeZone };
};
