import { describe, expect, it } from "vitest";
import type { CustomerAct } from "../../src/core/act.ts";
import type { Case, Intake } from "../../src/core/case.ts";
import type { Reading } from "../../src/core/reading.ts";
import { chosenAct } from "../../src/handbook/chosen-act.ts";
import { aCase } from "./cases.ts";
import { aPause, command, deleted, edited, posted, pressed, undelivered } from "./events.ts";
import { aNumber, facts, understood } from "./facts.ts";
import { ben } from "./people.ts";

const asking = (awaiting: Intake["awaiting"]): Intake => aCase("intake", { awaiting });
const number = asking({ about: "number" });
const who = asking({ about: "whoAreYou" });
const where = asking({ about: "where", problem: 0 });
const single = aCase("suggested", { entries: ["mailbox"] });
const chosenBy = (subject: Case, text: string, latest: Partial<Reading>): CustomerAct | null =>
  chosenAct(subject, posted(text), facts({ understanding: understood([], text, latest) }));

const long = "ja also das ist so eine Sache mit diesem Postfach";

describe("C4 every button has words that mean the same", () => {
  it.each<[string, Case, string, Partial<Reading>, CustomerAct]>([
    ["answered", aCase("answered"), "ja", { kind: "confirm" }, { act: "solved" }],
    ["answered", aCase("answered"), "danke", { kind: "thanks" }, { act: "solved" }],
    ["answered", aCase("answered"), "nein", { kind: "deny" }, { act: "needPerson" }],
    ["answered", aCase("answered"), "ein Mensch bitte", { kind: "person" }, { act: "needPerson" }],
    ["answered", aCase("answered"), "Rückruf!", { kind: "callback", vague: true }, { act: "needPerson" }],
    ["suggested", aCase("suggested"), "1", {}, { act: "pick", index: 0 }],
    ["suggested", aCase("suggested"), "Nr. 2", {}, { act: "pick", index: 1 }],
    ["suggested", aCase("suggested"), "nein", { kind: "deny" }, { act: "noneOfThese" }],
    ["suggested", aCase("suggested"), "ein Mensch bitte", { kind: "person" }, { act: "needPerson" }],
    ["shown a single offer", single, "ja, genau", { kind: "confirm" }, { act: "pick", index: 0 }],
    ["asked for the number", number, "nein", { kind: "deny" }, { act: "noNumber" }],
    ["asked for the number", number, "weiß nicht", { cannotSay: true }, { act: "noNumber" }],
    ["asked for the number", number, "Ich bin kein Kunde", { notCustomer: true }, { act: "notCustomer" }],
    ["asked who they are", who, "Interessent", { kind: "prospect" }, { act: "iAm", as: "prospect" }],
    ["asked who they are", who, "Partner", { kind: "partner" }, { act: "iAm", as: "partner" }],
    ["asked who they are", who, "Anwalt", { kind: "legal" }, { act: "iAm", as: "legal" }],
    ["asked who they are", who, "nein", { kind: "deny" }, { act: "iAm", as: "other" }],
    ["asked for a piece", where, "keine Ahnung", { cannotSay: true }, { act: "cannotSay" }],
    [
      "waiting for details",
      aCase("detailsMissing"),
      "keine Ahnung",
      { cannotSay: true },
      { act: "cannotSay" },
    ],
    ["confirming", aCase("confirming"), "ja", { kind: "confirm" }, { act: "confirm" }],
    ["confirming", aCase("confirming"), "nein", { kind: "deny" }, { act: "correct" }],
    ["resolved", aCase("resolved"), "ja", { kind: "confirm" }, { act: "satisfied" }],
    ["resolved", aCase("resolved"), "danke", { kind: "thanks" }, { act: "satisfied" }],
    ["resolved", aCase("resolved"), "nein", { kind: "deny" }, { act: "stillOpen" }],
    ["closed", aCase("closed"), "5", {}, { act: "rate", rating: 5 }],
  ])("%s: %s", (_, subject, text, latest, act) => {
    expect(chosenBy(subject, text, latest)).toEqual(act);
  });
});

describe("words that mean no button", () => {
  it.each<[string, Case, string, Partial<Reading>]>([
    ["a long agreement", aCase("confirming"), long, { kind: "confirm" }],
    ["a long thank-you for an answer", aCase("answered"), long, { kind: "thanks" }],
    ["a long no to an answer", aCase("answered"), long, { kind: "deny" }],
    ["a statement", aCase("answered"), "Postfach kaputt", { kind: "fault" }],
    ["a callback that says what it is about", aCase("answered"), "Rückruf wegen FTP", { kind: "callback" }],
    ["a digit that was not offered", aCase("suggested"), "3", {}],
    ["a yes to several offers", aCase("suggested"), "ja", { kind: "confirm" }],
    ["a digit inside a sentence", aCase("suggested"), "seit 2 Tagen", {}],
    ["a zero", aCase("closed"), "0", {}],
    ["six stars", aCase("closed"), "6", {}],
    ["a yes to nothing", aCase("listening"), "ja", { kind: "confirm" }],
    ["a yes on a ticket", aCase("claimed"), "ja", { kind: "confirm" }],
    ["a yes after the end", aCase("declined"), "ja", { kind: "confirm" }],
    [
      "a yes as the new words of a field",
      aCase("confirming", { correcting: { field: "number" } }),
      "ja",
      { kind: "confirm" },
    ],
  ])("%s", (_, subject, text, latest) => {
    expect(chosenBy(subject, text, latest)).toBeNull();
  });

  it("a no with a number in it, when the number was asked for", () => {
    const known = facts({
      understanding: understood([], "nein, 10234", { kind: "deny" }),
      number: aNumber(),
    });
    expect(chosenAct(number, posted("nein, 10234"), known)).toBeNull();
  });

  it("nothing at all", () => {
    expect(chosenBy(aCase("confirming"), "", { kind: "confirm" })).toBeNull();
  });
});

describe("who chooses", () => {
  const yes = facts({ understanding: understood([], "ja", { kind: "confirm" }) });

  it("is the customer of the case alone, in words", () => {
    expect(chosenAct(aCase("confirming"), posted("ja", { by: ben }), yes)).toBeNull();
  });

  it("is nobody who edits or deletes, orders or fails", () => {
    for (const event of [edited("m0", "ja"), deleted("m0"), command("claim"), undelivered()])
      expect(chosenAct(aCase("confirming"), event, yes)).toBeNull();
  });

  it("is the customer after a pause as well, while the bot speaks with them", () => {
    expect(chosenAct(aCase("confirming"), aPause(), yes)).toEqual({ act: "confirm" });
    expect(chosenAct(aCase("resolved"), aPause(), yes)).toBeNull();
  });

  it("is whoever presses, as they press", () => {
    expect(chosenAct(aCase("confirming"), pressed({ act: "addMore" }), yes)).toEqual({ act: "addMore" });
  });
});
