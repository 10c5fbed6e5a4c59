import { describe, it } from "vitest";
import { isTicket } from "../../src/core/case.ts";
import { statuses } from "../../src/core/transitions.ts";
import { aCase } from "./cases.ts";
import { undelivered } from "./events.ts";
import { given } from "./given.ts";

const tickets = statuses.filter((status) => isTicket(aCase(status)));
const others = statuses.filter((status) => !isTicket(aCase(status)));
const failure = {
  say: "deliveryFailed",
  reason: "channel_not_found",
  key: "failed-order-1",
  ping: ["leads"],
} as const;

describe("a message that could not be delivered", () => {
  it.each(tickets)("is told below the card, and to the leads, on a ticket that is %s", (status) => {
    given(aCase(status))
      .when(undelivered())
      .leadsTo({
        subject: aCase(status),
        says: [],
        informs: [{ ...failure, ticket: 7 }],
        cards: [],
        decidedBy: "delivery",
      });
  });

  it.each(others)("gets a card of its own in a case that is %s", (status) => {
    given(aCase(status))
      .when(undelivered())
      .leadsTo({ subject: aCase(status), says: [], informs: [], cards: [{ ...failure, ticket: null }] });
  });
});
