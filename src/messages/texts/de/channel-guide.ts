/** What stands at the head of a support channel (D1), in German. */
export const channelGuide = {
  title: (company: string) => `Willkommen bei ${company}`,
  threads: {
    below:
      "Schreiben Sie Ihr Anliegen direkt hier in den Kanal, bitte jedes als eigene Nachricht. Wir antworten im Thread darunter, und dort geht es weiter.",
    private:
      "Schreiben Sie Ihr Anliegen direkt hier in den Kanal, bitte jedes als eigene Nachricht. Wir antworten in einem eigenen Thread, den nur Sie und unser Team sehen.",
  },
  haveReady: "Am schnellsten geht es, wenn Sie dies bereithalten:",
  number: {
    label: "Kundennummer",
    value: "Wir fragen Sie vertraulich danach, denn hier lesen andere mit.",
  },
  address: { label: "Domain oder Adresse", value: "die, um die es geht" },
  errorText: { label: "Fehlermeldung", value: "im genauen Wortlaut oder als Bildschirmfoto" },
  help: "Viele Antworten finden Sie auch hier",
};
