import type { privacy as german } from "../de/privacy.ts";

/** What leads read about all that is known of one customer, in English. */
export const privacy: typeof german = {
  customerExport: {
    title: (who) => `What is known of ${who}`,
    how: "The file is made on the machine that the desk runs on:",
    advice: "It holds internal notes too, marked as such. Please look through it before you hand it on.",
  },
  forgetPlan: {
    title: (who) => `Forget ${who}`,
    how: (command) => `Nothing is erased yet. To erase it for good: ${command}`,
    messages: "The bot takes its own messages about it away too.",
    stays: "Times, categories, targets, ratings and counts stay, without any name.",
    elsewhere:
      "What we cannot erase for you: what people wrote on Slack or Discord, the customer list, and backups.",
    pause: "A pause after insults ends with it.",
  },
  customerData: {
    cases: "Cases",
    ofThem: (cases, tickets) => `${cases}, ${tickets} of them with a ticket`,
    accounts: "Accounts",
    corrections: "Corrections",
    delegates: "Authorisations",
  },
  forgetRefused: (who, tickets) =>
    `Nothing of ${who} is erased. These tickets are not closed yet: ${tickets}. Please close them first.`,
  customerForgotten: (by, cases) =>
    `${by} has erased what was personal of a customer: ${cases === 1 ? "one case" : `${cases} cases`}. The bot takes its messages about it away.`,
  nothingKnown: (who) => `Nothing is stored here about ${who}.`,
  caseEmptied: (ticket) =>
    `${ticket === null ? "This case" : ticket} was emptied: words, names and numbers are erased, only figures and times are left. Nothing can be done on it any more. When the customer writes again, a new request begins.`,
};
