import type { Entry } from "../../src/core/knowledge.ts";

/** An official German entry; `variants` are the ways in which customers ask. */
export const entry = (
  id: string,
  title: string,
  variants: readonly string[],
  more: Partial<Entry> = {},
): Entry => ({
  id,
  language: "de",
  title,
  variants,
  gist: `So geht es: ${title}.`,
  url: `https://help.example/${more.language ?? "de"}/${id}`,
  path: [],
  official: true,
  ...more,
});

/** A small knowledge base in both languages. */
export const smallBase: readonly Entry[] = [
  entry("mailbox", "E-Mail-Postfach anlegen", [
    "Wie lege ich ein neues Postfach an?",
    "Neue E-Mail-Adresse erstellen",
    "Postfach für Mitarbeiter einrichten",
  ]),
  entry(
    "mailbox",
    "Create a mailbox",
    ["How do I create a new mailbox?", "Add an e-mail address", "Set up a mailbox for a colleague"],
    { language: "en" },
  ),
  entry("invoice", "Rechnung herunterladen", [
    "Wo finde ich meine Rechnungen?",
    "Ich brauche eine Kopie der letzten Rechnung",
    "Rechnung als PDF",
  ]),
  entry("invoice", "Download an invoice", ["Where do I find my invoices?", "I need a copy of my last bill"], {
    language: "en",
  }),
  entry("php", "PHP-Version ändern", [
    "Wie stelle ich die PHP-Version um?",
    "PHP 8 aktivieren",
    "Ist meine PHP-Version veraltet?",
  ]),
  entry("backup", "Sicherung wiederherstellen", [
    "Wie spiele ich ein Backup zurück?",
    "Gelöschte Dateien aus der Sicherung holen",
    "Stand von gestern wiederherstellen",
  ]),
  entry("domain", "Domain kündigen", [
    "Wie kündige ich eine Domain?",
    "Domain zum Ende der Laufzeit löschen",
    "Ich brauche die Domain nicht mehr",
  ]),
];
