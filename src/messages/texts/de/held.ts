/** What the desk reads about words that wait before customers read them (T-rules), in German. */
export const held = {
  replyHeld: {
    title: (ticket: string) => `${ticket} · noch nicht gesendet`,
    how: (own: string) => `Der Text wartet auf Sie. So wie er ist, sendet ihn auch: ${own}`,
    suggested: (example: string) => `Den Vorschlag sendet auch: ${example}`,
    otherwise: "Ein neuer Text von Ihnen an den Kunden tritt an seine Stelle.",
    suggestion: "Vorschlag:",
    more: (count: number) => (count === 1 ? "Noch ein Hinweis." : `Noch ${count} Hinweise.`),
    sendAnyway: "Trotzdem senden",
    sendSuggestion: "Vorschlag senden",
    change: "Ändern",
  },
  newsHeld: {
    title: (incident: string, service: string) => `${incident} (${service}) · noch nicht gesendet`,
    titleOfNew: (service: string) => `Störung ${service} · noch nicht eröffnet`,
    readers: (count: number) =>
      count === 1 ? "Das würde ein Kunde lesen." : `Das würden ${count} Kunden lesen.`,
    otherwise: "Derselbe Befehl mit anderem Text tritt an seine Stelle.",
  },
  heldExpired: {
    closed: (ticket: string, agent: string) =>
      `Nicht gesendet: ${ticket} ist geschlossen, und dieser Text von ${agent} an den Kunden wartete noch.`,
    taken: (ticket: string, agent: string, owner: string) =>
      `Nicht gesendet: ${ticket} hat jetzt ${owner}, und dieser Text von ${agent} an den Kunden wartete noch.`,
  },
  nothingHeld: {
    none: (ticket: string) => `Zu ${ticket} wartet gerade kein Text von Ihnen.`,
    noWording: (ticket: string, example: string) =>
      `Zu ${ticket} gibt es noch keinen fertigen Vorschlag. So wie er ist, sendet den Text: ${example}`,
  },
  nothingHeldForAll: {
    none: "Gerade wartet kein Text von Ihnen an die Kunden einer Störung.",
    noWording: (example: string) =>
      `Zu Ihrem Text gibt es noch keinen fertigen Vorschlag. So wie er ist, sendet ihn: ${example}`,
  },
};
