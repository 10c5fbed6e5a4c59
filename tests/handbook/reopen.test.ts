import { describe, it } from "vitest";
import { aCase, anEscalation, aTicket } from "./cases.ts";
import { command, posted, pressed } from "./events.ts";
import { facts, saying } from "./facts.ts";
import { given } from "./given.ts";

const reopenedBefore = (reopened: number) => aCase("resolved", { ticket: aTicket({ reopened }) });
const again = pressed({ act: "stillOpen" });

describe("a ticket that is opened again", () => {
  it("the first time is told to no lead", () => {
    given(reopenedBefore(0))
      .when(again)
      .leadsTo({ cards: [{ say: "card", ticket: { reopened: 1 } }] });
  });

  it("the second time is told to a lead, once", () => {
    given(reopenedBefore(1))
      .when(again)
      .leadsTo({
        subject: { ticket: { reopened: 2, escalations: [{ reason: "reopenedTwice", raisedBy: null }] } },
        cards: [
          { say: "escalationCard", ping: ["leads"], escalation: { reason: "reopenedTwice" } },
          { say: "card" },
        ],
      })
      .when(command({ verb: "resolve", solution: null }))
      .leadsTo({ status: "resolved" })
      .when(pressed({ act: "stillOpen" }))
      .leadsTo({ subject: { ticket: { reopened: 3 } }, cards: [{ say: "card" }] });
  });

  it("counts whether by words or by button", () => {
    given(reopenedBefore(1))
      .when(
        posted("Fehler 550 ist wieder da."),
        facts({ understanding: saying("Fehler 550 ist wieder da.") }),
      )
      .leadsTo({ subject: { ticket: { reopened: 2, escalations: [{ reason: "reopenedTwice" }] } } });
  });

  it("does not call a lead who is called for it already", () => {
    const ticket = aTicket({ reopened: 1, escalations: [anEscalation({ reason: "reopenedTwice" })] });
    given(aCase("resolved", { ticket }))
      .when(again)
      .leadsTo({ cards: [{ say: "card" }] });
  });

  it("can be solved again: a second click on the old button changes nothing, a new one counts", () => {
    given(aCase("resolved"))
      .when(pressed({ act: "stillOpen" }))
      .leadsTo({ status: "claimed" })
      .when(command({ verb: "resolve", solution: null }))
      .leadsTo({ status: "resolved" })
      .when(pressed({ act: "stillOpen" }))
      .leadsTo({ status: "claimed", subject: { ticket: { reopened: 2 } } });
  });
});
