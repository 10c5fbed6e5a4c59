import { describe, expect, test } from "vitest";
import type { RequestKind } from "../../src/core/reading.ts";
import { read } from "../../src/reading/read.ts";
import { options } from "./said.ts";

const examples: Readonly<Record<RequestKind, readonly string[]>> = {
  fault: [
    "Seit heute Morgen lädt www.blumen-krause.de nur noch zur Hälfte, der Footer fehlt.",
    "ich komm nicht mehr ins webmail rein!!!",
    "Sending from sales@northwind-traders.com fails with 554 5.7.1 Relay access denied.",
    "nothing works anymore, help!",
    "The editor crashes when I paste a picture, version 3.2 on Windows 11.",
    "Die Zahlung per PayPal funktioniert in unserem Shop nicht.",
  ],
  question: [
    "Wie viele Postfächer sind im Tarif Mail Plus enthalten?",
    "hab die bank gewechselt, wo trag ich das neue konto ein",
    "Can I change the billing address myself in the customer centre?",
    "How do I set up an SPF record for my domain?",
    // A bill that is wrong stands nowhere: asking for the page or mailbox would be no help.
    "Meine Rechnung stimmt nicht, da sind 20 Euro zu viel drauf.",
    "Unsere Überweisung ist bei Ihnen nicht angekommen.",
    "I was charged twice this month and I want my money back please.",
  ],
  order: [
    "Bitte richten Sie für team@druckerei-sommer.de eine Weiterleitung ein.",
    "Könnten Sie die Domain alte-muehle.de zum Jahresende kündigen?",
    "Please delete the mailbox intern@fjord-design.com, we don't need it any more.",
    "We'd like to upgrade our package from Webspace S to Webspace L.",
  ],
  change_request: [
    "Es wäre schön, wenn man die Rechnungen als ZIP herunterladen könnte.",
    "Die neue Farbe im Kundencenter gefällt mir überhaupt nicht.",
    "Could you make the font in the invoice PDF bigger?",
  ],
  teaching: [
    "Was ist der Unterschied zwischen HTTP und HTTPS?",
    "Welche Programmiersprache sollte man als Anfänger lernen?",
    "Can you explain to me how databases work in general?",
  ],
  internal: [
    "Ist Herr Schuster diese Woche im Urlaub?",
    "Wie viele Mitarbeiter habt ihr eigentlich?",
    "Can you give me Sandra's private number?",
  ],
  callback: [
    "Ich bitte um Rückruf.",
    "Bitte rufen Sie mich zurück unter 0151 23456789.",
    "Can someone call me please?",
  ],
  person: [
    "Ich möchte bitte mit Frau Albers sprechen.",
    "Is Kevin available?",
    "Ich will mit einem Menschen sprechen",
  ],
  complaint: [
    "Hiermit möchte ich mich beschweren: www.ohlendorf.example zeigt seit Montag Fehler 503.",
    "I wish to complain: https://larkfield.example is down again with error 502.",
    "Ich bin sehr enttäuscht, seit zwei Wochen bekomme ich keine Antwort.",
    "Your support promised to call back twice and nobody ever did. Very disappointing.",
  ],
  abuse: ["Ihr seid doch alle Vollidioten", "you are complete morons"],
  prospect: [
    "Wir sind noch kein Kunde bei Ihnen und suchen einen neuen Hoster für unseren Verein.",
    "Hi, I'd like to become a customer. What do I need to do?",
  ],
  partner: [
    "Guten Tag, wir möchten gern Reseller bei Ihnen werden.",
    "We are a web agency and would like to join your partner program.",
  ],
  legal: [
    "Ich habe meinen Anwalt eingeschaltet, Sie hören von ihm.",
    "We will take legal action if the data is not restored by Monday.",
    "Our solicitors will file a claim if you keep the deposit.",
    "Unser Anwalt wird sich bei Ihnen melden.",
  ],
  sales_pitch: [
    "Wir bieten Ihnen SEO-Optimierung zum Festpreis. Haben Sie Interesse an einem kurzen Gespräch?",
    "Hi, we help SaaS companies generate more leads. Are you open to a quick call?",
  ],
  greeting: [
    "Hallo, ich hätte da mal eine kurze Frage",
    "Können Sie mir bitte helfen?",
    "Hello there, quick question",
    "Could someone help me please?",
    "Guten Abend zusammen",
    "hi",
    "Hello, is anybody there?",
    "???",
  ],
  thanks: ["Vielen Dank, das hat geholfen!", "thanks, works now", "hat sich erledigt"],
  chatter: ["haha, good one", "ups, falsches Fenster"],
  confirm: ["ja, passt", "Yes that's correct", "ok", "👍", "Ja, alles geklärt", "Yes, all settled"],
  deny: [
    "nein",
    "Nein, das eilt nicht",
    "no, no hurry",
    "No, that's wrong",
    "das hat nicht geholfen",
    "none of these",
  ],
  number: ["10584", "Kundennummer: 10 584", "my customer number is 10584"],
};

describe.each(Object.entries(examples))("%s", (kind, texts) => {
  test.each(texts)("%s", (text) => expect(read(text, options).kind).toBe(kind));
});

test("a callback is asked for beside a question, and the question stays one", () => {
  expect(
    read("Was kostet ein weiteres Postfach? Gern auch telefonisch, 0171 3920058.", options),
  ).toMatchObject({
    kind: "question",
    callback: true,
  });
});
