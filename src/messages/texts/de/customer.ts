import type { CustomerSay } from "../../../core/say.ts";
import { channelGuide } from "./channel-guide.ts";
import { charges } from "./charges.ts";
import { delegates } from "./delegates.ts";
import { readBack } from "./read-back.ts";

/** What the desk says to customers, in German. Sentences follow the T-rules: G1, G3, G4, E3, R7. */
export const customer = {
  greeting: {
    welcome: (company: string) => `Guten Tag und willkommen bei ${company}. Wie können wir Ihnen helfen?`,
    haveReady:
      "Bitte halten Sie bereit: Ihre Kundennummer, die betroffene Domain oder Adresse und den genauen Wortlaut einer Fehlermeldung.",
    haveReadyNumberless:
      "Bitte halten Sie bereit: den genauen Wortlaut einer Fehlermeldung, und wo sie erscheint (Seite, Programm, Version).",
  },
  channelGuide,
  youAreWelcome: "Gern geschehen. Wenn noch etwas offen ist, schreiben Sie uns einfach.",
  answer: {
    path: (first: string, next: readonly string[]) =>
      `Öffnen Sie ${[first, ...next.map((step) => `dann ${step}`)].join(", ")}.`,
    foreign:
      "Diese Seite gibt es bisher nur auf Englisch. Wenn etwas unklar bleibt, helfen wir Ihnen gern auf Deutsch weiter.",
    helped: "Hat Ihnen das geholfen? Antworten Sie einfach mit „Ja“, oder schreiben Sie, was noch offen ist.",
  },
  answerAside: { intro: "Das könnte Ihnen schon weiterhelfen:" },
  selfCheck: {
    goOn: "Weiter",
    intro: "Das nehmen wir gern auf. Oft hilft vorher schon ein Blick hierauf:",
    helped:
      "Hat es geholfen? Antworten Sie einfach mit „Ja“. Sonst wählen Sie „Weiter“, und wir nehmen Ihre Anfrage auf.",
  },
  didYouMean: {
    question: "Meinen Sie eines davon?",
    hint: "Bitte wählen Sie, oder schreiben Sie die Nummer. Passt etwas anderes besser, schreiben Sie einfach weiter.",
    one: {
      question: "Meinen Sie das?",
      hint: "Dann antworten Sie einfach mit „Ja“. Passt etwas anderes besser, schreiben Sie einfach weiter.",
      yes: "Ja, das meine ich",
      no: "Nein, etwas anderes",
    },
  },
  answerKept: {
    solved: "Von Ihnen als hilfreich bestätigt.",
    notSolved: "Danke für Ihre Rückmeldung. Wir sehen uns Ihr Anliegen genauer an.",
  },
  glad: "Das freut uns. Können wir noch etwas für Sie tun? Dann schreiben Sie uns einfach. Wir wünschen Ihnen einen guten Tag.",
  gladNoted: (ticket: string) =>
    `Das freut uns. Wir haben Ihre Anfrage unter ${ticket} vermerkt. Ist noch etwas offen, schreiben Sie uns einfach. Wir wünschen Ihnen einen guten Tag.`,
  canWait: {
    where: "Anleitungen und Antworten auf unseren Hilfeseiten",
    urgent:
      "Ein Ticket nehmen wir hier für Störungen und Eiliges auf. Eilt es? Dann antworten Sie einfach mit „Ja“, und wir kümmern uns darum.",
    label: "Es eilt",
  },
  serviceImpaired: {
    intro: "Danke für Ihren Hinweis. Derzeit ist bei uns eingeschränkt:",
    working: "Ihre Störung kann damit zusammenhängen; wir arbeiten daran.",
    status: "Aktueller Stand",
  },
  serviceWorks: {
    works: (services: string) =>
      `Nach unserem Stand läuft derzeit alles wie gewohnt: ${services}. Ihr Anliegen sehen wir uns gern genauer an.`,
  },
  incidentNews: {
    opened: (service: string, ticket: string) =>
      `Ihre Anfrage ${ticket} gehört zu einer Störung bei uns: ${service}. Wir arbeiten daran.`,
    updated: (service: string, ticket: string) =>
      `Neues zur Störung bei ${service} (Ihre Anfrage ${ticket}):`,
    ended: (service: string, ticket: string) =>
      `Die Störung bei ${service} ist behoben (Ihre Anfrage ${ticket}).`,
    here: "Sobald es Neues gibt, erfahren Sie es hier.",
    stays: "Ihre Anfrage bleibt offen; wir melden uns dazu.",
  },
  incidentOver:
    "Funktioniert bei Ihnen alles wieder? Antworten Sie einfach mit „Ja“, oder schreiben Sie, was noch offen ist.",
  impairmentOver: (service: string) =>
    `Die Störung bei ${service}, über die wir Sie informiert haben, ist beendet.`,
  accountBlocked: {
    reason:
      "Zu Ihrem Vertrag sind nach unseren Unterlagen noch Rechnungen offen. Deshalb ist er derzeit gesperrt; nach dem Ausgleich heben wir die Sperre auf.",
    underWay:
      "Haben Sie schon bezahlt, oder möchten Sie etwas klären? Dann schreiben Sie uns das bitte hier.",
    billing: "Rechnungen ansehen und begleichen",
  },
  askNumber: {
    ask: (example: string) =>
      `Wie lautet Ihre Kundennummer? Damit finden wir Ihren Vertrag. Sie sieht so aus: ${example}.`,
    hint: "Was Sie in das Formular eintragen, sehen nur wir. Sie können die Nummer auch einfach hier schreiben.",
  },
  numberMalformed: (example: string) =>
    `Diese Nummer ist anders aufgebaut als unsere Kundennummern. Unsere sehen so aus: ${example}. Schauen Sie bitte noch einmal nach, zum Beispiel auf einer Rechnung.`,
  numberNotFound: (example: string) =>
    `Zu dieser Nummer haben wir den passenden Vertrag noch nicht gefunden. Vielleicht sind zwei Ziffern vertauscht? Unsere Nummern sehen so aus: ${example}. Ist Ihre richtig, schreiben Sie sie bitte einfach noch einmal.`,
  numberInPublic: {
    visible:
      "Ihre Nachricht mit der Kundennummer können hier auch andere lesen. Sie können sie gern löschen; wir haben die Nummer notiert.",
    removed:
      "Ihre Nachricht mit der Kundennummer konnten auch andere lesen. Wir haben sie deshalb entfernt und die Nummer notiert.",
  },
  secretTold:
    "In Ihrer Nachricht steht ein Passwort. Wir helfen Ihnen auch ohne und haben es weggelassen. Löschen Sie die Nachricht am besten, und ändern Sie das Passwort.",
  numberNoted: "Vielen Dank, wir haben Ihre Kundennummer notiert.",
  askCode: {
    ask: "Diese Kundennummer kennen wir schon von einem anderen Benutzerkonto. Gehört auch das Ihnen? Dann haben wir Ihnen dort gerade einen sechsstelligen Code geschickt.",
    hint: "Tragen Sie ihn in das Formular ein, oder schreiben Sie ihn hier; er gilt zehn Minuten. Ihre Anfrage nehmen wir auch ohne Code auf.",
  },
  codeWrong: "Dieser Code weicht von dem ab, den wir geschickt haben. Bitte vergleichen Sie ihn noch einmal.",
  codeExpired: "Dieser Code ist abgelaufen. Wir haben Ihnen gerade einen neuen geschickt.",
  codeRight: "Vielen Dank. Ab jetzt erkennen wir Sie auch hier.",
  codeLeft: "Ihre Anfrage geht ohne Code weiter. Die Kundennummer prüft unser Team.",
  linkCode: {
    was: (company: string) =>
      `Guten Tag, hier schreibt ${company}. Unter einem anderen Benutzerkonto wurde uns gerade Ihre Kundennummer genannt. Waren Sie das, geben Sie dort bitte diesen Code ein; er gilt zehn Minuten:`,
    otherwise: "Andernfalls brauchen Sie nichts zu tun. Bitte behalten Sie den Code für sich.",
  },
  askWhoYouAre: "Gern. Worum geht es Ihnen? Bitte wählen Sie, oder schreiben Sie es in einem Satz.",
  askInterest: {
    prospect:
      "Schön, dass Sie sich für uns interessieren. Was haben Sie vor, und wobei dürfen wir Sie beraten?",
    partner:
      "Vielen Dank für Ihr Interesse. Für welches Unternehmen schreiben Sie, und welche Zusammenarbeit stellen Sie sich vor?",
  },
  internalDeclined: {
    declined:
      "Bitte haben Sie Verständnis: Auskünfte über unser Team und unsere Abläufe behalten wir für uns.",
    instead: "Bei allem, was Ihren Vertrag betrifft, helfen wir Ihnen gern. Was können wir für Sie tun?",
    insteadNumberless: "Bei Ihrem eigenen Anliegen helfen wir Ihnen gern. Was können wir für Sie tun?",
  },
  teachingDeclined: {
    declined:
      "Danke für Ihr Interesse. Hier helfen wir bei Fragen zu Ihrem Vertrag; Schulungen zu allgemeinen Themen gehören nicht dazu.",
    declinedNumberless:
      "Danke für Ihr Interesse. Hier helfen wir bei Fragen und Störungen; Schulungen zu allgemeinen Themen gehören nicht dazu.",
    offer:
      "Gern beraten wir Sie dazu gegen Honorar. Möchten Sie das, antworten Sie einfach mit „Ja“; wir melden uns dann mit einem Angebot.",
  },
  anybodyHelps: {
    everybody: "Gern. In unserem Team kann Ihnen jede und jeder helfen; es meldet sich, wer zuerst Zeit hat.",
    about: "Schreiben Sie einfach hier, worum es geht.",
  },
  notOurs: {
    scope: (company: string) =>
      `Vielen Dank für Ihre Nachricht. Hier helfen wir bei Fragen zu Verträgen mit ${company}. Haben Sie einen Vertrag bei uns, schreiben Sie uns gern noch einmal.`,
    help: "Allgemeine Informationen",
    goodDay: "Wir wünschen Ihnen einen guten Tag.",
  },
  askPiece: {
    anywhere: "In welchem Programm, welcher Version und auf welchem Gerät tritt es auf?",
    picture: "Danke für das Bild. Worum geht es, und was ist darauf zu sehen?",
    why: "Mit dieser Angabe können wir gezielt helfen; ohne sie dauert es länger. Wissen Sie es gerade nicht, schreiben Sie uns einfach das.",
  },
  ...readBack,
  tellMore: "Gern. Was kommt noch hinzu?",
  ...charges.sentences,
  abuseWarning: {
    alone:
      "Wir möchten Ihnen gern helfen. Dafür bitten wir um einen sachlichen Ton. Worum geht es, und was ist geschehen?",
    beside: "Um Ihr Anliegen kümmern wir uns gern. Bitte bleiben Sie dabei sachlich.",
  },
  conversationPaused: {
    ends: "Wir beenden das Gespräch an dieser Stelle.",
    later: (time: string) =>
      `Gern suchen wir später auf sachlicher Grundlage eine Lösung mit Ihnen: Schreiben Sie uns hier ab ${time}. Was Sie uns schon geschildert haben, bleibt erhalten.`,
    misunderstanding:
      "War es ein Missverständnis? Dann schreiben Sie das bitte kurz, und es geht gleich weiter.",
  },
  welcomeBack: {
    apology: "Vielen Dank. Wir machen gern weiter: Was können wir für Sie tun?",
    lead: "Sie können hier wieder schreiben. Was können wir für Sie tun?",
  },
  detailsMissing: {
    anywhere: "welches Programm, welche Version und welches Gerät es betrifft",
    intro:
      "Vielen Dank, wir haben Ihre Angaben notiert. Damit wir gezielt beginnen können, brauchen wir noch:",
    hint: "Schreiben Sie es einfach hier, gern auch später. Wissen Sie es gerade nicht, schreiben Sie uns auch das.",
  },
  filed: {
    title: (ticket: string) => `Ihre Anfrage ${ticket}`,
    expected: (time: string) =>
      `Vielen Dank. Wir haben Ihre Anfrage aufgenommen, besprechen sie und melden uns voraussichtlich bis ${time}.`,
    disruption: (service: string) =>
      `Ihre Anfrage gehört zu einer Störung bei uns: ${service}. Sobald es Neues dazu gibt, erfahren Sie es hier.`,
    add: "Fällt Ihnen noch etwas ein, schreiben Sie es einfach hier.",
    incomplete: "Fehlende Angaben können Sie jederzeit hier nachreichen; das hilft uns sehr.",
  },
  legalTaken: (ticket: string) =>
    `Vielen Dank für Ihre Mitteilung. Wir haben sie als ${ticket} aufgenommen und an die zuständige Stelle gegeben. Zum Inhalt äußert sich allein diese Stelle; Sie hören von uns.`,
  addedToTicket: (ticket: string) =>
    `Danke, das haben wir zu ${ticket} notiert. Geht es um etwas Neues? Dann wählen Sie bitte „Neues Anliegen“.`,
  agentGreeting: (company: string, agent: string, name: string, ticket: string) =>
    `Guten Tag ${name}, mein Name ist ${agent} von ${company}. Ich kümmere mich um Ihre Anfrage ${ticket} und schreibe Ihnen hier.`,
  agentReply: (agent: string, company: string) => `${agent}, ${company}`,
  promised: {
    until: (time: string) => `Wir melden uns voraussichtlich bis ${time} bei Ihnen.`,
    consulting: (time: string) =>
      `Wir klären Ihre Frage mit den Zuständigen und melden uns voraussichtlich bis ${time} bei Ihnen.`,
  },
  resolved: {
    done: (ticket: string, agent: string) => `${agent} hat Ihre Anfrage ${ticket} bearbeitet.`,
    question:
      "Ist damit alles geklärt? Antworten Sie einfach mit „Ja“, oder schreiben Sie, was noch offen ist.",
  },
  resolvedKept: {
    satisfied: (ticket: string) => `Ihre Anfrage ${ticket} ist geklärt. Vielen Dank für Ihre Rückmeldung.`,
    stillOpen: (ticket: string) => `Danke für Ihre Rückmeldung. Wir kümmern uns weiter um ${ticket}.`,
  },
  farewell: {
    anythingElse:
      "Können wir noch etwas für Sie tun? Dann schreiben Sie uns einfach. Wir wünschen Ihnen einen guten Tag.",
    rate: (ticket: string) =>
      `Wie zufrieden sind Sie mit unserer Hilfe bei ${ticket}? Wählen Sie die Sterne, oder schreiben Sie eine Zahl von 1 (unzufrieden) bis 5 (sehr zufrieden).`,
  },
  rated: {
    good: (rating: number) =>
      `Vielen Dank für Ihre Bewertung: ${rating} von 5. Wir wünschen Ihnen einen guten Tag.`,
    poor: (rating: number) =>
      `Vielen Dank für Ihre offene Bewertung: ${rating} von 5. Schreiben Sie uns gern, was wir besser machen können.`,
  },
  reopened: (ticket: string) =>
    `Ihre Anfrage ${ticket} ist wieder offen. Was Sie uns schon geschrieben haben, liegt uns vor.`,
  stillThere: (ticket: string) =>
    `Zu Ihrer Anfrage ${ticket} warten wir noch auf ein Wort von Ihnen. Schreiben Sie es einfach hier, dann geht es weiter.`,
  closedInSilence: (ticket: string) =>
    `Wir haben länger nichts von Ihnen gehört und Ihre Anfrage ${ticket} deshalb abgeschlossen. Ein Satz hier genügt, und wir öffnen sie wieder.`,
  detailsReminder: "Damit wir mit Ihrer Anfrage beginnen können, brauchen wir noch:",
  closed: (ticket: string) =>
    `Ihre Anfrage ${ticket} ist abgeschlossen. Ein Satz hier genügt, und wir öffnen sie wieder.`,
  tooLate:
    "Diese Auswahl ist inzwischen überholt. Schreiben Sie einfach, was Sie brauchen; wir helfen gern weiter.",
  requestEmptied:
    "Diese Anfrage liegt lange zurück, und wir haben nichts mehr dazu gespeichert. Schreiben Sie einfach neu, was Sie brauchen; wir helfen gern.",
  notYourThread:
    "In diesem Gespräch geht es um die Anfrage von jemand anderem. Schreiben Sie bitte direkt im Kanal; dort helfen wir Ihnen gern.",
  notForCustomers:
    "Diese Befehle sind für unsere Mitarbeitenden gedacht. Beschreiben Sie einfach mit Ihren Worten, worum es geht; wir helfen Ihnen gern.",
  rightsUnread:
    "Wir prüfen noch, ob Sie zum Team gehören. Bitte versuchen Sie es in einer Minute noch einmal.",
  ...delegates,
} satisfies Record<CustomerSay["say"], unknown>;
