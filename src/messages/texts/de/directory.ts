import type { CustomerField } from "../../../core/customer-field.ts";

/** What is said about customers in the directory, in German. */
export const directory = {
  customerCorrected: {
    set: (agent: string, number: string, field: string, now: string, before: string) =>
      `${agent} hat zu Kunde ${number} berichtigt: ${field} jetzt „${now}“, vorher „${before}“. Das gilt ab sofort.`,
    undone: (agent: string, number: string, field: string, now: string) =>
      `${agent} hat eine Berichtigung zu Kunde ${number} zurückgenommen: ${field} ist wieder „${now}“, wie in der Kundenliste.`,
    nothing: "leer",
  },
  customerLinked: (ticket: string, agent: string, number: string) =>
    `${agent} hat ${ticket} mit Kunde ${number} verknüpft. Die Person wird ab jetzt erkannt.`,
  delegateAllowed: (by: string, person: string, until: string) =>
    `${by} hat eingetragen: ${person} darf bis ${until} für den Kunden sprechen.`,
  delegateRevoked: (by: string, person: string) =>
    `${by} hat ausgetragen: ${person} spricht nicht mehr für den Kunden.`,
  noKnownCustomer: (ticket: string, example: string) =>
    `Zu ${ticket} ist noch kein Kunde bestätigt. Verknüpfen Sie ihn zuerst: ${example}`,
  noCustomers:
    "Hier werden keine Kunden geführt: Eine Anfrage gehört zu dem Chat-Konto, das sie geschrieben hat. Anders wird das mit einem Abschnitt „customers“ in der Desk-Datei.",
  noRecords: {
    noList:
      "Von Kunden ist hier allein die Nummer bekannt, so wie sie sie nennen. Firma, Stufe und Produkte gibt es mit „customers.file“ oder „customers.lookup“ in der Desk-Datei.",
    notAnswered:
      "Das Kundenverzeichnis antwortet gerade nicht; ob es die Nummer gibt, ist offen. Bitte versuchen Sie es in einer Minute noch einmal.",
  },
  noCorrection: (ticket: string) =>
    `Zum Kunden von ${ticket} gibt es keine Berichtigung, die zurückzunehmen wäre.`,
  noSuchCustomer: (number: string, example: string) =>
    `Zu „${number}“ gibt es keinen Kunden. Unsere Nummern sehen so aus: ${example}.`,
  noSuchNumber: (number: string, example: string) =>
    `„${number}“ ist anders aufgebaut als unsere Kundennummern. Unsere sehen so aus: ${example}.`,
  noSuchPerson: {
    unknown: (name: string) =>
      `„${name}“ hat hier noch nicht geschrieben. Danach genügt der Name wie im Chat.`,
    several: (name: string) =>
      `„${name}“ heißen hier mehrere. Nennen Sie bitte das Konto, zum Beispiel slack:U0123456789.`,
  },
  isTheCustomer: (name: string) => `${name} ist der Kunde selbst; dafür braucht es keine Vollmacht.`,
  customerShown: {
    title: (company: string, number: string) => `${company} · ${number}`,
    numberAlone: (number: string) => `Kunde ${number}`,
    field: {
      company: "Firma",
      name: "Name",
      tier: "Stufe",
      products: "Produkte",
      domains: "Domains",
      blocked: "Sperre",
      note: "Notiz",
    } satisfies Record<CustomerField, string>,
    unpaid: "offene Rechnungen",
    people: "Erkannt werden",
    linkedBy: (person: string, agent: string) => `${person} (verknüpft von ${agent})`,
    listed: "Sprechen darf laut Kundenliste",
    delegates: "Sprechen darf auch",
    delegate: (person: string, until: string, by: string) => `${person} bis ${until} (eingetragen: ${by})`,
    changes: "Berichtigungen",
    change: (time: string, by: string, field: string, now: string) => `${time} · ${by}: ${field} „${now}“`,
    asListed: "wie in der Kundenliste",
    corrected: (field: string, listed: string, by: string) =>
      `${field} berichtigt von ${by}; die Kundenliste sagt „${listed}“.`,
    how: (example: string) => `Berichtigen: ${example}`,
  },
};
