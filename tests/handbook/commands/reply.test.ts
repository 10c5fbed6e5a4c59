import { describe, expect, it } from "vitest";
import { partyOf } from "../../../src/core/person.ts";
import { aCase, aTicket, monday } from "../cases.ts";
import { command, soon } from "../events.ts";
import { settings } from "../facts.ts";
import { given } from "../given.ts";
import { ida, lea, tom } from "../people.ts";

const text = "Wir haben das Postfach geleert.";

describe.each(["reply", "ask"] as const)("to %s", (verb) => {
  const order = command({ verb, text });

  it.each(["claimed", "waitingForCustomer"] as const)(
    "on a ticket that is %s reaches the customer, with name and company (G1)",
    (status) => {
      given(aCase(status))
        .when(order)
        .leadsTo({
          status: "waitingForCustomer",
          subject: { agent: partyOf(tom) },
          says: [{ say: "agentReply", agent: tom.name, company: settings.company, text, private: false }],
          informs: [{ say: "repliedToCustomer", agent: tom.name, text }],
          effects: [{ kind: "record", entry: { what: "reply", text, by: partyOf(tom), messageId: null } }],
        });
    },
  );

  it("on an unclaimed ticket claims it", () => {
    given(aCase("queued"))
      .when(order)
      .leadsTo({
        status: "waitingForCustomer",
        subject: { agent: partyOf(tom), ticket: { claimedAt: soon, firstReplyAt: soon } },
      });
  });

  it("counts the first reply once", () => {
    const ticket = aTicket({ claimedAt: monday, firstReplyAt: monday });
    given(aCase("claimed", { ticket }))
      .when(order)
      .leadsTo({ subject: { ticket: { claimedAt: monday, firstReplyAt: monday } } });
  });

  it("can be done by a lead in the lead's own name; the ticket stays the agent's", () => {
    given(aCase("claimed"))
      .when(command({ verb, text }, ida))
      .leadsTo({ subject: { agent: partyOf(tom) }, says: [{ say: "agentReply", agent: ida.name }] });
  });

  it("on somebody else's ticket is refused, and not sent", () => {
    given(aCase("claimed"))
      .when(command({ verb, text }, lea))
      .leadsTo({ subject: aCase("claimed"), says: [], tells: [{ say: "notYours", by: tom.name }] });
  });

  it.each(["resolved", "closed"] as const)("on a ticket that is %s is refused, and not sent", (status) => {
    given(aCase(status))
      .when(order)
      .leadsTo({ subject: aCase(status), says: [], tells: [{ say: "notNow", verb, status }] });
  });

  it("is sent whole, however long it is", () => {
    const long = Array.from({ length: 400 }, (_, line) => `Zeile ${line}: so geht es weiter.`).join("\n");
    const { outcome } = given(aCase("claimed")).when(command({ verb, text: long }));
    const sent = outcome.effects.flatMap((effect) =>
      effect.kind === "reply" && effect.say.say === "agentReply" ? [effect.say.text] : [],
    );
    expect(sent.join("\n").split(/\s+/)).toEqual(long.split(/\s+/));
    expect(
      new Set(outcome.effects.flatMap((effect) => (effect.kind === "reply" ? [effect.key] : []))).size,
    ).toBe(sent.length);
  });
});
