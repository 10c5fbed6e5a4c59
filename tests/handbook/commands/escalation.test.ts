import { describe, it } from "vitest";
import { partyOf } from "../../../src/core/person.ts";
import { aCase, anEscalation, aTicket } from "../cases.ts";
import { command, soon } from "../events.ts";
import { given } from "../given.ts";
import { ida, lea, tom } from "../people.ts";

const reason = { internal: "INTERN: droht mit Kündigung" };
const escalate = command({ verb: "escalate", reason });
const escalated = (change: Parameters<typeof anEscalation>[0] = {}) =>
  aCase("claimed", { ticket: aTicket({ escalations: [anEscalation(change)] }) });

describe("escalating a ticket", () => {
  it("calls the leads with the agent's reason, which no customer sees", () => {
    given(aCase("claimed"))
      .when(escalate)
      .leadsTo({
        status: "claimed",
        subject: {
          ticket: {
            escalations: [
              {
                id: "7-1",
                reason: "agentRequest",
                raisedBy: partyOf(tom),
                why: reason,
                at: soon,
                acknowledgedBy: null,
                settledBy: null,
              },
            ],
          },
        },
        says: [],
        cards: [
          { say: "escalationCard", key: "escalation-7-1", ping: ["leads"], escalation: { why: reason } },
          { say: "card" },
        ],
      });
  });

  it("a second time calls them for the new reason, on a card of its own", () => {
    given(escalated())
      .when(escalate)
      .leadsTo({
        cards: [{ say: "escalationCard", key: "escalation-7-2", ping: ["leads"] }, { say: "card" }],
      });
  });
});

describe("acknowledging an escalation", () => {
  it("is a lead's, is shown on its card, and calls nobody again", () => {
    given(escalated())
      .when(command("acknowledge", ida))
      .leadsTo({
        subject: { ticket: { escalations: [{ acknowledgedBy: partyOf(ida), settledBy: null }] } },
        cards: [
          {
            say: "escalationCard",
            key: "escalation-7-1",
            ping: [],
            escalation: { acknowledgedBy: partyOf(ida) },
          },
          { say: "card" },
        ],
        informs: [{ say: "escalationAcknowledged", ticket: 7, by: ida.name }],
      });
  });

  it("is not an agent's", () => {
    given(escalated())
      .when(command("acknowledge"))
      .leadsTo({ subject: escalated(), tells: ["notPermitted"] });
  });

  it("twice tells that there is nothing left", () => {
    const seen = escalated({ acknowledgedBy: partyOf(ida) });
    given(seen)
      .when(command("acknowledge", ida))
      .leadsTo({ subject: seen, tells: ["nothingToSettle"], cards: [] });
  });

  it("leaves the name of whoever saw it first", () => {
    const other = { key: "web:uwe", name: "Uwe" } as const;
    const ticket = aTicket({
      escalations: [anEscalation({ acknowledgedBy: other }), anEscalation({ id: "7-2" })],
    });
    given(aCase("claimed", { ticket }))
      .when(command("acknowledge", ida))
      .leadsTo({
        subject: { ticket: { escalations: [{ acknowledgedBy: other }, { acknowledgedBy: partyOf(ida) }] } },
      });
  });
});

describe("settling an escalation", () => {
  it("can be done by the team that got it, before a lead has seen it", () => {
    given(escalated())
      .when(command("settle", lea))
      .leadsTo({
        status: "claimed",
        subject: { ticket: { escalations: [{ settledBy: partyOf(lea) }] } },
        cards: [
          { say: "escalationCard", ping: [], escalation: { settledBy: partyOf(lea) } },
          { say: "card" },
        ],
        informs: [{ say: "escalationSettled", ticket: 7, by: lea.name }],
      });
  });

  it("twice tells that there is nothing left", () => {
    const settled = escalated({ settledBy: partyOf(lea) });
    given(settled)
      .when(command("settle"))
      .leadsTo({ subject: settled, tells: ["nothingToSettle"], cards: [] });
  });

  it("settles all that are open, and none again", () => {
    const ticket = aTicket({
      escalations: [anEscalation({ settledBy: partyOf(lea) }), anEscalation({ id: "7-2" })],
    });
    given(aCase("claimed", { ticket }))
      .when(command("settle"))
      .leadsTo({
        subject: { ticket: { escalations: [{ settledBy: partyOf(lea) }, { settledBy: partyOf(tom) }] } },
        cards: [{ say: "escalationCard", key: "escalation-7-2" }, { say: "card" }],
      });
  });

  it.each(["resolve", "close"] as const)("is done by the order to %s the ticket too", (verb) => {
    given(escalated())
      .when(command(verb === "resolve" ? { verb, solution: null } : { verb }))
      .leadsTo({
        subject: { ticket: { escalations: [{ settledBy: partyOf(tom) }] } },
        cards: [{ say: "escalationCard", escalation: { settledBy: partyOf(tom) } }, { say: "card" }],
      });
  });
});

describe("a reason that a rule calls for", () => {
  it("is called again once the first call is settled", () => {
    const ticket = aTicket({
      transfers: 1,
      escalations: [anEscalation({ reason: "transferredTwice", settledBy: partyOf(ida) })],
    });
    given(aCase("claimed", { ticket }))
      .when(escalate)
      .leadsTo({ subject: { ticket: { escalations: [{}, { id: "7-2" }] } } });
  });
});
