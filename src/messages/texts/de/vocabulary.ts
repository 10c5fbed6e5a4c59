import type { Status } from "../../../core/case.ts";
import type { Verb } from "../../../core/command.ts";
import type { Tier } from "../../../core/customer.ts";
import type { Route } from "../../../core/problem.ts";
import type { Piece, RequestKind } from "../../../core/reading.ts";
import type { CallLevel, EscalationReason, Priority } from "../../../core/ticket.ts";

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
    transferredTwice: "Zweimal weitergegeben",
    reopenedTwice: "Zweimal wieder geöffnet",
    replySoon: "Antwort bald fällig",
    replyLate: "Antwort überfällig",
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
  piece: {
    what: "was",
    where: "wo",
    when: "wann",
    message: "Meldung",
    steps: "Schritte",
    expected: "Erwartung",
  },
  route: { support: "Kunde", prospect: "Interessent", partner: "Partner", legal: "Rechtliches" },
  tier: { standard: "Standard", business: "Business", premium: "Premium" },
  verb: {
    claim: "übernehmen",
    release: "freigeben",
    transfer: "weitergeben",
    take: "an sich nehmen",
    reply: "antworten",
    note: "etwas intern notieren",
    ask: "beim Kunden nachfragen",
    priority: "die Priorität ändern",
    escalate: "eine Leitung rufen",
    acknowledge: "eine Eskalation bestätigen",
    settle: "eine Eskalation erledigen",
    resolve: "als gelöst melden",
    close: "abschließen",
    reopen: "wieder öffnen",
    confirm: "die Kundennummer bestätigen",
    show: "mit Verlauf ansehen",
    overview: "eigene Tickets und was wartet",
    queue: "sehen, was wartet",
    mine: "die eigenen Tickets sehen",
    search: "in der Wissensbasis suchen",
    help: "alle Befehle sehen",
  },
  example: {
    claim: "claim T-12",
    release: "release T-12",
    transfer: 'transfer T-12 "Tom Berg" kennt den Server',
    take: "take T-12",
    reply: "reply T-12 Guten Tag, wir haben …",
    note: "note T-12 Server neu gestartet",
    ask: "ask T-12 Seit wann tritt das auf?",
    priority: "priority T-12 urgent",
    escalate: "escalate T-12 Kunde wartet seit gestern",
    acknowledge: "acknowledge T-12",
    settle: "settle T-12",
    resolve: "resolve T-12 DNS-Eintrag berichtigt",
    close: "close T-12",
    reopen: "reopen T-12",
    confirm: "confirm T-12",
    show: "show T-12",
    overview: "overview",
    queue: "queue",
    mine: "mine",
    search: "search Postfach einrichten",
    help: "help",
  },
} satisfies {
  readonly status: Record<Status, string>;
  readonly priority: Record<Priority, string>;
  readonly reason: Record<EscalationReason, string>;
  readonly level: Record<CallLevel, string>;
  readonly kind: Record<RequestKind, string>;
  readonly piece: Record<Piece, string>;
  readonly route: Record<Route, string>;
  readonly tier: Record<Tier, string>;
  readonly verb: Record<Verb, string>;
  readonly example: Record<Verb, string>;
};
