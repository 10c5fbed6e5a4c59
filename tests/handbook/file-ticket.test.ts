import { describe, expect, it } from "vitest";
import type { Confirming } from "../../src/core/case.ts";
import { attached } from "../support/attached.ts";
import { aCase, aFault, aTicket, monday } from "./cases.ts";
import { aPause, edited, posted, pressed, soon } from "./events.ts";
import {
  aProblem,
  aRecord,
  aVagueProblem,
  facts,
  nothingNew,
  remarking,
  settings,
  understood,
} from "./facts.ts";
import { given } from "./given.ts";
import { anna } from "./people.ts";

const mail = aProblem(aFault.text, { says: ["what"] });
const known = { kind: "given", number: "10234", inDirectory: true } as const;
const confirming = aCase("confirming", { identity: known, told: ["askForMore"] });
const told = facts({
  understanding: understood([aProblem(aFault.text, { says: ["what"] })]),
  nextTicket: 42,
});
const inEightHours = soon + 8 * 60 * 60 * 1000;
const confirm = pressed({ act: "confirm" });
const withKind = (kind: "complaint" | "order"): Confirming => ({
  ...confirming,
  draft: { problems: [{ ...aFault, kind }], incomplete: false },
});
const toldAs = (kind: "complaint" | "order") =>
  facts({ understanding: nothingNew([aProblem(aFault.text, { kind, says: ["what"] })]), nextTicket: 42 });

describe("S8 a confirmed request", () => {
  it("becomes a ticket, acknowledged with its number and when to expect a reply", () => {
    given(confirming)
      .when(confirm, told)
      .leadsTo({
        status: "queued",
        subject: {
          openPost: null,
          ticket: { ...aTicket(), number: 42, filedAt: soon, expectedReplyAt: inEightHours },
        },
        revises: [{ say: "readBackKept", problems: [aFault], numberEnding: "34", key: "readBack-0" }],
        says: [{ say: "filed", ticket: 42, expectedReplyAt: inEightHours, timeZone: settings.timeZone }],
        cards: [{ say: "card", key: "card", ping: [] }],
        effects: [{ kind: "withdraw", key: "details" }],
        decidedBy: "S8",
      });
  });

  it("names the time on the customer's own clock where the platform knows it", () => {
    given(confirming)
      .when(pressed({ act: "confirm" }, { ...anna, timeZone: "America/New_York" }), told)
      .leadsTo({
        says: [
          {
            say: "filed",
            ticket: 42,
            expectedReplyAt: inEightHours,
            timeZone: "America/New_York",
            incomplete: false,
          },
        ],
      });
  });

  it("can be confirmed in words", () => {
    given(confirming)
      .when(posted("ja, stimmt"), { ...told, understanding: remarking("ja, stimmt", "confirm") })
      .leadsTo({ status: "queued" });
  });

  it("is not confirmed by a yes with more in it", () => {
    const text = "ja, aber bitte auch noch das Postfach info@brandt.example prüfen";
    given(confirming)
      .when(posted(text), { ...told, understanding: remarking(text, "confirm") })
      .leadsTo({ status: "confirming" });
  });

  it("says that it is incomplete when it is", () => {
    const vague = nothingNew([aVagueProblem(aFault.text)]);
    given({ ...confirming, hurry: true, draft: { problems: [aFault], incomplete: true } })
      .when(confirm, { ...told, understanding: vague })
      .leadsTo({ says: [{ say: "filed", incomplete: true }], subject: { ticket: { incomplete: true } } });
  });

  const more = "Ach ja, und FTP geht auch nicht.";
  const both = facts({ understanding: understood([mail, aProblem(more)], more) });

  it("E1 loses nothing that was written since the read-back", () => {
    const { outcome } = given(confirming).when(posted(more), both).leadsTo({ says: [] }).when(confirm, both);
    const forDesk = outcome.effects.filter(
      ({ kind }) => kind === "card" || kind === "inform" || kind === "reply",
    );
    expect(JSON.stringify(forDesk)).toContain(more);
  });

  it("E1 is read back again, with what was written since, when a correction was begun", () => {
    given(confirming)
      .when(posted(more), both)
      .leadsTo({ says: [] })
      .when(pressed({ act: "correct" }), both)
      .leadsTo({ subject: { draft: { problems: [{ text: mail.text }, { text: more }] } } })
      .when(pressed({ act: "confirm" }), both)
      .leadsTo({ status: "confirming", tells: ["tooLate"] });
  });

  it("I5 counts an edit that was made since the read-back", () => {
    const text = "Mein Postfach sendet nichts mehr.";
    const now = facts({ understanding: nothingNew([aProblem(text)]), before: aFault.text });
    const { outcome } = given(confirming)
      .when(edited("m0", text), now)
      .leadsTo({ says: [] })
      .when(confirm, now);
    const forDesk = outcome.effects.filter(
      ({ kind }) => kind === "card" || kind === "inform" || kind === "reply",
    );
    expect(JSON.stringify(forDesk)).toContain(text);
  });

  it("links the customer for every later case (R1, C5)", () => {
    given(confirming)
      .when(confirm, told)
      .leadsTo({ effects: [{ kind: "remember", person: anna.key, number: "10234" }] });
  });

  it.each([
    { kind: "unknown" },
    { kind: "given", number: "10999", inDirectory: false },
    { kind: "notCustomer", as: "prospect" },
  ] as const)("links nobody who is $kind to a customer without the directory's word", (identity) => {
    const { outcome } = given({ ...confirming, identity }).when(confirm, told);
    expect(outcome.effects.filter(({ kind }) => kind === "remember")).toEqual([]);
  });

  it("shows the directory's record and all attachments on its card", () => {
    const record = aRecord();
    const said = [{ ...confirming.said[0], attachments: [attached("eins.png")] }].flatMap((one) =>
      one.messageId === undefined
        ? []
        : [{ messageId: "m0", text: "", at: monday, turn: 0, answers: null, attachments: one.attachments }],
    );
    given({ ...confirming, said })
      .when(confirm, { ...told, record })
      .leadsTo({
        cards: [
          {
            say: "card",
            record,
            attachments: [attached("eins.png")],
            identity: known,
            customer: { name: anna.name },
          },
        ],
      });
  });
});

describe("G5 the priority of a new ticket", () => {
  it.each([
    ["normal", "standard", "support"],
    ["normal", "business", "support"],
    ["high", "premium", "support"],
    ["high", "standard", "prospect"],
    ["normal", "standard", "partner"],
  ] as const)("is %s for a customer of tier %s on the route %s", (priority, tier, route) => {
    given({ ...confirming, route })
      .when(confirm, { ...told, record: aRecord({ tier }) })
      .leadsTo({ subject: { ticket: { priority, route } } });
  });
});

describe("E2 a complaint", () => {
  it("is filed like any other, and a lead is told", () => {
    given(withKind("complaint"))
      .when(confirm, toldAs("complaint"))
      .leadsTo({
        status: "queued",
        subject: { ticket: { escalations: [{ id: "42-1", reason: "complaint", raisedBy: null }] } },
        says: ["filed"],
        cards: [
          { say: "card" },
          {
            say: "escalationCard",
            key: "escalation-42-1",
            ping: ["leads"],
            escalation: { reason: "complaint" },
          },
        ],
      });
  });

  it("is not every order", () => {
    given(withKind("order"))
      .when(confirm, toldAs("order"))
      .leadsTo({ cards: [{ say: "card" }] });
  });
});

describe("S8 a ticket", () => {
  it("is asked nothing and answered nothing by the bot, whatever is found", () => {
    given(confirming).when(confirm, told).leadsTo({ status: "queued" }).when(aPause(), told).changesNothing();
  });
});
