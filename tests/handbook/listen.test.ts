import { describe, expect, it } from "vitest";
import { aCase, aMessage } from "./cases.ts";
import { aPause, posted, soon } from "./events.ts";
import { aNumber, aProblem, facts, fits, remarking, saying, settings, understood } from "./facts.ts";
import { given } from "./given.ts";
import { anna } from "./people.ts";
import { walk } from "./walk.ts";

const { quietMs } = settings.intake;
const fault = facts({ understanding: saying("Mein Postfach ist leer.") });
const waits = [
  { kind: "react", messageId: "m1", reaction: "listening" },
  { kind: "startTimer", timer: "quiet", dueAt: soon + quietMs },
] as const;

describe("E1 listening", () => {
  it("waits for a pause and shows that it listens", () => {
    given(aCase("listening", { said: [] }))
      .when(posted("Mein Postfach ist leer."), fault)
      .leadsTo({
        status: "listening",
        subject: { turn: 0, said: [{ text: "Mein Postfach ist leer." }] },
        says: [],
      });
    for (const effect of waits)
      given(aCase("listening", { said: [] }))
        .when(posted("Mein Postfach ist leer."), fault)
        .leadsTo({ effects: [effect] });
  });

  it("waits anew with every message, and takes them as one statement", () => {
    given(aCase("listening", { said: [] }))
      .when(posted("Hallo", { id: "m1" }), facts({ understanding: remarking("Hallo", "greeting", []) }))
      .leadsTo({ says: [] })
      .when(posted("mein Postfach ist leer", { id: "m2", at: soon + 1 }), fault)
      .leadsTo({
        subject: { said: [{ turn: 0 }, { turn: 0 }] },
        says: [],
        effects: [{ kind: "startTimer", timer: "quiet", dueAt: soon + quietMs }],
      })
      .when(aPause(), fault)
      .leadsTo({ says: ["askNumber"] });
  });

  it("waits in every place of the dialogue", () => {
    for (const status of ["answered", "suggested", "intake", "confirming", "detailsMissing"] as const)
      given(aCase(status))
        .when(posted("Mein Postfach ist leer."), fault)
        .leadsTo({ status, says: [], effects: waits });
  });

  it("does not wait for what is complete in itself: an act in words", () => {
    given(aCase("confirming"))
      .when(posted("ja"), facts({ understanding: remarking("ja", "confirm") }))
      .leadsTo({ status: "queued", effects: [{ kind: "stopTimer", timer: "quiet" }] });
  });

  it("does not wait for what is complete in itself: the number that was asked for", () => {
    given(aCase("intake", { asked: [{ about: "number" }] }))
      .when(posted("10234"), facts({ understanding: remarking("10234", "number"), number: aNumber() }))
      .leadsTo({ status: "confirming", effects: [{ kind: "stopTimer", timer: "quiet" }] });
  });

  it("does not wait for what is complete in itself: a known question", () => {
    given(aCase())
      .when(
        posted("Wie lege ich ein Postfach an?"),
        facts({ understanding: saying("Wie lege ich ein Postfach an?"), matches: [[fits("mailbox", 0.9)]] }),
      )
      .leadsTo({ status: "answered", effects: [{ kind: "stopTimer", timer: "quiet" }] });
  });

  it("waits when only one of two problems is known", () => {
    const two = understood([aProblem("Wie lege ich ein Postfach an?"), aProblem("FTP geht nicht.")]);
    given(aCase())
      .when(posted("FTP geht nicht."), facts({ understanding: two, matches: [[fits("mailbox", 0.9)], []] }))
      .leadsTo({ says: [], effects: waits });
  });

  it("does not take a number that nobody asked for as complete", () => {
    given(aCase("listening", { said: [] }))
      .when(posted("10234"), facts({ understanding: remarking("10234", "number", []), number: aNumber() }))
      .leadsTo({ says: [], effects: waits });
  });

  it("reads words that came while it answered with the next turn", () => {
    given(aCase("intake", { said: [aMessage("eins")], turn: 3 }))
      .when(posted("zwei"), fault)
      .leadsTo({ subject: { said: [{ turn: 0 }, { turn: 3 }] } });
  });
});

describe("E1 a pause", () => {
  it("in which nothing is left to be answered says nothing: a button was pressed in the meantime", () => {
    const { end } = walk({
      mailIsDown: false,
      recognised: false,
      steps: [
        { does: "writes", who: anna, text: "Mail geht nicht", in: "thread" },
        { does: "waits" },
        { does: "writes", who: anna, text: "soso", in: "thread" },
        { does: "presses", who: anna, act: { act: "noNumber" } },
        { does: "waits" },
      ],
    });
    expect(end).toMatchObject({ status: "intake", awaiting: { about: "where", problem: 0 } });
  });

  it("means nothing on a ticket or after the end", () => {
    for (const status of [
      "declined",
      "queued",
      "claimed",
      "waitingForCustomer",
      "resolved",
      "closed",
    ] as const)
      given(aCase(status)).when(aPause(), fault).changesNothing();
  });
});
