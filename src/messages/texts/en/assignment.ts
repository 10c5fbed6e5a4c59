import type { assignment as german } from "../de/assignment.ts";

/** What the desk reads about who has which ticket, in English. */
export const assignment: typeof german = {
  claimGoesBack: {
    warning: (ticket, time) =>
      `You have ${ticket}, and its customer is waiting. Without a sign of yours it goes back to the queue on ${time}.`,
    how: (ticket) =>
      `You keep it with this button, a reply, a note, “/ticket update ${ticket} …” or “/ticket promise ${ticket} …”.`,
    keep: "I’m on it",
  },
  ticketGiven: (ticket, agent) => `${ticket} was given to ${agent}. Whoever cannot take it releases it.`,
  presenceNoted: {
    here: (time) => `You are here and are given tickets until ${time}. After that you count as away.`,
    away: "You are given no more tickets. What you have stays with you.",
  },
  noPresence: "Nothing is given out here: whoever has time takes what waits. “/ticket queue” shows it.",
  duty: {
    people: (names) => `Here: ${names}`,
    person: (name, open) => `${name} (${open})`,
    nobody: "Nobody is here right now. New tickets stay in the queue.",
    here: "I’m here",
    away: "I’m away",
  },
  claimReturned: (ticket, agent) =>
    `${ticket} is back in the queue, in its old place: ${agent} did not get to it. Whoever has time takes it.`,
  claimKept: (ticket) => `You keep ${ticket}.`,
};
