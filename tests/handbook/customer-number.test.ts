import { describe, expect, it } from "vitest";
import type { NumberCheck } from "../../src/core/customer.ts";
import type { Facts } from "../../src/core/facts.ts";
import { aCase } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import {
  aMalformedNumber,
  aNumber,
  anUnknownNumber,
  aProblem,
  aRecord,
  cannotSay,
  facts,
  nothingNew,
  remarking,
  saying,
  settings,
  understood,
} from "./facts.ts";
import { given } from "./given.ts";
import { anna } from "./people.ts";

const fault = aProblem("Mein Postfach empfängt nichts mehr.");
const told = facts({ understanding: understood([fault]) });
const asked = aCase("intake", { asked: [{ about: "number" }] });
const numberGiven = (number: NumberCheck): Facts =>
  facts({ understanding: remarking(number.number, "number", [fault]), number, record: number.record });
const giving = (number: string) => pressed({ act: "giveNumber", number });

describe("R1 the customer number", () => {
  it("is asked for in private, with an example", () => {
    given(aCase())
      .when(aPause(), told)
      .leadsTo({
        status: "intake",
        subject: { awaiting: { about: "number" }, asked: [{ about: "number" }], openPost: "number-0" },
        says: [{ say: "askNumber", example: settings.numberExample, private: true }],
        decidedBy: "R1",
      });
  });

  it("is not asked of somebody who is recognised", () => {
    given(aCase("listening", { identity: { kind: "given", number: "10234", inDirectory: true } }))
      .when(aPause(), told)
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("is not asked when it was said along with the problem", () => {
    given(aCase())
      .when(
        aPause(),
        facts({ understanding: saying("Postfach leer, Kundennummer 10234"), number: aNumber() }),
      )
      .leadsTo({
        subject: { identity: { kind: "given", number: "10234", inDirectory: true } },
        says: ["readBack"],
      });
  });

  it("is not asked a second time when the customer says something else", () => {
    given(asked)
      .when(aPause(), facts({ understanding: remarking("seit gestern", "chatter", [fault]) }))
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });

  it("is taken at once when it was asked for", () => {
    given(asked)
      .when(posted("10234"), numberGiven(aNumber()))
      .leadsTo({
        status: "confirming",
        subject: { identity: { kind: "given", number: "10234", inDirectory: true } },
        effects: [{ kind: "stopTimer", timer: "quiet" }],
      });
  });

  it("is taken from a form", () => {
    given(asked)
      .when(giving("10234"), facts({ understanding: understood([fault]), number: aNumber() }))
      .leadsTo({ status: "confirming", subject: { identity: { kind: "given", inDirectory: true } } });
  });

  it("is not taken from the words of somebody who is recognised", () => {
    given(aCase("listening", { identity: { kind: "given", number: "10234", inDirectory: true } }))
      .when(aPause(), { ...numberGiven(aNumber({ number: "10777" })), understanding: saying("10777 Fehler") })
      .leadsTo({ subject: { identity: { number: "10234" } } });
  });

  it("is repeated to nobody but by its last two digits", () => {
    const { outcome } = given(asked).when(posted("10234"), numberGiven(aNumber()));
    expect(JSON.stringify(outcome.effects.filter(({ kind }) => kind === "reply"))).not.toContain("10234");
    expect(outcome.effects).toContainEqual(
      expect.objectContaining({ say: expect.objectContaining({ say: "readBack", numberEnding: "34" }) }),
    );
  });

  it.each([
    ["a button", pressed({ act: "noNumber" }), told],
    ["words", posted("keine Ahnung"), facts({ understanding: cannotSay([fault]) })],
    ["a plain no", posted("nein"), facts({ understanding: remarking("nein", "deny", [fault]) })],
  ] as const)("is done without when it is not at hand, said by %s", (_, event, known) => {
    given(asked)
      .when(event, known)
      .leadsTo({ status: "confirming", subject: { identity: { kind: "unknown" } }, says: ["readBack"] });
  });
});

describe("R1 a number that is refused", () => {
  it("gets a hint in private when it is malformed", () => {
    given(asked)
      .when(posted("12"), numberGiven(aMalformedNumber()))
      .leadsTo({
        status: "intake",
        subject: { awaiting: { about: "number" }, refusedNumbers: ["12"], identity: { kind: "unasked" } },
        says: [{ say: "numberMalformed", example: settings.numberExample, private: true }],
        effects: [{ kind: "settle", key: "number-0" }],
      });
  });

  it("gets a hint in private when nobody has it", () => {
    given(asked)
      .when(posted("10999"), numberGiven(anUnknownNumber()))
      .leadsTo({ status: "intake", says: [{ say: "numberNotFound", private: true }] });
  });

  it("is believed when it is given a second time", () => {
    given(asked)
      .when(posted("10999"), numberGiven(anUnknownNumber()))
      .leadsTo({ says: ["numberNotFound"] })
      .when(posted("10999", { id: "m2" }), numberGiven(anUnknownNumber()))
      .leadsTo({
        status: "confirming",
        subject: { identity: { kind: "given", number: "10999", inDirectory: false } },
      });
  });

  it("is believed when it is sent a second time by the form", () => {
    const known = facts({ understanding: nothingNew([fault]), number: anUnknownNumber() });
    given(asked)
      .when(giving("10999"), known)
      .leadsTo({ says: ["numberNotFound"] })
      .when(pressed({ act: "giveNumber", number: "10999" }, anna, "press-2"), known)
      .leadsTo({ status: "confirming", subject: { identity: { kind: "given", number: "10999" } } });
  });

  it("is not believed the second time when it is malformed", () => {
    given({ ...asked, refusedNumbers: ["12"] })
      .when(posted("12"), numberGiven(aMalformedNumber()))
      .leadsTo({ status: "intake", says: ["numberMalformed"] });
  });

  it("is not believed when another one was refused before", () => {
    given({ ...asked, refusedNumbers: ["10998"] })
      .when(posted("10999"), numberGiven(anUnknownNumber()))
      .leadsTo({ status: "intake", says: ["numberNotFound"] });
  });

  it("ends the asking at the last attempt: the intake goes on without a number", () => {
    given({ ...asked, refusedNumbers: ["12", "10998"] })
      .when(posted("10999"), numberGiven(anUnknownNumber()))
      .leadsTo({ status: "confirming", subject: { identity: { kind: "unknown" } }, says: ["readBack"] });
  });

  it("ends the asking at once for a desk that wants one attempt", () => {
    const strict = { ...settings, intake: { ...settings.intake, numberAttempts: 1 } };
    given(asked)
      .when(posted("12"), { ...numberGiven(aMalformedNumber()), settings: strict })
      .leadsTo({ status: "confirming", subject: { identity: { kind: "unknown" } } });
  });

  it("is not remembered for later cases", () => {
    const believed = {
      ...aCase("confirming"),
      identity: { kind: "given", number: "10999", inDirectory: false },
    } as const;
    const { outcome } = given(believed).when(pressed({ act: "confirm" }), told);
    expect(outcome.effects.filter(({ kind }) => kind === "remember")).toEqual([]);
  });
});

describe("R1 too many tries", () => {
  const tried = (change: Partial<NumberCheck>) =>
    given(asked).when(posted("10234"), numberGiven(aNumber({ tooManyTries: true, ...change })));
  const unknown = tried({ record: null });
  const known = tried({ record: aRecord() });

  it("give known and unknown numbers the same answer", () => {
    expect(known.outcome.effects).toEqual(unknown.outcome.effects);
    expect(known.outcome.subject).toEqual(unknown.outcome.subject);
  });

  it("give no more hints at what exists: the number is taken as it is", () => {
    unknown.leadsTo({
      status: "confirming",
      subject: { identity: { kind: "given", number: "10234", inDirectory: false } },
    });
  });

  it("still refuse what is malformed", () => {
    given(asked)
      .when(posted("12"), numberGiven({ ...aMalformedNumber(), tooManyTries: true }))
      .leadsTo({ says: ["numberMalformed"] });
  });

  it("link nobody to a customer", () => {
    const { outcome } = given(known.outcome.subject).when(pressed({ act: "confirm" }), told);
    expect(outcome.subject.status).toBe("queued");
    expect(outcome.effects.filter(({ kind }) => kind === "remember")).toEqual([]);
  });
});

describe("R1 a number given later", () => {
  const withoutNumber = aCase("confirming", {
    identity: { kind: "unknown" },
    told: ["askForMore"],
    draft: { problems: [{ text: fault.text, kind: "fault", says: fault.says }], incomplete: false },
  });

  it("is taken beside the read-back, which is read back again with it", () => {
    given(withoutNumber)
      .when(posted("Ach, hier ist sie: 10234"), numberGiven(aNumber()))
      .leadsTo({ status: "confirming" })
      .when(aPause(), numberGiven(aNumber()))
      .leadsTo({
        status: "confirming",
        subject: { identity: { kind: "given", number: "10234" } },
        says: [{ say: "readBack", numberEnding: "34" }],
      });
  });
});

describe("R1 where nobody can say which numbers exist", () => {
  it.each(["noList", "notAnswered"] as const)("takes a well-formed one at its word (%s)", (atWord) => {
    const number = { number: "99999", wellFormed: true, record: null, tooManyTries: false, atWord };
    given(asked)
      .when(giving("99999"), facts({ understanding: understood([fault]), number }))
      .leadsTo({
        status: "confirming",
        subject: { identity: { kind: "given", number: "99999", inDirectory: false, atWord } },
      });
  });

  it("still says how a number looks that cannot be one", () => {
    given(asked)
      .when(giving("12"), numberGiven(aMalformedNumber("12")))
      .leadsTo({ status: "intake", says: ["numberMalformed"] });
  });
});

describe("R1 at a desk without numbers", () => {
  const numberless = { ...settings, customers: "none", numberExample: null } as const;
  const account = aCase("listening", { identity: { kind: "account" } });

  it("asks for none, and reads none back", () => {
    const { outcome } = given(account).when(aPause(), { ...told, settings: numberless });
    const [readBack] = outcome.effects.flatMap((effect) => (effect.kind === "reply" ? [effect.say] : []));
    expect(readBack).toMatchObject({ say: "readBack", name: account.customer.name });
    expect(readBack).not.toHaveProperty("numberEnding");
  });

  it("asks for none in a case that was begun while it had some", () => {
    given(aCase())
      .when(aPause(), { ...told, settings: numberless })
      .leadsTo({ status: "confirming", says: ["readBack"] });
  });
});
