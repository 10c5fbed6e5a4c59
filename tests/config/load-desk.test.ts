import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DeskFileError, loadDesk } from "../../src/config/load-desk.ts";
import { createCalendar } from "../../src/directory/calendar.ts";
import { numberFormat } from "../../src/directory/customer-number.ts";
import { folderWith, messageOf } from "../directory/files/temporary-folder.ts";
import { deskFolder, deskWith, refusalOf, refusalOfText } from "./desk-folder.ts";

describe("a desk file", () => {
  test("needs company, channels and customers, the rest has defaults", () => {
    const { desk, folder } = deskWith();
    const office = [{ from: 9 * 60, to: 17 * 60 }];
    expect(desk).toEqual({
      file: join(folder, "desk.yaml"),
      company: "Muster",
      language: "de",
      timeZone: "Europe/Berlin",
      links: { help: "https://help.example.com/de", status: null, billing: null },
      channels: {
        support: [{ platform: "web", channel: "support" }],
        internal: { platform: "web", channel: "internal" },
      },
      replies: { internalHosts: [], holdBack: true },
      slack: {
        receive: "socket",
        agents: null,
        leads: [],
        product: [],
        directMessages: true,
        postsPerSecond: 1,
        readsPerMinute: 50,
      },
      discord: {
        guild: null,
        agents: null,
        leads: [],
        product: [],
        directMessages: true,
        threads: "private",
        removeNumbers: false,
      },
      web: { fileMegabytes: 5 },
      customers: {
        file: join(folder, "customers.csv"),
        number: {
          pattern: "[1-9][0-9]{4}",
          checkDigit: "none",
          example: "10584",
          attempts: 3,
          triesPerDay: 5,
        },
        delegateDays: 30,
        lookup: null,
        linking: "code",
        showRecordTo: "given",
      },
      knowledge: { files: [], hosts: ["help.example.com"], privateHosts: [], synonyms: null },
      services: {
        file: null,
        openIncidents: "suggest",
        probes: { everySeconds: 60, timeoutSeconds: 10, redAfter: 3, greenAfter: 2 },
        burst: { tickets: 4, minutes: 30 },
      },
      answers: { answerAt: 0.88, suggestAt: 0.45, mode: "on", channels: {}, embeddings: null },
      intake: { quietMs: 4000, maxQuestions: 3, pinned: [] },
      handbook: { tickets: "unanswered", off: [] },
      hours: {
        monday: office,
        tuesday: office,
        wednesday: office,
        thursday: office,
        friday: office,
        saturday: [],
        sunday: [],
      },
      holidays: null,
      specialHours: {},
      calendars: [],
      targets: {
        firstReply: { standard: 480, business: 240, premium: 60 },
        nextReply: { standard: 480, business: 240, premium: 60 },
        update: {},
        resolution: {},
      },
      macros: [],
      rounds: { at: ["start", "noon", "end"], to: "channel", allGood: true },
      summary: "on",
      promises: { remindBefore: 30, consult: 480, releaseBufferDays: 14 },
      charges: { order: {}, repair: {}, consulting: {} },
      handling: { limitMinutes: 5 },
      abuse: { pauseMinutes: 60, warnings: 1 },
      privacy: { keepDays: null },
      waiting: { remindAfter: 960, closeAfter: 1440 },
      assignment: { mode: "pull", maxOpen: 5, staleAfter: 480, warnBefore: 60 },
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
    });
  });

  test("can set everything", () => {
    const { desk, folder } = deskWith({
      desk: "{ company: Acme, language: en, timeZone: America/New_York, links: { help: 'https://a.example', status: 'http://b.example:8080/s', billing: 'https://a.example/pay' } }",
      channels: "{ support: ['slack:C1', 'discord:Hilfe'], internal: 'slack:C4' }",
      slack:
        "{ receive: http, agents: ['@support', S1, '#team', C1, U1], leads: [W1], product: ['@product'], directMessages: false, postsPerSecond: 0.5, readsPerMinute: 1 }",
      discord:
        "{ guild: '12345678901234567', agents: ['@Support', '12345678901234567'], leads: ['@Support Lead'], product: ['@Product'], directMessages: false, threads: public, removeNumbers: true }",
      knowledge: "{ privateHosts: ['b.example:8080'], files: [knowledge/*.yaml, knowledge/m*.*l] }",
      services: "{ file: services.yaml, openIncidents: automatically, burst: never }",
      answers: "{ answerAt: 0.7, suggestAt: 0.7 }",
      intake: "{ quietMs: 0, maxQuestions: 0, pinned: [de, en] }",
      replies: "{ internalHosts: [wiki.acme.example], holdBack: false }",
      promises: "{ remindBefore: 1h, consult: 16h, releaseBufferDays: 0 }",
      abuse: "{ pauseMinutes: off, warnings: 3 }",
      privacy: "{ keepDays: 365 }",
      hours: "{ sunday: ['13:00-24:00', '8:30 – 12:00'] }",
      holidays: "{ country: DE, state: BY, region: A, closedOn: ['02-29', 2026-05-15] }",
      targets: "{ firstReply: { standard: 1h 30m, premium: 90m }, update: { standard: 16h } }",
      specialHours: "{ '12-24': ['08:00-12:00'], 2026-10-04: ['10:00-12:00'], '01-02': [] }",
      rounds: "{ at: [end], to: both, allGood: false }",
      summary: "off",
      calendars:
        "{ night: { tiers: [premium], channels: ['slack:C1'], hours: { sunday: ['00:00-24:00'] } }, us: { channels: ['discord:Hilfe'], hours: { monday: ['09:00-17:00'] }, holidays: { country: US }, timeZone: America/Denver, specialHours: { '12-24': [] } }, free: { tiers: [business], hours: { monday: ['09:00-17:00'] }, holidays: none } }",
    });
    expect(desk.specialHours).toEqual({
      "12-24": [{ from: 480, to: 720 }],
      "2026-10-04": [{ from: 600, to: 720 }],
      "01-02": [],
    });
    expect(desk.rounds).toEqual({ at: ["end"], to: "both", allGood: false });
    expect(desk.summary).toBe("off");
    expect(desk.calendars).toMatchObject([
      {
        ...{ name: "night", tiers: ["premium"], channels: ["slack:C1"], specialHours: {} },
        ...{ timeZone: "America/New_York", holidays: desk.holidays },
      },
      {
        ...{ name: "us", tiers: null, channels: ["discord:#hilfe"], specialHours: { "12-24": [] } },
        ...{ timeZone: "America/Denver", holidays: { country: "US" } },
      },
      { name: "free", tiers: ["business"], channels: null, holidays: null },
    ]);
    expect(desk.promises).toEqual({ remindBefore: 60, consult: 960, releaseBufferDays: 0 });
    expect(desk.abuse).toEqual({ pauseMinutes: null, warnings: 3 });
    expect(desk.privacy).toEqual({ keepDays: 365 });
    expect(desk.replies).toEqual({ internalHosts: ["wiki.acme.example"], holdBack: false });
    expect(desk.channels.support[1]).toEqual({ platform: "discord", channel: "#hilfe" });
    expect(desk.slack).toEqual({
      receive: "http",
      agents: ["@support", "S1", "#team", "C1", "U1"],
      leads: ["W1"],
      product: ["@product"],
      directMessages: false,
      postsPerSecond: 0.5,
      readsPerMinute: 1,
    });
    expect(desk.discord).toEqual({
      guild: "12345678901234567",
      agents: ["@Support", "12345678901234567"],
      leads: ["@Support Lead"],
      product: ["@Product"],
      directMessages: false,
      threads: "public",
      removeNumbers: true,
    });
    expect(desk.knowledge).toEqual({
      files: [join(folder, "knowledge/dns.yaml"), join(folder, "knowledge/mail.yaml")],
      hosts: ["a.example", "b.example:8080"],
      privateHosts: ["b.example:8080"],
      synonyms: null,
    });
    expect(desk.services).toMatchObject({
      file: join(folder, "services.yaml"),
      openIncidents: "automatically",
      burst: "never",
    });
    expect(desk.intake).toEqual({ quietMs: 0, maxQuestions: 0, pinned: ["de", "en"] });
    expect(desk.hours.sunday).toEqual([
      { from: 510, to: 720 },
      { from: 780, to: 1440 },
    ]);
    expect(desk.hours.monday).toEqual([]);
    expect(desk.holidays).toEqual({
      country: "DE",
      state: "BY",
      region: "A",
      closedOn: ["02-29", "2026-05-15"],
    });
    expect(desk.targets.firstReply).toEqual({ standard: 90, business: 240, premium: 90 });
  });

  test("fits the calendar and the customer directory as it is", () => {
    const { desk } = deskWith({ holidays: "{ country: DE, state: BY }" });
    expect(createCalendar(desk).isOpen(Date.parse("2025-04-21T10:00Z"))).toBe(false);
    expect(numberFormat(desk.customers?.number).wellFormed("10584")).toBe(true);
  });

  test("becomes a desk that nobody can change", () => {
    const { desk } = deskWith();
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(desk)).toBe(true);
  });

  test("lists all its errors at once, by line, with value and remedy", () => {
    expect(
      refusalOfText(`desk:
  company: ""
  langauge: en
  links:
    help: help.example.com
channels: { support: [], internal: "web:internal" }
customers:
  file: clients.csv
  number: { pattern: "[0-9]{5}", example: 1058 }
intake:
  quietms: 4000
  maxQuestions: "3"
answers: { answerAt: 0.5, suggestAt: 0.6, strict: yes }
services:
`),
    ).toBe(`The desk file /srv/desk.yaml has 11 errors:

line 2  desk.company: ""
  It is empty. Write a text.

line 3  desk.langauge: en
  There is no such setting. Did you mean \`language\`?

line 5  desk.links.help: help.example.com
  It is no web address. Write it in full, as in https://help.example.com.

line 6  channels.support: []
  The list is empty. List at least one.

line 8  customers.file: clients.csv
  There is no file /srv/clients.csv. Create it, or correct the path; it counts from the folder of the desk file.

line 9  customers.number.example: 1058
  It has to be a text. Put it in quotes.

line 11  intake.quietms: 4000
  There is no such setting. Did you mean \`quietMs\`?

line 12  intake.maxQuestions: "3"
  It has to be a number. Write digits only, without quotes or a unit.

line 13  answers.strict: yes
  There is no such setting. Delete it; the settings here are: answerAt, suggestAt, mode, channels, embeddings.

line 13  answers.suggestAt: 0.6
  It is more than answerAt (0.5). Write 0.5 or less, or raise answerAt.

line 14  services
  It is empty. Write a block of settings, or delete the line.`);
  });

  test("is refused with an error of its own", () => {
    const file = join(deskFolder("desk: 1"), "desk.yaml");
    expect(() => loadDesk(file)).toThrow(DeskFileError);
  });
});

describe("a channel of Slack", () => {
  test.each([
    ["slack:#support", "#support"],
    ["slack:support", "#support"],
    ["slack: #Support", "#support"],
    ["slack:hilfe-für-alle", "#hilfe-für-alle"],
    ["slack:C0123456789", "C0123456789"],
  ])("may be written %s", (text, channel) => {
    const { desk } = deskWith({ channels: `{ support: ["${text}"], internal: "web:internal" }` });
    expect(desk.channels.support).toEqual([{ platform: "slack", channel }]);
  });

  test("with another mode of answering in a channel names one of its support channels", () => {
    expect(deskWith({ answers: "{ channels: { 'web:support': shadow } }" }).desk.answers).toMatchObject({
      mode: "on",
      channels: { "web:support": "shadow" },
    });
    const message = refusalOf("answers", "{ channels: { 'web:other': off } }");
    expect(message).toContain("web:other is none of the support channels.");
    expect(message).toContain("web:support");
  });

  test("cannot be customers' and the desk's own, however it is written", () => {
    expect(refusalOf("channels", "{ support: [slack:support], internal: slack:#Support }")).toContain(
      "channels.internal: slack:#Support\n  It is also a support channel",
    );
  });
});

describe("a setting is refused with the remedy", () => {
  test.each([
    [
      "desk",
      "{ company: M, language: fr, links: { help: 'https://a.example' } }",
      "line 1  desk.language: fr\n  It has to be one of: de, en. Write one of them.",
    ],
    [
      "desk",
      "{ company: M, timeZone: Europe/Berln, links: { help: 'https://a.example' } }",
      "line 1  desk.timeZone: Europe/Berln\n  There is no such time zone. Did you mean `Europe/Berlin`?",
    ],
    [
      "desk",
      "{ company: M, timeZone: here, links: { help: 'https://a.example' } }",
      "line 1  desk.timeZone: here\n  There is no such time zone. Write an IANA name, as in Europe/Berlin.",
    ],
    [
      "desk",
      "{ company: M, links: { help: 'ftp://a.example' } }",
      "line 1  desk.links.help: 'ftp://a.example'\n  It is no web address. Write it in full, as in https://help.example.com.",
    ],
    [
      "desk",
      "{ company: M, links: { help: 'https://a.example', status: 'javascript:alert(1)' } }",
      "line 1  desk.links.status: 'javascript:alert(1)'\n  It is no web address. Write it in full, as in https://help.example.com.",
    ],
    ["desk", "{ company: M }", "line 1  desk.links\n  It is missing. Add `links`: a block of settings."],
    [
      "desk",
      "Muster",
      "line 1  desk: Muster\n  It has to be a block of settings. Write its settings below it, indented.",
    ],
    [
      "channels",
      "{ support: ['slak:C1'], internal: 'web:internal' }",
      "line 2  channels.support[0]: 'slak:C1'\n  There is no platform \"slak\". Write <platform>:<channel>; the platforms are web, slack, discord.",
    ],
    [
      "channels",
      "{ support: ['slack:D0123456789'], internal: 'web:internal' }",
      'line 2  channels.support[0]: \'slack:D0123456789\'\n  This is no channel of Slack. Write its name or its id, as in "slack:#support" or "slack:C0123456789"; both stand in the details of the channel.',
    ],
    [
      "slack",
      "{ leads: [leads] }",
      'line 4  slack.leads[0]: leads\n  It names no user group, channel or person of Slack. Write "@handle" or S0123456789 for a user group, "#name" or C0123456789 for a channel, U0123456789 for a person, names in quotes.',
    ],
    ["slack", "{ agents: [] }", "line 4  slack.agents: []\n  The list is empty. List at least one."],
    [
      "slack",
      "{ lead: ['@x'] }",
      "line 4  slack.lead: ['@x']\n  There is no such setting. Did you mean `leads`?",
    ],
    [
      "slack",
      "{ postsPerSecond: 0 }",
      "line 4  slack.postsPerSecond: 0\n  It is less than 0.1. Write 0.1 or more.",
    ],
    [
      "channels",
      "{ support: ['discord:our support'], internal: 'web:internal' }",
      'line 2  channels.support[0]: \'discord:our support\'\n  This is no channel of Discord. Write its name or its id, as in "discord:#support" or "discord:1234567890123456789" (Developer Mode, right-click the channel, Copy Channel ID).',
    ],
    [
      "discord",
      "{ leads: [Support Lead] }",
      'line 4  discord.leads[0]: Support Lead\n  It names no role and no person of Discord. Write "@Role", or the id of a role or a person, in quotes.',
    ],
    [
      "discord",
      "{ guild: 1234567890123456789 }",
      "line 4  discord.guild: 1234567890123456789\n  It has to be a text. Put it in quotes.",
    ],
    [
      "channels",
      "{ support: [support], internal: 'web:internal' }",
      "line 2  channels.support[0]: support\n  The platform is missing. Write <platform>:<channel>; the platforms are web, slack, discord.",
    ],
    [
      "channels",
      "{ support: ['web:'], internal: 'web:internal' }",
      "line 2  channels.support[0]: 'web:'\n  The channel is missing. Write <platform>:<channel>; the platforms are web, slack, discord.",
    ],
    [
      "channels",
      "{ support: 'web:support', internal: 'web:internal' }",
      "line 2  channels.support: 'web:support'\n  It has to be a list. Put it in brackets, as in [one, two].",
    ],
    [
      "channels",
      "{ support: ['slack:C1'], internal: 'slack:C2', product: 'slack:C1' }",
      "line 2  channels.product: 'slack:C1'\n  It is also a support channel, where customers would read what is internal. Give product management a channel of its own, or leave it out.",
    ],
    [
      "channels",
      "{ support: ['slack:C1'], internal: 'slack:C2', product: 'slack:C2' }",
      "line 2  channels.product: 'slack:C2'\n  It is also the internal channel. Leave it out: product management is asked there anyway.",
    ],
    [
      "channels",
      "{ support: ['slack:C1'], internal: 'slack:C2', product: 'web:internal' }",
      "line 2  channels.product: 'web:internal'\n  The playground has no channel for product management. Name one of Slack or Discord, or leave it out.",
    ],
    [
      "channels",
      "{ support: ['web:support', 'web:desk'], internal: 'web:desk' }",
      "line 2  channels.internal: 'web:desk'\n  It is also a support channel, where customers would read what is internal. Give the desk a channel of its own.",
    ],
    [
      "channels",
      "{ support: ['web:support'] }",
      "line 2  channels.internal\n  It is missing. Add `internal`: a text.",
    ],
    [
      "customers",
      "{ file: clients.csv, number: { pattern: '[1-9][0-9]{4}', example: '10584' } }",
      "line 3  customers.file: clients.csv\n  There is no file /srv/clients.csv. Create it, or correct the path; it counts from the folder of the desk file.",
    ],
    [
      "customers",
      "{ file: customers.csv, number: { pattern: '[1-9', example: '10584' } }",
      "line 3  customers.number.pattern: '[1-9'\n  It is no regular expression: Unterminated character class. Check its brackets; an example is [1-9][0-9]{4}.",
    ],
    [
      "customers",
      "{ file: customers.csv, number: { pattern: '[1-9][0-9]{4}', example: '1058' } }",
      "line 3  customers.number.example: '1058'\n  It does not fit the pattern [1-9][0-9]{4}. Write a number that fits, or correct the pattern.",
    ],
    [
      "customers",
      "{ file: customers.csv, number: { pattern: '[0-9]{11}', checkDigit: luhn, example: '79927398714' } }",
      "line 3  customers.number.example: '79927398714'\n  Its check digit is wrong (luhn). Write a number with the right check digit, or correct `checkDigit`.",
    ],
    [
      "customers",
      "{ file: customers.csv, number: { pattern: '[0-9]{5}', checkDigit: lun, example: '10584' } }",
      "line 3  customers.number.checkDigit: lun\n  It has to be one of: none, luhn, mod97, mod11. Did you mean `luhn`?",
    ],
    [
      "customers",
      "{ file: customers.csv, number: { pattern: '[0-9]{5}', example: '10584', attempts: 0 } }",
      "line 3  customers.number.attempts: 0\n  It is less than 1. Write 1 or more.",
    ],
    [
      "knowledge",
      "{ files: [knowledge/*.yml] }",
      "line 4  knowledge.files[0]: knowledge/*.yml\n  There is no file /srv/knowledge/*.yml. Create it, or correct the path; it counts from the folder of the desk file.",
    ],
    [
      "knowledge",
      "{ files: [entries/mail.yaml] }",
      "line 4  knowledge.files[0]: entries/mail.yaml\n  There is no file /srv/entries/mail.yaml. Create it, or correct the path; it counts from the folder of the desk file.",
    ],
    [
      "knowledge",
      "{ hosts: [help.example.com], privateHosts: [help.example] }",
      "line 4  knowledge.privateHosts[0]: help.example\n  It is none of knowledge.hosts. Add it there, or delete it here.",
    ],
    [
      "knowledge",
      "{ hosts: ['https://help.example.com'] }",
      "line 4  knowledge.hosts[0]: 'https://help.example.com'\n  It is no host name. Write the name alone, in small letters, as in help.example.com.",
    ],
    [
      "services",
      "{ file: status.yaml }",
      "line 4  services.file: status.yaml\n  There is no file /srv/status.yaml. Create it, or correct the path; it counts from the folder of the desk file.",
    ],
    ["answers", "{ answerAt: 88 }", "line 4  answers.answerAt: 88\n  It is more than 1. Write 1 or less."],
    [
      "answers",
      "{ suggestAt: 0.9 }",
      "line 4  answers.suggestAt: 0.9\n  It is more than answerAt (0.88). Write 0.88 or less, or raise answerAt.",
    ],
    [
      "intake",
      "{ quietMs: 90000 }",
      "line 4  intake.quietMs: 90000\n  It is more than 60000. Write 60000 or less.",
    ],
    [
      "intake",
      "{ quietMs: 4s }",
      "line 4  intake.quietMs: 4s\n  It has to be a number. Write digits only, without quotes or a unit.",
    ],
    [
      "intake",
      "{ maxQuestions: 3.5 }",
      "line 4  intake.maxQuestions: 3.5\n  It has to be a whole number. Write digits only, without quotes or a unit.",
    ],
    [
      "intake",
      "{ maxQuestions: }",
      "line 4  intake.maxQuestions\n  It is empty. Write a number, or delete the line.",
    ],
    [
      "hours",
      "{ monday: ['17:00-08:00'] }",
      "line 4  hours.monday[0]: '17:00-08:00'\n  It ends before it begins. Swap the times; for a night write until 24:00 and go on from 00:00 on the next day.",
    ],
    [
      "hours",
      "{ monday: ['08:00-12:00', '13:00-17:00', '11:59-12:30'] }",
      "line 4  hours.monday: ['08:00-12:00', '13:00-17:00', '11:59-12:30']\n  Its hours overlap. Let each begin when the one before has ended.",
    ],
    [
      "hours",
      "{ monday: ['8-12'] }",
      "line 4  hours.monday[0]: '8-12'\n  These are no opening hours. Write from and to on the 24-hour clock, as in 08:00-12:00.",
    ],
    [
      "hours",
      "{ monday: ['08:00-25:00'] }",
      "line 4  hours.monday[0]: '08:00-25:00'\n  These are no opening hours. Write from and to on the 24-hour clock, as in 08:00-12:00.",
    ],
    [
      "hours",
      "{ montag: ['08:00-12:00'] }",
      "line 4  hours.montag: ['08:00-12:00']\n  There is no such setting. Did you mean `monday`?",
    ],
    [
      "hours",
      "{ monday: [] }",
      'line 4  hours: { monday: [] }\n  The desk never opens. Give one day its hours, as in monday: ["08:00-17:00"].',
    ],
    [
      "holidays",
      "bavaria",
      "line 4  holidays: bavaria\n  It does not fit. Write none, or a country as in { country: DE, state: BY }.",
    ],
    [
      "holidays",
      "{ country: XX }",
      "line 4  holidays.country: XX\n  There is no such country. Write its ISO 3166 code, as in DE.",
    ],
    [
      "holidays",
      "{ country: constructor }",
      "line 4  holidays.country: constructor\n  There is no such country. Write its ISO 3166 code, as in DE.",
    ],
    [
      "holidays",
      "{ country: DE, state: BX }",
      "line 4  holidays.state: BX\n  DE has no such state. Write one of: BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.",
    ],
    [
      "holidays",
      "{ country: LU, state: BY }",
      "line 4  holidays.state: BY\n  LU has no such state. Delete the line.",
    ],
    [
      "holidays",
      "{ country: DE, state: BY, region: M }",
      "line 4  holidays.region: M\n  There is no such region in this state. Write one of: A, KATH, EVANG.",
    ],
    [
      "holidays",
      "{ country: DE, closedOn: [02-30] }",
      "line 4  holidays.closedOn[0]: 02-30\n  There is no such day. Write 12-24 for every year, or 2026-05-15 for once.",
    ],
    [
      "holidays",
      "{ country: DE, sate: BY }",
      "line 4  holidays.sate: BY\n  There is no such setting. Did you mean `state`?",
    ],
    [
      "specialHours",
      "{ 12-32: ['08:00-12:00'] }",
      "line 4  specialHours.12-32: ['08:00-12:00']\n  There is no such day. Write 12-24 for every year, or 2026-05-15 for once.",
    ],
    [
      "calendars",
      "{ night: { hours: { monday: ['20:00-24:00'] } } }",
      "line 4  calendars.night: { hours: { monday: ['20:00-24:00'] } }\n  It says not for whom it is. Give it tiers, channels or both, as in tiers: [premium].",
    ],
    [
      "calendars",
      "{ night: { tiers: [premium] } }",
      "line 4  calendars.night.hours\n  It is missing. Add `hours`: a block of settings.",
    ],
    [
      "calendars",
      "{ 2nd: { tiers: [premium], hours: { monday: ['20:00-24:00'] } } }",
      "line 4  calendars.2nd: { tiers: [premium], hours: { monday: ['20:00-24:00'] } }\n  This is no name. Write a letter, then letters, digits, - and _; 32 at most.",
    ],
    [
      "calendars",
      "{ us: { channels: ['slack:#us'], hours: { monday: ['20:00-24:00'] } } }",
      "line 4  calendars.us.channels[0]: 'slack:#us'\n  slack:#us is none of the support channels. Write one of them as it stands under channels.support: web:support.",
    ],
    [
      "calendars",
      "{ a: { tiers: [premium], hours: { monday: ['20:00-24:00'] } }, b: { tiers: [premium], channels: ['web:support'], hours: { monday: ['20:00-24:00'] } } }",
      "line 4  calendars.b: { tiers: [premium], channels: ['web:support'], hours: { mond ...\n  No ticket ever keeps to it: others before it are for the same ones. Put it before them, or say more closely for whom they are.",
    ],
    [
      "rounds",
      "{ too: agents }",
      "line 4  rounds.too: agents\n  There is no such setting. Did you mean `to`?",
    ],
    [
      "rounds",
      "daily",
      "line 4  rounds: daily\n  It does not fit. Write a list such as [start, end], or a block as in { at: [start, end], to: agents }.",
    ],
    [
      "targets",
      "{ firstReply: { standard: 8 hours } }",
      "line 4  targets.firstReply.standard: 8 hours\n  This is no length of time. Write hours or minutes, as in 8h or 90m.",
    ],
    ["privacy", "{ keepDays: 0 }", "line 4  privacy.keepDays: 0\n  It is less than 1. Write 1 or more."],
    [
      "privacy",
      "{ keepDays: 1.5 }",
      "line 4  privacy.keepDays: 1.5\n  It has to be a whole number. Write digits only, without quotes or a unit.",
    ],
    [
      "privacy",
      "{ keepDays: forever }",
      "line 4  privacy.keepDays: forever\n  It has to be a number. Write digits only, without quotes or a unit.",
    ],
    [
      "targets",
      "{ firstReply: { premium: 0h } }",
      "line 4  targets.firstReply.premium: 0h\n  This is no length of time. Write hours or minutes, as in 8h or 90m.",
    ],
    [
      "assignment",
      "{ staleAfter: 4h, warnBefore: 4h }",
      "line 4  assignment.warnBefore: 4h\n  Its agent would be warned before they have had the ticket. Write a time that is shorter than assignment.staleAfter, as in 1h.",
    ],
    [
      "assignment",
      "{ staleAfter: off }",
      "line 4  assignment.staleAfter: off\n  It does not fit. Write a length of opening time, as in 8h, or never.",
    ],
    [
      "charges",
      "{ order: 98 }",
      "line 4  charges.order: 98\n  It does not fit. Write one text of at most 200 characters, or one below de and one below en.",
    ],
    [
      "handling",
      "{ limitMinutes: 0 }",
      "line 4  handling.limitMinutes: 0\n  It is less than 1. Write 1 or more.",
    ],
    [
      "abuse",
      "{ pauseMinutes: never }",
      "line 4  abuse.pauseMinutes: never\n  It does not fit. Write minutes from 1 to 10080, or off.",
    ],
    [
      "opening",
      "{}",
      "line 4  opening: {}\n  There is no such setting. Delete it; the settings here are: desk, channels, slack, discord, web, customers, knowledge, services, answers, intake, handbook, replies, macros, promises, hours, holidays, specialHours, calendars, rounds, summary, escalations, waiting, assignment, charges, handling, abuse, privacy, targets.",
    ],
  ])("%s: %s", (section, value, message) => expect(refusalOf(section, value)).toBe(message));

  test("in whatever line it stands, its value cut short", () => {
    expect(refusalOf("\n# a comment\n\nintake", `\n  quietMs:\n    - ${"long ".repeat(20)}\n    - 2`)).toBe(
      `line 8  intake.quietMs: - ${"long ".repeat(11)}lon ...\n  It has to be a number. Write digits only, without quotes or a unit.`,
    );
  });
});

describe("a macro", () => {
  test.each([
    [
      "has one word for a name",
      "{ two words: { de: Gern. } }",
      /macros\.two words[\s\S]*Write one word of at most 32 letters, digits, - and _\./,
    ],
    ["has a text", "{ logs: {} }", /macros\.logs[\s\S]*It has no text\. Write one below de, en or both\./],
    [
      "fills in what the desk knows, and nothing else",
      '{ logs: { de: "Hallo {name}" } }',
      /macros\.logs\.de[\s\S]*Nothing is filled in for \{name\}\. Write one of \{customer\}, \{ticket\}, \{company\}, or leave out the braces\./,
    ],
    [
      "has a name that no other has",
      "{ logs: { de: Gern. }, Logs: { de: Gern. } }",
      /macros\.Logs[\s\S]*Another macro has this name, in other capitals\. Give it another name\./,
    ],
    ["has no more words than fit", `{ logs: { de: ${"a".repeat(2001)} } }`, /macros\.logs\.de/],
  ])("%s", (_, value, message) => expect(refusalOf("macros", value)).toMatch(message));
});

describe("a file that is no desk file", () => {
  test("names line and column of what is no YAML", () => {
    expect(
      refusalOfText("desk:\n  company: Muster\n  links: [1, 2\nhours: {}\n"),
    ).toBe(`The desk file /srv/desk.yaml has one error:

line 4, column 1
  It is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Check the indentation, quotes and brackets there.`);
    expect(refusalOfText("desk: {}\ndesk: {}\n")).toBe(`The desk file /srv/desk.yaml has one error:

line 2, column 1
  It is not valid YAML: Map keys must be unique. Check the indentation, quotes and brackets there.`);
  });

  test("names an alias of nothing", () => {
    expect(refusalOfText("desk: *muster\n")).toBe(`The desk file /srv/desk.yaml has one error:

line 1  desk: *muster
  Unresolved alias (the anchor must be set before the alias): muster. Write the value out instead of the alias.`);
  });

  test.each(["", "# nothing\n", "hello\n", "- desk\n"])("has settings: %j", (text) => {
    expect(refusalOfText(text)).toContain(
      "\n  The file has no settings. Write each as its name, a colon and its value.",
    );
  });

  test("is encoded in UTF-8", () => {
    expect(
      refusalOfText(Buffer.from("desk: { company: M\xfcller }", "latin1")),
    ).toBe(`The desk file /srv/desk.yaml has one error:

It is not encoded in UTF-8. Save it again with the encoding UTF-8.`);
  });

  test("exists, and is no folder", () => {
    const folder = folderWith({});
    expect(
      messageOf(folder, () => loadDesk(join(folder, "desk.yaml"))),
    ).toBe(`The desk file /srv/desk.yaml has one error:

There is no such file. Create it, or correct the path.`);
    expect(messageOf(folder, () => loadDesk(folder))).toBe(`The desk file /srv has one error:

It is a folder. Give the path of a file.`);
  });
});
