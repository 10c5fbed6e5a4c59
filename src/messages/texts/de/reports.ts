import type { BreachKind } from "../../../core/breach.ts";

const kinds = {
  firstReply: "Erste Antwort zu spät",
  nextReply: "Weitere Antwort zu spät",
  update: "Zwischenstand zu spät",
  resolution: "Lösung zu spät",
  promise: "Zusage nicht eingehalten",
  round: "Runde nicht abgehakt",
  claim: "Übernommen und ohne Bearbeitung zurückgelegt",
  transfers: "Mehr als einmal weitergegeben",
  handling: "Freie Zeit überschritten, Beratung nicht angeboten",
  guarantee: "Garantie oder fester Termin",
  antiWord: "Verneinendes Wort",
  judgement: "Wertung",
  internal: "Internes",
  phone: "Rufnummer einer Person",
  internalLink: "Interner Link",
  releaseDate: "Erscheinungstermin ohne Puffer",
} satisfies Record<BreachKind, string>;

/** Reports on how the handbook is kept, and an agent's own figures, in German. */
export const reports = {
  breaches: {
    title: (days: number) =>
      days === 1 ? "Abweichungen vom Handbuch seit gestern" : `Abweichungen vom Handbuch in ${days} Tagen`,
    none: (days: number) =>
      days === 1
        ? "Seit gestern ist keine Abweichung vom Handbuch festgehalten."
        : `In den letzten ${days} Tagen ist keine Abweichung vom Handbuch festgehalten.`,
    kinds,
    line: (rule: string, name: string, count: number, latest: string) =>
      `${rule} · ${name}: ${count}, zuletzt ${latest}`,
    how: (example: string) =>
      `Gezählt sind Vorgänge, nicht Personen. Was geschah, steht im Verlauf des Tickets: ${example}`,
  },
  ownFigures: {
    title: (days: number) => (days === 1 ? "Ihre Zahlen seit gestern" : `Ihre Zahlen aus ${days} Tagen`),
    private: "Diese Zahlen sehen nur Sie; auch Leitungen können sie nicht abrufen.",
    claimed: "Übernommen",
    ended: "Gelöst oder abgeschlossen",
    open: "Jetzt bei Ihnen",
    handling: "Bearbeitungszeit (Median)",
    hints: (rule: string, name: string) => `Hinweis ${rule} · ${name}`,
    hinted: (heeded: number, sent: number) => `beachtet: ${heeded} · so gesendet: ${sent}`,
    ratings: "Bewertungen",
    rated: (count: number, mean: number) => `${count}, im Schnitt ${mean.toFixed(1).replace(".", ",")} von 5`,
    tooFew: (fewest: number) => `werden ab ${fewest} gezeigt`,
  },
};

/** Promises to customers in figures, in German. */
export const promiseFigures = {
  promises: "Zusagen an Kunden",
  promised: (kept: number, broken: number) => `gehalten: ${kept} · nicht gehalten: ${broken}`,
};
