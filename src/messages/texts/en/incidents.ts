import type { incidents as german } from "../de/incidents.ts";

/** What the desk's people read of services and incidents, in English. */
export const incidents: typeof german = {
  incidentCard: {
    title: (name, service) => `${name} · Incident: ${service}`,
    over: (name, service) => `${name} · over: ${service}`,
    row: "Incident",
    since: "Since",
    until: "Ended",
    openedBy: "Opened by",
    desk: "Deskbell, after a look",
    tickets: "Tickets",
    latest: "Last told to the customers:",
    silent: "The customers know of the incident; words of yours are still to come.",
    end: "End the incident",
    form: {
      title: "Send an update",
      open: "Tell everybody",
      submit: "Send to all",
      label: "All customers of the incident read this",
    },
  },
  incidentEndText: {
    ask: (name, service, count) =>
      count === 1
        ? `${name} (${service}) has one ticket. What shall the customer read at its end? They are then asked whether everything works again.`
        : `${name} (${service}) has ${count} tickets. What shall the customers read at its end? They are then asked whether everything works again.`,
    form: {
      title: "End the incident",
      open: "Enter the text",
      submit: "End it",
      label: "All customers of the incident read this",
    },
  },
  incidentSuggested: {
    tickets: (count, minutes) => `${count} similar tickets within ${minutes} minutes. Is this an incident?`,
    service: (name) => `Service: ${name}`,
    names: (names) => `Tickets: ${names}`,
    look: {
      yellow: (name) => `${name} is impaired, says the probe. Is this an incident?`,
      red: (name) => `${name} does not answer, says the probe. Is this an incident?`,
    },
    reason: {
      unreachable: (detail) => `No answer: ${detail}`,
      status: (status) => `Answers with HTTP ${status}.`,
      words: "The page lacks the words that should stand in it.",
      moved: (to) => `Sends to ${to}, where the probe does not follow.`,
      certificate: "The certificate has expired.",
      statusPage: (words) => `Status page: ${words}`,
    },
    open: "Open an incident",
    how: (example) => `With a text for the customers: ${example}`,
  },
  certificateExpires: (service, time) =>
    `The certificate of ${service} is valid only until ${time}. Customers notice nothing of it yet.`,
  serviceRecovered: {
    works: (name) => `${name} works again, says the probe.`,
    end: (incident) => `Is ${incident} over with that?`,
  },
  incidentTold: {
    opened: (incident) => `Belongs to incident ${incident} now; the customer knows.`,
    updated: (incident, by) => `${by} to all customers of ${incident}:`,
    ended: (incident) => `${incident} is over; the customer knows.`,
  },
  incidentDetached: (ticket, incident, agent) =>
    `${agent} has taken ${ticket} out of incident ${incident}. The customer hears nothing of it.`,
  incidentDone: {
    opened: (incident, service, tickets) =>
      tickets === 0
        ? `${incident} (${service}) is open. Whoever reports the service hears of it and belongs to it.`
        : `${incident} (${service}) is open. Matching tickets of the last two hours: ${tickets}; their customers hear of it. Whoever reports the service from now on joins.`,
    updated: (incident, tickets) =>
      tickets === 1 ? `${incident}: goes to one customer.` : `${incident}: goes to ${tickets} customers.`,
    ended: (incident, tickets) =>
      tickets === 1
        ? `${incident} is over. The customer is asked whether everything works again.`
        : `${incident} is over. ${tickets} customers are asked whether everything works again.`,
  },
  incidentOpenAlready: (incident, service) =>
    `${incident} is open for ${service} already. News of it reach all customers with “/ticket incident update ${incident}”.`,
  noSuchIncident: (incident, example) => `${incident} is not open. What is open: ${example}`,
  incidentIsOver: (incident, example) => `${incident} is over already. What is open: ${example}`,
  noSuchService: {
    others: (name, known) => `The desk knows no service “${name}”. There are: ${known}`,
    none: "This desk knows no services yet. They stand in the file of services.file.",
  },
  notInIncident: (ticket) => `${ticket} belongs to no incident.`,
  inIncidentAlready: (ticket, incident) => `${ticket} belongs to ${incident} already.`,
  incidents: {
    title: (count) => (count === 1 ? "One incident is open" : `${count} incidents are open`),
    none: "No incident is open right now.",
    line: (incident, service, since, tickets) =>
      `${incident} · ${service} · since ${since} · tickets: ${tickets}`,
    more: (count) => `and ${count} more`,
  },
};
