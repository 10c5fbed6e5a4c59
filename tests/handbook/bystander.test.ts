import { describe, it } from "vitest";
import { isTicket } from "../../src/core/case.ts";
import { statuses } from "../../src/core/transitions.ts";
import { attached } from "../support/attached.ts";
import { aCase, thread } from "./cases.ts";
import { deleted, edited, posted } from "./events.ts";
import { facts, remarking } from "./facts.ts";
import { given } from "./given.ts";
import { ben } from "./people.ts";

const tickets = statuses.filter((status) => isTicket(aCase(status)));
const others = statuses.filter((status) => !isTicket(aCase(status)));
const yes = facts({ understanding: remarking("ja", "confirm") });

describe("C8 somebody else who writes in a customer's thread", () => {
  it.each(others)("is told once how to make a request of their own, in a case that is %s", (status) => {
    given(aCase(status))
      .when(posted("Bei mir auch!", { by: ben }))
      .leadsTo({
        status,
        subject: { said: aCase(status).said, told: [`bystander:${ben.key}`] },
        says: [],
        tells: [{ say: "notYourThread", to: ben.key, in: thread, audience: "customer" }],
        decidedBy: "C8",
      })
      .when(posted("Hallo?", { by: ben, id: "m2" }))
      .changesNothing();
  });

  it.each(tickets)("is heard by the agent alone, on a ticket that is %s", (status) => {
    given(aCase(status))
      .when(posted("Bei mir auch!", { by: ben, attachments: [attached("bild.png")] }))
      .leadsTo({
        subject: aCase(status),
        says: [],
        tells: [],
        informs: [
          {
            say: "customerWrote",
            customer: ben.name,
            text: "Bei mir auch!",
            attachments: [attached("bild.png")],
            ping: [],
          },
        ],
      });
  });

  it("says nothing in the customer's name", () => {
    given(aCase("confirming"))
      .when(posted("ja", { by: ben }), yes)
      .leadsTo({ status: "confirming", says: [] });
    given(aCase("resolved"))
      .when(posted("ja", { by: ben }), yes)
      .leadsTo({ status: "resolved", says: [] });
    given(aCase("answered"))
      .when(posted("danke", { by: ben }), yes)
      .leadsTo({ subject: { verdict: "open" } });
  });

  it("changes nothing by changing a message", () => {
    const known = facts({ before: "Bei mir auch!" });
    for (const status of statuses) {
      given(aCase(status))
        .when(edited("m0", "anders", ben), known)
        .changesNothing();
      given(aCase(status)).when(deleted("m0", ben), known).changesNothing();
    }
  });
});
