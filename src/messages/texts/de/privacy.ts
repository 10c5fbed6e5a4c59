/** What leads read about all that is known of one customer, in German. */
export const privacy = {
  customerExport: {
    title: (who: string) => `Auskunft zu ${who}`,
    how: "Die Datei entsteht auf dem Rechner, auf dem der Desk läuft:",
    advice:
      "Darin stehen auch interne Notizen, als solche gekennzeichnet. Bitte sehen Sie die Datei durch, bevor Sie sie herausgeben.",
  },
  forgetPlan: {
    title: (who: string) => `Löschen: ${who}`,
    how: (command: string) => `Noch ist nichts gelöscht. Endgültig löschen Sie mit: ${command}`,
    messages: "Der Bot nimmt auch seine eigenen Nachrichten dazu zurück.",
    stays: "Es bleiben Zeiten, Kategorien, Zielwerte, Bewertungen und Anzahlen, ohne Namen.",
    elsewhere:
      "Das können wir nicht für Sie löschen: was Menschen auf Slack oder Discord geschrieben haben, die Kundenliste und Sicherungen.",
    pause: "Eine Pause nach Beleidigungen endet damit.",
  },
  customerData: {
    cases: "Vorgänge",
    ofThem: (cases: number, tickets: number) => `${cases}, davon ${tickets} mit Ticket`,
    accounts: "Konten",
    corrections: "Berichtigungen",
    delegates: "Vollmachten",
  },
  forgetRefused: (who: string, tickets: string) =>
    `Zu ${who} ist nichts gelöscht. Diese Tickets sind noch nicht geschlossen: ${tickets}. Bitte schließen Sie sie zuerst.`,
  customerForgotten: (by: string, cases: number) =>
    `${by} hat das Persönliche zu einem Kunden gelöscht: ${cases === 1 ? "ein Vorgang" : `${cases} Vorgänge`}. Der Bot nimmt seine Nachrichten dazu zurück.`,
  nothingKnown: (who: string) => `Zu ${who} ist hier nichts gespeichert.`,
  caseEmptied: (ticket: string | null) =>
    `${ticket === null ? "Dieser Vorgang" : ticket} ist geleert: Worte, Namen und Nummern sind gelöscht, nur Zahlen und Zeiten bleiben. Daran lässt sich nichts mehr tun. Meldet sich der Kunde wieder, beginnt eine neue Anfrage.`,
};
