import { describe, expect, it } from "vitest";
import { aCase, anUnconfirmed } from "../cases.ts";
import { command } from "../events.ts";
import { aRecord, facts } from "../facts.ts";
import { given } from "../given.ts";
import { anna, ben, ida, lea, tom } from "../people.ts";

const unconfirmed = aCase("queued", { identity: anUnconfirmed() });

describe("confirm", () => {
  it("links the number to the customer, and shows the record from now on", () => {
    const record = aRecord();
    given(unconfirmed)
      .when(command("confirm", lea), facts({ record }))
      .leadsTo({
        subject: { identity: { kind: "given", number: "10234", inDirectory: true } },
        cards: [{ say: "card", record }],
        informs: [{ say: "numberConfirmed", ticket: 7, agent: lea.name }],
        effects: [{ kind: "remember", person: anna.key, number: "10234" }],
        says: [],
      });
  });

  it("does not make two people one: it says for whom they speak, and not who they are", () => {
    const { outcome } = given(unconfirmed).when(command("confirm", ida), facts());
    expect(outcome.effects).not.toContainEqual(expect.objectContaining({ sameAs: ben.key }));
    expect(outcome.subject.identity).toEqual({
      kind: "given",
      number: "10234",
      inDirectory: true,
      linkedBy: { key: ida.key, name: ida.name },
    });
  });

  it("tells whoever comes second that there is nothing to confirm", () => {
    for (const subject of [aCase("queued"), aCase("claimed", { identity: { kind: "unknown" } })])
      given(subject)
        .when(command("confirm"))
        .leadsTo({ subject, tells: [{ say: "nothingToConfirm", to: tom.key }], informs: [], cards: [] });
  });
});
