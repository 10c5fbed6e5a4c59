/** Every picture of docs/discord.md, with words that it must show. */
export const pictures = {
  "discord-answer": [
    "Posteingang ist imap.muster-hosting.example",
    "Öffnen Sie Kundenmenü, dann E-Mail, dann Postfächer",
    "https://hilfe.muster-hosting.example/de/mail/server-und-ports",
    "Das hat geholfen",
    "Ich brauche persönliche Hilfe",
  ],
  "discord-number": [
    "Wie lautet Ihre Kundennummer?",
    "Kundennummer eingeben",
    "Habe ich gerade nicht",
    "Ich bin kein Kunde",
  ],
  "discord-read-back": [
    "So haben wir Sie verstanden:",
    "•••84",
    "500 Internal Server Error",
    "Ja, stimmt so",
    "Etwas ändern",
    "Noch etwas",
  ],
  "discord-card": [
    "T-1 · in Arbeit",
    "Zum Gespräch mit dem Kunden",
    "Als gelöst melden",
    "Antworten",
    "Lena Vogt hat T-1 übernommen.",
    "Ein Modul stürzt ab.",
  ],
  "discord-reply": [
    "So liest es der Kunde:",
    "Lena Vogt, Muster Hosting GmbH",
    "Senden",
    "Ändern",
    "Nur du kannst das sehen",
  ],
  "discord-command": ["Ihre Tickets: 2", "T-1", "T-2", "Nur du kannst das sehen"],
  "discord-escalation": [
    "@Leads",
    "T-1 · Hilfe angefragt",
    "Gerufen von: Lena Vogt",
    "Bestätigen",
    "Erledigt",
  ],
  "discord-phone": [
    "Incoming mail is imap.muster-hosting.example",
    "Open Customer menu, then E-mail",
    "https://hilfe.muster-hosting.example/en/mail/servers-and-ports",
    "That solved it",
    "I need a person",
  ],
} as const;

/** The name of a picture. */
export type Picture = keyof typeof pictures;

/** Pictures that would become too large a file if they were drawn finer. */
export const large: readonly Picture[] = ["discord-answer", "discord-card", "discord-escalation"];
