import { describe, expect, it } from "vitest";
import { aCase, aTicket } from "../cases.ts";
import { command, soon } from "../events.ts";
import { facts } from "../facts.ts";
import { given } from "../given.ts";
import { ida, lea, tom } from "../people.ts";

const reason = { internal: "INTERN: hat den Server aufgesetzt" };
const transfer = command({ verb: "transfer", to: "Lea Vogt", reason });
const known = facts({ colleague: { key: lea.key, name: lea.name, role: lea.role } });

describe("S2 transferring a ticket", () => {
  it.each(["claimed", "waitingForCustomer"] as const)(
    "that is %s carries its whole history and the reason",
    (status) => {
      given(aCase(status))
        .when(transfer, known)
        .leadsTo({
          status: "claimed",
          subject: {
            agent: { key: lea.key, name: lea.name },
            ticket: { transfers: 1, claimedAt: soon },
          },
          says: [{ say: "agentGreeting", agent: lea.name }],
          informs: [
            {
              say: "transferred",
              ticket: 7,
              from: tom.name,
              to: { name: lea.name },
              reason,
              history: 1,
              ping: [lea.key],
            },
          ],
          cards: [{ say: "card", agent: { key: lea.key } }],
        });
    },
  );

  it("out of the queue hands it over too", () => {
    given(aCase("queued"))
      .when(transfer, known)
      .leadsTo({ status: "claimed", subject: { agent: { key: lea.key } } });
  });

  it("keeps the reason from the customer", () => {
    const { outcome } = given(aCase("claimed")).when(transfer, known);
    const replies = outcome.effects.filter(({ kind }) => kind === "reply");
    expect(JSON.stringify(replies)).not.toContain("INTERN");
  });

  it("to somebody nobody knows changes nothing", () => {
    given(aCase("claimed"))
      .when(transfer)
      .leadsTo({ subject: aCase("claimed"), tells: [{ say: "noSuchColleague", name: "Lea Vogt" }] });
  });

  it("to whoever has it changes nothing", () => {
    given(aCase("claimed"))
      .when(transfer, facts({ colleague: { key: tom.key, name: tom.name, role: tom.role } }))
      .leadsTo({ subject: aCase("claimed"), tells: [{ say: "alreadyClaimed", by: tom.name }] });
  });

  it("does not greet a customer again whom the colleague has greeted", () => {
    given(aCase("claimed", { told: [`greetedBy:${lea.key}`] }))
      .when(transfer, known)
      .leadsTo({ says: [] });
  });
});

describe("S2 being passed around", () => {
  const passed = (transfers: number) => aCase("claimed", { ticket: aTicket({ transfers }) });

  it("the first time is told to nobody", () => {
    given(passed(0))
      .when(transfer, known)
      .leadsTo({ cards: [{ say: "card" }] });
  });

  it("the second time is told to a lead, once", () => {
    given(passed(1))
      .when(transfer, known)
      .leadsTo({
        subject: { ticket: { transfers: 2, escalations: [{ reason: "transferredTwice", why: reason }] } },
        cards: [
          { say: "escalationCard", ping: ["leads"], escalation: { reason: "transferredTwice" } },
          { say: "card" },
        ],
      })
      .when(
        command({ verb: "transfer", to: "Ida Kern", reason }, lea, "command-2"),
        facts({ colleague: { key: ida.key, name: ida.name, role: ida.role } }),
      )
      .leadsTo({ subject: { ticket: { transfers: 3 } }, cards: [{ say: "card" }] });
  });

  it("shows the lead the ticket with the colleague who has it now", () => {
    given(passed(1))
      .when(transfer, known)
      .leadsTo({ cards: [{ say: "escalationCard", card: { agent: { key: lea.key } } }, { say: "card" }] });
  });
});
