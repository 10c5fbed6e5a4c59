import { describe, expect, it } from "vitest";
import { read } from "../../src/reading/read.ts";

const isEntitled = (text: string): boolean => read(text, { numberPattern: () => false }).entitled;

describe("R15 what is a customer's by right is no order that is charged", () => {
  it.each([
    "Hiermit kündige ich meinen Vertrag zum nächstmöglichen Termin.",
    "Bitte kündigen Sie unser Webpaket und bestätigen Sie das schriftlich.",
    "Ich widerrufe meine Bestellung von gestern.",
    "Bitte den Vertrag nicht verlängern.",
    "Wir widersprechen der Abbuchung vom 3. November.",
    "Bitte erstatten Sie mir den doppelt gezahlten Betrag.",
    "Könnten Sie uns die letzten drei Rechnungen noch einmal schicken?",
    "Ich brauche eine Kopie der Rechnung vom Oktober.",
    "Bitte ändern Sie unsere Bankverbindung.",
    "Bitte tragen Sie unsere neue Anschrift ein.",
    "Bitte löschen Sie alle meine personenbezogenen Daten.",
    "Wir brauchen einen Vertrag zur Auftragsverarbeitung.",
    "Please cancel our hosting contract.",
    "Please terminate my subscription at the end of the year.",
    "Could you stop the auto-renewal on the backup add-on?",
    "I would like a refund for the second charge.",
    "Please send me the invoices for the last quarter.",
    "We need copies of all our invoices of this year.",
    "Please delete my personal data.",
    "Please update our billing address.",
  ])('"%s"', (text) => expect(isEntitled(text)).toBe(true));

  it.each([
    "Bitte richten Sie das Postfach info@brandt.example ein.",
    "Könnt ihr uns WordPress auf dem neuen Webspace installieren?",
    "Wir möchten auf das größere Paket wechseln.",
    "Bitte verlängern Sie den Vertrag um zwei Jahre.",
    "Bitte löschen Sie die alte Datenbank.",
    "Könnt ihr das Backup von gestern zurückspielen?",
    "Please set up a mailbox for our new colleague.",
    "Please move our site to the new server.",
    "We want to upgrade to the larger package.",
    "Could you delete the staging database?",
  ])('but not "%s"', (text) => expect(isEntitled(text)).toBe(false));
});
