import { describe, it } from "vitest";
import { aCase } from "./cases.ts";
import { aPause, pressed } from "./events.ts";
import { aProblem, facts, mailIsDown, nothingNew, settings, understood } from "./facts.ts";
import { given } from "./given.ts";

const fault = aProblem("Meine Website zeigt noch den alten Stand.");
const fitting = { understanding: understood([fault]), selfChecks: ["mailbox"] };

describe("D2 the cause may be one's own", () => {
  it("offers the check that fits a fault, before anything is asked", () => {
    given(aCase("listening"))
      .when(aPause(), facts(fitting))
      .leadsTo({
        status: "answered",
        says: [{ say: "selfCheck", private: false }],
        subject: { entries: ["mailbox"], told: ["selfCheck"] },
        decidedBy: "D2",
      });
  });

  it("ends the matter when it helped, and goes on with it when it did not", () => {
    const offered = given(aCase("listening")).when(aPause(), facts(fitting)).outcome.subject;
    const known = facts({ ...fitting, understanding: nothingNew([fault]) });
    given(offered)
      .when(pressed({ act: "solved" }), known)
      .leadsTo({ status: "answered", says: ["glad"], revises: ["answerKept"] });
    given(offered)
      .when(pressed({ act: "needPerson" }), known)
      .leadsTo({ status: "intake", says: ["askNumber"], revises: ["answerKept"] });
  });

  it("is offered once a case", () => {
    given(aCase("listening", { told: ["selfCheck"] }))
      .when(aPause(), facts(fitting))
      .leadsTo({ status: "intake", says: ["askNumber"] });
  });

  it.each([
    ["who is upset", { understanding: understood([aProblem("Das ist doch unglaublich!", { upset: true })]) }],
    [
      "who complains",
      { understanding: understood([aProblem("Ich beschwere mich.", { kind: "complaint" })]) },
    ],
    [
      "where the bot does not answer",
      { settings: { ...settings, answers: { ...settings.answers, mode: "off" as const } } },
    ],
  ])("is for nobody %s", (_, change) => {
    given(aCase("listening"))
      .when(aPause(), facts({ ...fitting, ...change }))
      .leadsTo({ says: ["askNumber"] });
  });

  it("is not offered during an outage, nor to whoever wants a person", () => {
    given(aCase("listening"))
      .when(aPause(), facts({ ...fitting, impaired: [mailIsDown] }))
      .leadsTo({ says: ["serviceImpaired", "askNumber"] });
    given(aCase("listening", { wantsPerson: true }))
      .when(aPause(), facts(fitting))
      .leadsTo({ says: ["askNumber"] });
  });
});
