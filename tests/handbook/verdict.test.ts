import { describe, expect, it } from "vitest";
import { aCase, aMessage } from "./cases.ts";
import { aPause, edited, posted, pressed } from "./events.ts";
import { aProblem, cannotSay, entries, facts, fits, nothingNew, remarking } from "./facts.ts";
import { given } from "./given.ts";

const words = "Wie lege ich ein Postfach an?";
const question = aProblem(words, { kind: "question" });
const answered = aCase("answered", { said: [aMessage(words)], shown: ["mailbox"] });
const solved = { ...answered, verdict: "solved", openPost: null, lastAct: '{"act":"solved"}' } as const;
const toldBefore = facts({ understanding: nothingNew([question]), matches: [[fits("mailbox", 0.95)]] });
const answering = (text: string, kind: Parameters<typeof remarking>[1]) =>
  facts({ understanding: remarking(text, kind, [question]), matches: [[fits("mailbox", 0.95)]] });

describe('R3 "That solved it"', () => {
  it("records the case as answered, and it never reaches the queue", () => {
    given(answered)
      .when(pressed({ act: "solved" }), toldBefore)
      .leadsTo({
        status: "answered",
        subject: { verdict: "solved", openPost: null },
        revises: [{ say: "answerKept", entries: [entries.mailbox], verdict: "solved", key: "answer-0" }],
        says: ["glad"],
        effects: [{ kind: "record", entry: { what: "answered", entries: ["mailbox"], outcome: "solved" } }],
        decidedBy: "R3",
      });
  });

  it.each([
    ["ja", "confirm"],
    ["Danke, das war es!", "thanks"],
  ] as const)("can be said in words: %s", (text, kind) => {
    given(answered)
      .when(posted(text), answering(text, kind))
      .leadsTo({ status: "answered", subject: { verdict: "solved" }, says: ["glad"] });
  });

  it("pressed twice changes nothing and says nothing the second time", () => {
    given(answered)
      .when(pressed({ act: "solved" }), toldBefore)
      .leadsTo({ subject: { verdict: "solved" } })
      .when(pressed({ act: "solved" }), toldBefore)
      .changesNothing();
  });

  it("is final for thanks and small talk", () => {
    for (const [text, kind] of [
      ["Danke!", "thanks"],
      ["ok", "confirm"],
      ["schönes Wochenende", "chatter"],
    ] as const)
      given(solved).when(posted(text), answering(text, kind)).isSilent();
  });

  it("is final for a pause that was still running", () => {
    given(solved)
      .when(aPause(), answering("ok, Moment", "chatter"))
      .leadsTo({ status: "answered", subject: { verdict: "solved" }, says: [] });
  });

  it("is final when the customer puts a typing mistake right", () => {
    given(solved)
      .when(edited("m0", `${words}!`), { ...toldBefore, before: words })
      .leadsTo({ status: "answered", says: [] })
      .when(aPause(), toldBefore)
      .leadsTo({ status: "answered", subject: { verdict: "solved" }, says: [] });
  });

  it("counts as an answer of the bot, so that later words are read by themselves", () => {
    given(answered)
      .when(pressed({ act: "solved" }), toldBefore)
      .leadsTo({ subject: { turn: answered.turn + 1 } });
  });

  it("is answered in a post of its own each time", () => {
    const keyIn = (turn: number): readonly string[] =>
      given({ ...answered, turn })
        .when(pressed({ act: "solved" }), toldBefore)
        .outcome.effects.flatMap((effect) => (effect.kind === "reply" ? [effect.key] : []));
    expect(keyIn(1)).not.toEqual(keyIn(5));
  });

  it("can be taken back: whoever needs a person after all gets one", () => {
    given(solved)
      .when(posted("Ich brauche doch einen Menschen"), answering("Ich brauche doch einen Menschen", "person"))
      .leadsTo({ status: "intake", says: ["askNumber"] });
  });
});

describe('R3 "I need a person"', () => {
  it("goes on to the intake with everything said kept", () => {
    given(answered)
      .when(pressed({ act: "needPerson" }), toldBefore)
      .leadsTo({
        status: "intake",
        subject: { wantsPerson: true, said: answered.said },
        revises: [{ say: "answerKept", verdict: "notSolved" }],
        says: ["askNumber"],
        effects: [{ kind: "record", entry: { what: "answered", entries: ["mailbox"], outcome: "rejected" } }],
      });
  });

  it("reads the question back that was not answered, for somebody who is recognised", () => {
    given({ ...answered, identity: { kind: "given", number: "10234", inDirectory: true } })
      .when(pressed({ act: "needPerson" }), toldBefore)
      .leadsTo({ status: "confirming", says: [{ say: "readBack", problems: [{ text: words }] }] });
  });

  it.each([
    ["nein", "deny"],
    ["Ich möchte mit jemandem sprechen, der sich wirklich damit auskennt", "person"],
  ] as const)("can be said in words: %s", (text, kind) => {
    given(answered)
      .when(posted(text), answering(text, kind))
      .leadsTo({ status: "intake", subject: { wantsPerson: true } });
  });

  it("pressed twice asks for the number once", () => {
    given(answered)
      .when(pressed({ act: "needPerson" }), toldBefore)
      .leadsTo({ says: ["askNumber"] })
      .when(pressed({ act: "needPerson" }), toldBefore)
      .changesNothing();
  });

  it("looks nothing up any more", () => {
    given({ ...answered, identity: { kind: "unknown" } })
      .when(pressed({ act: "needPerson" }), { ...toldBefore, matches: [[fits("outlook", 0.99)]] })
      .leadsTo({ says: ["readBack"] });
  });
});

describe("R3 words about an answer that are no verdict", () => {
  it("do not start an intake", () => {
    const text = "Alles klar, das probiere ich heute Abend in Ruhe aus und melde mich dann";
    given(answered)
      .when(posted(text), answering(text, "chatter"))
      .leadsTo({ status: "answered" })
      .when(aPause(), answering(text, "chatter"))
      .leadsTo({ status: "answered", says: [] });
  });

  it("do not start an intake when they are a long thank-you", () => {
    const text = "Ganz herzlichen Dank, das war genau das, was ich gesucht habe";
    given(answered)
      .when(posted(text), answering(text, "thanks"))
      .leadsTo({ status: "answered" })
      .when(aPause(), answering(text, "thanks"))
      .leadsTo({ status: "answered", says: [] });
  });
});

describe('R3 "None of these"', () => {
  const suggested = aCase("suggested", { said: [aMessage(words)], shown: ["mailbox", "outlook"] });

  it("goes on to the intake and keeps what was offered, without its buttons", () => {
    given(suggested)
      .when(pressed({ act: "noneOfThese" }), toldBefore)
      .leadsTo({
        status: "intake",
        revises: [{ say: "answerKept", entries: [entries.mailbox, entries.outlook], verdict: "notSolved" }],
        says: ["askNumber"],
      });
  });

  it("can be said in words", () => {
    given(suggested)
      .when(posted("nein"), answering("nein", "deny"))
      .leadsTo({ status: "intake", says: ["askNumber"] });
  });

  it("is not meant by somebody who cannot say", () => {
    given(suggested)
      .when(posted("keine Ahnung"), facts({ understanding: cannotSay([question]) }))
      .leadsTo({ status: "suggested" });
  });
});
