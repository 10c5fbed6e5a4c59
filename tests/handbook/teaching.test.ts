import { describe, expect, it } from "vitest";
import { aCase } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import { aProblem, facts, fits, remarking, saying, understood } from "./facts.ts";
import { given } from "./given.ts";

const lesson = "Können Sie mir PHP beibringen?";
const wanting = saying(lesson, { kind: "teaching" });
const offered = () => given(aCase()).when(aPause(), facts({ understanding: wanting })).outcome.subject;
const kept = [aProblem(lesson, { kind: "teaching" })];

describe("R8 who wants a lesson", () => {
  it("is offered paid consulting", () => {
    given(aCase())
      .when(aPause(), facts({ understanding: wanting }))
      .leadsTo({ status: "answered", says: ["teachingDeclined"], decidedBy: "R8" });
  });

  it("gets what the documentation has on it first", () => {
    given(aCase())
      .when(aPause(), facts({ understanding: wanting, matches: [[fits("mailbox", 0.95)]] }))
      .leadsTo({ says: ["answer"] });
  });

  it("is taken down who says yes, or presses the button", () => {
    for (const event of [posted("Ja"), pressed({ act: "needPerson" })]) {
      const { outcome } = given(offered()).when(
        event,
        facts({ understanding: remarking("Ja", "confirm", kept) }),
      );
      expect(outcome.subject.wantsPerson).toBe(true);
      expect(outcome.subject.status).not.toBe("answered");
    }
  });

  it("is left in peace who says no", () => {
    given(offered())
      .when(posted("Nein danke"), facts({ understanding: remarking("Nein danke", "deny", kept) }))
      .leadsTo({ status: "answered", subject: { verdict: "solved" }, says: ["youAreWelcome"] });
  });

  it("is served with whatever else was told", () => {
    const both = understood([...kept, aProblem("www.ohlendorf.example zeigt Fehler 500")], lesson);
    const { outcome } = given(aCase()).when(aPause(), facts({ understanding: both }));
    expect(outcome.subject.told).not.toContain("teaching");
  });
});
