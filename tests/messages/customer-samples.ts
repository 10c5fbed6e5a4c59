import { chargedWork } from "../../src/core/charge.ts";
import { pieces, requestKinds } from "../../src/core/reading.ts";
import type { CustomerSay } from "../../src/core/say.ts";
import { ratings } from "../../src/core/ticket.ts";
import { chargeNotices } from "../../src/messages/charge-notices.ts";
import { at, type Filling, materials, timeZone } from "./materials.ts";

type CustomerSamples = {
  readonly [Name in CustomerSay["say"]]: readonly Extract<CustomerSay, { say: Name }>[];
};
/** Every sentence for customers with parameters; one that is missing does not compile. */
export const customerSamples = (filling: Filling): CustomerSamples => {
  const { words, url, many } = filling;
  const { entry, bare, fault, problems } = materials(filling);
  const company = words("Example Hoster");
  const example = words("10234");
  const help = url("https://hilfe.example-hoster.de/de");
  const price = words("98 EUR je Stunde");
  const priced = { de: price, en: price };
  const notices = [
    ...Object.values(chargeNotices({ charges: { order: {}, repair: {}, consulting: {} } })),
    ...Object.values(chargeNotices({ charges: { order: priced, repair: priced, consulting: priced } })),
  ];
  return {
    greeting: [
      { say: "greeting", company },
      { say: "greeting", company, numberless: true },
    ],
    channelGuide: (["below", "private"] as const).map((threads) => ({
      say: "channelGuide",
      company,
      help,
      threads,
      ...(threads === "private" && { numberless: true as const }),
    })),
    youAreWelcome: [{ say: "youAreWelcome" }],
    answer: [
      { say: "answer", entries: many([entry]), foreign: false },
      { say: "answer", entries: many([entry, bare]), foreign: true },
    ],
    answerAside: [{ say: "answerAside", entries: many([entry]), foreign: false }],
    selfCheck: [{ say: "selfCheck", entry }],
    didYouMean: [{ say: "didYouMean", entries: many([entry, bare]) }],
    answerKept: [
      { say: "answerKept", entries: many([entry]), verdict: "solved" },
      { say: "answerKept", entries: many([bare]), verdict: "notSolved" },
    ],
    glad: [{ say: "glad" }],
    serviceWorks: [
      {
        say: "serviceWorks",
        services: many([words("E-Mail"), words("Webspace")]),
        statusUrl: url("https://status.example-hoster.de"),
      },
      { say: "serviceWorks", services: [words("DNS")], statusUrl: null },
    ],
    incidentNews: (["opened", "updated", "ended"] as const).flatMap((step) => [
      {
        say: "incidentNews",
        step,
        service: words("E-Mail"),
        ticket: 12,
        text: words("Wir haben die Ursache gefunden."),
        statusUrl: url("https://status.example-hoster.de"),
        stays: true,
      },
      { say: "incidentNews", step, service: "DNS", ticket: 12, text: null, statusUrl: null, stays: false },
    ]),
    impairmentOver: [
      { say: "impairmentOver", service: words("E-Mail"), text: words("Mails kommen wieder an."), asks: true },
      { say: "impairmentOver", service: "DNS", text: null, asks: true },
      { say: "impairmentOver", service: words("E-Mail"), text: null, asks: false },
    ],
    incidentOver: [
      { say: "incidentOver", service: words("E-Mail"), ticket: 12, text: words("Mails kommen wieder an.") },
      { say: "incidentOver", service: "DNS", ticket: 12, text: null },
    ],
    serviceImpaired: [
      {
        say: "serviceImpaired",
        services: many([
          { name: words("E-Mail"), notice: words("Der Empfang ist verzögert.") },
          { name: words("Webspace"), notice: null },
        ]),
        statusUrl: url("https://status.example-hoster.de"),
      },
      { say: "serviceImpaired", services: many([{ name: words("DNS"), notice: null }]), statusUrl: null },
    ],
    accountBlocked: [
      { say: "accountBlocked", billingUrl: url("https://kunden.example-hoster.de/rechnungen") },
      { say: "accountBlocked", billingUrl: null },
    ],
    askNumber: [{ say: "askNumber", example }],
    numberMalformed: [{ say: "numberMalformed", example }],
    numberNotFound: [{ say: "numberNotFound", example }],
    numberInPublic: [
      { say: "numberInPublic", removed: true },
      { say: "numberInPublic", removed: false },
    ],
    secretTold: [{ say: "secretTold" }],
    numberNoted: [{ say: "numberNoted" }],
    askCode: [{ say: "askCode" }],
    codeWrong: [{ say: "codeWrong" }],
    codeExpired: [{ say: "codeExpired" }],
    codeRight: [{ say: "codeRight" }],
    codeLeft: [{ say: "codeLeft" }],
    linkCode: [{ say: "linkCode", company, code: "048213" }],
    askWhoYouAre: [{ say: "askWhoYouAre" }],
    askInterest: [
      { say: "askInterest", as: "prospect" },
      { say: "askInterest", as: "partner" },
    ],
    internalDeclined: [
      { say: "internalDeclined", alone: true },
      { say: "internalDeclined", alone: false },
      { say: "internalDeclined", alone: true, numberless: true },
    ],
    gladNoted: [{ say: "gladNoted", ticket: 12 }],
    canWait: [{ say: "canWait", help: "https://hilfe.muster-hosting.example/" }],
    teachingDeclined: [{ say: "teachingDeclined" }, { say: "teachingDeclined", numberless: true }],
    anybodyHelps: [
      { say: "anybodyHelps", alone: true },
      { say: "anybodyHelps", alone: false },
    ],
    notOurs: [{ say: "notOurs", company, help }],
    abuseWarning: [
      { say: "abuseWarning", alone: true },
      { say: "abuseWarning", alone: false },
    ],
    conversationPaused: [{ say: "conversationPaused", until: at, timeZone }],
    welcomeBack: [
      { say: "welcomeBack", because: "apology" },
      { say: "welcomeBack", because: "lead" },
    ],
    chargeNotice: chargedWork.flatMap((work) =>
      [true, false].flatMap((mayBeFault) =>
        notices.map((one) => ({ say: "chargeNotice", work, notice: one[work], mayBeFault }) as const),
      ),
    ),
    chargeNoticeKept: [true, false].map((agreed) => ({
      say: "chargeNoticeKept",
      notice: words("Das berechnen wir."),
      agreed,
    })),
    chargeAnswered: [true, false].map((agreed) => ({ say: "chargeAnswered", ticket: 12, agreed })),
    orderRefused: [{ say: "orderRefused", help }],
    askPiece: [
      { say: "askPiece", piece: "where", kind: "fault", about: fault.text, explain: true },
      { say: "askPiece", piece: "what", kind: "fault", about: null, explain: true, picture: true },
      { say: "askPiece", piece: "where", kind: "fault", about: null, explain: false, numberless: true },
      ...requestKinds.flatMap((kind) =>
        pieces.map((piece) => ({ say: "askPiece", piece, kind, about: null, explain: false }) as const),
      ),
    ],
    readBack: [
      {
        say: "readBack",
        name: words("Anna Ohlendorf"),
        problems,
        numberEnding: words("84"),
        askForMore: true,
        incomplete: false,
        help,
        wish: null,
      },
      {
        say: "readBack",
        name: words("Anna Ohlendorf"),
        problems: [fault],
        numberEnding: null,
        askForMore: false,
        incomplete: true,
        help,
        wish: null,
      },
      {
        say: "readBack",
        name: words("Anna Ohlendorf"),
        problems: [fault],
        numberEnding: null,
        askForMore: true,
        incomplete: false,
        help,
        wish: "order",
      },
      {
        say: "readBack",
        name: words("Anna Ohlendorf"),
        problems: [fault],
        numberEnding: words("84"),
        askForMore: true,
        incomplete: false,
        help,
        wish: "change",
      },
    ],
    readBackKept: [
      { say: "readBackKept", problems, numberEnding: words("84") },
      { say: "readBackKept", problems },
    ],
    askWhatToCorrect: [
      { say: "askWhatToCorrect", problems, number: true },
      { say: "askWhatToCorrect", problems: [fault], number: false },
    ],
    askCorrection: [
      { say: "askCorrection", field: { field: "number" } },
      { say: "askCorrection", field: { field: "problem", index: 1 } },
    ],
    tellMore: [{ say: "tellMore" }],
    detailsMissing: [
      { say: "detailsMissing", missing: pieces },
      { say: "detailsMissing", missing: ["where", "where"] },
      { say: "detailsMissing", missing: [] },
      { say: "detailsMissing", missing: pieces, numberless: true },
    ],
    filed: [
      { say: "filed", ticket: 12, expectedReplyAt: at, timeZone, incomplete: false },
      { say: "filed", ticket: 12, expectedReplyAt: at, timeZone, incomplete: true },
      {
        say: "filed",
        ticket: 12,
        expectedReplyAt: at,
        timeZone,
        incomplete: false,
        disruption: words("E-Mail"),
      },
    ],
    legalTaken: [{ say: "legalTaken", ticket: 12 }],
    addedToTicket: [{ say: "addedToTicket", ticket: 12, messageId: "1799328600.000100" }],
    agentGreeting: [
      {
        say: "agentGreeting",
        company,
        agent: words("Tom Berg"),
        customer: words("Anna Ohlendorf"),
        ticket: 12,
      },
    ],
    promised: [true, false].map((consulting) => ({
      say: "promised",
      agent: words("Tom Berg"),
      company,
      until: at,
      timeZone,
      consulting,
    })),
    agentReply: [
      {
        say: "agentReply",
        agent: words("Tom Berg"),
        company,
        text: words("Ihr Postfach war voll.\n\nWir haben den Platz erweitert."),
      },
    ],
    resolved: [
      { say: "resolved", ticket: 12, agent: words("Tom Berg"), solution: words("Der Platz ist erweitert.") },
      { say: "resolved", ticket: 12, agent: words("Tom Berg"), solution: null },
    ],
    resolvedKept: [
      { say: "resolvedKept", ticket: 12, solution: words("Der Platz ist erweitert."), verdict: "satisfied" },
      { say: "resolvedKept", ticket: 12, solution: null, verdict: "stillOpen" },
    ],
    farewell: [{ say: "farewell", ticket: 12 }],
    rated: ratings.map((rating) => ({ say: "rated", rating })),
    reopened: [{ say: "reopened", ticket: 12 }],
    stillThere: [{ say: "stillThere", ticket: 12 }],
    closedInSilence: [{ say: "closedInSilence", ticket: 12 }],
    detailsReminder: [
      { say: "detailsReminder", missing: pieces },
      { say: "detailsReminder", missing: ["where"], numberless: true },
    ],
    closed: [{ say: "closed", ticket: 12 }],
    tooLate: [{ say: "tooLate" }],
    requestEmptied: [{ say: "requestEmptied" }],
    mayNowSpeak: [{ say: "mayNowSpeak", person: words("Ben Carter"), until: at, timeZone }],
    askAuthorise: [
      {
        say: "askAuthorise",
        person: { key: "slack:U0123456789", name: words("Ben Carter") },
        until: at,
        timeZone,
      },
    ],
    authorised: [{ say: "authorised", person: words("Ben Carter"), until: at, timeZone }],
    authorisationEnded: [{ say: "authorisationEnded", person: words("Ben Carter") }],
    authoriseWhom: [
      { say: "authoriseWhom", name: words("Ben"), several: false },
      { say: "authoriseWhom", name: words("Ben"), several: true },
    ],
    authoriseNobody: [{ say: "authoriseNobody" }],
    authoriseUnknown: [{ say: "authoriseUnknown", company }],
    notYourThread: [{ say: "notYourThread" }],
    notForCustomers: [{ say: "notForCustomers" }],
    rightsUnread: [{ say: "rightsUnread" }],
  };
};
