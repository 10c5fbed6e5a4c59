import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import type { Command, Wording } from "../../src/core/command.ts";
import { heldText, released } from "../../src/core/held-words.ts";
import { type Person, partyOf } from "../../src/core/person.ts";
import type { ToneHint } from "../../src/core/tone.ts";
import { aCase, monday } from "./cases.ts";
import { command, posted } from "./events.ts";
import { facts, settings } from "./facts.ts";
import { given } from "./given.ts";
import { ida, lea, tom } from "./people.ts";

const promise = "Das läuft morgen garantiert wieder.";
const hints: readonly ToneHint[] = [{ kind: "guarantee", words: "garantiert" }];
const found = facts({ hints });
const suggestion = "Das kommt voraussichtlich ab dem 15. März.";
const reply: Command = { verb: "reply", text: promise };
const toms = aCase("claimed", { agent: partyOf(tom) });

const minute = 60_000;
const typed = (order: Command, by: Person = tom, minutes = 1) => ({
  ...command(order, by),
  id: `command-${minutes}`,
  at: monday + minutes * minute,
});
const heldOn = ({ ticket }: Extract<Case, { ticket: object }>) => (ticket.held ?? []).map(heldText);
const waits = (subject: Case) => ("ticket" in subject ? heldOn(subject) : []);

/** Toms reply, held back. */
const held = given(toms).when(typed(reply), found).leadsTo({}).subject;
const send = (subject: Case, wording: Wording = "own", by: Person = tom, id: number | null = null) =>
  released(subject, typed({ verb: "send", wording, held: id }, by, 2));

describe("T-rules: before a typed command reaches a customer", () => {
  it.each([
    reply,
    { verb: "ask", text: promise },
    { verb: "update", text: promise },
    { verb: "macro", name: "screenshot", more: promise },
    { verb: "resolve", solution: promise },
  ] as const)("words with a hint wait on the ticket, and their author alone hears why: $verb", (order) => {
    const after = given(toms)
      .when(typed(order), found)
      .leadsTo({
        status: "claimed",
        decidedBy: "tone",
        says: [],
        informs: [],
        tells: [{ say: "replyHeld", to: tom.key, held: { command: order, hints, suggestion: null } }],
        cards: [{ say: "card" }],
      });
    expect(waits(after.subject)).toEqual([promise]);
  });

  it("words without a hint go out at once", () => {
    given(toms)
      .when(typed({ verb: "reply", text: "Wir sehen nach." }))
      .leadsTo({ says: ["agentReply"], tells: [] });
  });

  it("words that their author has seen in a preview go out at once, and are recorded", () => {
    given(toms)
      .when({ ...typed(reply), reviewed: true }, found)
      .leadsTo({ says: ["agentReply"], tells: [] });
  });

  it.each([
    [
      "the suggestion",
      () =>
        send(
          given(toms)
            .when(typed(reply), { ...found, suggestion })
            .leadsTo({}).subject,
          "suggested",
        ),
    ],
    ["other words", () => released(held, typed({ verb: "reply", text: "Wir sehen nach." }, tom, 2))],
  ] as const)("what %s changes of them counts as heeded (S5)", (_, order) => {
    given(held)
      .when(order(), facts())
      .leadsTo({
        effects: [{ kind: "record", entry: { what: "heeded", kinds: ["guarantee"], by: partyOf(tom) } }],
      });
  });

  it("a desk that wants no holding back has none", () => {
    given(toms)
      .when(typed(reply), facts({ hints, settings: { ...settings, holdBack: false } }))
      .leadsTo({ says: ["agentReply"], tells: [] });
  });

  it("what would not go out anyway is refused as ever", () => {
    given(toms)
      .when(typed(reply, lea), found)
      .leadsTo({ tells: ["notYours"] });
    given(aCase("closed"))
      .when(typed(reply), found)
      .leadsTo({ tells: ["notNow"] });
    given(toms)
      .when(typed({ verb: "macro", name: "gibt-es-nicht", more: promise }), found)
      .leadsTo({ tells: ["noSuchMacro"] });
  });

  it("what stands in the customer's thread already is recorded only", () => {
    given(toms)
      .when(posted(promise, { by: tom }), found)
      .leadsTo({ tells: [] });
  });

  it("an unclaimed ticket stays anybody's while the words wait", () => {
    given(aCase("queued")).when(typed(reply), found).leadsTo({ status: "queued", says: [] });
  });
});

describe("T-rules: words that wait", () => {
  it("go out as they are, and the hints with them into the history", () => {
    const after = given(held)
      .when(send(held), found)
      .leadsTo({
        status: "waitingForCustomer",
        says: [{ say: "agentReply", agent: tom.name, text: promise }],
        informs: ["repliedToCustomer"],
        effects: [{ kind: "record", entry: { what: "sentDespite", hints, by: partyOf(tom) } }],
      });
    expect(waits(after.subject)).toEqual([]);
  });

  it("go out as suggested, where there is a whole suggestion", () => {
    const subject = given(toms).when(typed(reply), facts({ hints, suggestion })).leadsTo({}).subject;
    const after = given(subject)
      .when(send(subject, "suggested"))
      .leadsTo({ says: [{ say: "agentReply", text: suggestion }] });
    expect(waits(after.subject)).toEqual([]);
  });

  it("are told apart from those that a button of earlier ones names", () => {
    const first = monday + minute;
    const other = given(held)
      .when(typed({ verb: "reply", text: `${promise} Sicher.` }, tom, 3), found)
      .leadsTo({ tells: ["replyHeld"] }).subject;
    given(other)
      .when(send(other, "own", tom, first), found)
      .leadsTo({ says: [], tells: [{ say: "nothingHeld", noWording: false }] });
    expect(waits(other)).toEqual([`${promise} Sicher.`]);
  });

  it.each([
    ["nothing is suggested as a whole", "suggested", tom, true],
    ["they are somebody else's", "own", ida, false],
  ] as const)("stay when %s", (_, wording, by, noWording) => {
    const after = given(held)
      .when(send(held, wording, by))
      .leadsTo({ says: [], tells: [{ say: "nothingHeld", noWording }] });
    expect(waits(after.subject)).toEqual([promise]);
  });

  it("are sent once, however often that is asked for", () => {
    const after = given(held).when(send(held), found).leadsTo({}).subject;
    given(after)
      .when(send(after), found)
      .leadsTo({ says: [], tells: ["nothingHeld"] });
  });

  it("make place for other words of their author, and stay in the history", () => {
    const after = given(held)
      .when(typed({ verb: "reply", text: "Wir sehen nach." }, tom, 3))
      .leadsTo({
        says: ["agentReply"],
        informs: ["repliedToCustomer"],
        effects: [
          {
            kind: "record",
            entry: { what: "held", step: "replaced", text: promise, author: partyOf(tom), by: partyOf(tom) },
          },
        ],
      });
    expect(waits(after.subject)).toEqual([]);
  });

  it("stay when somebody else writes to the customer, or the customer does", () => {
    const answered = given(held)
      .when(typed({ verb: "reply", text: "Wir sehen nach." }, ida, 3))
      .leadsTo({ says: ["agentReply"] });
    expect(waits(answered.subject)).toEqual([promise]);
    expect(
      waits(
        given(held)
          .when(posted("Und?", { id: "m9" }))
          .leadsTo({}).subject,
      ),
    ).toEqual([promise]);
  });

  it("end where the whole desk sees it when the ticket becomes somebody else's, and call their author", () => {
    const after = given(held)
      .when(typed({ verb: "take" }, ida, 3))
      .leadsTo({
        informs: [
          { say: "taken" },
          { say: "heldExpired", because: "taken", owner: ida.name, text: promise, ping: [tom.key] },
        ],
      });
    expect(waits(after.subject)).toEqual([]);
  });

  it("end so when the ticket is closed; whoever closes their own is not called", () => {
    const after = given(held)
      .when(typed({ verb: "close" }, tom, 3))
      .leadsTo({
        informs: [{ say: "closedBy" }, { say: "heldExpired", because: "closed", text: promise, ping: [] }],
      });
    expect(waits(after.subject)).toEqual([]);
  });

  it("stay while the ticket is given back to the queue", () => {
    const after = given(held)
      .when(typed({ verb: "release" }, tom, 3))
      .leadsTo({ status: "queued" });
    expect(waits(after.subject)).toEqual([promise]);
  });
});
