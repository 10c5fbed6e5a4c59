import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.ts";
import { aCase, anUnconfirmed } from "./cases.ts";
import { posted, pressed, undelivered } from "./events.ts";
import {
  aLink,
  aMalformedNumber,
  aNumber,
  aProblem,
  aRecord,
  cannotSay,
  facts,
  nothingNew,
  remarking,
  settings,
  understood,
} from "./facts.ts";
import { given } from "./given.ts";
import { anna, ben } from "./people.ts";

const problems = [aProblem("Mein Postfach empfängt nichts mehr.")];
const told = nothingNew(problems);
const giveNumber = pressed({ act: "giveNumber", number: "10234" });
const noCode = pressed({ act: "noCode" });
const giveCode = (by = anna, id = "press-code") => pressed({ act: "giveCode", code: "048213" }, by, id);

const linked = facts({ understanding: told, number: aNumber(), link: aLink() });

const asked = (wrong = 0): Case =>
  aCase("intake", {
    awaiting: { about: "code" },
    openPost: "code-0",
    identity: anUnconfirmed({ status: "asked", wrong }),
  });
/** The read-back stands already: the customer did not wait for the code. */
const confirming = (wrong = 0): Case =>
  aCase("confirming", { identity: anUnconfirmed({ status: "asked", wrong }) });

const readable = (code: "right" | "wrong" | "expired") => facts({ understanding: told, code });
const accepted = { kind: "given", number: "10234", inDirectory: true };

describe("C5 a number that is linked to another chat identity", () => {
  it("is confirmed by a code: the one goes to whoever is known, and is asked for here in private", () => {
    given(aCase("intake"))
      .when(giveNumber, linked)
      .leadsTo({
        status: "intake",
        subject: { awaiting: { about: "code" }, identity: anUnconfirmed({ status: "asked" }) },
        revises: ["numberNoted"],
        says: [{ say: "askCode", private: true }],
        effects: [{ kind: "sendCode", to: ben.key, number: "10234", code: "048213" }],
        decidedBy: "C5",
      });
  });

  it("is not linked by being given", () => {
    const { outcome } = given(aCase("intake")).when(giveNumber, linked);
    expect(outcome.effects.filter(({ kind }) => kind === "remember")).toEqual([]);
  });

  it("says nothing of who has it, and nothing of the record (R7)", () => {
    const { outcome } = given(aCase("intake")).when(giveNumber, linked);
    const words = JSON.stringify(outcome.effects.filter(({ kind }) => kind === "reply" || kind === "revise"));
    for (const secret of [ben.name, ben.key, "048213", aRecord().company])
      expect(words).not.toContain(secret);
  });

  it("is left to the desk when no code can be sent, without a word", () => {
    given(aCase("intake"))
      .when(giveNumber, { ...linked, link: aLink({ code: null }) })
      .leadsTo({
        status: "confirming",
        subject: { identity: anUnconfirmed({ status: "left" }) },
        says: ["readBack"],
      });
  });

  it("stays unconfirmed when another number is looked at in the same breath", () => {
    const known = facts({ understanding: told, link: aLink({ number: "10999" }) });
    given(aCase("intake", { identity: anUnconfirmed({ status: "new" }) }))
      .when(noNumberNow, known)
      .leadsTo({ subject: { identity: anUnconfirmed({ status: "left" }) } });
  });
});

const noNumberNow = pressed({ act: "giveNumber", number: "12" });

describe("C5 the code", () => {
  it("links the number when it is right, and the request goes on at once", () => {
    given(asked())
      .when(giveCode(), readable("right"))
      .leadsTo({
        status: "confirming",
        subject: { identity: accepted },
        says: [
          { say: "codeRight", private: true },
          { say: "readBack", numberEnding: "34" },
        ],
        effects: [{ kind: "remember", person: anna.key, number: "10234", sameAs: ben.key }],
      });
  });

  it("may be typed, and waits for no pause", () => {
    given(asked())
      .when(posted("048 213"), readable("right"))
      .leadsTo({ status: "confirming", subject: { identity: accepted }, says: ["codeRight", "readBack"] });
  });

  it("that is typed is no part of the problem", () => {
    const { outcome } = given(asked()).when(posted("048 213"), readable("right"));
    expect(outcome.subject.said.at(-1)).toMatchObject({ text: "048 213", aside: true });
  });

  it.each(["wrong", "expired"] as const)("that is %s links nothing", (code) => {
    for (const subject of [asked(), asked(1), asked(2), confirming(), confirming(2)]) {
      const { outcome } = given(subject).when(giveCode(), { ...readable(code), link: aLink() });
      expect(outcome.effects.filter(({ kind }) => kind === "remember")).toEqual([]);
      expect(outcome.subject.identity).toMatchObject({ unconfirmed: {} });
    }
  });

  it("that is wrong gets a clear hint, twice; then the request goes on without one", () => {
    given(asked())
      .when(giveCode(), readable("wrong"))
      .leadsTo({ status: "intake", says: [{ say: "codeWrong", private: true }] })
      .when(giveCode(anna, "press-2"), readable("wrong"))
      .leadsTo({ status: "intake", says: [{ say: "codeWrong", private: true }] })
      .when(giveCode(anna, "press-3"), readable("wrong"))
      .leadsTo({
        status: "confirming",
        subject: { identity: anUnconfirmed({ status: "left", wrong: 2 }) },
        says: [{ say: "codeLeft", private: true }, "readBack"],
      })
      .when(giveCode(anna, "press-4"), readable("right"))
      .leadsTo({ subject: { identity: anUnconfirmed({ status: "left", wrong: 2 }) }, tells: ["tooLate"] });
  });

  it("that is expired is sent anew, and counts as a try", () => {
    given(asked())
      .when(giveCode(), { ...readable("expired"), link: aLink({ code: "555123" }) })
      .leadsTo({
        status: "intake",
        subject: { identity: anUnconfirmed({ status: "asked", wrong: 1 }) },
        says: [{ say: "codeExpired", private: true }],
        effects: [{ kind: "sendCode", to: ben.key, code: "555123" }],
      });
  });

  it("that is expired is not sent anew when there were enough of them", () => {
    given(asked())
      .when(giveCode(), { ...readable("expired"), link: aLink({ code: null }) })
      .leadsTo({ status: "confirming", says: ["codeLeft", "readBack"] });
  });

  it("can be done without, by button or in words", () => {
    const left = { status: "confirming", says: ["codeLeft", "readBack"] } as const;
    given(asked())
      .when(noCode, facts({ understanding: told }))
      .leadsTo(left);
    given(asked())
      .when(posted("weiß ich nicht"), facts({ understanding: cannotSay(problems) }))
      .leadsTo(left);
    given(asked())
      .when(posted("nein"), facts({ understanding: remarking("nein", "deny", problems) }))
      .leadsTo(left);
  });

  it("counts later, too, while the request is not filed", () => {
    given(confirming())
      .when(posted("048213"), readable("right"))
      .leadsTo({
        status: "confirming",
        subject: { identity: accepted, openPost: "readBack-0" },
        says: [{ say: "codeRight", private: true }],
        effects: [{ kind: "remember", sameAs: ben.key }],
      });
    given(confirming())
      .when(giveCode(), readable("wrong"))
      .leadsTo({ status: "confirming", says: [{ say: "codeWrong", private: true }] });
  });

  it("is waited for while the customer says something else", () => {
    given(asked())
      .when(posted("Danke"), facts({ understanding: understood(problems, "Danke", { kind: "thanks" }) }))
      .isSilent();
  });

  it("of somebody else in the conversation does not count", () => {
    given(asked())
      .when(giveCode(ben), readable("right"))
      .leadsTo({ subject: asked(), tells: ["notYourThread"] });
  });

  it("that did not arrive holds nothing up, and nobody is called for it", () => {
    const lost = { ...undelivered(), lost: "linkCode" } as const;
    given(asked())
      .when(lost, facts({ understanding: told }))
      .leadsTo({ status: "confirming", says: ["codeLeft", "readBack"], cards: [] });
    given(aCase("queued", { identity: anUnconfirmed({ status: "asked" }) }))
      .when(lost)
      .changesNothing();
    given(asked())
      .when({ ...undelivered(), lost: "readBack" }, facts({ understanding: told }))
      .leadsTo({ subject: asked(), cards: ["deliveryFailed"] });
  });
});

describe("a request whose number is not confirmed", () => {
  const subject = aCase("confirming", { identity: anUnconfirmed() });

  it("is filed with all that is known, and links nothing", () => {
    const { outcome } = given(subject).when(pressed({ act: "confirm" }), facts({ understanding: told }));
    expect(outcome.subject.status).toBe("queued");
    expect(outcome.effects.filter(({ kind }) => kind === "remember")).toEqual([]);
    expect(outcome.effects).toContainEqual(
      expect.objectContaining({
        kind: "card",
        say: expect.objectContaining({ identity: anUnconfirmed(), record: null }),
      }),
    );
  });

  it("is asked for a code again when another number is given that somebody has", () => {
    const other = { number: aNumber({ number: "10999" }), link: aLink({ number: "10999" }) };
    given(subject)
      .when(pressed({ act: "giveNumber", number: "10999" }), facts({ understanding: told, ...other }))
      .leadsTo({ status: "intake", says: [{ say: "askCode", private: true }] });
  });

  it("goes on when a malformed one follows", () => {
    given(subject)
      .when(noNumberNow, facts({ understanding: told, number: aMalformedNumber() }))
      .leadsTo({ status: "intake", says: ["numberMalformed"] });
  });
});

describe("a desk that leaves it to agents", () => {
  it("asks for no code", () => {
    const known = {
      ...linked,
      settings: { ...settings, linking: "agent" as const },
      link: aLink({ code: null }),
    };
    given(aCase("intake"))
      .when(giveNumber, known)
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });
});
