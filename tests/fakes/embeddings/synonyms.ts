import type { Entry } from "../../../src/core/knowledge.ts";
import { entry } from "../../knowledge/entry.ts";

/** What is asked about, each in seven ways of saying it. */
const things = [
  ["Postfach", "Mailkonto", "Mailbox", "Briefkasten", "Mailzugang", "Posteingang", "Korrespondenzablage"],
  ["Rechnung", "Faktura", "Beleg", "Abrechnung", "Zahlungsnachweis", "Quittung", "Kostenaufstellung"],
  ["Domain", "Internetadresse", "Webadresse", "Wunschname", "Netzname", "Adressname", "Namensraum"],
  ["Passwort", "Kennwort", "Losung", "Zugangscode", "Geheimwort", "Anmeldewort", "Einlassparole"],
  ["Webspace", "Speicherplatz", "Serverplatz", "Laufwerk", "Festplatte", "Dateiraum", "Volumen"],
  ["Datenbank", "MySQL", "MariaDB", "Tabellen", "Datenbestand", "Datenspeicher", "Relationen"],
  ["Zertifikat", "SSL", "TLS", "Schloss", "HTTPS", "Verschlüsselung", "Transportschutz"],
  ["Sicherung", "Backup", "Kopie", "Archiv", "Snapshot", "Duplikat", "Momentaufnahme"],
] as const;

/** What is to be done with it, each in seven ways of saying it. */
const deeds = [
  ["anlegen", "erstellen", "einrichten", "hinzufügen", "eröffnen", "bereitstellen", "herbeizaubern"],
  ["löschen", "entfernen", "kündigen", "beenden", "abschalten", "wegwerfen", "vernichten"],
  ["ändern", "umstellen", "anpassen", "wechseln", "aktualisieren", "bearbeiten", "modifizieren"],
] as const;

/** What the model of the fake endpoint takes for the same. */
export const sameMeaning: readonly (readonly string[])[] = [...things, ...deeds];

/** How customers ask, in more words than the matter needs. */
const manners = [
  (thing: string, deed: string) => `Wie kann ich ${thing} ${deed}?`,
  (thing: string, deed: string) => `${thing} ${deed}, wo geht das`,
  (thing: string, deed: string) => `Unser Verein will ${thing} ${deed}`,
  (thing: string, deed: string) => `Ich muss heute noch ${thing} ${deed}`,
  (thing: string, deed: string) => `Darf eine Kollegin ${thing} ${deed}?`,
  (thing: string, deed: string) => `Kundin fragt: ${thing} ${deed}`,
];

/** 24 entries with six wordings each that share no word of weight: what one is about, only its meaning tells. */
export const meantBase: readonly Entry[] = things.flatMap((thing) =>
  deeds.map((deed) =>
    entry(
      `${thing[0]}-${deed[0]}`.toLowerCase().replace("ö", "oe").replace("ä", "ae"),
      `${thing[0]} ${deed[0]}`,
      manners.map((ask, at) => ask(thing[at] ?? "", deed[at] ?? "")),
    ),
  ),
);

/** Asks for `passwort-aendern` in words that stand nowhere in the base. */
export const paraphrase = "Wie lässt sich meine Einlassparole modifizieren?";
