import { describe, expect, it } from "vitest";
import type { CustomerAct } from "../../src/core/act.ts";
import { commandActionId, customerActionId, readActionId } from "../../src/core/act-id.ts";
import { type Command, isOfTicket, type TicketCommand } from "../../src/core/command.ts";
import { heldWord } from "../../src/core/held-words.ts";
import { notCustomers } from "../../src/core/identity.ts";
import { priorities, ratings } from "../../src/core/ticket.ts";
import { fc } from "../support/fast-check.ts";
import { commands } from "./verbs.ts";

const plainActs = [
  "solved",
  "needPerson",
  "noneOfThese",
  "noNumber",
  "notCustomer",
  "cannotSay",
  "confirm",
  "correct",
  "addMore",
  "satisfied",
  "stillOpen",
] as const;

const field = fc.oneof(
  fc.constant({ field: "number" as const }),
  fc.nat(99).map((index) => ({ field: "problem" as const, index })),
);
const word = fc.string({ unit: "binary", maxLength: 60 });

/** Ids of messages as the platforms make them: UUIDs, snowflakes, Slack's seconds. */
const messageId = fc.oneof(
  fc.uuid(),
  fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map(String),
  fc
    .tuple(fc.integer({ min: 10 ** 9, max: 2 * 10 ** 9 }), fc.nat(999_999))
    .map(([seconds, rest]) => `${seconds}.${rest}`),
);

const anyAct: fc.Arbitrary<CustomerAct> = fc.oneof(
  fc.constantFrom(...plainActs).map((act) => ({ act })),
  fc.nat(9).map((index) => ({ act: "pick" as const, index })),
  word.map((number) => ({ act: "giveNumber" as const, number })),
  fc.constantFrom(...notCustomers).map((as) => ({ act: "iAm" as const, as })),
  fc.record({ act: fc.constant("correctField" as const), field, value: fc.option(word) }),
  messageId.map((id) => ({ act: "separate" as const, messageId: id })),
  fc.constantFrom(...ratings).map((rating) => ({ act: "rate" as const, rating })),
);

/** What the form of an act sends back; what is in no form stands in the id. */
const formOf = (act: CustomerAct): Record<string, string> => {
  if (act.act === "giveNumber") return { number: act.number };
  return act.act === "correctField" && act.value !== null ? { value: act.value } : {};
};

const formOfCommand = (command: Command): Record<string, string> => {
  switch (command.verb) {
    case "transfer":
      return { to: command.to, text: command.reason.internal };
    case "note":
      return { text: command.text.internal };
    case "promise":
      return { text: command.when ?? "" };
    case "consult":
      return { text: command.question.internal };
    case "escalate":
      return { text: command.reason.internal };
    case "reply":
    case "ask":
    case "update":
      return { text: command.text };
    case "resolve":
      return { text: command.solution ?? "" };
    default:
      return {};
  }
};

/** What is told of a customer has no button. */
type Worded = Extract<TicketCommand, { verb: `customer ${string}` }>;
/** Of those about the knowledge base, one begins with a ticket; of those that only look, one shows it. */
type OnTicket = Exclude<TicketCommand, Worded> | Extract<Command, { verb: "show" | "kb add" }>;
const isWorded = (command: TicketCommand): command is Worded => command.verb.startsWith("customer ");
const isOnTicket = (command: Command): command is OnTicket =>
  command.verb === "show" || command.verb === "kb add" || (isOfTicket(command) && !isWorded(command));
const all: readonly Command[] = Object.values(commands).map((command) =>
  // A button names the words that it sends.
  command.verb === "send" ? { ...command, held: 1_772_697_600_000, wording: "suggested" } : command,
);
const ticketCommands = all.filter(isOnTicket);
const others = all.filter((command) => !isOnTicket(command));

const wordOf = (command: OnTicket): string | undefined => {
  if (command.verb === "priority") return command.priority;
  if (command.verb === "category") return command.category;
  if (command.verb === "send") return heldWord(command.held ?? 0, command.wording);
  if (command.verb === "incident attach") return `I-${command.incident}`;
  return command.verb === "macro" ? command.name : undefined;
};

const idOf = (ticket: number, command: OnTicket): string =>
  commandActionId(ticket, command.verb, wordOf(command));

describe("the id of a customer's button", () => {
  it("comes back as the act and the case that it names", () => {
    fc.assert(
      fc.property(fc.uuid(), anyAct, (caseId, act) => {
        const chosen = readActionId(customerActionId(caseId, act), formOf(act));
        expect(chosen).toEqual({ act, target: { caseId } });
      }),
      { numRuns: 5000 },
    );
  });

  it("has at most 100 characters, whatever the customer wrote", () => {
    fc.assert(
      fc.property(fc.uuid(), anyAct, (caseId, act) => {
        expect(customerActionId(caseId, act).length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 5000 },
    );
  });

  it("holds nothing that the customer wrote", () => {
    expect(customerActionId("c1", { act: "giveNumber", number: "10234" })).toBe("giveNumber:c1");
    expect(
      customerActionId("c1", { act: "correctField", field: { field: "problem", index: 0 }, value: "geheim" }),
    ).not.toContain("geheim");
  });

  it("keeps the id of a message whole, whatever is in it", () => {
    const act: CustomerAct = { act: "separate", messageId: "C0123:1700000000.000100" };
    expect(readActionId(customerActionId("c1", act))?.act).toEqual(act);
  });
});

describe("the id of a desk button", () => {
  it.each(ticketCommands)("comes back as the command $verb", (command) => {
    expect(readActionId(idOf(999_999_999, command), formOfCommand(command))).toEqual({
      act: { act: "command", command },
      target: { ticket: 999_999_999 },
    });
  });

  it.each(ticketCommands)("of $verb has at most 100 characters and holds no text", (command) => {
    expect(idOf(999_999_999, command)).toMatch(/^[a-z ]+:T-\d+(?::(?:[a-z]+|I-\d+|\d+-suggested))?$/);
    expect(idOf(999_999_999, command).length).toBeLessThanOrEqual(100);
  });

  it.each(priorities)("comes back with the priority %s", (priority) => {
    expect(readActionId(commandActionId(4, "priority", priority))?.act).toEqual({
      act: "command",
      command: { verb: "priority", priority },
    });
  });

  it.each(["reply", "ask", "update", "note", "escalate", "transfer"] as const)(
    "of %s is nothing without its text",
    (verb) => {
      expect(readActionId(commandActionId(4, verb), { to: "lea" })).toBeNull();
      expect(readActionId(commandActionId(4, verb), { to: "lea", text: " \n " })).toBeNull();
    },
  );

  it("takes the text of a form without the blanks around it", () => {
    expect(readActionId("note:T-4", { text: "  offen\n" })?.act).toEqual({
      act: "command",
      command: { verb: "note", text: { internal: "offen" } },
    });
  });

  it.each(others)("cannot be made for $verb, which is about no ticket", ({ verb }) => {
    expect(readActionId(`${verb}:T-4`)).toBeNull();
  });
});

describe("an id that is none of ours", () => {
  it.each([
    "",
    ":",
    "confirm",
    "confirm:",
    "solved:T-4",
    "claim:c1",
    "claim:T-",
    "claim:T-x",
    "claim:T-1234567890",
    "CLAIM:T-4",
    "priority:T-4",
    "priority:T-4:sofort",
    "category:T-4",
    "category:T-4:beratung",
    "rate:c1",
    "rate:c1:0",
    "rate:c1:6",
    "rate:c1:1.5",
    "pick:c1",
    "pick:c1:-1",
    "pick:c1:10",
    "iAm:c1",
    "iAm:c1:boss",
    "correctField:c1",
    "correctField:c1:name",
    "correctField:c1:problem-1",
    "separate:c1",
    "constructor:c1",
    "__proto__:T-4",
    "command:c1",
  ])("%j is refused", (id) => {
    expect(readActionId(id)).toBeNull();
  });

  it("never throws, and what it reads names a case or a ticket", () => {
    const garbage = fc.oneof(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc
        .array(fc.constantFrom("claim", "confirm", "rate", "T-4", "c1", ":", "::", "5", "problem1", "é"), {
          maxLength: 8,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(garbage, fc.dictionary(word, word), (id, fields) => {
        const chosen = readActionId(id, fields);
        expect(chosen === null || chosen.target !== null).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
