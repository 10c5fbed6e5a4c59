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
  claimReturned: (ticket, agent) =>
    `${ticket} is back in the queue, in its old place: ${agent} did not get to it. Whoever has time takes it.`,
  claimKept: (ticket) => `You keep ${ticket}.`,
};
