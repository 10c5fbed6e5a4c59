import { expect, test } from "vitest";
import { toSettings } from "../../src/config/settings.ts";
import { deskWith } from "./desk-folder.ts";

const whatever = (minutes: number | null) => ({
  urgent: minutes,
  high: minutes,
  normal: minutes,
  low: minutes,
});
const replies = { standard: whatever(480), business: whatever(240), premium: whatever(60) };
const none = { standard: whatever(null), business: whatever(null), premium: whatever(null) };

test("the rules learn of the desk what they need, and nothing else", () => {
  expect(toSettings(deskWith().desk)).toEqual({
    company: "Muster",
    language: "de",
    timeZone: "Europe/Berlin",
    intake: { quietMs: 4000, maxQuestions: 3, numberAttempts: 3 },
    answers: { answerAt: 0.88, suggestAt: 0.45, mode: "on", channels: {} },
    links: { help: "https://help.example.com/de", status: null, billing: null },
    showRecordTo: "given",
    off: [],
    tickets: "unanswered",
    customers: "records",
    numberExample: "10584",
    delegateDays: 30,
    linking: "code",
    removeNumbers: false,
    targets: { firstReply: replies, nextReply: replies, update: none, resolution: none },
    macros: [],
    charges: { order: {}, repair: {}, consulting: {} },
    handling: { limitMinutes: 5 },
    holdBack: true,
    productChannel: false,
    promises: { remindBefore: 30, consult: 480 },
    abuse: { pauseMinutes: 60, warnings: 1 },
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

test("macros keep the order of the desk file", () => {
  const { desk } = deskWith({
    macros: '{ logs: { de: "Die Protokolle, bitte." }, Anruf: { de: Gern., en: Gladly. } }',
  });
  expect(toSettings(desk).macros).toEqual([
    { name: "logs", texts: { de: "Die Protokolle, bitte." } },
    { name: "Anruf", texts: { de: "Gern.", en: "Gladly." } },
  ]);
});

test("the rules learn whether numbers that stand in public are taken away", () => {
  expect(toSettings(deskWith({ discord: "{ removeNumbers: true }" }).desk).removeNumbers).toBe(true);
});

test("urgency makes a target shorter and never longer, and leisure the other way round", () => {
  const file = "{ firstReply: { urgent: 2h, high: 30m, low: 6h }, resolution: { premium: 16h, low: 40h } }";
  const { firstReply, resolution } = toSettings(deskWith({ targets: file }).desk).targets;
  expect(firstReply).toEqual({
    standard: { urgent: 120, high: 30, normal: 480, low: 480 },
    business: { urgent: 120, high: 30, normal: 240, low: 360 },
    premium: { urgent: 60, high: 30, normal: 60, low: 360 },
  });
  expect(resolution.standard).toEqual({ urgent: null, high: null, normal: null, low: 2400 });
  expect(resolution.premium).toEqual({ urgent: 960, high: 960, normal: 960, low: 2400 });
});

test("a reason that is off calls nobody", () => {
  const routes = "{ routes: { complaint: off, replyLate: [leads] }, repeatEvery: 30m }";
  const { escalations } = toSettings(deskWith({ escalations: routes }).desk);
  expect(escalations.routes).toMatchObject({ complaint: [], replyLate: ["leads"], legal: ["leads"] });
  expect(escalations.repeatEvery).toBe(30);
});

test("a price in one text is told in both languages; one that is left out is none", () => {
  const file = '{ order: "98 EUR", repair: { de: 98 EUR die Stunde, en: 98 EUR an hour } }';
  expect(toSettings(deskWith({ charges: file }).desk).charges).toEqual({
    order: { de: "98 EUR", en: "98 EUR" },
    repair: { de: "98 EUR die Stunde", en: "98 EUR an hour" },
    consulting: {},
  });
});

test("nobody is reminded of a limit that is off, and leads can be called for orders", () => {
  const { desk } = deskWith({
    handling: "{ limitMinutes: off }",
    escalations: "{ routes: { order: [leads] } }",
  });
  expect(toSettings(desk).handling.limitMinutes).toBeNull();
  expect(toSettings(desk).escalations.routes.order).toEqual(["leads"]);
});
