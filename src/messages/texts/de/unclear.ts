import { routes as categories } from "../../../core/problem.ts";

/** What is said of commands that cannot be read, in German. */
export const unclear = {
  unclear: {
    unknownVerb: (word: string) => `Den Befehl „${word}“ gibt es nicht.`,
    missing: {
      text: (verb: string) => `Zu „${verb}“ fehlt noch der Text.`,
      reason: (verb: string) => `Zu „${verb}“ fehlt noch der Grund.`,
      colleague: (verb: string) => `Zu „${verb}“ fehlt noch der Name der Kollegin oder des Kollegen.`,
      priority: (verb: string) => `Zu „${verb}“ fehlt noch die Stufe: urgent, high, normal oder low.`,
      category: (verb: string) => `Zu „${verb}“ fehlt noch die Art: ${categories.join(", ")}.`,
      macro: (verb: string) => `Zu „${verb}“ fehlt noch der Name des Textbausteins.`,
      service: (verb: string) => `Zu „${verb}“ fehlt noch der Dienst.`,
      incident: (verb: string) => `Zu „${verb}“ fehlt noch die Störung, zum Beispiel I-3.`,
      entry: (verb: string) => `Zu „${verb}“ fehlt noch der Eintrag oder Entwurf.`,
      synonym: (verb: string) => `Zu „${verb}“ fehlt noch, um welche Wörter es geht.`,
      gap: (verb: string) => `Zu „${verb}“ fehlt noch der Name der Lücke.`,
      number: (verb: string) => `Zu „${verb}“ fehlt noch die Kundennummer.`,
      person: (verb: string) => `Zu „${verb}“ fehlt noch der Name der Person.`,
      time: (verb: string) => `Zu „${verb}“ fehlt noch, bis wann.`,
      wording: (verb: string) =>
        `„${verb}“ sendet einen Text, der wartet: allein, wie er ist; mit „suggested“, wie vorgeschlagen. Neue Worte sendet „reply“.`,
    },
    customerField: {
      unknown: (fields: string) => `Zu berichtigen sind diese Felder: ${fields}. Danach steht der neue Wert.`,
      tier: "Die Stufe heißt standard, business oder premium.",
      blocked: "Die Sperre heißt unpaid (offene Rechnungen) oder keine.",
      text: (field: string) => `Zu „${field}“ fehlt noch der Wert, höchstens 300 Zeichen.`,
    },
    noSuchPeriod: (word: string) =>
      `„${word}“ ist keine Zahl von Tagen. Schreiben Sie bitte eine von 1 bis 366.`,
    noSuchDay: (word: string) =>
      `„${word}“ ist kein Tag. Schreiben Sie ihn bitte so: 2027-01-31 oder 31.1.2027.`,
    noTicket: (verb: string) =>
      `„${verb}“ braucht ein Ticket, und hier gibt es noch keines. Nennen Sie bitte die Nummer.`,
    example: (example: string) => `Zum Beispiel: ${example}`,
    help: (example: string) => `Alle Befehle zeigt: ${example}`,
  },
};
