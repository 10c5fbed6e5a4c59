import { describe, expect, it } from "vitest";
import { aCase, aMessage } from "./cases.ts";
import { posted, pressed } from "./events.ts";
import { aProblem, entries, facts, fits, nothingNew, remarking, settings } from "./facts.ts";
import { given } from "./given.ts";

const words = "Wie lege ich ein Postfach an?";
const everyCase = { ...settings, tickets: "everyCase" } as const;
const question = aProblem(words, { kind: "question" });
const answered = aCase("answered", { said: [aMessage(words)], shown: ["mailbox"] });
const known = facts({
  settings: everyCase,
  understanding: nothingNew([question]),
  matches: [[fits("mailbox", 0.95)]],
});

describe("R3 where every case has a number, an answer that helped", () => {
  it("becomes a ticket that is closed, with its number told", () => {
    given(answered)
      .when(pressed({ act: "solved" }), known)
      .leadsTo({
        status: "closed",
        subject: {
          openPost: null,
          ticket: {
            number: 7,
            problems: [{ text: words }],
            solution: entries.mailbox.url,
            firstReplyAt: null,
          },
        },
        says: [{ say: "gladNoted", ticket: 7 }],
        cards: ["card"],
        effects: [{ kind: "record", entry: { what: "answered", entries: ["mailbox"], outcome: "solved" } }],
        decidedBy: "R3",
      });
  });

  it("starts no clock: nobody of the desk has to reply", () => {
    const { outcome } = given(answered).when(pressed({ act: "solved" }), known);
    expect(outcome.effects.map(({ kind }) => kind)).not.toContain("startTimer");
    expect(outcome.effects.map(({ kind }) => kind)).not.toContain("dueCall");
  });

  it("is opened again by a further word, and not by thanks", () => {
    const { subject } = given(answered)
      .when(pressed({ act: "solved" }), known)
      .leadsTo({});
    const saying = (text: string, kind: "thanks" | "fault") => ({
      ...known,
      understanding: remarking(text, kind, [question]),
    });
    given(subject).when(posted("Danke!"), saying("Danke!", "thanks")).leadsTo({ status: "closed" });
    given(subject)
      .when(posted("Es geht doch nicht"), saying("Es geht doch nicht", "fault"))
      .leadsTo({ status: "queued" });
  });

  it("stays an answer where only what is unanswered is filed", () => {
    given(answered)
      .when(pressed({ act: "solved" }), { ...known, settings })
      .leadsTo({ status: "answered", says: ["glad"] });
  });
});
