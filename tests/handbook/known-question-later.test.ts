import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/core/facts.ts";
import { aCase, aMessage } from "./cases.ts";
import { aPause, posted } from "./events.ts";
import { aProblem, entries, facts, fits, saying, understood } from "./facts.ts";
import { given } from "./given.ts";

const words = "Wie lege ich ein Postfach an?";
const question = saying(words, { kind: "question" });
const asking = (...matches: Facts["matches"][number]): Facts =>
  facts({ understanding: question, matches: [matches] });

describe("R2 beside an intake", () => {
  const other = "Und wie ändere ich mein Passwort?";
  const fault = aProblem("Mein Postfach empfängt nichts mehr.", { exact: false, says: ["what"] });
  const aside = facts({
    understanding: understood([fault, aProblem(other, { kind: "question" })], other, { kind: "question" }),
    matches: [[], [fits("password", 0.95)]],
    latestMatches: [fits("password", 0.95)],
  });

  it("a known question is answered, and the question that was open stays open", () => {
    const { outcome } = given(aCase("intake", { asked: [{ about: "number" }] })).when(aPause(), aside);
    expect(outcome.subject).toMatchObject({
      status: "intake",
      awaiting: { about: "number" },
      openPost: "number-0",
    });
    expect(outcome.effects).toContainEqual(
      expect.objectContaining({ kind: "reply", say: expect.objectContaining({ say: "answerAside" }) }),
    );
  });

  it.each([
    ["alone is no part of the request", other, true],
    [
      "with more told beside it keeps every word (E1)",
      `Der Empfang auf mail.brandt.example auch nicht. ${other}`,
      undefined,
    ],
  ])("a question %s", (_, text, isAside) => {
    const known = facts({
      understanding: understood([fault], text, { kind: "question" }),
      matches: [[]],
      latestMatches: [fits("password", 0.95)],
    });
    const { outcome } = given(aCase("intake", { asked: [{ about: "number" }] })).when(posted(text), known);
    expect(outcome.subject.said.at(-1)?.aside).toBe(isAside);
    expect(outcome.subject).toMatchObject({ status: "intake", awaiting: { about: "number" } });
  });

  it("a request that turns out to be a known question ends as an answer, not as a ticket (R3)", () => {
    given(
      aCase("intake", {
        identity: { kind: "unknown" },
        asked: [{ about: "where", problem: 0 }],
        awaiting: { about: "where", problem: 0 },
      }),
    )
      .when(posted("beim Anlegen eines Postfachs"), asking(fits("mailbox", 0.95)))
      .leadsTo({ status: "answered", says: [{ say: "answer", entries: [entries.mailbox] }] });
  });
});

describe("R2 after an answer", () => {
  const other = "Und wie ändere ich mein Passwort?";

  it("a second known question is answered too, and nobody is asked for a number", () => {
    const problems = [aProblem(words, { kind: "question" }), aProblem(other, { kind: "question" })];
    given(aCase("answered", { said: [aMessage(words)], shown: ["mailbox"] }))
      .when(
        aPause(),
        facts({
          understanding: understood(problems, other, { kind: "question" }),
          matches: [[fits("mailbox", 0.95), fits("outlook", 0.1)], [fits("password", 0.95)]],
        }),
      )
      .leadsTo({ status: "answered", subject: { verdict: "open" } });
  });
});
