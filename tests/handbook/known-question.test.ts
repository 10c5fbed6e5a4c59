import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/facts.ts";
import { aCase } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aNumber, aProblem, entries, facts, fits, remarking, saying, settings, understood } from "./facts.ts";
import { given } from "./given.ts";

const words = "Wie lege ich ein Postfach an?";
const question = saying(words, { kind: "question" });
const asking = (...matches: Facts["matches"][number]): Facts =>
  facts({ understanding: question, matches: [matches] });
const { answerAt, suggestAt } = settings.answers;

describe("R2 a known question", () => {
  it("is answered at once, with its URL and its click path", () => {
    given(aCase("listening", { said: [] }))
      .when(posted(words), asking(fits("mailbox", 0.95)))
      .leadsTo({
        status: "answered",
        subject: { entries: ["mailbox"], verdict: "open", shown: ["mailbox"], openPost: "answer-0" },
        says: [{ say: "answer", entries: [entries.mailbox], foreign: false, private: false }],
        effects: [{ kind: "stopTimer", timer: "quiet" }],
        decidedBy: "R2",
      });
  });

  it("is answered from exactly the threshold on", () => {
    given(aCase())
      .when(posted(words), asking(fits("mailbox", answerAt)))
      .leadsTo({ says: ["answer"] });
  });

  it("is not answered below the threshold, be it ever so close", () => {
    given(aCase())
      .when(aPause(), asking(fits("mailbox", answerAt - 1e-9)))
      .leadsTo({ status: "suggested", says: ["didYouMean"] });
  });

  it("is recorded as answered, with its entry", () => {
    given(aCase())
      .when(posted(words), asking(fits("mailbox", 0.95)))
      .leadsTo({
        effects: [{ kind: "record", entry: { what: "answered", entries: ["mailbox"], outcome: "open" } }],
      });
  });

  it("is answered although the number given with it is unknown: the answer comes first", () => {
    const known = asking(fits("mailbox", 0.95));
    const { outcome } = given(aCase()).when(posted(`${words} Kundennummer 10999`), {
      ...known,
      number: aNumber({ number: "10999", record: null }),
    });
    expect(outcome.effects).toContainEqual(
      expect.objectContaining({ say: expect.objectContaining({ say: "answer" }) }),
    );
  });

  it("is answered in the other language when there is no other, and says so", () => {
    given(aCase())
      .when(posted(words), asking(fits("english", 0.95)))
      .leadsTo({ says: [{ say: "answer", entries: [entries.english], foreign: true }] });
  });

  it("gets the best entry alone, however many fit", () => {
    given(aCase())
      .when(posted(words), asking(fits("mailbox", 0.95), fits("outlook", 0.94)))
      .leadsTo({ says: [{ say: "answer", entries: [entries.mailbox] }] });
  });

  it("is not looked up for somebody who wants a person", () => {
    given(aCase("listening", { wantsPerson: true, identity: { kind: "unknown" } }))
      .when(aPause(), asking(fits("mailbox", 0.95)))
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("is not answered with an entry that cannot be shown", () => {
    given(aCase("listening", { identity: { kind: "unknown" } }))
      .when(aPause(), { ...asking(fits("mailbox", 0.95)), entries: {} })
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("is not answered with the same entry twice", () => {
    given(aCase("listening", { shown: ["mailbox"], identity: { kind: "unknown" } }))
      .when(aPause(), asking(fits("mailbox", 0.95)))
      .leadsTo({ says: ["readBack"] });
  });
});

describe("R2 several problems in one statement", () => {
  const second = "Außerdem geht FTP nicht.";
  const both = understood([aProblem(words, { kind: "question" }), aProblem(second)], `${words} ${second}`);

  it("are answered together when all are known, each entry once", () => {
    given(aCase())
      .when(
        posted(words),
        facts({ understanding: both, matches: [[fits("mailbox", 0.9)], [fits("outlook", 0.85)]] }),
      )
      .leadsTo({
        status: "answered",
        says: [{ say: "answer", entries: [entries.mailbox, entries.outlook] }],
      });
  });

  it("that have the same answer get it once", () => {
    given(aCase())
      .when(
        posted(words),
        facts({ understanding: both, matches: [[fits("mailbox", 0.9)], [fits("mailbox", 0.9)]] }),
      )
      .leadsTo({ says: [{ say: "answer", entries: [entries.mailbox] }] });
  });

  it("are kept apart: the known one is answered aside and the other one goes on", () => {
    given(aCase())
      .when(aPause(), facts({ understanding: both, matches: [[fits("mailbox", 0.9)], []] }))
      .leadsTo({
        status: "intake",
        subject: { settled: [0], shown: ["mailbox"] },
        says: [{ say: "answerAside", entries: [entries.mailbox] }, "askNumber"],
      });
  });

  it("of which one was answered: only the other one is read back", () => {
    given(aCase("listening", { identity: { kind: "unknown" } }))
      .when(aPause(), facts({ understanding: both, matches: [[fits("mailbox", 0.9)], []] }))
      .leadsTo({ says: ["answerAside", { say: "readBack", problems: [{ text: second }] }] });
  });

  it("are not guessed at", () => {
    given(aCase())
      .when(
        aPause(),
        facts({ understanding: both, matches: [[fits("mailbox", 0.5)], [fits("outlook", 0.5)]] }),
      )
      .leadsTo({ status: "intake", says: ["askNumber"] });
  });
});

describe('R2 "Did you mean"', () => {
  it("is asked from exactly its threshold on", () => {
    given(aCase())
      .when(aPause(), asking(fits("mailbox", suggestAt)))
      .leadsTo({ status: "suggested", subject: { entries: ["mailbox"] }, says: ["didYouMean"] });
  });

  it("is not asked below it: not a word about documentation", () => {
    given(aCase())
      .when(aPause(), asking(fits("mailbox", suggestAt - 1e-9)))
      .leadsTo({ status: "intake", says: ["askNumber"] });
  });

  it("offers three entries at most, the best first", () => {
    given(aCase())
      .when(
        aPause(),
        asking(fits("mailbox", 0.7), fits("outlook", 0.6), fits("password", 0.5), fits("domain", 0.45)),
      )
      .leadsTo({
        says: [{ say: "didYouMean", entries: [entries.mailbox, entries.outlook, entries.password] }],
      });
  });

  it("offers beside it what reaches a third of the threshold, and no less", () => {
    given(aCase())
      .when(
        aPause(),
        asking(fits("mailbox", 0.7), fits("outlook", suggestAt / 3), fits("password", suggestAt / 3 - 1e-9)),
      )
      .leadsTo({ says: [{ say: "didYouMean", entries: [entries.mailbox, entries.outlook] }] });
  });

  it("waits until the customer has told all", () => {
    given(aCase())
      .when(posted(words), asking(fits("mailbox", 0.7)))
      .leadsTo({ status: "listening", says: [], effects: [{ kind: "startTimer", timer: "quiet" }] });
  });

  it("is not asked in the middle of an intake", () => {
    given(aCase("intake", { identity: { kind: "unknown" }, awaiting: { about: "where", problem: 0 } }))
      .when(aPause(), asking(fits("mailbox", 0.7)))
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("answers with the entry that is picked", () => {
    given(aCase("suggested"))
      .when(pressed({ act: "pick", index: 1 }), asking())
      .leadsTo({
        status: "answered",
        subject: { entries: ["outlook"] },
        says: [{ say: "answer", entries: [entries.outlook] }],
        effects: [{ kind: "settle", key: "offer-0" }],
        decidedBy: "R3",
      });
  });

  it("takes the number of an entry for the button", () => {
    given(aCase("suggested"))
      .when(posted("2."), facts({ understanding: remarking("2.", "chatter") }))
      .leadsTo({ status: "answered", subject: { entries: ["outlook"] } });
  });

  it("does not take a number that was not offered", () => {
    given(aCase("suggested"))
      .when(posted("3"), facts({ understanding: remarking("3", "chatter") }))
      .leadsTo({ status: "suggested", says: [] });
  });
});
