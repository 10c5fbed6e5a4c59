import type { AgentChargeTexts } from "../de/agent-charges.ts";

/** What the desk says to its own people of orders, charges and the time spent, in English. */
export const agentCharges: AgentChargeTexts = {
  chargeLines: {
    charges: "Charges",
    handled: "Worked on",
    minutes: (count) => `${count} min`,
    consent: {
      due: "consent is due",
      waiting: "waits for consent",
      unanswered: "not answered",
      agreed: "agreed",
      refused: "declined",
    },
    offer: "Ask for consent",
  },
  queueOf: {
    title: (category, count) => `Waiting (${category}): ${count}`,
    empty: (category) => `Nothing is waiting right now (${category}).`,
  },
  categoryChanged: (ticket, agent, category) => `${agent} has sorted ${ticket} as: ${category}.`,
  chargeOffered: (ticket, agent, work) =>
    `${agent} has told the customer what is charged on ${ticket} (${work}) and asked for their consent.`,
  chargeDecided: {
    agreed: (ticket, customer, work) => `${customer} agrees to the charge on ${ticket} (${work}).`,
    refused: (ticket, customer, work) => `${customer} does without it on ${ticket} (${work}).`,
  },
  handlingLimit: {
    reminder: (ticket, minutes) =>
      `${ticket} has been worked on for ${minutes} ${minutes === 1 ? "minute" : "minutes"}. If it takes longer, you can offer the customer paid consulting.`,
    offer: "Offer consulting",
  },
  alreadyOffered: {
    waiting: (ticket, work) => `On ${ticket} an offer waits for the customer’s answer already (${work}).`,
    agreed: (ticket, work) => `The customer has agreed to the charge on ${ticket} (${work}).`,
  },
};
