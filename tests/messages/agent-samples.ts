import { chargedWork } from "../../src/core/charge.ts";
import type { CustomerRecord } from "../../src/core/customer.ts";
import { edits } from "../../src/core/editing.ts";
import type { Limits } from "../../src/core/limits.ts";
import { routes } from "../../src/core/problem.ts";
import type { AgentSay } from "../../src/core/say.ts";
import type { ShownHistory, TicketCard, TicketLine } from "../../src/core/shown-ticket.ts";
import type { Escalation, Ticket } from "../../src/core/ticket.ts";
import { attached } from "../support/attached.ts";
import { answerCounts, findingsWith, gapsWith, linksWith } from "./answer-materials.ts";
import { directorySamples } from "./directory-samples.ts";
import { heldSamples } from "./held-samples.ts";
import { incidentSamples } from "./incident-samples.ts";
import { knowledgeMaterials } from "./knowledge-materials.ts";
import { at, type Filling, materials, timeZone } from "./materials.ts";
import { reportSamples } from "./report-samples.ts";

type AgentSamples = { readonly [Name in AgentSay["say"]]: readonly Extract<AgentSay, { say: Name }>[] };

/** A ticket card with everything on it. */
export const sampleCard = (filling: Filling): TicketCard => {
  const { words, many } = filling;
  const { problems, anna, escalation } = materials(filling);
  const record: CustomerRecord = {
    number: "10484",
    company: words("Praxis Ohlendorf"),
    name: words("Dr. Ohlendorf"),
    tier: "premium",
    products: many([words("Webspace M")]),
    domains: many([words("ohlendorf.example")]),
    blocked: null,
    delegates: [],
    note: words("Bitte nur vormittags anrufen"),
    corrected: many([{ field: "tier", listed: words("standard"), by: words("Lea Vogt"), at }]),
  };
  const ticket: Ticket = {
    number: 12,
    route: "support",
    problems,
    incomplete: false,
    priority: "normal",
    filedAt: at - 3_600_000,
    expectedReplyAt: at,
    claimedAt: null,
    firstReplyAt: null,
    transfers: 0,
    reopened: 0,
    escalations: many([escalation]).slice(1),
    solution: null,
    rating: null,
    lastWord: null,
    documentation: many([
      {
        title: words("Postfach einrichten"),
        url: "https://hilfe.example.com/postfach",
        probability: 0.91,
        features: [{ feature: "verbatim" }, { feature: "lead", share: 0.31 }],
        shown: true,
      },
      { title: words("Postfach einrichten"), url: "https://hilfe.example.com/postfach", probability: 0.6 },
    ]),
  };
  return {
    caseId: "case-7",
    ticket,
    status: "queued",
    agent: null,
    customer: anna,
    conversation: { platform: "slack", channel: "C1", thread: "1700000000.000100" },
    identity: { kind: "given", number: words("10484"), inDirectory: true },
    record,
    timeZone,
    attachments: many([
      attached(words("fehler.png")),
      attached("log", { type: null, size: null, url: null }),
    ]),
    charges: [
      { work: "order", status: "waiting", at: null },
      { work: "consulting", status: "agreed", at },
    ],
  };
};

const cards = (filling: Filling): readonly TicketCard[] => {
  const { words, many } = filling;
  const { fault, tom, lea, escalation } = materials(filling);
  const card = sampleCard(filling);
  const seen: Escalation = { ...escalation, acknowledgedBy: lea };
  const busy: Ticket = {
    ...card.ticket,
    incomplete: true,
    transfers: 2,
    reopened: 1,
    escalations: many([seen]),
    lastWord: { text: words("Gibt es schon etwas Neues?"), at },
    promise: {
      until: at,
      givenAt: at,
      by: tom,
      words: { internal: words("Wir melden uns bis morgen bei Ihnen.") },
    },
  };
  const blocked = card.record && { ...card.record, blocked: "unpaid" as const };
  const solved: Ticket = { ...card.ticket, solution: words("Speicherplatz erweitert"), rating: 4 };
  return [
    card,
    { ...card, status: "claimed", agent: tom, ticket: busy, record: blocked },
    { ...card, status: "waitingForCustomer", agent: tom, record: null, identity: { kind: "unknown" } },
    { ...card, status: "resolved", agent: tom, identity: { kind: "notCustomer", as: "prospect" } },
    { ...card, status: "closed", agent: tom, ticket: solved, identity: { kind: "unasked" } },
    {
      ...card,
      identity: { kind: "given", number: words("99999"), inDirectory: false },
      ticket: { ...card.ticket, priority: "urgent", problems: [fault] },
    },
    { ...card, record: null, identity: { kind: "account" } },
    ...(["noList", "notAnswered"] as const).map((atWord) => ({
      ...card,
      record: null,
      identity: { kind: "given" as const, number: words("99999"), inDirectory: false, atWord },
    })),
    { ...card, ticket: { ...card.ticket, route: "legal", priority: "urgent" } },
  ];
};

/** Every sentence for the desk with parameters; one that is missing does not compile. */
export const agentSamples = (filling: Filling): AgentSamples => {
  const { words, many } = filling;
  const { entry, fault, tom, lea, anna, escalation } = materials(filling);
  const card = sampleCard(filling);
  const agent = words("Tom Berg");
  const customer = words("Anna Ohlendorf");
  const reason = { internal: words("Kennt den Server am besten.") };
  const line: TicketLine = {
    ticket: 12,
    route: "support",
    status: "queued",
    priority: "high",
    expectedReplyAt: at,
    agent: null,
    customer,
    about: fault.text,
  };
  const owned: TicketLine = { ...line, ticket: 13, status: "claimed", priority: "normal", agent: tom };
  const { drafts, flawed, problems } = knowledgeMaterials(filling);
  const limits: Limits = {
    tiers: ["business", "premium"],
    platforms: ["slack", "discord", "web"],
    products: many([words("vServer")]),
    languages: ["de", "en"],
    from: "2027-01-01",
    until: "2027-12-31",
  };
  const forgetting = {
    openTickets: [],
    cases: 4,
    tickets: 3,
    accounts: many([{ key: "slack:U0123456789" as const, name: customer }]),
    corrections: 2,
    delegates: 1,
    messages: 17,
  } as const;
  const group = { inFile: many([words("Postfach")]), added: many([words("Briefkasten"), words("Mailfach")]) };
  return {
    knowledgeDraft: drafts,
    knowledgeDrafts: [
      { say: "knowledgeDrafts", drafts: [], decides: true },
      { say: "knowledgeDrafts", drafts: many(flawed), decides: true },
      { say: "knowledgeDrafts", drafts: many(flawed), decides: false },
    ],
    knowledgeChanged: edits
      .filter((what) => what !== "import" && what !== "synonym" && what !== "separate")
      .map((what) => ({ say: "knowledgeChanged", what, name: "K-3", title: words("Postfach umziehen") })),
    knowledgeSynonyms: [
      { say: "knowledgeSynonyms", groups: [], decides: false },
      { say: "knowledgeSynonyms", groups: many([group, { ...group, inFile: [] }]), decides: true },
    ],
    synonymsChanged: [
      { say: "synonymsChanged", what: "synonym", words: group.added, apart: [] },
      { say: "synonymsChanged", what: "separate", words: group.added, apart: [words("Mailbox")] },
      { say: "synonymsChanged", what: "undo", words: group.added, apart: group.inFile },
      { say: "synonymsChanged", what: "undo", words: [], apart: group.added },
    ],
    knowledgeImportUndone: [
      { say: "knowledgeImportUndone", source: words("hilfe"), entries: 1, left: 0 },
      { say: "knowledgeImportUndone", source: words("hilfe"), entries: 120, left: 1 },
      { say: "knowledgeImportUndone", source: words("hilfe"), entries: 120, left: 12 },
    ],
    knowledgeRefused: problems.map((problem) => ({ say: "knowledgeRefused", problem })),
    card: cards(filling).map((one) => ({ say: "card", ...one })),
    waitingForDetails: [
      { say: "waitingForDetails", customer, problems: many([fault.text]), missing: ["what", "where"] },
    ],
    escalationStorm: [
      { say: "escalationStorm", calls: many([{ ticket: 12, reason: "complaint" }]) },
      {
        say: "escalationStorm",
        calls: Array.from({ length: 40 }, (_, index) => ({ ticket: index + 1, reason: "legal" })),
      },
    ],
    escalationCard: [
      { say: "escalationCard", card, escalation },
      {
        say: "escalationCard",
        card: {
          ...card,
          agent: tom,
          ticket: { ...card.ticket, firstReplyAt: at, transfers: 2, reopened: 2 },
        },
        escalation: { ...escalation, reason: "complaint", raisedBy: null, why: null, acknowledgedBy: lea },
      },
      {
        say: "escalationCard",
        card: { ...card, ticket: { ...card.ticket, route: "legal" } },
        escalation: { ...escalation, reason: "legal", acknowledgedBy: lea, settledBy: lea },
      },
      ...(["channel", "owner", "leads"] as const).map(
        (to) =>
          ({
            say: "escalationCard",
            card: { ...card, agent: tom },
            escalation: { ...escalation, reason: "replyLate", calls: 2, next: { at, to } },
          }) as const,
      ),
      { say: "escalationCard", card, escalation: { ...escalation, reason: "resolutionLate", next: null } },
      { say: "escalationCard", card, escalation: { ...escalation, reason: "replySoon", over: true } },
    ],
    pauseCard: (
      [null, { end: "apologised" }, { end: "over" }, { end: "undone", by: words("Ida Kern") }] as const
    ).map((end) => ({
      say: "pauseCard",
      caseId: "0192f0c0-7b1a-7c3e-9a55-3f1d2c4b5a69",
      customer,
      said: many([words("Ihr Idioten!")]),
      until: at,
      timeZone,
      end,
    })),
    abuseUndone: [{ say: "abuseUndone", ticket: 12, by: words("Ida Kern") }],
    nothingToUndo: [{ say: "nothingToUndo", customer }],
    customerWrote: [
      {
        say: "customerWrote",
        customer,
        text: fault.text,
        attachments: many([
          attached(words("fehler.png")),
          attached("log", { type: null, size: null, url: null }),
        ]),
      },
      { say: "customerWrote", customer, text: fault.text, attachments: [] },
    ],
    customerEdited: [{ say: "customerEdited", customer, before: words("Nichts geht"), after: fault.text }],
    customerDeleted: [{ say: "customerDeleted", customer, text: fault.text }],
    repliedToCustomer: [{ say: "repliedToCustomer", agent, text: words("Ihr Postfach war voll.") }],
    noted: [{ say: "noted", agent, text: { internal: words("Server neu gestartet") } }],
    customerExport: [{ say: "customerExport", who: words("10584"), plan: forgetting }],
    forgetPlan: [
      { say: "forgetPlan", who: "10584", plan: { ...forgetting, accounts: [] } },
      { say: "forgetPlan", who: words("10584"), plan: forgetting },
    ],
    forgetRefused: [{ say: "forgetRefused", who: words("10584"), tickets: many([12, 13]) }],
    customerForgotten: [{ say: "customerForgotten", by: words("Petra Lang"), cases: 3 }],
    nothingKnown: [{ say: "nothingKnown", who: words("10584") }],
    ...heldSamples(filling),
    promiseGiven: [{ say: "promiseGiven", ticket: 12, agent, until: at, timeZone }],
    promiseTakenBack: [{ say: "promiseTakenBack", ticket: 12, agent }],
    productAsked: [null, { platform: "slack", channel: "C1", thread: "1.2" }].map((cardAt) => ({
      say: "productAsked",
      ticket: 12,
      agent,
      question: { internal: words("Ist das geplant?") },
      until: at,
      timeZone,
      cardAt,
    })),
    askedProduct: [{ say: "askedProduct", agent, question: { internal: words("Ist das geplant?") } }],
    productAnswered: [
      {
        say: "productAnswered",
        by: agent,
        text: { internal: words("Im Frühjahr.") },
        attachments: many([attached("plan.pdf")]),
      },
    ],
    consultCard: [
      { say: "consultCard", card, agent, question: { internal: words("Ist das geplant?") }, until: at },
      {
        say: "consultCard",
        card: { ...card, ticket: { ...card.ticket, route: "legal" } },
        agent,
        question: { internal: words("Ist das geplant?") },
        until: at,
      },
    ],
    nothingPromised: [{ say: "nothingPromised", ticket: 12 }],
    unclearTime: (["unreadable", "past", "tooFar"] as const).map((problem) => ({
      say: "unclearTime",
      problem,
      when: words("irgendwann"),
    })),
    claimed: [{ say: "claimed", ticket: 12, agent }],
    released: [{ say: "released", ticket: 12, agent }],
    claimGoesBack: [{ say: "claimGoesBack", ticket: 12, until: at, timeZone }],
    ticketGiven: [{ say: "ticketGiven", ticket: 12, agent }],
    presenceNoted: [
      { say: "presenceNoted", until: at, timeZone },
      { say: "presenceNoted", until: null, timeZone },
    ],
    noPresence: [{ say: "noPresence" }],
    claimReturned: [{ say: "claimReturned", ticket: 12, agent }],
    claimKept: [{ say: "claimKept", ticket: 12 }],
    transferred: [
      { say: "transferred", ticket: 12, from: agent, to: lea, reason, history: 1 },
      { say: "transferred", ticket: 12, from: agent, to: lea, reason, history: 7 },
    ],
    taken: [
      { say: "taken", ticket: 12, lead: words("Lea Vogt"), from: agent },
      { say: "taken", ticket: 12, lead: words("Lea Vogt"), from: null },
    ],
    resolvedBy: [
      { say: "resolvedBy", ticket: 12, agent, solution: words("Speicherplatz erweitert") },
      { say: "resolvedBy", ticket: 12, agent, solution: null },
    ],
    customerSatisfied: [{ say: "customerSatisfied", ticket: 12, customer }],
    customerReopened: [{ say: "customerReopened", ticket: 12, customer }],
    reopenedBy: [{ say: "reopenedBy", ticket: 12, agent }],
    closedForSilence: [{ say: "closedForSilence", ticket: 12, customer }],
    closedBy: [{ say: "closedBy", ticket: 12, agent }],
    ratedBy: [{ say: "ratedBy", ticket: 12, rating: 4 }],
    priorityChanged: [{ say: "priorityChanged", ticket: 12, agent, priority: "urgent" }],
    categoryChanged: routes.map((route) => ({ say: "categoryChanged", ticket: 12, agent, route })),
    chargeOffered: chargedWork.map((work) => ({ say: "chargeOffered", ticket: 12, agent, work })),
    chargeDecided: [true, false].map((agreed) => ({
      say: "chargeDecided",
      ticket: 12,
      customer,
      work: "repair",
      agreed,
    })),
    handlingLimit: [
      { say: "handlingLimit", ticket: 12, minutes: 5 },
      { say: "handlingLimit", ticket: 12, minutes: 1 },
    ],
    alreadyOffered: [true, false].map((agreed) => ({
      say: "alreadyOffered",
      ticket: 12,
      work: "order",
      agreed,
    })),
    numberConfirmed: [{ say: "numberConfirmed", ticket: 12, agent }],
    escalationAcknowledged: [{ say: "escalationAcknowledged", ticket: 12, by: words("Lea Vogt") }],
    escalationSettled: [{ say: "escalationSettled", ticket: 12, by: words("Lea Vogt") }],
    deliveryFailed: [
      { say: "deliveryFailed", ticket: 12, reason: words("channel_not_found") },
      { say: "deliveryFailed", ticket: null, reason: words("channel_not_found") },
    ],
    quarantined: [{ say: "quarantined", inboxId: words("in-93"), reason: words("unexpected payload") }],
    manyQuarantined: [{ say: "manyQuarantined", count: 100 }],
    alreadyClaimed: [{ say: "alreadyClaimed", ticket: 12, by: agent, since: at, timeZone }],
    youHaveIt: [{ say: "youHaveIt", ticket: 12 }],
    notPermitted: [{ say: "notPermitted", verb: "take" }],
    customersChoice: [{ say: "customersChoice" }],
    notNow: [
      { say: "notNow", verb: "claim", ticket: 12, status: "resolved" },
      { say: "notNow", verb: "claim", ticket: 12, status: "intake" },
    ],
    notYours: [
      { say: "notYours", verb: "resolve", ticket: 12, by: agent },
      { say: "notYours", verb: "release", ticket: 12, by: null },
    ],
    noSuchTicket: [{ say: "noSuchTicket", ticket: 99 }],
    caseEmptied: [
      { say: "caseEmptied", ticket: 99 },
      { say: "caseEmptied", ticket: null },
    ],
    noSuchColleague: [{ say: "noSuchColleague", name: words("Tim") }],
    legalNews: [{ say: "legalNews", ticket: 12 }],
    round: [
      {
        say: "round",
        at,
        part: "start",
        waiting: 7,
        lines: [
          { line, since: at, conversation: card.conversation },
          { line: owned, since: at, conversation: null },
        ],
        missed: true,
        tickedBy: null,
        timeZone,
      },
      {
        say: "round",
        at,
        part: "end",
        waiting: 0,
        lines: [],
        missed: false,
        tickedBy: { key: tom.key, name: words(tom.name) },
        timeZone,
        calendars: "night, boston",
      },
    ],
    allGood: [{ say: "allGood", at, part: "start", timeZone }],
    daySummary: [
      {
        say: "daySummary",
        from: at - 86_400_000,
        until: at,
        ...{ requests: 23, involved: 12, resolved: 8, tickets: 9 },
        firstReply: { count: 7, p50: 42 * 60_000, p90: 190 * 60_000 },
        targets: { kept: 17, all: 20 },
        promises: { kept: 4, broken: 1 },
        late: 2,
        unanswered: { waiting: 3, lines: [{ line, since: at, conversation: card.conversation }] },
        gaps: 5,
        timeZone,
      },
      {
        say: "daySummary",
        from: at - 86_400_000,
        until: at,
        ...{ requests: 0, involved: 0, resolved: 0, tickets: 0 },
        firstReply: null,
        targets: { kept: 0, all: 0 },
        late: 0,
        unanswered: { waiting: 0, lines: [] },
        gaps: 0,
        timeZone,
      },
    ],
    ...incidentSamples(filling),
    ...reportSamples,
    roundTicked: [{ say: "roundTicked", by: words("Lena Vogt") }],
    noRound: [{ say: "noRound" }],
    noSuchMacro: [
      { say: "noSuchMacro", name: words("screenshut"), known: ["screenshot", "logs"] },
      { say: "noSuchMacro", name: words("screenshot"), known: [] },
    ],
    macroNotInLanguage: [
      { say: "macroNotInLanguage", name: "screenshot", language: "de" },
      { say: "macroNotInLanguage", name: "screenshot", language: "en" },
    ],
    nothingToSettle: [{ say: "nothingToSettle", ticket: 12 }],
    nothingToConfirm: [{ say: "nothingToConfirm", ticket: 12 }],
    unclear: [
      { say: "unclear", problem: { problem: "unknownVerb", word: words("assign") } },
      { say: "unclear", problem: { problem: "missing", verb: "reply", what: "text" } },
      { say: "unclear", problem: { problem: "missing", verb: "escalate", what: "reason" } },
      { say: "unclear", problem: { problem: "missing", verb: "transfer", what: "colleague" } },
      { say: "unclear", problem: { problem: "missing", verb: "priority", what: "priority" } },
      { say: "unclear", problem: { problem: "missing", verb: "macro", what: "macro" } },
      { say: "unclear", problem: { problem: "noTicket", verb: "claim" } },
    ],
    shown: [
      {
        say: "shown",
        card: { ...card, ticket: { ...card.ticket, route: "legal" } },
        history: many<ShownHistory>([
          {
            at: at - 60_000,
            entry: { what: "statement", messageId: "m1", text: words("Es kommen keine Mails an."), by: anna },
          },
          { at, entry: { what: "note", text: { internal: words("Speicher voll") }, by: lea } },
          { at, entry: { what: "reply", text: words("Wir prüfen das."), by: lea, messageId: null } },
          { at, entry: { what: "charge", step: "shown", work: "repair", notice: words("98 EUR"), by: null } },
          {
            at,
            entry: { what: "charge", step: "agreed", work: "repair", notice: words("98 EUR"), by: anna },
          },
          { at, entry: { what: "work", verb: "claim", by: lea, text: null } },
        ]),
      },
      { say: "shown", card, history: [] },
    ],
    overview: [
      { say: "overview", mine: many([owned]), queue: many([line]), timeZone },
      { say: "overview", mine: [], queue: [], timeZone },
      { say: "overview", mine: [], queue: many([line]), timeZone, duty: { people: [], self: false } },
    ],
    queue: [
      { say: "queue", category: null, lines: many([line, owned]), timeZone },
      { say: "queue", category: null, lines: [], timeZone },
      {
        say: "queue",
        category: null,
        lines: many([line]),
        timeZone,
        duty: { people: many([{ name: agent, open: 3 }]), self: true },
      },
      { say: "queue", category: "order", lines: many([{ ...line, route: "order" }]), timeZone },
      { say: "queue", category: "change", lines: [], timeZone },
    ],
    mine: [
      { say: "mine", lines: many([owned]), timeZone },
      { say: "mine", lines: [], timeZone },
    ],
    found: [
      { say: "found", text: words("postfach"), entries: many([entry]) },
      { say: "found", text: words("fax"), entries: [] },
      { say: "found", text: words("fax"), entries: [{ ...entry, limits }] },
    ],
    knowledgeLinks: [
      { say: "knowledgeLinks", findings: [], asked: 0, unasked: 0 },
      { say: "knowledgeLinks", findings: [], asked: 1, unasked: 0 },
      { say: "knowledgeLinks", findings: [], asked: 40, unasked: 1 },
      { say: "knowledgeLinks", findings: many(linksWith(filling)), asked: 40, unasked: 12 },
      { say: "knowledgeLinks", findings: linksWith(filling).slice(2), asked: 1, unasked: 12 },
    ],
    ...directorySamples(filling),
    knowledgeGaps: [
      { say: "knowledgeGaps", gaps: gapsWith(filling), more: 7, days: 90, timeZone, decides: true },
      { say: "knowledgeGaps", gaps: [], more: 0, days: 90, timeZone, decides: false },
    ],
    knowledgeFindings: [
      { say: "knowledgeFindings", findings: findingsWith(filling), more: 3, answers: 40 },
      { say: "knowledgeFindings", findings: [], more: 0, answers: 40 },
    ],
    stats: [
      { say: "stats", counts: answerCounts, days: 30 },
      { say: "stats", counts: { ...answerCounts, requests: 0 }, days: 30 },
      { say: "stats", counts: answerCounts, days: 30, promises: { kept: 4, broken: 1 } },
    ],
    help: [
      { say: "help", lead: false, topic: null },
      { say: "help", lead: true, topic: null },
      { say: "help", lead: true, topic: "kb" },
      { say: "help", lead: true, topic: "customer", numberless: true },
    ],
  };
};
