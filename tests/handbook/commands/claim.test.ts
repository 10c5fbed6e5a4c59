import { describe, it } from "vitest";
import { partyOf } from "../../../src/core/person.ts";
import { aCase, aTicket, monday } from "../cases.ts";
import { command, soon } from "../events.ts";
import { settings } from "../facts.ts";
import { given } from "../given.ts";
import { anna, ida, lea, tom } from "../people.ts";

describe("claiming a ticket", () => {
  it("makes it the agent's, and the customer learns who it is (G1, S1)", () => {
    given(aCase("queued"))
      .when(command("claim"))
      .leadsTo({
        status: "claimed",
        subject: { agent: partyOf(tom), ticket: { claimedAt: soon } },
        says: [
          {
            say: "agentGreeting",
            company: settings.company,
            agent: tom.name,
            customer: anna.name,
            ticket: 7,
          },
        ],
        informs: [{ say: "claimed", ticket: 7, agent: tom.name }],
        cards: [{ say: "card", agent: partyOf(tom), status: "claimed" }],
      });
  });

  it("that somebody else has tells who has it and since when, and changes nothing", () => {
    for (const status of ["claimed", "waitingForCustomer"] as const)
      given(aCase(status))
        .when(command("claim", lea))
        .leadsTo({
          subject: aCase(status),
          says: [],
          informs: [],
          cards: [],
          tells: [
            { say: "alreadyClaimed", ticket: 7, by: tom.name, since: monday, to: lea.key, audience: "desk" },
          ],
        });
  });

  it("twice changes nothing: one's own second click is told so", () => {
    given(aCase("queued"))
      .when(command("claim"))
      .leadsTo({ status: "claimed" })
      .when(command("claim", tom, "command-2"))
      .leadsTo({
        subject: { agent: partyOf(tom) },
        says: [],
        informs: [],
        tells: [{ say: "youHaveIt", ticket: 7 }],
      });
  });

  it("at the same moment has one winner", () => {
    given(aCase("queued"))
      .when(command("claim"))
      .leadsTo({ subject: { agent: partyOf(tom) } })
      .when(command("claim", lea))
      .leadsTo({ subject: { agent: partyOf(tom) }, tells: [{ say: "alreadyClaimed", by: tom.name }] });
  });

  it("greets the customer once an agent", () => {
    given(aCase("queued", { told: [`greetedBy:${tom.key}`] }))
      .when(command("claim"))
      .leadsTo({ says: [] });
    given(aCase("queued", { told: [`greetedBy:${tom.key}`] }))
      .when(command("claim", lea))
      .leadsTo({ says: [{ say: "agentGreeting", agent: lea.name }] });
  });

  it("R10 of a legal matter greets nobody", () => {
    const legal = aCase("queued", { route: "legal", ticket: aTicket({ route: "legal" }) });
    given(legal)
      .when(command("claim", ida))
      .leadsTo({ status: "claimed", subject: { agent: partyOf(ida) }, says: [] });
  });

  it.each(["resolved", "closed"] as const)("is not possible once it is %s", (status) => {
    given(aCase(status))
      .when(command("claim", lea))
      .leadsTo({ subject: aCase(status), tells: [{ say: "notNow", verb: "claim", ticket: 7, status }] });
  });
});
