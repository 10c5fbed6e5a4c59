import { describe, it } from "vitest";
import { partyOf } from "../../../src/core/person.ts";
import { aCase } from "../cases.ts";
import { command, soon } from "../events.ts";
import { given } from "../given.ts";
import { ida, tom } from "../people.ts";

const take = command("take", ida);

describe("a lead takes a ticket", () => {
  it("from the queue", () => {
    given(aCase("queued"))
      .when(take)
      .leadsTo({
        status: "claimed",
        subject: { agent: partyOf(ida), ticket: { claimedAt: soon } },
        says: [{ say: "agentGreeting", agent: ida.name }],
        informs: [{ say: "taken", ticket: 7, lead: ida.name, from: null, ping: [] }],
      });
  });

  it.each(["claimed", "waitingForCustomer"] as const)(
    "from whoever has it while it is %s, and tells them",
    (status) => {
      given(aCase(status))
        .when(take)
        .leadsTo({
          status: "claimed",
          subject: { agent: partyOf(ida), ticket: { transfers: 0 } },
          informs: [{ say: "taken", from: tom.name, ping: [tom.key] }],
        });
    },
  );

  it("twice changes nothing", () => {
    given(aCase("claimed", { agent: partyOf(ida) }))
      .when(take)
      .leadsTo({
        subject: aCase("claimed", { agent: partyOf(ida) }),
        tells: [{ say: "youHaveIt", ticket: 7 }],
      });
  });
});
