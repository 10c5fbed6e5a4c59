import { describe, expect, it } from "vitest";
import { isTicket } from "../../../src/core/case.ts";
import { partyOf } from "../../../src/core/person.ts";
import { statuses } from "../../../src/core/transitions.ts";
import { aCase } from "../cases.ts";
import { command } from "../events.ts";
import { given } from "../given.ts";
import { lea } from "../people.ts";

const text = { internal: "INTERN: zahlt nie pünktlich" };

describe("R7 a note", () => {
  it.each(statuses.filter((status) => isTicket(aCase(status))))(
    "on a ticket that is %s stays inside, from any agent",
    (status) => {
      const { outcome } = given(aCase(status)).when(command({ verb: "note", text }, lea));
      expect(outcome.subject).toEqual(aCase(status));
      expect(outcome.effects.map(({ kind }) => kind)).toEqual(["inform", "record", "card", "record"]);
      expect(outcome.effects).toContainEqual({
        kind: "record",
        entry: { what: "note", text, by: partyOf(lea) },
      });
      expect(outcome.effects).toContainEqual(
        expect.objectContaining({ say: { say: "noted", agent: lea.name, text } }),
      );
    },
  );

  it("does not show on the card", () => {
    const { outcome } = given(aCase("claimed")).when(command({ verb: "note", text }));
    const cards = outcome.effects.filter(({ kind }) => kind === "card");
    expect(JSON.stringify(cards)).not.toContain(text.internal);
  });

  it("needs a ticket", () => {
    given(aCase("intake"))
      .when(command({ verb: "note", text }))
      .leadsTo({
        tells: [{ say: "unclear", problem: { problem: "noTicket", verb: "note" } }],
        informs: [],
        says: [],
      });
  });
});
