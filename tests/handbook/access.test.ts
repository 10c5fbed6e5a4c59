import { describe, it } from "vitest";
import { statuses } from "../../src/core/transitions.ts";
import { aCase } from "./cases.ts";
import { command, posted, pressed, unclear } from "./events.ts";
import { given } from "./given.ts";
import { anna, ben, ida, lea, oneOfEach, tom } from "./people.ts";

describe.each(statuses)("a case that is %s", (status) => {
  it("tells a customer who gives a command that it is not for customers, and does nothing", () => {
    given(aCase(status))
      .when(command("claim", anna))
      .leadsTo({
        subject: aCase(status),
        tells: [{ say: "notForCustomers", to: anna.key, audience: "customer" }],
      });
  });

  it("tells somebody of the desk whose rights cannot be read now to try again, and does nothing", () => {
    given(aCase(status))
      .when(command("claim", { ...tom, role: "customer", rightsUnread: true }))
      .leadsTo({
        subject: aCase(status),
        tells: [{ say: "rightsUnread", to: tom.key, audience: "customer" }],
      });
  });

  it("tells a customer whose command cannot be read nothing about commands", () => {
    given(aCase(status))
      .when(unclear(ben))
      .leadsTo({
        subject: aCase(status),
        tells: [{ say: "notForCustomers", to: ben.key }],
        decidedBy: "access",
      });
  });

  it("does not count what somebody else presses", () => {
    const toOther = { say: "notYourThread", audience: "customer" } as const;
    const toDesk = { say: "customersChoice", audience: "desk" } as const;
    for (const [by, told] of [
      [ben, toOther],
      [tom, toDesk],
      [ida, toDesk],
    ] as const)
      given(aCase(status))
        .when(pressed({ act: "confirm" }, by))
        .leadsTo({
          subject: aCase(status),
          says: [],
          revises: [],
          tells: [{ ...told, to: by.key }],
          decidedBy: "access",
        });
  });

  it.each([oneOfEach.agent, oneOfEach.lead])("tells $name what is unclear in a command", (by) => {
    given(aCase(status))
      .when(unclear(by))
      .leadsTo({
        subject: aCase(status),
        tells: [{ say: "unclear", problem: { problem: "unknownVerb", word: "klaim" }, audience: "desk" }],
      });
  });
});

describe("what is denied", () => {
  it("is told to the agent alone, where they are", () => {
    given(aCase("claimed"))
      .when(command("take", lea))
      .leadsTo({
        tells: [{ say: "notPermitted", verb: "take", to: lea.key }],
        says: [],
        informs: [],
        cards: [],
      });
  });

  it("leaves messages to the rules after it", () => {
    given(aCase("queued")).when(posted("Hallo")).leadsTo({ decidedBy: "S2" });
  });
});
