import type { FileKind } from "../../../core/attachment.ts";
import type { Status } from "../../../core/case.ts";
import type { ChargedWork } from "../../../core/charge.ts";
import type { Verb } from "../../../core/command.ts";
import type { Tier } from "../../../core/customer.ts";
import type { Route } from "../../../core/problem.ts";
import type { Piece, RequestKind } from "../../../core/reading.ts";
import type { CallLevel, EscalationReason, Priority } from "../../../core/ticket.ts";
import { example } from "./examples.ts";

/** The desk's own words for what its lists and cards show, in German. */
export const vocabulary = {
  status: {
    listening: "im Gespräch",
    answered: "beantwortet",
    suggested: "Antwort vorgeschlagen",
    intake: "wird aufgenommen",
    confirming: "wird bestätigt",
    detailsMissing: "Angaben fehlen",
    declined: "ohne Ticket beendet",
    paused: "pausiert",
    queued: "wartet",
    claimed: "in Arbeit",
    waitingForCustomer: "wartet auf den Kunden",
    resolved: "gelöst",
    closed: "abgeschlossen",
  },
  priority: { urgent: "dringend", high: "hoch", normal: "normal", low: "niedrig" },
  reason: {
    agentRequest: "Hilfe angefragt",
    legal: "Rechtliche Angelegenheit",
    complaint: "Beschwerde",
    order: "Auftrag",
    abuse: "Beleidigungen",
    transferredTwice: "Zweimal weitergegeben",
    reopenedTwice: "Zweimal wieder geöffnet",
    replySoon: "Antwort bald fällig",
    replyLate: "Antwort überfällig",
    updateSoon: "Zwischenstand bald fällig",
    updateLate: "Zwischenstand überfällig",
    promiseSoon: "Zugesagte Antwort bald fällig",
    promiseBroken: "Zusage nicht eingehalten",
    resolutionSoon: "Lösung bald fällig",
    resolutionLate: "Lösung überfällig",
  },
  level: { channel: "dieser Kanal", owner: "zuständige Person", leads: "Leitungen" },
  kind: {
    fault: "Störung",
    question: "Frage",
    order: "Auftrag",
    change_request: "Änderungswunsch",
    teaching: "Wissensfrage",
    internal: "Frage nach Internem",
    callback: "Rückrufwunsch",
    person: "Wunsch nach einer Person",
    complaint: "Beschwerde",
    abuse: "Beleidigung",
    prospect: "Interesse",
    partner: "Zusammenarbeit",
    legal: "Rechtliches",
    sales_pitch: "Werbung",
    greeting: "Gruß",
    thanks: "Dank",
    chatter: "Plauderei",
    confirm: "Zustimmung",
    deny: "Ablehnung",
    number: "Kundennummer",
  },
  files: {
    file: (name: string, about: string) => `Anhang ${name} (${about})`,
    more: (count: number) => `und ${count} ältere im Gespräch`,
    kinds: {
      picture: "Bild",
      video: "Video",
      sound: "Ton",
      text: "Text",
      document: "Dokument",
      archive: "Archiv",
      other: "Datei",
    },
  },
  piece: {
    what: "was",
    where: "wo",
    when: "wann",
    message: "Meldung",
    steps: "Schritte",
    expected: "Erwartung",
  },
  route: {
    support: "Hilfe",
    order: "Auftrag",
    change: "Änderungswunsch",
    prospect: "Interessent",
    partner: "Partner",
    legal: "Rechtliches",
  },
  work: { order: "Auftrag", repair: "Instandsetzung", consulting: "Beratung" },
  tier: { standard: "Standard", business: "Business", premium: "Premium" },
  verb: {
    claim: "übernehmen",
    release: "freigeben",
    transfer: "weitergeben",
    take: "an sich nehmen",
    reply: "antworten",
    macro: "einen Textbaustein senden",
    note: "etwas intern notieren",
    ask: "beim Kunden nachfragen",
    update: "dem Kunden einen Zwischenstand geben",
    promise: "zusagen, bis wann wir uns melden",
    consult: "das Produktmanagement fragen",
    send: "senden, was zurückgehalten wurde",
    priority: "die Priorität ändern",
    escalate: "eine Leitung rufen",
    acknowledge: "eine Eskalation bestätigen",
    settle: "eine Eskalation erledigen",
    resolve: "als gelöst melden",
    close: "abschließen",
    reopen: "wieder öffnen",
    confirm: "die Kundennummer bestätigen",
    category: "die Art ändern",
    "offer order": "einen Auftrag anbieten, der berechnet wird",
    "offer repair": "eine Instandsetzung anbieten, die berechnet wird",
    "offer consulting": "Beratung gegen Honorar anbieten",
    "abuse undo": "eine Pause nach Beleidigungen aufheben",
    "customer show": "einen Kunden ansehen",
    "customer set": "Kundendaten berichtigen",
    "customer link": "mit einer Kundennummer verknüpfen",
    "customer undo": "die letzte Berichtigung zurücknehmen",
    "customer delegate": "jemanden für den Kunden sprechen lassen",
    "customer revoke": "eine Vollmacht beenden",
    "customer export": "alles zu einem Kunden ausgeben",
    "customer forget": "alles Persönliche zu einem Kunden löschen",
    show: "mit Verlauf ansehen",
    overview: "eigene Tickets und was wartet",
    queue: "sehen, was wartet",
    mine: "die eigenen Tickets sehen",
    search: "in der Wissensbasis suchen",
    here: "Tickets zugeteilt bekommen, bis heute Schluss ist",
    away: "keine Tickets mehr zugeteilt bekommen",
    tick: "eine Runde abhaken",
    "incident open": "eine Störung eröffnen",
    "incident update": "alle Kunden einer Störung informieren",
    "incident end": "eine Störung beenden",
    "incident send": "zurückgehaltenen Text an alle Kunden senden",
    "incident attach": "einer Störung zuordnen",
    "incident detach": "von einer Störung lösen",
    "incident list": "laufende Störungen sehen",
    help: "alle Befehle sehen",
    stats: "sehen, was der Bot erreicht",
    "stats breaches": "Abweichungen vom Handbuch sehen",
    "stats mine": "die eigenen Zahlen sehen",
    summary: "den Tag in Zahlen sehen",
    "kb search": "in der Wissensbasis suchen",
    "kb gaps": "unbeantwortete Fragen sehen",
    "kb check": "die Wissensbasis prüfen",
    "kb add": "ein Ticket als Wissen speichern",
    "kb variant": "eine Formulierung hinzufügen",
    "kb edit": "einen Entwurf ansehen und ändern",
    "kb drafts": "Entwürfe der Wissensbasis sehen",
    "kb approve": "einen Entwurf offiziell machen",
    "kb discard": "einen Entwurf verwerfen",
    "kb retire": "einen Eintrag nicht mehr zeigen",
    "kb merge": "einen Eintrag mit einem anderen zusammenlegen",
    "kb synonym": "Wörter gleichsetzen",
    "kb synonyms": "gleichgesetzte Wörter ansehen",
    "kb separate": "ein Wort wieder für sich stellen",
    "kb dismiss": "eine Lücke für immer ablegen",
    "kb undo": "die letzte Entscheidung zum Wissen zurücknehmen",
  },
  example,
} satisfies {
  readonly status: Record<Status, string>;
  readonly priority: Record<Priority, string>;
  readonly reason: Record<EscalationReason, string>;
  readonly level: Record<CallLevel, string>;
  readonly kind: Record<RequestKind, string>;
  readonly files: {
    file: (name: string, about: string) => string;
    more: (count: number) => string;
    kinds: Record<FileKind, string>;
  };
  piece: Record<Piece, string>;
  readonly route: Record<Route, string>;
  readonly work: Record<ChargedWork, string>;
  readonly tier: Record<Tier, string>;
  readonly verb: Record<Verb, string>;
  readonly example: Record<Verb, string>;
};
