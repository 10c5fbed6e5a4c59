import type { held as german } from "../de/held.ts";

/** What the desk reads about words that wait before customers read them (T-rules), in English. */
export const held: typeof german = {
  replyHeld: {
    title: (ticket) => `${ticket} · not sent yet`,
    how: (own) => `The text is waiting for you. This sends it as it is, too: ${own}`,
    suggested: (example) => `This sends the suggestion, too: ${example}`,
    otherwise: "Another text of yours to the customer takes its place.",
    suggestion: "Suggestion:",
    more: (count) => (count === 1 ? "One more hint." : `${count} more hints.`),
    sendAnyway: "Send anyway",
    sendSuggestion: "Send the suggestion",
    change: "Change",
  },
  newsHeld: {
    title: (incident, service) => `${incident} (${service}) · not sent yet`,
    titleOfNew: (service) => `Incident ${service} · not opened yet`,
    readers: (count) => (count === 1 ? "One customer would read it." : `${count} customers would read it.`),
    otherwise: "The same command with another text takes its place.",
  },
  heldExpired: {
    closed: (ticket, agent) =>
      `Not sent: ${ticket} is closed, and this text by ${agent} for the customer was still waiting.`,
    taken: (ticket, agent, owner) =>
      `Not sent: ${owner} has ${ticket} now, and this text by ${agent} for the customer was still waiting.`,
  },
  nothingHeld: {
    none: (ticket) => `No text of yours is waiting on ${ticket} right now.`,
    noWording: (ticket, example) =>
      `There is no complete suggestion on ${ticket} yet. This sends the text as it is: ${example}`,
  },
  nothingHeldForAll: {
    none: "No text of yours to the customers of an incident is waiting right now.",
    noWording: (example) =>
      `There is no complete suggestion for your text yet. This sends it as it is: ${example}`,
  },
};
