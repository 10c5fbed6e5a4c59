import { describe, it } from "vitest";
import type { Confirming } from "../../src/core/case.ts";
import { aCase, aFault } from "./cases.ts";
import { aPause, posted, pressed } from "./events.ts";
import {
  aMalformedNumber,
  aNumber,
  anUnknownNumber,
  aProblem,
  facts,
  remarking,
  understood,
} from "./facts.ts";
import { given } from "./given.ts";

const mail = aProblem(aFault.text, { says: ["what"] });
const confirming = aCase("confirming", {
  identity: { kind: "given", number: "10235", inDirectory: true },
  told: ["askForMore"],
});
const unchanged = facts({ understanding: understood([mail]) });
const correcting = (field: Confirming["correcting"]): Confirming => ({
  ...confirming,
  correcting: field,
  openPost: "correction-1",
});
const numberField = { field: "number" } as const;

describe("R9 correcting the number", () => {
  const typed = (number = aNumber()) =>
    facts({ understanding: remarking(number.number, "number", [mail]), number, record: number.record });

  it("asks for it in private", () => {
    given(correcting("choose"))
      .when(pressed({ act: "correctField", field: numberField, value: null }), unchanged)
      .leadsTo({ subject: { correcting: numberField }, says: [{ say: "askCorrection", private: true }] });
  });

  it("takes it from a form and reads everything back", () => {
    given(correcting(numberField))
      .when(pressed({ act: "correctField", field: numberField, value: "10234" }), {
        ...typed(),
        understanding: understood([mail]),
      })
      .leadsTo({
        subject: { identity: { number: "10234" } },
        says: [{ say: "readBack", numberEnding: "34" }],
      });
  });

  it("takes it from the next words and reads everything back", () => {
    given(correcting(numberField))
      .when(posted("10234"), typed())
      .leadsTo({
        status: "confirming",
        subject: { identity: { number: "10234" }, correcting: null },
        says: [{ say: "readBack", numberEnding: "34" }],
      });
  });

  it("reads everything back when there is nothing to correct after all", () => {
    const after = facts({ understanding: remarking("ach, passt doch", "chatter", [mail]) });
    given(correcting(numberField))
      .when(posted("ach, passt doch"), after)
      .leadsTo({ status: "confirming" })
      .when(aPause(), after)
      .leadsTo({ subject: { identity: { number: "10235" } }, says: ["readBack"] });
  });

  it("gives a hint when it is malformed or unknown", () => {
    for (const [number, hint] of [
      [aMalformedNumber(), "numberMalformed"],
      [anUnknownNumber(), "numberNotFound"],
    ] as const)
      given(correcting(numberField))
        .when(posted(number.number), typed(number))
        .leadsTo({ says: [{ say: hint, private: true }] });
  });

  it("takes the second try in words after a hint", () => {
    given(correcting(numberField))
      .when(posted("12"), typed(aMalformedNumber()))
      .leadsTo({ says: ["numberMalformed"] })
      .when(posted("10234", { id: "m2" }), typed())
      .leadsTo({
        subject: { identity: { number: "10234" } },
        says: [{ say: "readBack", numberEnding: "34" }],
      });
  });
});
