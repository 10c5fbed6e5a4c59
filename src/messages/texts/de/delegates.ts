/** What customers are told about others who speak for them, in German (C8). */
export const delegates = {
  mayNowSpeak: {
    allowed: (person: string, until: string) =>
      `Unser Team hat eingetragen, dass ${person} bis ${until} für Sie mit uns sprechen darf.`,
    otherwise: (person: string) =>
      `Möchten Sie das beenden, schreiben Sie einfach: „${person} darf nicht mehr für mich sprechen.“`,
  },
  askAuthorise: {
    ask: (person: string, until: string) =>
      `Sie möchten, dass ${person} bis ${until} für Sie mit uns sprechen darf: schildern, bestätigen und nachfragen. Stimmt das so?`,
    otherwise: "Dann wählen Sie die Schaltfläche, oder schreiben Sie denselben Satz noch einmal.",
  },
  authorised: (person: string, until: string) =>
    `Vielen Dank. ${person} darf bis ${until} in Ihren Gesprächen für Sie schreiben. Beenden können Sie das jederzeit: „${person} darf nicht mehr für mich sprechen.“`,
  authorisationEnded: (person: string) => `Das ist notiert: ${person} spricht ab jetzt nicht mehr für Sie.`,
  authoriseWhom: {
    unknown: (name: string) =>
      `Gern. Damit wir ${name} erkennen, schreiben Sie den Namen bitte so, wie er hier über den Nachrichten steht; und ${name} schreibt uns hier bitte einmal. Danach genügt derselbe Satz.`,
    several: (name: string) =>
      `Den Namen ${name} tragen hier mehrere. Bitte wenden Sie sich dazu an unser Team; es trägt die richtige Person ein.`,
  },
  authoriseNobody:
    "Hier spricht jede und jeder für sich selbst: Wer etwas beitragen möchte, schreibt uns gern in einer eigenen Nachricht. Ihre Anfrage geht mit Ihnen weiter.",
  authoriseUnknown: (company: string) =>
    `Gern. Dafür erkennen wir zuerst Sie als Kunden von ${company}: Schreiben Sie uns Ihr Anliegen mit Ihrer Kundennummer. Ist es aufgenommen, genügt derselbe Satz noch einmal.`,
};
