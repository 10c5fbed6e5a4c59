/** Questions that the documentation of the sample desk answers at once. */
export const knownQuestions = [
  "Wie richte ich mein Postfach in Outlook ein?",
  "Wie ändere ich das Passwort meines Postfachs?",
  "Wie lege ich eine neue Datenbank an?",
  "Wie schalte ich eine Abwesenheitsnotiz ein?",
  "Wie lege ich eine Subdomain an?",
  "Wie installiere ich WordPress?",
  "Wie stelle ich ein Backup meiner Website wieder her?",
] as const;
