import { describe, expect, it } from "vitest";
import { inDialogue, isTicket } from "../../src/core/case.ts";
import { partyOf } from "../../src/core/person.ts";
import { statuses } from "../../src/core/transitions.ts";
import { aCase, aFault, aTicket } from "./cases.ts";
import { aPause, posted, soon } from "./events.ts";
import { aProblem, facts, fits, saying, understood } from "./facts.ts";
import { given } from "./given.ts";
import { ida, lea, tom } from "./people.ts";

const dialogues = statuses.filter((status) => inDialogue(aCase(status)));
const told = facts({
  understanding: understood([aProblem(aFault.text, { says: ["what"] })]),
  matches: [[fits("mailbox", 0.99)]],
});
const steppingIn = posted("Guten Tag, ich sehe nach.", { by: tom });
const reply = { what: "reply", text: "Guten Tag, ich sehe nach.", by: partyOf(tom), messageId: "m1" };

describe.each(dialogues)("R7 in a dialogue that is %s", (status) => {
  it("the bot falls silent as soon as somebody of the desk speaks, and the case is theirs", () => {
    const { openPost } = aCase(status);
    given(aCase(status))
      .when(steppingIn, told)
      .leadsTo({
        status: "waitingForCustomer",
        subject: {
          agent: partyOf(tom),
          openPost: null,
          ticket: { problems: [{ text: aFault.text }], claimedAt: soon, firstReplyAt: soon },
        },
        says: [],
        tells: [],
        cards: [{ say: "card" }],
        effects: [
          { kind: "stopTimer", timer: "quiet" },
          { kind: "record", entry: reply },
          ...(openPost === null ? [] : [{ kind: "settle", key: openPost }]),
        ],
        decidedBy: "R7",
      })
      .when(aPause(), told)
      .changesNothing();
  });

  it("a note below the card changes nothing but the history", () => {
    const { outcome } = given(aCase(status)).when(
      posted("INTERN: Rechnung offen", { by: tom, place: "internal" }),
      told,
    );
    expect(outcome.subject).toEqual(aCase(status));
    expect(outcome.effects).toEqual([
      {
        kind: "record",
        entry: { what: "note", text: { internal: "INTERN: Rechnung offen" }, by: partyOf(tom) },
      },
    ]);
  });
});

describe("R7 stepping into a dialogue", () => {
  it("never makes a ticket without a word on it", () => {
    const { outcome } = given(aCase("listening", { turn: 1 })).when(steppingIn, facts());
    expect(outcome.subject).toMatchObject({ ticket: { problems: [{ text: aFault.text }] } });
  });

  it("R10 leaves a legal matter to the leads", () => {
    given(aCase())
      .when(steppingIn, facts({ understanding: saying("Mein Anwalt meldet sich.", { kind: "legal" }) }))
      .leadsTo({
        subject: { route: "legal", ticket: { route: "legal" } },
        cards: [{ say: "card" }, { say: "escalationCard", ping: ["leads"] }],
      });
  });

  it("E2 tells a lead of a complaint", () => {
    given(aCase())
      .when(
        steppingIn,
        facts({ understanding: saying("Das ist unverschämt!", { kind: "complaint", upset: true }) }),
      )
      .leadsTo({ cards: [{ say: "card" }, { say: "escalationCard", ping: ["leads"] }] });
  });
});

describe("R7 writing to the customer on a ticket", () => {
  it("claims it for whoever answers first", () => {
    given(aCase("queued"))
      .when(steppingIn)
      .leadsTo({
        status: "waitingForCustomer",
        subject: { agent: partyOf(tom), ticket: { claimedAt: soon, firstReplyAt: soon } },
        says: [],
        cards: [{ say: "card", agent: partyOf(tom) }],
        effects: [{ kind: "record", entry: reply }],
      });
  });

  it("leaves it with the agent who has it", () => {
    for (const by of [lea, ida])
      given(aCase("claimed"))
        .when(posted("Ich helfe kurz aus.", { by }))
        .leadsTo({ status: "waitingForCustomer", subject: { agent: partyOf(tom) } });
  });

  it("does not count a later answer as the first", () => {
    const ticket = aTicket({ claimedAt: 1, firstReplyAt: 2 });
    given(aCase("claimed", { ticket }))
      .when(steppingIn)
      .leadsTo({ subject: { ticket: { claimedAt: 1, firstReplyAt: 2 } } });
  });

  it("R10 does not make an agent the owner of a legal ticket", () => {
    const legal = aCase("queued", { route: "legal", ticket: aTicket({ route: "legal" }) });
    given(legal).when(steppingIn).leadsTo({ status: "queued" });
    given(legal)
      .when(posted("Ich übernehme.", { by: ida }))
      .leadsTo({ status: "waitingForCustomer", subject: { agent: partyOf(ida) } });
  });

  it.each(["resolved", "closed"] as const)("opens nothing that is %s", (status) => {
    given(aCase(status))
      .when(steppingIn)
      .leadsTo({ status, says: [], effects: [{ kind: "record", entry: reply }] });
  });

  it("is recorded after the end of a case without a ticket, and nothing more", () => {
    const { outcome } = given(aCase("declined")).when(steppingIn);
    expect(outcome.subject).toEqual(aCase("declined"));
    expect(outcome.effects).toEqual([{ kind: "record", entry: reply }]);
  });
});

describe("R7 a note below the card", () => {
  it.each(statuses.filter((status) => isTicket(aCase(status))))(
    "stays inside on a ticket that is %s",
    (status) => {
      given(aCase(status))
        .when(posted("INTERN: zahlt nie", { by: lea, place: "internal" }))
        .leadsTo({
          subject: aCase(status),
          says: [],
          tells: [],
          effects: [
            {
              kind: "record",
              entry: { what: "note", text: { internal: "INTERN: zahlt nie" }, by: partyOf(lea) },
            },
          ],
        });
    },
  );
});
