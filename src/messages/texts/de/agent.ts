import type { AgentSay } from "../../../core/say.ts";
import { agentCharges } from "./agent-charges.ts";
import { assignment } from "./assignment.ts";
import { card } from "./card.ts";
import { directory } from "./directory.ts";
import { gaps } from "./gaps.ts";
import { held } from "./held.ts";
import { incidents } from "./incidents.ts";
import { knowledge } from "./knowledge.ts";
import { macros } from "./macros.ts";
import { privacy } from "./privacy.ts";
import { promises } from "./promises.ts";
import { promiseFigures, reports } from "./reports.ts";
import { rounds } from "./rounds.ts";
import { summary } from "./summary.ts";
import { unclear } from "./unclear.ts";

/** What the desk says to its own people, in German. */
export const agent = {
  card,
  waitingForDetails: {
    title: (customer: string) => `Angaben fehlen · ${customer}`,
    misses: (pieces: string) =>
      `Es fehlt noch: ${pieces}. Der Kunde ist gefragt; bis dahin steht die Anfrage außerhalb der Warteschlange.`,
  },
  ...held,
  pauseCard: {
    title: (customer: string) => `Gespräch beendet · ${customer}`,
    until: (time: string, example: string) =>
      `Nach einer Verwarnung kamen weitere Beleidigungen. Der Bot schweigt bis ${time}. Was weiter geschrieben wird, steht hier. Eine Leitung kann die Pause aufheben, auch mit „${example}“.`,
    apologised: (customer: string) => `${customer} hat eingelenkt; das Gespräch geht weiter.`,
    over: (customer: string) => `Die Pause ist vorbei; ${customer} schreibt wieder.`,
    undone: (by: string) => `Aufgehoben von ${by}.`,
    undo: "Pause aufheben",
  },
  abuseUndone: (ticket: string, by: string) =>
    `${by} hat die gezählten Beleidigungen zu ${ticket} gestrichen.`,
  nothingToUndo: (customer: string) => `Für ${customer} ist gerade keine Pause aufzuheben.`,
  escalationCard: {
    raisedBy: "Gerufen von",
    why: "Grund:",
    waitingSince: "Kunde wartet seit",
    firstReply: "Erste Antwort",
    notReplied: "steht noch aus",
    acknowledgedBy: (name: string) => `Bestätigt von ${name}.`,
    settledBy: (name: string) => `Erledigt von ${name}.`,
    next: (time: string, whom: string) => `Bestätigt es niemand, folgt ${time} der nächste Ruf: ${whom}.`,
    last: "Niemand wird dazu noch einmal gerufen.",
    over: "Der Anlass besteht nicht mehr.",
    acknowledge: "Bestätigen",
    settle: "Erledigt",
  },
  escalationStorm: {
    title: (count: number) =>
      count === 1 ? "Noch eine Eskalation in kurzer Zeit" : `${count} Eskalationen in kurzer Zeit`,
    line: (ticket: string, reason: string) => `${ticket}: ${reason}`,
    more: (count: number) => `und ${count} weitere`,
    how: (example: string) => `Sie stehen auch auf den Karten der Tickets. Ansehen: ${example}`,
  },
  customerWrote: {
    wrote: (customer: string) => `${customer} schreibt:`,
    wroteFor: (speaker: string, customer: string) => `${speaker} schreibt für ${customer}:`,
  },
  customerEdited: {
    before: (customer: string) => `${customer} hat eine Nachricht geändert. Vorher:`,
    after: "Jetzt:",
  },
  customerDeleted: (customer: string) => `${customer} hat diese Nachricht gelöscht:`,
  repliedToCustomer: (agent: string) => `${agent} an den Kunden:`,
  noted: (agent: string) => `Interne Notiz von ${agent}:`,
  legalNews: (ticket: string) =>
    `Bei ${ticket} gibt es Neues. Die Leitungen lesen es mit „/ticket show ${ticket}“.`,
  claimed: (ticket: string, agent: string) => `${agent} hat ${ticket} übernommen.`,
  released: (ticket: string, agent: string) => `${agent} hat ${ticket} freigegeben. Es wartet wieder.`,
  transferred: {
    to: (ticket: string, from: string, to: string) => `${from} hat ${ticket} an ${to} weitergegeben. Grund:`,
    history: (count: number) =>
      count === 1
        ? "Der Verlauf mit einem Eintrag geht mit; der Kunde muss nichts wiederholen."
        : `Der Verlauf mit ${count} Einträgen geht mit; der Kunde muss nichts wiederholen.`,
  },
  taken: (ticket: string, lead: string, from: string | null) =>
    from === null
      ? `${lead} hat ${ticket} an sich genommen.`
      : `${lead} hat ${ticket} von ${from} übernommen.`,
  resolvedBy: (ticket: string, agent: string) =>
    `${agent} meldet ${ticket} als gelöst. Der Kunde hat das letzte Wort.`,
  customerSatisfied: (ticket: string, customer: string) => `${customer} bestätigt: ${ticket} ist gelöst.`,
  customerReopened: (ticket: string, customer: string) =>
    `Für ${customer} ist ${ticket} noch offen. Es ist wieder geöffnet.`,
  reopenedBy: (ticket: string, agent: string) => `${agent} hat ${ticket} wieder geöffnet.`,
  closedForSilence: (ticket: string, customer: string) =>
    `${ticket} ist abgeschlossen: ${customer} hat sich trotz einer Erinnerung nicht mehr gemeldet. Ein Wort öffnet es wieder.`,
  closedBy: (ticket: string, agent: string) => `${agent} hat ${ticket} abgeschlossen.`,
  ratedBy: (ticket: string, rating: number) => `Der Kunde bewertet ${ticket} mit ${rating} von 5.`,
  priorityChanged: (ticket: string, agent: string, priority: string) =>
    `${agent} hat die Priorität von ${ticket} auf „${priority}“ gesetzt.`,
  numberConfirmed: (ticket: string, agent: string) =>
    `${agent} hat die Kundennummer zu ${ticket} bestätigt. Der Kunde wird ab jetzt erkannt.`,
  escalationAcknowledged: (ticket: string, by: string) => `${by} hat die Eskalation zu ${ticket} bestätigt.`,
  escalationSettled: (ticket: string, by: string) => `${by} hat die Eskalation zu ${ticket} erledigt.`,
  deliveryFailed: {
    ofTicket: (ticket: string) =>
      `Eine Nachricht zu ${ticket} hat den Kunden nicht erreicht. Bitte melden Sie sich auf anderem Weg. Grund:`,
    ofNone: "Eine Nachricht wurde nicht zugestellt und wird nicht noch einmal versucht. Grund:",
  },
  quarantined: (inboxId: string) =>
    `Ein Ereignis ließ sich nicht verarbeiten und liegt zur Prüfung bereit (${inboxId}). Alles andere läuft weiter. Grund:`,
  manyQuarantined: (count: number) =>
    `In zehn Minuten ließen sich ${count} Ereignisse nicht verarbeiten. Alle liegen zur Prüfung bereit („npm run desk -- inbox list“) und werden nicht mehr einzeln gemeldet, bis es ruhiger ist. Alles andere läuft weiter.`,
  alreadyClaimed: (ticket: string, by: string, since: string) =>
    `${by} hat ${ticket} seit ${since}. Eine interne Notiz erreicht ${by} jederzeit.`,
  youHaveIt: (ticket: string) => `${ticket} gehört schon Ihnen.`,
  notPermitted: (aim: string) =>
    `Hier bleibt „${aim}“ den Leitungen vorbehalten. Was Sie tun können, zeigt „/ticket help“.`,
  customersChoice: "Diese Auswahl trifft der Kunde selbst. Was Sie tun können, zeigt „/ticket help“.",
  notNow: {
    status: (ticket: string, status: string, aim: string) =>
      `${ticket} hat den Stand „${status}“; „${aim}“ passt dazu nicht.`,
    instead: "Möglich ist jetzt zum Beispiel:",
    dialogue: "Sobald der Kunde seine Angaben bestätigt hat, steht hier ein Ticket bereit.",
  },
  notYours: {
    owned: (ticket: string, by: string, aim: string) =>
      `${ticket} gehört ${by}; „${aim}“ bleibt ${by} und den Leitungen vorbehalten. Eine interne Notiz steht Ihnen offen.`,
    free: (ticket: string, aim: string, example: string) =>
      `${ticket} gehört noch niemandem. Übernehmen Sie es zuerst (${example}), dann geht auch „${aim}“.`,
  },
  noSuchTicket: (ticket: string) =>
    `Ein Ticket ${ticket} gibt es hier nicht. Was offen ist, zeigt „/ticket queue“.`,
  noSuchColleague: (name: string, example: string) =>
    `„${name}“ ist als Kollegin oder Kollege nicht bekannt. Schreiben Sie den Namen wie im Chat, mit Leerzeichen in Anführungszeichen: ${example}`,
  nothingToSettle: (ticket: string) => `Zu ${ticket} ist gerade keine Eskalation offen.`,
  nothingToConfirm: (ticket: string) => `Zu ${ticket} ist gerade keine Kundennummer zu bestätigen.`,
  ...unclear,
  shown: {
    history: "Verlauf",
    earlier: (count: number) => `${count} frühere Einträge`,
    asides: {
      note: "Notiz",
      charge: { shown: "Kosten genannt", agreed: "zugestimmt", refused: "abgelehnt" },
      promise: { given: "zugesagt", kept: "Zusage gehalten", takenBack: "Zusage zurückgenommen" },
      claim: {
        given: "zugeteilt bekommen",
        warned: "gewarnt, dass das Ticket in die Warteschlange zurückgeht",
        returned: "ohne Zeichen zurück in die Warteschlange",
      },
      held: {
        held: "wartet, noch nicht gesendet",
        replaced: "ersetzt, nicht gesendet",
        closed: "nicht gesendet, Ticket geschlossen",
        taken: "nicht gesendet, Ticket übernommen",
      },
    },
  },
  overview: {
    claim: (ticket: string) => `${ticket} übernehmen`,
    help: (example: string) => `Alle Befehle: ${example}`,
  },
  queue: {
    title: (count: number) => `Es warten: ${count}`,
    empty: "Alles beantwortet, gerade wartet nichts.",
    more: (count: number) => `und ${count} weitere`,
    due: (time: string) => `bis ${time}`,
  },
  mine: {
    title: (count: number) => `Ihre Tickets: ${count}`,
    empty: (example: string) => `Sie haben gerade kein Ticket. Was wartet, zeigt: ${example}`,
  },
  found: {
    title: (text: string) => `Gefunden zu „${text}“`,
    nothing: (text: string) => `Zu „${text}“ gibt es noch keinen Eintrag. Andere Wörter helfen manchmal.`,
    limits: {
      only: (what: string) => `Gilt nur: ${what}`,
      language: { de: "auf Deutsch", en: "auf Englisch" },
      from: (day: string) => `ab ${day}`,
      until: (day: string) => `bis ${day}`,
      day: (iso: string) => iso.split("-").toReversed().join("."),
    },
  },
  stats: {
    title: (days: number) => `Was der Bot in ${days} Tagen erreicht hat`,
    none: (days: number) => `In den letzten ${days} Tagen wurde noch nichts gefragt.`,
    involved: "Bot hat geantwortet",
    resolved: "Gelöst, sagt der Kunde, ganz ohne uns",
    handedOn: "Davon trotz Antwort ein Ticket",
    leftOpen: "Davon offen geblieben",
    answered: "Fragen beantwortet",
    offered: "Fragen mit „Meinten Sie?“",
    silent: "Fragen ohne Eintrag",
    shadowed: "Fragen, nur dem Team gezeigt",
    withheld: "Fragen, bei denen der Bot schwieg, obwohl ein Eintrag passt",
    solved: (count: number) => `gelöst: ${count}`,
    notSolved: (count: number) => `nicht gelöst: ${count}`,
    chosen: (count: number) => `gewählt: ${count}`,
    noneOfThese: (count: number) => `nichts davon: ${count}`,
    ...promiseFigures,
    gaps: (example: string) => `Was gefehlt hat, zeigt: ${example}`,
  },
  help: {
    title: "Was Sie schreiben können",
    lead: "Als Leitung außerdem",
    more: "Mehr dazu",
    topics: {
      offer: "Was berechnet wird",
      customer: "Kundendaten",
      incident: "Störungen",
      kb: "Wissensbasis",
    },
    places: "Auch als „@Bot claim“ im Gespräch zum Ticket; dort ohne Nummer.",
  },
  ...directory,
  ...knowledge,
  ...macros,
  ...privacy,
  ...promises,
  ...reports,
  ...assignment,
  ...rounds,
  ...summary,
  ...incidents,
  ...gaps,
  ...agentCharges,
} satisfies Record<AgentSay["say"], unknown>;
