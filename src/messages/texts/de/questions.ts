import type { Piece } from "../../../core/reading.ts";

/** What a good agent asks when a piece of a problem is missing (R14), by what the customer wants; in German. */
export const questions = {
  fault: {
    what: "Was genau passiert, und was sehen Sie dabei?",
    where: "Welche Domain, welches Postfach, welche Seite oder welches Gerät ist betroffen?",
    when: "Seit wann tritt das auf? Ein ungefährer Zeitpunkt genügt.",
    message:
      "Welche Meldung erscheint dabei? Bitte schreiben Sie uns den genauen Wortlaut, oder schicken Sie ein Bildschirmfoto.",
    steps: "Was haben Sie unmittelbar davor getan oder schon selbst versucht?",
    expected: "Was sollte an dieser Stelle stattdessen geschehen?",
  },
  question: {
    what: "Was genau möchten Sie wissen?",
    where: "Um welche Domain, welches Postfach oder welches Produkt geht es?",
    when: "Auf welchen Zeitpunkt oder Zeitraum bezieht sich Ihre Frage?",
    message:
      "Auf welchen Text oder welche Meldung bezieht sich Ihre Frage? Bitte schreiben Sie uns den Wortlaut.",
    steps: "Was haben Sie dazu schon nachgelesen oder ausprobiert?",
    expected: "Was möchten Sie am Ende erreichen?",
  },
  order: {
    what: "Was genau sollen wir für Sie einrichten oder ändern?",
    where: "Für welche Domain, welches Postfach oder welchen Vertrag soll das gelten?",
    when: "Bis wann wünschen Sie sich das?",
    message: "Wie lautet der Text genau, um den es geht? Sie können ihn auch als Datei schicken.",
    steps: "Was ist dafür schon vorbereitet?",
    expected: "Wie soll es am Ende aussehen?",
  },
  callback: {
    what: "Worum soll es in dem Gespräch gehen? Ein Satz genügt, dann können wir uns vorbereiten.",
    where: "Um welche Domain, welches Postfach oder welchen Vertrag soll es gehen?",
    when: "Zu welcher Tageszeit passt Ihnen ein Gespräch am besten?",
    message: "Welche Meldung ist der Anlass? Bitte schreiben Sie uns den genauen Wortlaut.",
    steps: "Was wurde in dieser Sache schon versucht?",
    expected: "Was möchten Sie mit dem Gespräch erreichen?",
  },
  complaint: {
    what: "Das möchten wir verstehen. Was genau ist vorgefallen?",
    where: "Welche Leistung, welchen Vertrag oder welches Gespräch betrifft es?",
    when: "Wann war das? Ein ungefährer Zeitpunkt genügt.",
    message: "Welche Nachricht haben Sie von uns dazu erhalten? Bitte schreiben Sie uns den Wortlaut.",
    steps: "Was ist in dieser Sache bisher geschehen?",
    expected: "Was wünschen Sie sich von uns?",
  },
  other: {
    what: "Worum geht es genau?",
    where: "Was ist betroffen, zum Beispiel welche Domain, welches Postfach oder welcher Vertrag?",
    when: "Um welchen Zeitpunkt oder Zeitraum geht es?",
    message: "Um welchen Text oder welche Meldung geht es? Bitte schreiben Sie uns den Wortlaut.",
    steps: "Was ist in dieser Sache schon geschehen?",
    expected: "Was möchten Sie erreichen?",
  },
} satisfies Record<string, Record<Piece, string>>;

/** A missing piece as part of a list; in German. */
export const missingPieces: Readonly<Record<Piece, string>> = {
  what: "was genau passiert",
  where: "was betroffen ist, zum Beispiel die Domain, das Postfach oder das Gerät",
  when: "seit wann es so ist",
  message: "den genauen Wortlaut der Meldung",
  steps: "was Sie davor getan oder schon versucht haben",
  expected: "was stattdessen geschehen sollte",
};
