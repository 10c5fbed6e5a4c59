import { describe, it } from "vitest";
import type { CustomerAct } from "../../src/core/act.ts";
import { statuses } from "../../src/core/transitions.ts";
import { aCase } from "./cases.ts";
import { posted, pressed } from "./events.ts";
import { facts, remarking } from "./facts.ts";
import { fitting } from "./fitting.ts";
import { given } from "./given.ts";
import { anna } from "./people.ts";

/** An act of every name; a missing one does not compile. */
const acts: { readonly [Name in CustomerAct["act"]]: Extract<CustomerAct, { act: Name }> } = {
  solved: { act: "solved" },
  needPerson: { act: "needPerson" },
  pick: { act: "pick", index: 0 },
  noneOfThese: { act: "noneOfThese" },
  giveNumber: { act: "giveNumber", number: "10234" },
  giveCode: { act: "giveCode", code: "048213" },
  noCode: { act: "noCode" },
  noNumber: { act: "noNumber" },
  notCustomer: { act: "notCustomer" },
  iAm: { act: "iAm", as: "prospect" },
  cannotSay: { act: "cannotSay" },
  confirm: { act: "confirm" },
  correct: { act: "correct" },
  correctField: { act: "correctField", field: { field: "number" }, value: null },
  agree: { act: "agree" },
  refuse: { act: "refuse" },
  isFault: { act: "isFault" },
  addMore: { act: "addMore" },
  separate: { act: "separate", messageId: "m0" },
  satisfied: { act: "satisfied" },
  stillOpen: { act: "stillOpen" },
  rate: { act: "rate", rating: 5 },
  authorise: { act: "authorise", person: "web:ben" },
};

const told = facts({ understanding: remarking("", "chatter") });

describe.each(statuses)("a case that is %s", (status) => {
  const outdated = Object.values(acts).filter(({ act }) => !fitting[status].includes(act));

  it.each(outdated)("does not take $act, and tells the customer that it is too late", (act) => {
    const subject = aCase(status);
    given(subject)
      .when(pressed(act), told)
      .leadsTo({
        subject,
        says: [],
        revises: [],
        tells: [{ say: "tooLate", to: anna.key }],
        decidedBy: "acts",
      });
  });

  const fits = Object.values(acts).filter(({ act }) => fitting[status].includes(act) && act !== "giveNumber");

  it.each(fits)("takes $act once: a second click changes nothing and says nothing", (act) => {
    const { subject } = given(aCase(status)).when(pressed(act), told).outcome;
    given(subject)
      .when(pressed(act, anna, "press-2"), told)
      .changesNothing();
  });
});

describe("an act in words", () => {
  it("counts like the button, which is pressed in vain after it", () => {
    given(aCase("confirming"))
      .when(posted("ja"), facts({ understanding: remarking("ja", "confirm") }))
      .leadsTo({ status: "queued" })
      .when(pressed({ act: "confirm" }), told)
      .changesNothing();
  });

  it("is not made up from the same words on a ticket", () => {
    const filed = given(aCase("confirming")).when(pressed({ act: "confirm" }), told).outcome.subject;
    given(filed)
      .when(posted("ja"), facts({ understanding: remarking("ja", "confirm") }))
      .leadsTo({ status: "queued", informs: ["customerWrote"] });
  });
});

describe("an open question", () => {
  it("who somebody is takes only that, or a number after all", () => {
    const asked = aCase("intake", { awaiting: { about: "whoAreYou" } });
    given(asked)
      .when(pressed({ act: "noNumber" }), told)
      .leadsTo({ tells: ["tooLate"] });
    given(asked)
      .when(pressed({ act: "iAm", as: "other" }), told)
      .leadsTo({ status: "declined" });
  });

  it("about the problem takes only that one cannot say, or a number", () => {
    const asked = aCase("intake", {
      awaiting: { about: "where", problem: 0 },
      identity: { kind: "unknown" },
    });
    given(asked)
      .when(pressed({ act: "notCustomer" }), told)
      .leadsTo({ tells: ["tooLate"] });
    given(asked)
      .when(pressed({ act: "cannotSay" }), told)
      .leadsTo({ status: "confirming" });
  });
});
