import type { rounds as german } from "../de/rounds.ts";

/** What is said at the rounds, in English. */
export const rounds: typeof german = {
  round: {
    title: {
      start: (count) => `Start of the day: ${count} unanswered`,
      noon: (count) => `Noon: ${count} unanswered`,
      end: (count) => `Before closing: ${count} unanswered`,
    },
    own: {
      start: (count) => `Start of the day: ${count} of your tickets unanswered`,
      noon: (count) => `Noon: ${count} of your tickets unanswered`,
      end: (count) => `Before closing: ${count} of your tickets unanswered`,
    },
    calendars: (names) => `Calendar: ${names}`,
    missed: "Nobody has ticked off the last two rounds.",
    since: (time) => `waiting since ${time}`,
    way: (ticket) => `To the conversation about ${ticket}`,
    more: (count, example) => `and ${count} more: ${example}`,
    tick: "Looked through",
  },
  allGood: {
    start: "Start of the day: nobody is waiting.",
    noon: "Noon: nobody is waiting.",
    end: "Before closing: nobody is waiting.",
  },
  roundTicked: (name) => `Looked through by ${name}.`,
  noRound: "There has been no round yet. The next one lists what is unanswered.",
};
