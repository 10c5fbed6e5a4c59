import { describe, expect, test } from "vitest";
import type { RequestKind } from "../../src/core/reading.ts";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

/** What an ordinary request must never be taken for: each of them costs the customer their answer. */
const ill: readonly RequestKind[] = [
  "abuse",
  "legal",
  "prospect",
  "partner",
  "sales_pitch",
  "internal",
  "chatter",
  "thanks",
  "deny",
];

describe("an ordinary customer is taken for one, though they mention", () => {
  test.each([
    ["an agency", "Wir sind die Agentur von Optik Rahn, deren Seite seit gestern Fehler 500 zeigt."],
    ["what they could send", "Darf ich Ihnen einen Screenshot schicken? Die Seite sieht komisch aus."],
    ["more of something", "Möchten Sie mehr Informationen? Dann schicke ich Logs. Die Seite lädt nicht."],
    ["what is available", "We have two mailboxes available but cannot use the third one."],
    ["a heap of something", "Es ist ein Haufen Spam im Postfach."],
    ["their boss", "Wie heißt der Server, auf dem der Shop von meinem Chef liegt?"],
    ["what is not working", "That's not working, the login page is blank."],
    ["interest", "Our customers are interested in faster pages, how can we enable caching?"],
    ["a lawyer", "Mails an meinen Anwalt gehen seit gestern nicht raus."],
    ["a lawyer at the keyboard", "I'm a lawyer and my mailbox is full."],
    ["a legal notice", "Our legal notice page shows a 404."],
    ["a court", "Das Gericht kann unsere Anhänge nicht öffnen."],
    ["data protection", "Ich brauche einen AV-Vertrag nach DSGVO."],
    ["a data protection officer", "Unser Datenschutzbeauftragter möchte, dass Sie sich bei ihm melden."],
    ["a dispute of their own", "Mein Kunde verklagt mich, weil die Website seit Tagen offline ist!"],
    [
      "a reminder from a lawyer",
      "Wir haben eine Abmahnung bekommen, bitte binden Sie die Schriften lokal ein.",
    ],
    ["a catalogue", "Unsere Software zeigt den Katalog im Shop nicht mehr an."],
    ["an offer of theirs", "We offer courses on our website and the booking form is broken."],
    ["interest", "Hallo, ich hätte Interesse an einem größeren Paket. Was kostet das?"],
    ["an agency", "Our SEO agency asks for access to the web statistics, how do I grant it?"],
    ["a reseller package", "Ich habe ein Reseller-Paket bei euch, wie lege ich Unterkunden an?"],
    ["another provider", "Meine Domain liegt noch beim alten Anbieter, ich will damit zu euch wechseln."],
    ["customers of theirs", "Mein Kunde kann seine E-Mails nicht abrufen."],
    ["a price", "Was verlangt ihr für einen Domainumzug?"],
    ["a holiday", "I'm on holiday next week, how do I set up an autoreply?"],
    ["a sick colleague", "My colleague is off sick and I need access to her mailbox."],
    ["an owner", "Who owns the domain blue-otter.com according to your records?"],
    ["their own foolishness", "Ich Idiot habe mein Passwort vergessen und komme nicht mehr rein"],
    ["how foolish they feel", "I feel like an idiot, but where do I find the login page?"],
    ["a stupid thing", "Der blöde Drucker druckt nicht."],
    ["a curse", "Scheiße, ich hab die Datenbank gelöscht. Können Sie sie wiederherstellen?"],
    ["the weather", "Das Wetter-Plugin auf unserer Seite zeigt nichts mehr an."],
    ["thanks, and a fault", "Thanks for the quick answer, but the page is still blank."],
    ["a no, and an order", "Nein, die Domain soll auf den neuen Server zeigen."],
    ["a console of ours", "Wie komme ich bei euch auf die Konsole?"],
    ["a dashboard of ours", "Where can I find your dashboard?"],
    ["our monitoring", "Wo finde ich Ihr Monitoring?"],
    ["somebody of ours who called", "Ihr Techniker wollte sich melden, wann kommt er?"],
    ["their boss, and us", "Der Chef möchte wissen, was ein Umzug zu Ihnen kostet."],
    ["a colleague who left", "Wir haben einen Mitarbeiter entlassen, wie sperren wir seinen Zugang?"],
    ["sick leave", "I am ill today, could you call me tomorrow about the invoice?"],
    ["a shift of theirs", "Unsere Nachtschicht kommt nicht ins VPN, können Sie helfen?"],
    ["an outage and who is to blame", "Ist der Ausfall meiner Seite meine Schuld oder Ihre?"],
    ["the number of our support", "Can you give me the number of your support?"],
    ["no as an amount", "Kein Internet seit heute Morgen!"],
  ])("%s", (_, text) => {
    const { kind, abusive } = read(text, options);
    expect(ill).not.toContain(kind);
    expect(abusive).toBe(false);
  });
});
