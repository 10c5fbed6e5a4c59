/** Every picture of docs/slack.md and docs/clock.md, with words that it must show. */
export const pictures = {
  "slack-answer": [
    "Posteingang ist imap.muster-hosting.example",
    "Öffnen Sie Kundenmenü, dann E-Mail, dann Postfächer",
    "https://hilfe.muster-hosting.example/de/mail/server-und-ports",
    "Das hat geholfen",
    "Ich brauche persönliche Hilfe",
  ],
  "slack-number": [
    "Nur für dich sichtbar",
    "Wie lautet Ihre Kundennummer?",
    "Kundennummer eingeben",
    "Habe ich gerade nicht",
    "Ich bin kein Kunde",
  ],
  "slack-number-form": ["Ihre Kundennummer", "10584", "Senden"],
  "slack-read-back": [
    "So haben wir Sie verstanden:",
    "•••84",
    "500 Internal Server Error",
    "Ja, stimmt so",
    "Etwas ändern",
    "Noch etwas",
  ],
  "slack-ticket": ["Ihre Anfrage T-1", "voraussichtlich bis Mittwoch, 4. März, 14:12 Uhr"],
  "slack-card": [
    "T-1 · in Arbeit",
    "Zum Gespräch mit dem Kunden",
    "Als gelöst melden",
    "Antworten",
    "Lena Vogt hat T-1 übernommen.",
    "Ein Modul stürzt ab.",
    "Anna Brandt schreibt:",
  ],
  "slack-reply": [
    "Diesen Text liest der Kunde",
    "So liest es der Kunde:",
    "Lena Vogt, Muster Hosting GmbH",
    "Das klingt nach einer Zusage: „garantiert“.",
  ],
  "slack-shortcut": ["Was möchten Sie tun?", "weitergeben", "Tom Berger", "Grund, nur intern", "Ausführen"],
  "slack-home": ["Ihre Tickets: 2", "Es warten: 3", "T-3 übernehmen"],
  "slack-escalation": ["@leads", "T-1 · Hilfe angefragt", "Gerufen von: Lena Vogt", "Bestätigen", "Erledigt"],
  "slack-storm": ["2 Eskalationen in kurzer Zeit", "T-4: ", "T-5: "],
  "slack-phone": [
    "Incoming mail is imap.muster-hosting.example",
    "Open Customer menu, then E-mail",
    "https://hilfe.muster-hosting.example/en/mail/servers-and-ports",
    "That solved it",
    "I need a person",
  ],
  "clock-round": ["Mittag: 5 unbeantwortet", "wartet seit", "Durchgesehen"],
  "clock-call": ["überfällig", "Bestätigen"],
  "clock-summary": ["Der Tag in Zahlen", "Neue Tickets", "Zeiten eingehalten"],
  "slack-rating": ["my name is Lena Vogt", "How satisfied are you", "5 ★"],
} as const;

/** The name of a picture. */
export type Picture = keyof typeof pictures;

/** Pictures that would become too large a file if they were drawn finer. */
export const large: readonly Picture[] = ["slack-card", "slack-rating"];
