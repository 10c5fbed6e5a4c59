import { describe, it } from "vitest";
import { inDialogue, isTicket } from "../../../src/core/case.ts";
import { type Command, isOfTicket } from "../../../src/core/command.ts";
import { statuses } from "../../../src/core/transitions.ts";
import { commands, verbs } from "../../core/verbs.ts";
import { aCase } from "../cases.ts";
import { command } from "../events.ts";
import { aProblem, facts, understood } from "../facts.ts";
import { given } from "../given.ts";
import { ida } from "../people.ts";

const all: readonly Command[] = Object.values(commands);
/** A pause can be taken back before there is a ticket. */
const orders = all
  .filter(isOfTicket)
  .map(({ verb }) => verb)
  .filter((verb) => verb !== "abuse undo");
const apart = verbs.filter((verb) => verb !== "abuse undo" && !orders.some((one) => one === verb));

describe.each(statuses.filter((status) => !isTicket(aCase(status))))("a case that is %s", (status) => {
  it.each(orders)("is no ticket, so nobody can %s it", (verb) => {
    given(aCase(status))
      .when(command(commands[verb], ida))
      .leadsTo({
        subject: aCase(status),
        says: [],
        informs: [],
        cards: [],
        tells: [{ say: "unclear", problem: { problem: "noTicket", verb }, to: ida.key, audience: "desk" }],
      });
  });
});

describe("a command that only looks", () => {
  const told = facts({ understanding: understood([aProblem("Mein Postfach ist leer.")]) });

  it.each(apart)("leaves every dialogue alone: %s", (verb) => {
    for (const status of statuses.filter((one) => inDialogue(aCase(one))))
      given(aCase(status)).when(command(commands[verb], ida), told).isSilent();
  });
});
