import type { CustomerRecord, NumberCheck, NumberLink, ServiceStatus } from "../../src/core/customer.ts";
import type { CustomerChange } from "../../src/core/customer-field.ts";
import type { Facts } from "../../src/core/facts.ts";
import type { Incident } from "../../src/core/incident.ts";
import type { Match, ShownEntry } from "../../src/core/knowledge.ts";
import { partyOf } from "../../src/core/person.ts";
import type { Reading, ReadProblem, Understanding } from "../../src/core/reading.ts";
import type { Settings } from "../../src/core/settings.ts";
import type { OfficeHours } from "../../src/core/targets.ts";
import { chargeNotices } from "../../src/messages/charge-notices.ts";
import { soon } from "./events.ts";
import { ben, tom } from "./people.ts";

const minute = 60_000;

/** A desk that is always there, so that rules can be tested without a calendar. */
export const alwaysOpen: OfficeHours = {
  after: (from, minutes) => from + minutes * minute,
  between: (from, until) => Math.max(0, until - from),
  isOpen: () => true,
};

const whatever = (minutes: number | null) => ({
  urgent: minutes,
  high: minutes,
  normal: minutes,
  low: minutes,
});
const replies = { standard: whatever(480), business: whatever(240), premium: whatever(60) };
const none = { standard: whatever(null), business: whatever(null), premium: whatever(null) };

/** A desk as most are. */
export const settings: Settings = {
  company: "Muster Hosting",
  language: "de",
  timeZone: "Europe/Berlin",
  intake: { quietMs: 4000, maxQuestions: 3, numberAttempts: 3 },
  answers: { answerAt: 0.8, suggestAt: 0.4, mode: "on", channels: {} },
  links: {
    help: "https://hilfe.muster-hosting.example",
    status: "https://status.muster-hosting.example",
    billing: "https://kunden.muster-hosting.example/rechnungen",
  },
  showRecordTo: "given",
  off: [],
  tickets: "unanswered",
  customers: "records",
  numberExample: "10234",
  delegateDays: 30,
  linking: "code",
  removeNumbers: false,
  targets: { firstReply: replies, nextReply: replies, update: none, resolution: none },
  charges: { order: { de: "98 EUR je Stunde" }, repair: {}, consulting: {} },
  handling: { limitMinutes: 5 },
  holdBack: true,
  productChannel: false,
  macros: [
    {
      name: "screenshot",
      texts: {
        de: "Guten Tag {customer}, bitte senden Sie uns zu {ticket} ein Bildschirmfoto.",
        en: "Hello {customer}, please send us a screenshot for {ticket}. Kind regards, {company}",
      },
    },
    { name: "Rückruf", texts: { de: "Wir rufen Sie zu {ticket} an." } },
  ],
  promises: { remindBefore: 30, consult: 480 },
  abuse: { pauseMinutes: 60, warnings: 1 },
  assignment: { mode: "pull", maxOpen: 5, staleAfter: null, warnBefore: 60 },
  waiting: { remindAfter: 960, closeAfter: 1440 },
  escalations: {
    warnAt: 75,
    repeatEvery: 60,
    most: 5,
    aroundTheClock: [],
    routes: {
      agentRequest: ["leads"],
      legal: ["leads"],
      complaint: ["leads"],
      order: [],
      abuse: ["leads"],
      transferredTwice: ["leads"],
      reopenedTwice: ["leads"],
      replySoon: ["channel"],
      replyLate: ["owner", "leads"],
      updateSoon: ["channel"],
      updateLate: ["owner", "leads"],
      promiseSoon: ["owner"],
      promiseBroken: ["owner", "leads"],
      resolutionSoon: ["channel"],
      resolutionLate: ["owner", "leads"],
    },
  },
};

/** What a text says; by default chatter, which asks for nothing. */
export const aReading = (change: Partial<Reading> = {}): Reading => ({
  language: null,
  kind: "chatter",
  exact: false,
  says: [],
  upset: false,
  abusive: false,
  entitled: false,
  apologises: false,
  callback: false,
  person: null,
  customerNumber: null,
  cannotSay: false,
  notCustomer: false,
  insists: false,
  trouble: false,
  vague: false,
  ...change,
});

/** A problem as it was read; by default a fault that is described well enough to begin. */
export const aProblem = (text: string, change: Partial<Reading> = {}): ReadProblem => {
  const reading = aReading({ kind: "fault", exact: true, says: ["what", "where"], ...change });
  return { text, reading, says: reading.says };
};

/** A fault of which only the symptom is known. */
export const aVagueProblem = (text: string, change: Partial<Reading> = {}): ReadProblem =>
  aProblem(text, { exact: false, says: ["what"], vague: true, ...change });

/** Everything said so far: these problems, and the latest words with their reading; by default the last problem. */
export const understood = (
  problems: readonly ReadProblem[],
  latestText = problems.at(-1)?.text ?? "",
  latest: Partial<Reading> = problems.at(-1)?.reading ?? {},
): Understanding => ({
  problems,
  latest: aReading(latest),
  latestText,
  wantedPerson: latest.kind === "person" ? (latest.person ?? null) : null,
  customerNumber: null,
  language: null,
});

/** These problems, and nothing new since the bot spoke last. */
export const nothingNew = (problems: readonly ReadProblem[]): Understanding => understood(problems, "", {});

/** One thing said, which is one problem: the latest words and all that is known. */
export const saying = (text: string, reading: Partial<Reading> = {}): Understanding => {
  const problem = aProblem(text, reading);
  return understood([problem], text, problem.reading);
};

/** Words that tell no problem: greetings, thanks, yes and no. `problems` were told before. */
export const remarking = (
  text: string,
  kind: Reading["kind"],
  problems: readonly ReadProblem[] = [aProblem("Mein Postfach empfängt nichts mehr.")],
): Understanding => understood(problems, text, { kind });

/** "I don't know", after these problems. */
export const cannotSay = (problems: readonly ReadProblem[]): Understanding =>
  understood(problems, "keine Ahnung", { cannotSay: true });

const anEntry = (id: string, title: string): ShownEntry => ({
  id,
  language: "de",
  title,
  gist: `${title}: so geht es.`,
  url: `https://hilfe.muster-hosting.example/${id}`,
  path: ["Kundenbereich", "E-Mail", title],
});

/** The entries of the knowledge base. */
export const entries = {
  mailbox: anEntry("mailbox", "Postfach anlegen"),
  outlook: anEntry("outlook", "Outlook einrichten"),
  password: anEntry("password", "Passwort ändern"),
  domain: anEntry("domain", "Domain umziehen"),
  english: { ...anEntry("english", "Move a domain"), language: "en" },
} as const satisfies Facts["entries"];

/** An entry that fits so well. */
export const fits = (entry: keyof typeof entries, probability: number): Match => ({
  entry,
  probability,
  features: [{ feature: "lead", share: 0.2 }],
});

/** A customer of the directory. */
export const aRecord = (change: Partial<CustomerRecord> = {}): CustomerRecord => ({
  number: "10234",
  company: "Keramik Brandt",
  name: "Anna Brandt",
  tier: "standard",
  products: ["Webhosting M"],
  domains: ["brandt.example"],
  blocked: null,
  delegates: [],
  note: null,
  ...change,
});

/** A correction of Anna's tier, by default; her record is to be as it is afterwards. */
export const aChange = (change: Partial<CustomerChange> = {}): CustomerChange => ({
  number: 1,
  customer: "10234",
  field: "tier",
  value: "premium",
  before: "standard",
  listed: "standard",
  by: partyOf(tom),
  at: soon,
  undoes: null,
  ...change,
});

/** What the directory says of a number; by default Anna's own. */
export const aNumber = (change: Partial<NumberCheck> = {}): NumberCheck => ({
  number: "10234",
  wellFormed: true,
  record: aRecord(),
  tooManyTries: false,
  ...change,
});

/** A number that fits the pattern and is nobody's. */
export const anUnknownNumber = (number = "10999"): NumberCheck => aNumber({ number, record: null });
/** Something that is no number of this desk. */
export const aMalformedNumber = (number = "12"): NumberCheck =>
  aNumber({ number, wellFormed: false, record: null });

/** Anna's number is linked to Ben, who can be sent a code. */
export const aLink = (change: Partial<NumberLink> = {}): NumberLink => ({
  number: "10234",
  holder: partyOf(ben),
  code: "048213",
  ...change,
});

/** A service that is down. */
export const mailIsDown: ServiceStatus = {
  id: "mail",
  name: { de: "E-Mail", en: "Mail" },
  light: "red",
  words: ["Mail"],
  notice: { de: "Wir arbeiten daran.", en: "We are on it." },
};

/** The incident of that service, of which nobody has written anything yet. */
export const anIncident = (change: Partial<Incident> = {}): Incident => ({
  number: 2,
  service: { id: mailIsDown.id, name: mailIsDown.name },
  openedAt: soon,
  openedBy: partyOf(tom),
  news: [],
  ended: null,
  ...change,
});

/** All that the rules may know; by default nothing was said and nothing found. */
export const facts = (change: Partial<Facts> = {}): Facts => ({
  now: soon,
  today: "2026-03-04",
  settings,
  chargeNotices: chargeNotices(settings),
  understanding: understood([]),
  matches: [],
  latestMatches: [],
  entries,
  number: null,
  link: null,
  code: null,
  record: null,
  correction: null,
  typed: null,
  hints: [],
  suggestion: null,
  cardAt: null,
  promised: null,
  before: null,
  selfChecks: [],
  details: {},
  impaired: [],
  working: [],
  incidents: [],
  nextTicket: 7,
  calendar: null,
  hours: alwaysOpen,
  onDuty: [],
  colleague: null,
  named: null,
  ...change,
});
