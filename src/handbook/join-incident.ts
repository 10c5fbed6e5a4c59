import type { CaseBase, Draft, TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { type Incident, latestWords } from "../core/incident.ts";
import type { CustomerSay } from "../core/say.ts";
import { withTicket } from "./escalate.ts";
import { noticeOfIncident, statusUrlOf } from "./impairment.ts";
import { afterNews } from "./incident-word.ts";
import { told, wasTold } from "./speak.ts";

type Joined = { readonly subject: TicketCase; readonly effects: readonly Effect[] };

/** The open incident that a request belongs to once it is filed: that of the impaired service its fault points to. */
export const incidentToJoin = (
  { route }: Pick<CaseBase, "route">,
  { problems }: Draft,
  { incidents, impaired }: Facts,
): Incident | null =>
  route === "support" && problems.some(({ kind }) => kind === "fault")
    ? (incidents.find(({ service }) => impaired.some(({ id }) => id === service.id)) ?? null)
    : null;

const opening = (subject: TicketCase, incident: Incident, facts: Facts): CustomerSay => ({
  say: "incidentNews",
  step: "opened",
  service: incident.service.name[subject.language],
  ticket: subject.ticket.number,
  text: latestWords(incident),
  statusUrl: statusUrlOf(
    facts.impaired.filter(({ id }) => id === incident.service.id),
    facts,
  ),
  stays: true,
});

/**
 * R11: the ticket belongs to the incident from now on, gets its news and its end. The customer is told how it stands,
 * unless they know.
 */
export const joinIncident = (subject: TicketCase, incident: Incident, facts: Facts): Joined => {
  const { number, news } = incident;
  const notice = noticeOfIncident(incident);
  const attached = told(withTicket(subject, { incident: number }), notice);
  const joined = latestWords(incident) === null ? attached : afterNews(attached, facts.now);
  const attach: Effect = { kind: "attach", incident: number, news: news.length };
  if (wasTold(subject, notice)) return { subject: joined, effects: [attach] };
  const key = `incident-${number}-${subject.turn}`;
  const say: Effect = { kind: "reply", key, say: opening(subject, incident, facts), private: false };
  return { subject: { ...joined, turn: subject.turn + 1 }, effects: [attach, say] };
};

/** The same for a request that is being filed; nothing where its service has no open incident. */
export const joinOnFiling = (subject: TicketCase, draft: Draft, facts: Facts): Joined => {
  const incident = incidentToJoin(subject, draft, facts);
  return incident === null ? { subject, effects: [] } : joinIncident(subject, incident, facts);
};
