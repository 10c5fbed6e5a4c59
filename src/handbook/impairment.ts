import { type Case, type CaseBase, inDialogue } from "../core/case.ts";
import type { ServiceStatus } from "../core/customer.ts";
import type { Facts } from "../core/facts.ts";
import { type Incident, incidentName, incidentOf } from "../core/incident.ts";
import type { Notice } from "../core/notice.ts";

/** By which it is remembered that a customer knows how an incident stands: with each of its news they know less. */
export const noticeOfIncident = ({ service, number, news }: Incident): Notice =>
  news.length === 0
    ? `impaired:${service.id}`
    : `impaired:${service.id}:${incidentName(number)}:${news.length}`;

/** By which it is remembered that a customer was told of an impaired service. */
export const noticeOf = (service: string, { incidents }: Pick<Facts, "incidents">): Notice => {
  const incident = incidentOf(incidents, service);
  return incident === null ? `impaired:${service}` : noticeOfIncident(incident);
};

/** Beginning of the key of the post that asks, at the end of a disruption, whether everything works. */
export const endTopic = "impairmentOver";

const isNoticeOf = (notice: Notice, { service, number }: Pick<Incident, "service" | "number">): boolean =>
  notice === `impaired:${service.id}` || notice.startsWith(`impaired:${service.id}:${incidentName(number)}:`);

/** Whether a customer was told of this disruption in a dialogue, and has not said that it is settled. */
export const knowsOf = (subject: Case, incident: Pick<Incident, "service" | "number">): boolean =>
  inDialogue(subject) &&
  !(subject.status === "answered" && subject.verdict === "solved") &&
  subject.told.some((notice) => isNoticeOf(notice, incident));

/** The case as if nobody had told of it: what is over is told of anew when it comes again. */
export const untold = <Subject extends CaseBase>(
  subject: Subject,
  incident: Pick<Incident, "service" | "number">,
): Subject => ({ ...subject, told: subject.told.filter((notice) => !isNoticeOf(notice, incident)) });

/** Where a customer can see how services do: on the page of the only one, or on that of all. */
export const statusUrlOf = (services: readonly ServiceStatus[], { settings }: Facts): string | null => {
  const [first, ...others] = services;
  return (others.length === 0 ? first?.statusUrl : null) ?? settings.links.status;
};
