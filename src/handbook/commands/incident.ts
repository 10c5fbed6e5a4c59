import { joinIncident } from "../join-incident.ts";
import { actorOf, carriedOut, inform, notNow, type Perform, refuse } from "./order.ts";

/** R11: puts a ticket to an incident that it was not put to by itself; its customer is told how that stands. */
export const attach: Perform<"incident attach"> = (order) => {
  const { subject, command, event, facts } = order;
  if (subject.status === "resolved" || subject.status === "closed") return notNow(order);
  const incident = facts.incidents.find(({ number }) => number === command.incident);
  if (incident === undefined)
    return refuse(subject, event, { say: "noSuchIncident", incident: command.incident });
  if (subject.ticket.incident === incident.number)
    return refuse(subject, event, {
      say: "inIncidentAlready",
      incident: incident.number,
      ticket: subject.ticket.number,
    });
  const joined = joinIncident(subject, incident, facts);
  return carriedOut(order, joined.subject, [
    ...joined.effects,
    inform(event, {
      say: "incidentTold",
      incident: incident.number,
      step: "opened",
      text: null,
      by: actorOf(order).name,
    }),
  ]);
};

/** R11: the ticket is about something else after all. Its customer is told nothing: an agent goes on with it. */
export const detach: Perform<"incident detach"> = (order) => {
  const { subject, event } = order;
  const { incident, ...ticket } = subject.ticket;
  const { number } = ticket;
  if (incident === undefined) return refuse(subject, event, { say: "notInIncident", ticket: number });
  return carriedOut(order, { ...subject, ticket }, [
    { kind: "detach", incident },
    inform(event, { say: "incidentDetached", ticket: number, incident, agent: actorOf(order).name }),
  ]);
};
