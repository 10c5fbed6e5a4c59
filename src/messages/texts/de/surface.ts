import type { Verb } from "../../../core/command.ts";
import type { Day, ToneKind } from "../../../core/tone.ts";

const months = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

/** What the desk's people read in the windows of a chat platform, in German. */
export const surface = {
  /** The form could not be opened: the press counts for a few seconds only. */
  notOpened: "Das Formular ließ sich gerade nicht öffnen. Bitte drücken Sie noch einmal.",
  /** Somebody has to wait for the platform. */
  tooSlow: "Das hat gerade zu lange gedauert. Bitte senden Sie es noch einmal.",
  /** What was asked for is written down; what comes of it follows. */
  noted: (what: string) => `Wird erledigt: ${what}`,
  /** A form is written down. */
  received: "Danke, das ist angekommen.",
  /** It was not written down. */
  notTaken: "Das ist gerade nicht angekommen. Bitte versuchen Sie es noch einmal.",
  /** Whether it was written down is not known yet. */
  uncertain: "Das dauert gerade länger. Bitte sehen Sie nach, ob es geschehen ist, bevor Sie es wiederholen.",
  /** A button or command of an earlier version, or of somebody else. */
  outdated: "Das gehört zu einem früheren Stand. Bitte nutzen Sie die neueste Nachricht.",
  preview: {
    heading: "So liest es der Kunde:",
    send: "Senden",
    change: "Ändern",
    sending: "Wird an den Kunden gesendet:",
    hints: {
      guarantee: (words: string) =>
        `Das klingt nach einer Zusage: „${words}“. Besser sagen, was wir tun werden, zum Beispiel: „Wir tun, was wir können, und melden uns bis …“`,
      antiWord: (words: string) =>
        `Das klingt abweisend: „${words}“. Besser sagen, was möglich ist, zum Beispiel: „Möglich ist …“`,
      judgement: (words: string) =>
        `Das klingt nach einem Urteil: „${words}“. Besser bei den Tatsachen bleiben, zum Beispiel: „Im Protokoll sehen wir …“`,
      internal: (words: string) =>
        `Das ist intern: „${words}“. Besser weglassen, oder zum Beispiel: „Unser Team kümmert sich darum.“`,
      phone: (words: string) =>
        `Das sieht nach einer Telefonnummer aus: „${words}“. Bitte nur öffentliche nennen, zum Beispiel die Hotline.`,
      internalLink: (words: string) =>
        `Diese Adresse ist intern: „${words}“. Der Kunde kann sie nicht öffnen. Besser den Inhalt in eigenen Worten schreiben.`,
      releaseDate: (words: string) =>
        `Das ist ein fester Termin für etwas, das noch kommt: „${words}“. Besser mit Puffer und ohne Zusage.`,
    } satisfies Record<ToneKind, (words: string) => string>,
    /** Leads from a hint to words that could stand instead, in the language of the customer. */
    instead: (phrase: string) => `Vorschlag: „${phrase}“`,
    /** What a customer reads of a release date (I3). */
    release: ({ day, month }: Day) => `voraussichtlich ab dem ${day}. ${months[month - 1]}`,
    /** The same in the place of "am 1. März" in a sentence. */
    releaseInSentence: ({ day, month }: Day) => `voraussichtlich ab dem ${day}. ${months[month - 1]}`,
  },
  commands: {
    ticket: "Mit Tickets arbeiten",
    groups: {
      kb: "Wissen aus Tickets",
      abuse: "Pausen nach Beleidigungen",
      offer: "Was berechnet wird",
      customer: "Kundendaten",
      incident: "Störungen und ihre Kunden",
      more: "Seltenere Befehle",
    },
    options: {
      ticket: "Nummer, Kunde oder Anliegen; im Gespräch zum Ticket unnötig",
      colleague: "Wer das Ticket bekommt",
      priority: "Die neue Priorität",
      category: "Die richtige Art",
      macro: "Welcher Textbaustein gesendet wird",
    },
    /** In the menu of a message. */
    menu: {
      openTicket: "Ticket eröffnen",
      addToTicket: "Zum Ticket hinzufügen",
      saveKnowledge: "Als Wissen speichern",
    },
  },
  shortcut: {
    title: "Ticket bearbeiten",
    submit: "Ausführen",
    verb: { label: "Was möchten Sie tun?", placeholder: "Bitte wählen" },
    ticket: {
      label: "Ticket",
      placeholder: "Nummer, Kunde oder Anliegen",
      hint: "Leer lassen, wenn es um das Ticket dieser Nachricht geht.",
    },
    colleague: { label: "Kollegin oder Kollege", placeholder: "Bitte wählen" },
    priority: { label: "Priorität", placeholder: "Bitte wählen" },
    category: { label: "Art", placeholder: "Bitte wählen" },
    macro: { label: "Textbaustein", placeholder: "Bitte wählen" },
    text: {
      reply: "Diesen Text liest der Kunde",
      ask: "Diese Frage liest der Kunde",
      update: "Diesen Zwischenstand liest der Kunde",
      promise: "Bis wann, zum Beispiel morgen 15 Uhr; none nimmt es zurück",
      consult: "Frage, nur intern; der Kunde hört, wann wir uns melden",
      send: "Leer: wie geschrieben; suggested: der Vorschlag",
      resolve: "Lösung; der Kunde liest sie",
      macro: "Ergänzung darunter; der Kunde liest sie",
      note: "Interne Notiz",
      transfer: "Grund, nur intern",
      escalate: "Grund, nur intern",
      search: "Suchwörter",
      "abuse undo": "Name des Kunden",
      "customer show": "Kundennummer; leer: der Kunde des Tickets",
      "customer set": "Feld und Wert, zum Beispiel: tier premium",
      "customer link": "Kundennummer",
      "customer delegate": "Name, dazu „bis 31.1.2027“",
      "customer revoke": "Name",
      "customer export": "Kundennummer oder Konto",
      "customer forget": "Kundennummer oder Konto",
      "incident open": "Dienst, dann was die Kunden lesen",
      "incident update": "Störung, dann was die Kunden lesen",
      "incident end": "Störung, dann was die Kunden lesen",
      "incident send": "Leer: wie geschrieben; suggested: der Vorschlag",
      "incident attach": "Störung, zum Beispiel I-3",
      "stats breaches": "Zahl der Tage; leer: 30",
      "stats mine": "Zahl der Tage; leer: 30",
      "kb search": "Suchwörter",
      "kb add": "Frage des Kunden, oder Titel | Adresse | Antwort",
      "kb variant": "Eintrag, dann die Formulierung",
      "kb edit": "Entwurf, dann Titel | Adresse | Antwort",
      "kb approve": "Entwurf, zum Beispiel K-3",
      "kb discard": "Entwurf, zum Beispiel K-3",
      "kb retire": "Eintrag, zum Beispiel K-3",
      "kb merge": "Eintrag, der bleibt, dann der andere",
      "kb synonym": "Wörter mit =, zum Beispiel Postfach = Briefkasten",
      "kb synonyms": "Nur Gruppen mit diesem Wort",
      "kb separate": "Wort, das wieder für sich stehen soll",
      "kb dismiss": "Lücke, zum Beispiel G-0k3v9x1",
    } satisfies Partial<Record<Verb, string>>,
    account: "Konto, zum Beispiel slack:U0123456789",
    missing: {
      verb: "Bitte wählen Sie, was Sie tun möchten.",
      ticket: "Der Text beginnt mit einer Ticketnummer. Bitte wählen Sie das Ticket hier.",
      ticketNumber:
        "Welches Ticket gemeint ist, ist noch offen. Bitte nennen Sie die Nummer, zum Beispiel T-12.",
      text: "Bitte schreiben Sie hier den Text.",
      reason: "Bitte nennen Sie hier den Grund.",
      colleague: "Bitte wählen Sie, wer das Ticket bekommt.",
      priority: "Bitte wählen Sie die Priorität.",
      category: "Bitte wählen Sie die Art.",
      macro: "Bitte wählen Sie den Textbaustein.",
      service: "Bitte nennen Sie hier den Dienst.",
      incident: "Bitte nennen Sie hier die Störung, zum Beispiel I-3.",
      entry: "Bitte nennen Sie hier den Eintrag oder Entwurf.",
      synonym: "Bitte schreiben Sie hier die Wörter, zum Beispiel: Postfach = Briefkasten",
      gap: "Bitte nennen Sie hier die Lücke, zum Beispiel G-0k3v9x1.",
      number: "Bitte nennen Sie hier die Kundennummer.",
      person: "Bitte nennen Sie hier die Person.",
      customerField: "Bitte nennen Sie Feld und Wert, zum Beispiel: tier premium.",
      noSuchPeriod: "Bitte geben Sie hier eine Zahl von Tagen an, zum Beispiel 30.",
      noSuchDay: "Bitte schreiben Sie den Tag so: 2027-01-31 oder 31.1.2027.",
      time: "Bitte schreiben Sie hier, bis wann.",
      wording: "Bitte lassen Sie das leer, oder schreiben Sie: suggested",
    },
    staffOnly: {
      title: "Für das Team",
      text: "Hier arbeitet das Team an Tickets. Ihr Anliegen schreiben Sie einfach in den Kanal; wir helfen Ihnen gern.",
    },
  },
};

/** What a catalogue for windows must have; one that lacks a sentence does not compile. */
export type SurfaceTexts = typeof surface;
