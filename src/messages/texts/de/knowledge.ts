import type { Flaw, ItemEdit, TextName } from "../../../core/editing.ts";
import { synonyms } from "./synonyms.ts";

const names = {
  title: "der Titel",
  gist: "die kurze Antwort",
  url: "die Adresse der Seite",
  path: "der Klickweg",
  wording: "die Formulierung",
} satisfies Record<TextName, string>;

const done = {
  add: (name: string) => `${name} ist als Entwurf gespeichert.`,
  variant: (name: string) => `${name} ist als Entwurf gespeichert.`,
  edit: (name: string) => `${name} ist geändert.`,
  approve: (name: string, title: string) => `${name} „${title}“ ist jetzt offiziell und wird Kunden gezeigt.`,
  discard: (name: string, title: string) =>
    `${name} „${title}“ ist verworfen. Zurück geht es mit „/ticket kb undo“.`,
  retire: (name: string, title: string) =>
    `${name} „${title}“ wird Kunden nicht mehr gezeigt. Zurück geht es mit „/ticket kb undo“.`,
  merge: (name: string, title: string) =>
    `${name} „${title}“ ist zusammengelegt: Seine Formulierungen führen jetzt zum anderen Eintrag.`,
  dismiss: (_: string, title: string) =>
    `Die Lücke „${title}“ ist abgelegt und wird nicht mehr gezeigt. Zurück geht es mit „/ticket kb undo“.`,
  undo: (name: string, title: string) => `Die letzte Entscheidung zu ${name} „${title}“ ist zurückgenommen.`,
} satisfies Record<ItemEdit, (name: string, title: string) => string>;

const flaws = {
  missing: (what: TextName) => `Es fehlt noch: ${names[what]}.`,
  tooLong: (what: TextName, most: number) => `Zu lang: ${names[what]}. Höchstens ${most} Zeichen.`,
  noAddress: (url: string) => `„${url}“ ist keine Adresse. Sie beginnt mit https://.`,
  foreignHost: (host: string, hosts: string) =>
    `Auf ${host} darf keine Antwort verweisen. Erlaubt: ${hosts}. Weitere trägt eine Leitung unter knowledge.hosts ein.`,
  duplicate: (wording: string, entry: string) => `„${wording}“ führt schon zum Eintrag ${entry}.`,
  noEntry: (entry: string) => `Den Eintrag ${entry} gibt es nicht mehr.`,
} satisfies Record<Flaw["flaw"], unknown>;

/** What is said about the knowledge base and its drafts, in German. */
export const knowledge = {
  knowledgeDraft: {
    isNew: (name: string) => `Als Entwurf ${name} gespeichert`,
    title: (name: string) => `Entwurf ${name}`,
    of: (title: string, id: string) => `Weitere Formulierung für „${title}“ (${id})`,
    wordings: "So fragen Kunden:",
    fields: {
      title: "Titel",
      gist: "Kurze Antwort",
      url: "Adresse",
      path: "Klickweg",
      limits: "Gilt nur",
      language: "Sprache",
      origin: "Von",
    },
    origin: (by: string, ticket: string | null) => (ticket === null ? by : `${by}, aus ${ticket}`),
    languages: { de: "Deutsch", en: "Englisch" },
    flaws,
    complete: "Vollständig. Eine Leitung macht den Entwurf offiziell, dann beantwortet er Fragen.",
    suggest: "Gehört die Frage zu einem Eintrag, den es schon gibt? Dann genügt sie dort als Formulierung:",
    suggestion: (title: string) => `Zu: ${title}`,
    approve: "Offiziell machen",
    discard: "Verwerfen",
    form: {
      title: (name: string) => `Entwurf ${name}`,
      open: "Bearbeiten",
      submit: "Speichern",
      wordings: "So fragen Kunden, je Zeile einmal",
      titleField: "Titel: die Frage in wenigen Worten",
      url: "Adresse; darunter der Klickweg mit >",
      gist: "Kurze Antwort, ein bis zwei Sätze",
      language: "Sprache: de oder en",
    },
  },
  knowledgeDrafts: {
    heading: (count: number) => `Entwürfe: ${count}`,
    empty: "Es gibt gerade keine Entwürfe.",
    more: (count: number) => `und ${count} weitere`,
    unfinished: "Noch nicht vollständig.",
    of: (id: string) => `Formulierung für ${id}`,
    approve: (name: string) => `${name} offiziell machen`,
    discard: (name: string) => `${name} verwerfen`,
    edit: (example: string) => `Ansehen und ändern: ${example}`,
  },
  knowledgeChanged: done,
  knowledgeImportUndone: {
    undone: (source: string, entries: number) =>
      `Der Import aus „${source}“ ist zurückgenommen; ${entries === 1 ? "betroffen ist ein Eintrag" : `betroffen sind ${entries} Einträge`}.`,
    left: (count: number) =>
      count === 1
        ? "Ein Eintrag bleibt, denn er wurde seitdem geändert."
        : `${count} Einträge bleiben, denn sie wurden seitdem geändert.`,
  },
  knowledgeRefused: {
    noSuchDraft: (name: string) => `Einen Entwurf „${name}“ gibt es nicht. Alle zeigt „/ticket kb drafts“.`,
    noSuchEntry: (name: string) =>
      `Einen Eintrag „${name}“ gibt es nicht. Einträge findet „/ticket kb search“.`,
    notYours: (name: string, by: string) =>
      `${name} gehört ${by}; ändern können ihn ${by} und die Leitungen.`,
    fromFile: (name: string) => `„${name}“ steht in einer Datei des Desks und lässt sich nur dort ändern.`,
    itself: (name: string) => `${name} gehört schon zu diesem Eintrag.`,
    known: (wording: string, entry: string) => `„${wording}“ führt schon zum Eintrag ${entry}.`,
    noSuchGap: (name: string) =>
      `Eine Lücke „${name}“ gibt es nicht oder nicht mehr. Alle zeigt „/ticket kb gaps“.`,
    nothingToUndo: "Es gibt keine Entscheidung, die sich zurücknehmen lässt.",
    changedSince:
      "Seit der letzten Entscheidung wurde daran etwas geändert; zurücknehmen lässt sie sich nicht mehr.",
  },
  ...synonyms,
};
