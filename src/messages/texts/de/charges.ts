const price = (note: string | null): string =>
  note === null
    ? "Das berechnen wir; vorher erhalten Sie ein Angebot von uns."
    : `Das berechnen wir: ${note.replace(/\.+$/, "")}.`;

/** What customers read of charges, in German; the notices are recorded as they stand here. */
export const charges = {
  notice: {
    order: (note: string | null) => `Das erledigen wir gern für Sie, als Auftrag. ${price(note)}`,
    repair: (note: string | null) =>
      `Der Schaden ist nach unserer Prüfung außerhalb unserer Leistungen entstanden. Wir beheben ihn gern für Sie. ${price(note)}`,
    consulting: (note: string | null) =>
      `Ihr Anliegen geht über eine kurze Auskunft hinaus. Gern beraten wir Sie ausführlich dazu. ${price(note)}`,
  },
  sentences: {
    chargeNotice: {
      question: "Möchten Sie das? Dann antworten Sie einfach mit „Ja“; sonst bleibt alles, wie es ist.",
      fault: "Ist bei Ihnen etwas gestört? Dann schreiben Sie bitte „Das ist eine Störung“.",
    },
    chargeNoticeKept: {
      agreed: "Sie haben zugestimmt.",
      refused: "Sie haben abgelehnt.",
    },
    chargeAnswered: {
      agreed: (ticket: string) => `Vielen Dank. Ihre Zustimmung zu ${ticket} ist notiert; wir machen weiter.`,
      refused: (ticket: string) =>
        `Danke für Ihre Rückmeldung. Wir haben zu ${ticket} notiert, dass Sie darauf verzichten.`,
    },
    orderRefused: {
      fine: "Gern. Dann bleibt alles, wie es ist. Haben Sie dazu noch eine Frage, schreiben Sie uns einfach.",
      help: "Vieles können Sie auch selbst erledigen",
    },
  },
};

/** What a catalogue of charges must have; one that lacks a sentence does not compile. */
export type ChargeTexts = typeof charges;
