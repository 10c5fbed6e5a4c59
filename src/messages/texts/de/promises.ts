/** What the desk reads about promises to customers and questions to product management, in German. */
export const promises = {
  promiseGiven: (ticket: string, agent: string, time: string) =>
    `${agent} hat zu ${ticket} zugesagt: Der Kunde hört voraussichtlich bis ${time} von uns.`,
  promiseTakenBack: (ticket: string, agent: string) =>
    `${agent} hat die Zusage zu ${ticket} zurückgenommen. Der Kunde liest davon nichts.`,
  nothingPromised: (ticket: string) => `Zu ${ticket} ist gerade nichts zugesagt.`,
  unclearTime: {
    unreadable: (when: string) => `„${when}“ lässt sich nicht sicher als Zeit lesen. Zugesagt ist nichts.`,
    past: (when: string) => `„${when}“ ist schon vorbei. Zugesagt ist nichts.`,
    tooFar: (when: string) => `„${when}“ liegt mehr als ein Jahr in der Zukunft. Zugesagt ist nichts.`,
    examples:
      "So geht es zum Beispiel: „in zwei Stunden“, „morgen 15 Uhr“, „Freitag“, „24.11. um 10 Uhr“. Zurücknehmen: „none“.",
  },
  productAsked: {
    how: (time: string) =>
      `Bitte antworten Sie direkt unter dieser Nachricht. Ihre Antwort liest nur der Support; der Kunde hört voraussichtlich bis ${time} von uns.`,
    card: "Zum Ticket",
  },
  askedProduct: (agent: string) =>
    `${agent} fragt das Produktmanagement in dessen Kanal. Antworten stehen danach hier:`,
  productAnswered: (by: string) => `${by} antwortet für das Produktmanagement. Der Kunde liest davon nichts:`,
  consultCard: {
    title: (ticket: string) => `${ticket} · Frage an das Produktmanagement`,
    asks: (agent: string) => `${agent} fragt:`,
    how: (time: string) =>
      `Bitte antworten Sie unter dieser Karte; das ist eine interne Notiz am Ticket. Der Kunde hört voraussichtlich bis ${time} von uns.`,
  },
};
