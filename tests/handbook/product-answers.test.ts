import { describe, expect, it } from "vitest";
import type { TicketCase } from "../../src/core/case.ts";
import type { MessagePosted } from "../../src/core/event.ts";
import { type Person, partyOf } from "../../src/core/person.ts";
import { aCase } from "./cases.ts";
import { command, posted } from "./events.ts";
import { facts, settings } from "./facts.ts";
import { given } from "./given.ts";
import { anna, lea, tom } from "./people.ts";

const question = { internal: "INTERN: Ist mehr Speicher geplant?" };
const cardAt = { platform: "slack", channel: "C1", thread: "17.1" };
const withChannel = facts({ settings: { ...settings, productChannel: true }, cardAt });
const toms = aCase("claimed", { agent: partyOf(tom) });
const pia: Person = { key: "slack:U9", name: "Pia Maurer", role: "customer", locale: "de" };

const answer = (text: string, by: Person = pia): MessagePosted => ({
  ...posted(text, { by, id: "p1", in: { platform: "slack", channel: "C7", thread: "18.2" } }),
  place: "product",
});

describe("I2 a question in product management's own channel", () => {
  const asked = given(toms).when(command({ verb: "consult", question }), withChannel);

  it("goes there with the way to the ticket's card, and stands below that card as well", () => {
    const { effects } = asked.outcome;
    asked.leadsTo({
      says: [{ say: "promised", consulting: true }],
      cards: [
        { say: "productAsked", ticket: 7, question, cardAt, agent: tom.name, ping: ["product"] },
        { say: "card" },
      ],
      informs: [{ say: "askedProduct", agent: tom.name, question, ping: [] }],
    });
    expect(effects.filter((effect) => effect.kind === "card" && effect.in === "product")).toHaveLength(1);
  });

  it("names nothing of the customer", () => {
    const shown = asked.outcome.effects.find((effect) => effect.kind === "card" && effect.in === "product");
    expect(JSON.stringify(shown)).not.toContain(anna.name);
  });

  it("of a legal matter stays with the leads", () => {
    const legal = { ...toms, route: "legal" } as TicketCase;
    const lead: Person = { ...tom, role: "lead" };
    given(legal)
      .when(command({ verb: "consult", question }, lead), withChannel)
      .leadsTo({ cards: [{ say: "consultCard", ping: ["leads"] }, { say: "card" }], informs: [] });
  });
});

describe("I2 an answer there", () => {
  it("goes below the ticket's card, calls its agent, and stays on the ticket; the customer reads nothing", () => {
    const text = "INTERN: Im Frühjahr, vielleicht.";
    given(toms)
      .when(answer(text))
      .leadsTo({
        decidedBy: "I2",
        status: "claimed",
        says: [],
        tells: [],
        informs: [{ say: "productAnswered", by: pia.name, text: { internal: text }, ping: [tom.key] }],
        effects: [{ kind: "record", entry: { what: "note", text: { internal: text }, by: partyOf(pia) } }],
      });
  });

  it.each([
    ["nobody, where nobody has the ticket", aCase("queued"), pia],
    ["nobody, where its agent answers themselves", toms, tom],
  ] as const)("calls %s", (_, subject, by) => {
    given(subject)
      .when(answer("INTERN: Ja.", by))
      .leadsTo({ informs: [{ say: "productAnswered", ping: [] }] });
  });

  it("is no reply to the customer, whoever writes it, and keeps no promise", () => {
    const promised = given(toms)
      .when(command({ verb: "consult", question }), withChannel)
      .leadsTo({});
    const after = promised.when(answer("INTERN: Wir melden uns bis Freitag.", lea), withChannel);
    after.leadsTo({ says: [], status: "claimed" });
    expect(after.outcome.subject).toMatchObject({ ticket: { promise: { words: question } } });
    expect(after.outcome.subject.said).toEqual(toms.said);
  });

  it("is not taken for the customer's word, even when they are one elsewhere", () => {
    const after = given(toms).when(answer("INTERN: Ja.", { ...anna, role: "customer" }));
    expect(after.outcome.subject.said).toEqual(toms.said);
    expect(after.outcome.effects.filter(({ kind }) => kind === "reply")).toEqual([]);
  });
});
