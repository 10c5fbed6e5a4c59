import type { promises as german } from "../de/promises.ts";

/** What the desk reads about promises to customers and questions to product management, in English. */
export const promises: typeof german = {
  promiseGiven: (ticket, agent, time) =>
    `${agent} has promised on ${ticket}: the customer should hear from us by ${time}.`,
  promiseTakenBack: (ticket, agent) =>
    `${agent} has taken back the promise on ${ticket}. The customer is told nothing of it.`,
  nothingPromised: (ticket) => `Nothing is promised on ${ticket} right now.`,
  unclearTime: {
    unreadable: (when) => `“${when}” cannot be read as a time for certain. Nothing was promised.`,
    past: (when) => `“${when}” has passed already. Nothing was promised.`,
    tooFar: (when) => `“${when}” is more than a year away. Nothing was promised.`,
    examples:
      "What works, for example: “in two hours”, “tomorrow 3pm”, “Friday”, “24 November at 10:00”. To take a promise back: “none”.",
  },
  productAsked: {
    how: (time) =>
      `Please answer right below this message. Only support reads your answer; the customer should hear from us by ${time}.`,
    card: "To the ticket",
  },
  askedProduct: (agent) => `${agent} asks product management in their channel. Answers will stand here:`,
  productAnswered: (by) => `${by} answers for product management. The customer reads nothing of it:`,
  consultCard: {
    title: (ticket) => `${ticket} · Question for product management`,
    asks: (agent) => `${agent} asks:`,
    how: (time) =>
      `Please answer below this card; that is an internal note on the ticket. The customer should hear from us by ${time}.`,
  },
};
