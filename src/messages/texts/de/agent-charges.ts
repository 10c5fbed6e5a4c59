/** What the desk says to its own people of orders, charges and the time spent, in German. */
export const agentCharges = {
  chargeLines: {
    charges: "Kosten",
    handled: "Bearbeitet",
    minutes: (count: number) => `${count} Min.`,
    consent: {
      due: "Zustimmung steht aus",
      waiting: "wartet auf Zustimmung",
      unanswered: "nicht beantwortet",
      agreed: "zugestimmt",
      refused: "abgelehnt",
    },
    offer: "Zustimmung erbitten",
  },
  queueOf: {
    title: (category: string, count: number) => `Es warten (${category}): ${count}`,
    empty: (category: string) => `Gerade wartet nichts (${category}).`,
  },
  categoryChanged: (ticket: string, agent: string, category: string) =>
    `${agent} hat ${ticket} eingeordnet als: ${category}.`,
  chargeOffered: (ticket: string, agent: string, work: string) =>
    `${agent} hat dem Kunden zu ${ticket} die Kosten genannt (${work}) und um Zustimmung gebeten.`,
  chargeDecided: {
    agreed: (ticket: string, customer: string, work: string) =>
      `${customer} stimmt den Kosten zu ${ticket} zu (${work}).`,
    refused: (ticket: string, customer: string, work: string) =>
      `${customer} verzichtet bei ${ticket} darauf (${work}).`,
  },
  handlingLimit: {
    reminder: (ticket: string, minutes: number) =>
      `An ${ticket} wird seit ${minutes} ${minutes === 1 ? "Minute" : "Minuten"} gearbeitet. Braucht es länger, können Sie dem Kunden eine Beratung gegen Honorar anbieten.`,
    offer: "Beratung anbieten",
  },
  alreadyOffered: {
    waiting: (ticket: string, work: string) =>
      `Zu ${ticket} wartet schon ein Angebot auf die Antwort des Kunden (${work}).`,
    agreed: (ticket: string, work: string) => `Den Kosten zu ${ticket} hat der Kunde zugestimmt (${work}).`,
  },
};

/** What a catalogue of these must have; one that lacks a sentence does not compile. */
export type AgentChargeTexts = typeof agentCharges;
