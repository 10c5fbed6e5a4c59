import { describe, expect, it } from "vitest";
import { partyOf } from "../../../src/core/person.ts";
import { aCase } from "../cases.ts";
import { command } from "../events.ts";
import { given } from "../given.ts";
import { ida, lea, tom } from "../people.ts";

const solution = "Wir haben das Postfach geleert.";

describe("S4 resolving a ticket", () => {
  const resolve = command({ verb: "resolve", solution });

  it.each(["claimed", "waitingForCustomer"] as const)(
    "that is %s tells the customer, who has the last word",
    (status) => {
      given(aCase(status))
        .when(resolve)
        .leadsTo({
          status: "resolved",
          subject: { agent: partyOf(tom), ticket: { solution }, openPost: "resolved-1", turn: 2 },
          says: [{ say: "resolved", ticket: 7, agent: tom.name, solution, key: "resolved-1" }],
          informs: [{ say: "resolvedBy", ticket: 7, agent: tom.name, solution }],
          cards: [{ say: "card", status: "resolved" }],
        });
    },
  );

  it("needs no solution", () => {
    given(aCase("claimed"))
      .when(command({ verb: "resolve", solution: null }))
      .leadsTo({ says: [{ say: "resolved", solution: null }] });
  });

  it("out of the queue makes it the ticket of whoever solved it", () => {
    given(aCase("queued"))
      .when(resolve)
      .leadsTo({ status: "resolved", subject: { agent: partyOf(tom) } });
  });

  it("by a lead leaves it the agent's", () => {
    given(aCase("claimed"))
      .when(command({ verb: "resolve", solution }, ida))
      .leadsTo({ subject: { agent: partyOf(tom) }, informs: [{ say: "resolvedBy", agent: ida.name }] });
  });

  it("twice tells the customer once", () => {
    given(aCase("claimed"))
      .when(resolve)
      .leadsTo({ status: "resolved" })
      .when(command({ verb: "resolve", solution }, tom, "command-2"))
      .leadsTo({ status: "resolved", says: [], tells: [{ say: "notNow", verb: "resolve" }] });
  });
});

describe("S4 closing a ticket", () => {
  it("tells the customer, says goodbye and asks for a rating", () => {
    given(aCase("claimed"))
      .when(command("close"))
      .leadsTo({
        status: "closed",
        subject: { agent: partyOf(tom), openPost: "farewell-1" },
        says: [
          { say: "closed", ticket: 7 },
          { say: "farewell", ticket: 7 },
        ],
        informs: [{ say: "closedBy", ticket: 7, agent: tom.name }],
      });
  });

  it("that is resolved ends the waiting for the customer's word", () => {
    given(aCase("resolved"))
      .when(command("close"))
      .leadsTo({
        status: "closed",
        revises: [{ say: "closed", ticket: 7, key: "resolved-0" }],
        says: ["farewell"],
      });
  });
});

describe("S4 opening a ticket again", () => {
  it.each(["resolved", "closed"] as const)(
    "that is %s gives it back to its agent; any agent may",
    (status) => {
      given(aCase(status))
        .when(command("reopen", lea))
        .leadsTo({
          status: "claimed",
          subject: { agent: partyOf(tom), ticket: { reopened: 1 } },
          says: ["reopened"],
        });
    },
  );

  it("says below the card who did it, and not that it was the customer", () => {
    given(aCase("resolved"))
      .when(command("reopen"))
      .leadsTo({ informs: [{ say: "reopenedBy", ticket: 7, agent: tom.name }] });
  });

  it.each(["resolved", "closed"] as const)(
    "that is %s takes the buttons off the post that waited",
    (status) => {
      const { openPost } = aCase(status);
      const { outcome } = given(aCase(status)).when(command("reopen"));
      expect(outcome.effects.filter((effect) => "key" in effect && effect.key === openPost)).toHaveLength(1);
    },
  );

  it("twice opens it once", () => {
    given(aCase("closed"))
      .when(command("reopen"))
      .leadsTo({ status: "claimed" })
      .when(command("reopen", tom, "command-2"))
      .leadsTo({
        subject: { ticket: { reopened: 1 } },
        says: [],
        tells: [{ say: "notNow", verb: "reopen" }],
      });
  });
});
