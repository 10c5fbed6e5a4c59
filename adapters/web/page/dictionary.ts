import type { Verb } from "../../../src/core/command.ts";
import type { Language, Role } from "../../../src/core/person.ts";
import type { Channel } from "../ids.ts";
import type { Failure } from "./api.ts";
import { knowledgeCommands } from "./knowledge-commands.ts";
import { ticketCommands } from "./ticket-commands.ts";

/** Everything the page says of itself. Both languages must have all of it, or the project does not compile. */
export type Texts = {
  readonly tagline: string;
  readonly language: string;
  readonly lostConnection: string;
  readonly loading: string;
  readonly addPane: string;
  readonly removePane: (person: string) => string;
  readonly paneOf: (person: string) => string;
  readonly person: string;
  readonly people: string;
  readonly channel: string;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly roles: Readonly<Record<Role | "bot", string>>;
  readonly roleGroups: Readonly<Record<Role, string>>;
  readonly messagesIn: (channel: string) => string;
  readonly today: string;
  readonly yesterday: string;
  readonly edited: string;
  readonly private: string;
  readonly pinned: string;
  readonly leads: string;
  readonly product: string;
  readonly listening: string;
  readonly deletedRoot: string;
  readonly replies: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly jump: (count: number) => string;
  readonly writeIn: (channel: string) => string;
  /** For the team, where customers read along. */
  readonly writePublicly: (channel: string) => string;
  readonly reply: string;
  readonly replyTo: (author: string) => string;
  readonly send: string;
  readonly sendHint: string;
  readonly attach: string;
  readonly detach: (file: string) => string;
  readonly edit: string;
  readonly delete: string;
  readonly reallyDelete: string;
  readonly save: string;
  readonly cancel: string;
  readonly required: string;
  readonly opensNewTab: string;
  readonly empty: {
    readonly customer: (firstName: string) => { readonly title: string; readonly text: string };
    readonly support: { readonly title: string; readonly text: string };
    readonly internal: { readonly title: string; readonly text: string };
  };
  readonly writeAs: (firstName: string, text: string) => string;
  readonly commands: Readonly<Record<Verb, string>>;
  readonly commandHelp: string;
  readonly failures: Readonly<Record<Exclude<Failure, "tooLarge">, string>>;
  readonly tooLarge: (bytes: number) => string;
};

const de: Texts = {
  tagline: "Ein ganzer Support in einem Fenster",
  language: "Sprache",
  lostConnection: "Keine Verbindung zum Server. Es wird weiter versucht …",
  loading: "Wird geladen …",
  addPane: "Person dazu",
  removePane: (person) => `${person} ausblenden`,
  paneOf: (person) => `Ansicht von ${person}`,
  person: "Person",
  people: "Personen",
  channel: "Kanal",
  channels: { support: "support", internal: "intern" },
  roles: { customer: "Kundschaft", agent: "Support", lead: "Leitung", bot: "Bot" },
  roleGroups: { customer: "Kundschaft", agent: "Support-Team", lead: "Teamleitung" },
  messagesIn: (channel) => `Nachrichten in ${channel}`,
  today: "Heute",
  yesterday: "Gestern",
  edited: "bearbeitet",
  private: "Nur für Sie sichtbar",
  pinned: "Angeheftet",
  leads: "@Leitung",
  product: "@Produktmanagement",
  listening: "Deskbell hört zu …",
  deletedRoot: "Diese Nachricht wurde gelöscht.",
  replies: (count) => (count === 1 ? "1 Antwort" : `${count} Antworten`),
  unread: (count) => `${count} neu`,
  jump: (count) => (count === 1 ? "1 neue Nachricht" : `${count} neue Nachrichten`),
  writeIn: (channel) => `Nachricht in #${channel}`,
  writePublicly: (channel) => `#${channel}: Kundschaft liest mit`,
  reply: "Antworten …",
  replyTo: (author) => `Auf die Nachricht von ${author} antworten`,
  send: "Senden",
  sendHint: "Enter sendet, Umschalt + Enter beginnt eine neue Zeile",
  attach: "Datei anhängen",
  detach: (file) => `${file} nicht mitschicken`,
  edit: "Bearbeiten",
  delete: "Löschen",
  reallyDelete: "Wirklich löschen?",
  save: "Speichern",
  cancel: "Abbrechen",
  required: "Pflichtfeld",
  opensNewTab: "öffnet einen neuen Tab",
  empty: {
    customer: (firstName) => ({
      title: `Schreiben Sie als ${firstName}`,
      text: "So wie man einem Support eben schreibt. Zum Beispiel:",
    }),
    support: {
      title: "Noch hat niemand geschrieben",
      text: "Hier schreiben Kundinnen und Kunden. Lassen Sie jemanden anfangen:",
    },
    internal: {
      title: "Niemand wartet",
      text: "Wird aus einer Anfrage ein Ticket, erscheint seine Karte hier. Diesen Kanal sieht nur das Team. Tippen Sie /ticket für alle Befehle.",
    },
  },
  writeAs: (firstName, text) => `${firstName}: „${text}“`,
  commands: { ...ticketCommands.de, ...knowledgeCommands.de },
  commandHelp: "Befehle (Tab ergänzt)",
  tooLarge: (bytes) => `Die Dateien sind zu groß: zusammen höchstens ${bytes / 1_000_000} MB.`,
  failures: {
    gone: "Das gibt es nicht mehr.",
    forbidden: "Das ist hier nicht erlaubt.",
    tooLong: "Das ist zu lang: höchstens 40.000 Zeichen.",
    incomplete: "Da fehlt noch etwas.",
    unavailable: "Deskbell konnte das gerade nicht annehmen.",
    unreachable: "Der Server ist nicht erreichbar. Bitte gleich noch einmal versuchen.",
  },
};

const en: Texts = {
  tagline: "A whole support desk in one window",
  language: "Language",
  lostConnection: "No connection to the server. Still trying …",
  loading: "Loading …",
  addPane: "Add a person",
  removePane: (person) => `Hide ${person}`,
  paneOf: (person) => `What ${person} sees`,
  person: "Person",
  people: "People",
  channel: "Channel",
  channels: { support: "support", internal: "internal" },
  roles: { customer: "Customer", agent: "Support", lead: "Lead", bot: "Bot" },
  roleGroups: { customer: "Customers", agent: "Support team", lead: "Team leads" },
  messagesIn: (channel) => `Messages in ${channel}`,
  today: "Today",
  yesterday: "Yesterday",
  edited: "edited",
  private: "Only visible to you",
  pinned: "Pinned",
  leads: "@leads",
  product: "@product-management",
  listening: "Deskbell is listening …",
  deletedRoot: "This message was deleted.",
  replies: (count) => (count === 1 ? "1 reply" : `${count} replies`),
  unread: (count) => `${count} new`,
  jump: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
  writeIn: (channel) => `Message #${channel}`,
  writePublicly: (channel) => `#${channel}: customers read this`,
  reply: "Reply …",
  replyTo: (author) => `Reply to the message of ${author}`,
  send: "Send",
  sendHint: "Enter sends, Shift + Enter starts a new line",
  attach: "Attach a file",
  detach: (file) => `Leave ${file} out`,
  edit: "Edit",
  delete: "Delete",
  reallyDelete: "Really delete?",
  save: "Save",
  cancel: "Cancel",
  required: "required",
  opensNewTab: "opens a new tab",
  empty: {
    customer: (firstName) => ({
      title: `Write as ${firstName}`,
      text: "The way people write to a support desk. For example:",
    }),
    support: {
      title: "Nobody has written yet",
      text: "This is where customers write. Let somebody begin:",
    },
    internal: {
      title: "Nobody is waiting",
      text: "When a request becomes a ticket, its card appears here. Only the team sees this channel. Type /ticket for all commands.",
    },
  },
  writeAs: (firstName, text) => `${firstName}: “${text}”`,
  commands: { ...ticketCommands.en, ...knowledgeCommands.en },
  commandHelp: "Commands (Tab completes)",
  tooLarge: (bytes) => `The files are too large: ${bytes / 1_000_000} MB together at most.`,
  failures: {
    gone: "This is no longer there.",
    forbidden: "That is not allowed here.",
    tooLong: "That is too long: 40,000 characters at most.",
    incomplete: "Something is still missing.",
    unavailable: "Deskbell could not take this in right now.",
    unreachable: "The server cannot be reached. Please try again in a moment.",
  },
};

/** The page's texts by language. */
export const dictionary: Readonly<Record<Language, Texts>> = { de, en };

/** What a customer might write first, by their language: a known question, a fault, something too vague. */
export const examples: Readonly<Record<Language, readonly string[]>> = {
  de: [
    "Wie richte ich mein Postfach in Outlook ein?",
    "Unsere Website www.brandt-keramik.example zeigt seit heute früh nur noch „500 Internal Server Error“.",
    "Hallo, bei mir geht gar nichts mehr!!",
  ],
  en: [
    "How do I set up my mailbox in Outlook?",
    "Our website www.carter-translations.example has shown “500 Internal Server Error” since this morning.",
    "Hello, nothing works any more!!",
  ],
};
