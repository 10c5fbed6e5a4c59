import { describe, it } from "vitest";
import { aCase } from "../cases.ts";
import { command } from "../events.ts";
import { given } from "../given.ts";
import { ida, tom } from "../people.ts";

describe("releasing a ticket", () => {
  it.each(["claimed", "waitingForCustomer"] as const)(
    "that is %s gives it back to the queue, with its place in it",
    (status) => {
      const { ticket } = aCase(status);
      given(aCase(status))
        .when(command("release"))
        .leadsTo({
          status: "queued",
          subject: { ticket: { ...ticket, claimedAt: null } },
          says: [],
          informs: [{ say: "released", ticket: 7, agent: tom.name }],
          cards: [{ say: "card", status: "queued", agent: null }],
        });
    },
  );

  it("can be done by a lead for the agent", () => {
    given(aCase("claimed")).when(command("release", ida)).leadsTo({ status: "queued" });
  });

  it("lets the next agent claim it", () => {
    given(aCase("claimed"))
      .when(command("release"))
      .leadsTo({ status: "queued" })
      .when(command("claim", ida, "command-2"))
      .leadsTo({ status: "claimed", subject: { agent: { name: ida.name } } });
  });
});
