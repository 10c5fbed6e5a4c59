import { loadDesk } from "../src/config/load-desk.ts";
import { toSettings } from "../src/config/settings.ts";
import { openCase } from "../src/core/case.ts";
import { decide } from "../src/core/decide.ts";
import type { MessagePosted } from "../src/core/event.ts";
import type { Facts } from "../src/core/facts.ts";
import { officeHours } from "../src/directory/calendar.ts";
import { handbook } from "../src/handbook/handbook.ts";
import { chargeNotices } from "../src/messages/charge-notices.ts";
import { understand } from "../src/reading/understand.ts";
import { sampleDeskFile } from "../tests/support/sample-desk.ts";
import { type Figures, figuresOf } from "./figures.ts";

const text = "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer 10584";

const event: MessagePosted = {
  kind: "messagePosted",
  id: "e1",
  at: 0,
  place: "support",
  person: { key: "web:anna", name: "Anna Brandt", role: "customer", locale: "de" },
  conversation: { platform: "web", channel: "support", thread: null },
  message: { id: "m1", text, attachments: [] },
};

const subject = openCase({
  id: "c1",
  customer: { key: "web:anna", name: "Anna Brandt" },
  conversation: { platform: "web", channel: "support", thread: "m1" },
  language: "de",
  openedAt: 0,
});

/** How long one pure decision takes, reading included; no disk. */
export const measureDecisions = async (): Promise<Figures> => {
  const desk = loadDesk(sampleDeskFile);
  const settings = toSettings(desk);
  const hours = officeHours(desk);
  const said = [{ messageId: "m1", text, at: 0, attachments: [], turn: 0, answers: null }];
  const decideOnce = (): void => {
    const facts: Facts = {
      today: "1970-01-01",
      now: 0,
      settings,
      chargeNotices: chargeNotices(settings),
      understanding: understand(said, 0, { numberPattern: (digits) => /^[1-9]\d{4}$/.test(digits) }),
      matches: [],
      latestMatches: [],
      entries: {},
      number: null,
      link: null,
      code: null,
      record: null,
      correction: null,
      hints: [],
      suggestion: null,
      cardAt: null,
      promised: null,
      before: null,
      typed: null,
      selfChecks: [],
      details: {},
      impaired: [],
      working: [],
      onDuty: [],
      incidents: [],
      nextTicket: 1,
      calendar: null,
      hours,
      colleague: null,
      named: null,
    };
    decide(handbook, subject, event, facts);
  };
  for (let warmUp = 0; warmUp < 500; warmUp += 1) decideOnce();
  const times: number[] = [];
  const start = performance.now();
  for (let count = 0; count < 5000; count += 1) {
    const before = performance.now();
    decideOnce();
    times.push(performance.now() - before);
  }
  return figuresOf("decision (reading included)", times, performance.now() - start);
};
