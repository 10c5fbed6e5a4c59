import { describe, it } from "vitest";
import { aboutCustomers, isOfTicket } from "../../../src/core/command.ts";
import { commands } from "../../core/verbs.ts";
import { aCase } from "../cases.ts";
import { command } from "../events.ts";
import { facts, settings } from "../facts.ts";
import { given } from "../given.ts";
import { ida } from "../people.ts";

const orders = Object.values(commands)
  .filter(isOfTicket)
  .filter(({ verb }) => aboutCustomers.includes(verb));

describe("a desk without numbers", () => {
  const numberless = { ...settings, customers: "none", numberExample: null } as const;
  const ticket = aCase("queued", { identity: { kind: "account" } });

  it.each(orders.map(({ verb }) => verb))("says that it keeps no customers: %s", (verb) => {
    given(ticket)
      .when(command(commands[verb], ida), facts({ settings: numberless }))
      .leadsTo({ subject: ticket, informs: [], tells: [{ say: "noCustomers", to: ida.key }] });
  });
});

describe("a desk with numbers and no list", () => {
  const unlisted = { ...settings, customers: "numbers" } as const;
  const atItsWord = { kind: "given", number: "10234", inDirectory: false, atWord: "noList" } as const;
  const ticket = aCase("queued", { identity: atItsWord });

  it("has nothing to correct", () => {
    given(ticket)
      .when(
        command({ verb: "customer set", field: "tier", value: "premium" }, ida),
        facts({ settings: unlisted }),
      )
      .leadsTo({ subject: ticket, tells: [{ say: "noRecords", atWord: "noList", to: ida.key }] });
  });

  it("links a ticket to any number that looks like one", () => {
    const number = {
      number: "10777",
      wellFormed: true,
      record: null,
      tooManyTries: false,
      atWord: "noList",
    } as const;
    given(ticket)
      .when(command({ verb: "customer link", number: "10777" }, ida), facts({ settings: unlisted, number }))
      .leadsTo({
        subject: { identity: { kind: "given", number: "10777", inDirectory: false, atWord: "noList" } },
        effects: [{ kind: "remember", number: "10777" }],
        informs: [{ say: "customerLinked", number: "10777" }],
      });
  });

  it("says how a number looks that cannot be one", () => {
    const number = { number: "77", wellFormed: false, record: null, tooManyTries: false };
    given(ticket)
      .when(command({ verb: "customer link", number: "77" }, ida), facts({ settings: unlisted, number }))
      .leadsTo({ subject: ticket, tells: [{ say: "noSuchNumber", number: "77", to: ida.key }] });
  });
});
