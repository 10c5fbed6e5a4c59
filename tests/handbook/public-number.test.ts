import { describe, expect, it } from "vitest";
import { aCase } from "./cases.ts";
import { deleted, posted } from "./events.ts";
import { aNumber, facts, saying, settings } from "./facts.ts";
import { given } from "./given.ts";
import { ben, tom } from "./people.ts";

const words = "Postfach leer, Kundennummer 10234";
const inPublic = { ...posted(words), isPublic: true as const };
const read = facts({ understanding: saying(words), number: aNumber() });
const removing = { ...read, settings: { ...settings, removeNumbers: true } };

describe("R1 a customer number that others can read", () => {
  it("is pointed out to the customer, in private", () => {
    given(aCase())
      .when(inPublic, read)
      .leadsTo({ says: [{ say: "numberInPublic", removed: false, private: true }] });
  });

  it("is pointed out once a case", () => {
    given(aCase("listening", { told: ["numberInPublic"] }))
      .when(inPublic, read)
      .leadsTo({ says: [] });
  });

  it("is pointed out in the language of these very words", () => {
    const english = { ...read, understanding: { ...read.understanding, language: "en" as const } };
    given(aCase())
      .when(inPublic, english)
      .leadsTo({ subject: { language: "en" } });
    given(aCase("listening", { told: ["language"] }))
      .when(inPublic, english)
      .leadsTo({ subject: { language: "de" } });
  });

  it("is taken away at home where the case began with it, so that what follows finds it there", () => {
    const conversation = { ...inPublic.conversation, thread: "m1" };
    const event = { ...inPublic, conversation: { ...conversation, thread: null } };
    given(aCase("listening", { conversation }))
      .when(event, removing)
      .leadsTo({ effects: [{ kind: "hide", messageId: "m1", in: conversation }] });
  });

  it("is taken away where the desk wants that, and counts all the same", () => {
    given(aCase())
      .when(inPublic, removing)
      .leadsTo({
        says: [{ say: "numberInPublic", removed: true, private: true }],
        effects: [{ kind: "hide", messageId: "m1", in: inPublic.conversation }],
        subject: { said: [{}, { messageId: "m1", text: words, hidden: true }] },
      });
  });

  it("is nothing where nobody else reads it", () => {
    given(aCase()).when(posted(words), removing).leadsTo({ says: [] });
  });

  it("is nobody's but the customer's", () => {
    for (const by of [ben, tom]) {
      const { outcome } = given(aCase("intake")).when({ ...posted(words, { by }), isPublic: true }, removing);
      expect(outcome.effects.map(({ kind }) => kind)).not.toContain("hide");
    }
  });

  it("is not taken back when the platform reports that the desk took it away", () => {
    const said = [
      { messageId: "m1", text: words, at: 0, attachments: [], turn: 0, answers: null, hidden: true as const },
    ];
    given(aCase("listening", { said }))
      .when(deleted("m1"), { ...read, before: words })
      .leadsTo({ status: "listening", subject: { said } });
  });
});
