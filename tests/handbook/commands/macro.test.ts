import { describe, expect, it } from "vitest";
import { fillMacro } from "../../../src/core/macro.ts";
import { partyOf } from "../../../src/core/person.ts";
import { aCase } from "../cases.ts";
import { command } from "../events.ts";
import { settings } from "../facts.ts";
import { given } from "../given.ts";
import { lea, tom } from "../people.ts";

const order = (name: string, more: string | null = null) => command({ verb: "macro", name, more });

const german = aCase("claimed", { language: "de" });
const english = aCase("claimed", { language: "en" });

describe("a macro", () => {
  it("goes out as the agent's reply, in the customer's language, filled in", () => {
    const text = `Guten Tag ${german.customer.name}, bitte senden Sie uns zu T-7 ein Bildschirmfoto.`;
    given(german)
      .when(order("screenshot"))
      .leadsTo({
        status: "waitingForCustomer",
        says: [{ say: "agentReply", agent: tom.name, company: settings.company, text, private: false }],
        informs: [{ say: "repliedToCustomer", agent: tom.name, text }],
        effects: [
          { kind: "record", entry: { what: "reply", text, by: partyOf(tom), messageId: null } },
          { kind: "record", entry: { what: "work", verb: "macro", by: partyOf(tom), text: null } },
        ],
      });
    given(english)
      .when(order("SCREENSHOT"))
      .leadsTo({
        says: [
          {
            say: "agentReply",
            text: `Hello ${english.customer.name}, please send us a screenshot for T-7. Kind regards, Muster Hosting`,
          },
        ],
      });
  });

  it("carries below it what the agent adds", () => {
    given(german)
      .when(order("rückruf", "Passt Ihnen 15 Uhr?"))
      .leadsTo({ says: [{ say: "agentReply", text: "Wir rufen Sie zu T-7 an.\n\nPasst Ihnen 15 Uhr?" }] });
  });

  it("that nobody knows is not sent, and the others are named", () => {
    given(german)
      .when(order("screenshut"))
      .leadsTo({
        subject: german,
        says: [],
        tells: [{ say: "noSuchMacro", name: "screenshut", known: ["screenshot", "Rückruf"] }],
      });
  });

  it("without a text in the customer's language is not sent in another one", () => {
    given(english)
      .when(order("Rückruf"))
      .leadsTo({
        subject: english,
        says: [],
        tells: [{ say: "macroNotInLanguage", name: "Rückruf", language: "en" }],
      });
  });

  it("on somebody else's ticket is refused, as any reply is", () => {
    given(german)
      .when(command({ verb: "macro", name: "screenshot", more: null }, lea))
      .leadsTo({ subject: german, says: [], tells: [{ say: "notYours", verb: "macro", by: tom.name }] });
  });

  it("takes a name as it is, whatever stands in it", () => {
    const values = { customer: "{ticket} $& \\1", ticket: "T-1", company: "Muster" };
    expect(fillMacro("{customer}: {ticket}, {else}", values)).toBe("{ticket} $& \\1: T-1, {else}");
  });
});
