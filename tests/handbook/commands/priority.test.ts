import { describe, it } from "vitest";
import { priorities } from "../../../src/core/ticket.ts";
import { aCase } from "../cases.ts";
import { command } from "../events.ts";
import { given } from "../given.ts";
import { lea } from "../people.ts";

describe("G5 the priority", () => {
  it.each(priorities)("can be made %s by any agent, and the card shows it", (priority) => {
    given(aCase("claimed"))
      .when(command({ verb: "priority", priority }, lea))
      .leadsTo({
        status: "claimed",
        subject: { ticket: { priority } },
        says: [],
        informs: [{ say: "priorityChanged", ticket: 7, agent: lea.name, priority }],
        cards: [{ say: "card", ticket: { priority } }],
      });
  });

  it("of a closed ticket is not changed any more", () => {
    given(aCase("closed"))
      .when(command({ verb: "priority", priority: "urgent" }))
      .leadsTo({ subject: aCase("closed"), tells: [{ say: "notNow", verb: "priority" }] });
  });
});
