import { describe, it } from "vitest";
import { partyOf } from "../../src/core/person.ts";
import type { RequestKind } from "../../src/core/reading.ts";
import { aCase, aTicket } from "./cases.ts";
import { posted, pressed } from "./events.ts";
import { facts, remarking } from "./facts.ts";
import { given } from "./given.ts";
import { anna, ben, tom } from "./people.ts";

const words = (text: string, kind: RequestKind) => facts({ understanding: remarking(text, kind, []) });
const resolved = aCase("resolved");
const closed = aCase("closed");

describe("S4 the customer is satisfied", () => {
  it("and the ticket is closed with a good day and a rating", () => {
    given(resolved)
      .when(pressed({ act: "satisfied" }))
      .leadsTo({
        status: "closed",
        subject: { agent: partyOf(tom), openPost: "farewell-1" },
        revises: [{ say: "resolvedKept", ticket: 7, verdict: "satisfied", key: "resolved-0" }],
        says: [{ say: "farewell", ticket: 7, key: "farewell-1" }],
        informs: [{ say: "customerSatisfied", ticket: 7, customer: anna.name, ping: [] }],
        cards: [{ say: "card", status: "closed" }],
        decidedBy: "S4",
      });
  });

  it("and the solution stays to be read again", () => {
    const solution = "Wir haben das Postfach geleert.";
    given({ ...resolved, ticket: { ...resolved.ticket, solution } })
      .when(pressed({ act: "satisfied" }))
      .leadsTo({ revises: [{ say: "resolvedKept", solution, verdict: "satisfied" }] });
  });

  it.each([
    ["ja", "confirm"],
    ["Danke, alles bestens!", "thanks"],
  ] as const)("says so in words: %s", (text, kind) => {
    given(resolved)
      .when(posted(text), words(text, kind))
      .leadsTo({ status: "closed", says: ["farewell"] });
  });

  it("clicks twice, and it is closed once", () => {
    given(resolved)
      .when(pressed({ act: "satisfied" }))
      .leadsTo({ status: "closed" })
      .when(pressed({ act: "satisfied" }))
      .changesNothing();
  });
});

describe("S4 the customer is not satisfied", () => {
  it("and the ticket goes back to its agent, who is called", () => {
    given(resolved)
      .when(pressed({ act: "stillOpen" }))
      .leadsTo({
        status: "claimed",
        subject: { agent: partyOf(tom), ticket: { reopened: 1 }, openPost: null },
        revises: [{ say: "resolvedKept", verdict: "stillOpen", key: "resolved-0" }],
        says: [{ say: "reopened", ticket: 7 }],
        informs: [{ say: "customerReopened", ticket: 7, customer: anna.name, ping: [tom.key] }],
        cards: [{ say: "card", status: "claimed" }],
      });
  });

  it("says so in words", () => {
    given(resolved)
      .when(posted("nein"), words("nein", "deny"))
      .leadsTo({ status: "claimed", says: ["reopened"] });
  });

  it("clicks twice, and it is opened once", () => {
    given(resolved)
      .when(pressed({ act: "stillOpen" }))
      .leadsTo({ subject: { ticket: { reopened: 1 } } })
      .when(pressed({ act: "stillOpen" }))
      .changesNothing();
  });

  it("brings it back to the queue when nobody had it", () => {
    given({ ...resolved, agent: null })
      .when(pressed({ act: "stillOpen" }))
      .leadsTo({ status: "queued" });
  });
});

describe("S4 the rating", () => {
  it("is kept, thanked for and shown to the desk", () => {
    given(closed)
      .when(pressed({ act: "rate", rating: 4 }))
      .leadsTo({
        status: "closed",
        subject: { openPost: null, ticket: { rating: 4 } },
        revises: [{ say: "rated", rating: 4, key: "farewell-0" }],
        says: [],
        informs: [{ say: "ratedBy", ticket: 7, rating: 4 }],
        cards: [{ say: "card", ticket: { rating: 4 } }],
      });
  });

  it("can be typed", () => {
    given(closed)
      .when(posted("5"), words("5", "chatter"))
      .leadsTo({ status: "closed", subject: { ticket: { rating: 5 } } });
  });

  it("is no number beyond the stars", () => {
    given(closed)
      .when(posted("7"), words("7", "chatter"))
      .leadsTo({ subject: { ticket: { rating: null } } });
  });

  it("pressed twice is told once", () => {
    given(closed)
      .when(pressed({ act: "rate", rating: 4 }))
      .leadsTo({ informs: ["ratedBy"] })
      .when(pressed({ act: "rate", rating: 4 }))
      .changesNothing();
  });

  it("is nobody else's", () => {
    given(closed)
      .when(pressed({ act: "rate", rating: 1 }, ben))
      .leadsTo({
        subject: { ticket: aTicket({ claimedAt: closed.ticket.claimedAt }) },
        tells: ["notYourThread"],
      });
  });
});
