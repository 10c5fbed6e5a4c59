import { describe, expect, it } from "vitest";
import { latestOffer } from "../../src/core/charge.ts";
import { aCase } from "./cases.ts";
import { command, posted, pressed, soon } from "./events.ts";
import { facts, remarking } from "./facts.ts";
import { given } from "./given.ts";
import { anOffer } from "./offers.ts";
import { anna, lea, tom } from "./people.ts";

const works = ["order", "repair", "consulting"] as const;
const offered = aCase("waitingForCustomer", { offers: [anOffer()], openPost: "charge-0" });
const yes = facts({ understanding: remarking("Ja", "confirm") });
const no = facts({ understanding: remarking("Nein", "deny") });

describe.each(works)("R12 an offer of %s", (work) => {
  it("shows the customer what is charged, and waits for their word", () => {
    const notice = facts().chargeNotices.de[work];
    given(aCase("claimed", { told: [`greetedBy:${tom.key}`] }))
      .when(command(`offer ${work}`))
      .leadsTo({
        status: "waitingForCustomer",
        says: [{ say: "chargeNotice", work, notice, private: false }],
        informs: [{ say: "chargeOffered", work }],
        cards: [{ say: "card", charges: [{ work, status: "waiting" }] }],
        effects: [
          {
            kind: "record",
            entry: { what: "charge", step: "shown", work, notice, by: { key: tom.key, name: tom.name } },
          },
        ],
      });
  });

  it("is not made twice: while it is open, or after it was agreed to", () => {
    const open = given(aCase("claimed"))
      .when(command(`offer ${work}`))
      .leadsTo({});
    open
      .when(command(`offer ${work}`, tom, "command-2"))
      .leadsTo({ says: [], tells: [{ say: "alreadyOffered", work, agreed: false }] });
    open
      .when(pressed({ act: "agree" }))
      .leadsTo({})
      .when(command(`offer ${work}`, tom, "command-3"))
      .leadsTo({ says: [], tells: [{ say: "alreadyOffered", work, agreed: true }] });
  });

  it("can be made again after it was refused", () => {
    given(aCase("claimed"))
      .when(command(`offer ${work}`))
      .leadsTo({})
      .when(pressed({ act: "refuse" }))
      .leadsTo({})
      .when(command(`offer ${work}`, tom, "command-2"))
      .leadsTo({ says: ["chargeNotice"] });
  });

  it("claims a ticket that nobody has, and greets first", () => {
    given(aCase("queued"))
      .when(command(`offer ${work}`, lea))
      .leadsTo({ subject: { agent: { key: lea.key } }, says: ["agentGreeting", "chargeNotice"] });
  });
});

describe("R12 the customer's word on a charge", () => {
  it.each([true, false])("is recorded with its time and the exact notice: agreed %s", (agreed) => {
    for (const event of [pressed({ act: agreed ? "agree" : "refuse" }), posted(agreed ? "Ja" : "Nein")]) {
      const { subject } = given(offered)
        .when(event, agreed ? yes : no)
        .leadsTo({
          status: "claimed",
          says: [{ say: "chargeAnswered", agreed }],
          revises: [{ say: "chargeNoticeKept", notice: anOffer().notice, agreed }],
          informs: [{ say: "chargeDecided", work: "repair", agreed, ping: [tom.key] }],
          cards: [
            {
              say: "card",
              charges: [{ work: "repair", status: agreed ? "agreed" : "refused", at: soon }],
            },
          ],
          decidedBy: "R12",
        });
      expect(latestOffer(subject, "repair")?.answer).toEqual({ agreed, at: soon });
    }
  });

  it("is only the customer's: nobody else's press counts", () => {
    given(offered)
      .when(pressed({ act: "agree" }, tom))
      .leadsTo({ subject: { offers: [anOffer()] }, tells: ["customersChoice"] });
  });

  it("is no thanks: they go to the agent", () => {
    given(offered)
      .when(posted("Danke"), facts({ understanding: remarking("Danke", "thanks") }))
      .leadsTo({ subject: { offers: [anOffer()] }, informs: ["customerWrote"] });
  });

  it("is no bare yes after the agent has asked something else; the button still counts", () => {
    given(offered)
      .when(posted("Darf ich den Server neu starten?", { by: tom, id: "m2" }))
      .leadsTo({})
      .when(posted("Ja", { id: "m3" }), yes)
      .leadsTo({ subject: { offers: [{ answer: null }] }, informs: ["customerWrote"] })
      .when(pressed({ act: "agree" }))
      .leadsTo({ subject: { offers: [{ answer: { agreed: true } }] } });
  });

  it("comes too late once the ticket is reported solved", () => {
    given(offered)
      .when(command({ verb: "resolve", solution: null }))
      .leadsTo({ cards: [{ say: "card", charges: [{ work: "repair", status: "unanswered" }] }] })
      .when(pressed({ act: "agree" }))
      .leadsTo({ tells: [{ say: "tooLate", to: anna.key }] });
  });
});
