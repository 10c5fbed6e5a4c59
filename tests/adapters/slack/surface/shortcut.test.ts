import { describe, expect, test } from "vitest";
import { tellable } from "../../../../adapters/shared/tellable.ts";
import { answerTo } from "../../../../adapters/slack/surface/answer-submission.ts";
import { readSubmission, stepOf } from "../../../../adapters/slack/surface/forms.ts";
import { shortcutView, staffOnlyView, ticketOptions } from "../../../../adapters/slack/surface/shortcut.ts";
import type { Verb } from "../../../../src/core/command.ts";
import { parseCommand } from "../../../../src/core/parse-command.ts";
import { mayCommand } from "../../../../src/core/permissions.ts";
import { languages, type Person, type Role } from "../../../../src/core/person.ts";
import { surfaces } from "../../../../src/messages/surface.ts";
import { commands } from "../../../core/verbs.ts";
import { checkModal } from "../../../fakes/slack/block-rules/check.ts";
import { options, workspace } from "./parts.ts";
import { type Entered, submitted } from "./submitted.ts";

const context = { channel: "C1", thread: "1700000000.000100", responseUrl: null };
const lea: Person = { key: "slack:U3", name: "Lea Vogt", role: "lead", locale: "de" };

const modal = (values: Entered, role: Role = "lead") =>
  shortcutView({ role, words: surfaces.en, values }, context);

/** What comes of sending the modal with these values, every input of its verb shown. */
const sent = (values: Entered) => submitted(modal(values), values);

const fieldsOf = (values: Entered) => modal(values).blocks.map(({ block_id }) => block_id);

const answerOf = (view: unknown) => {
  const step = stepOf(view);
  if (step === null || step.step === "final") throw new Error("There is nothing to answer.");
  return answerTo(step, lea, { options, workspace });
};

const verbsFor = (role: Role): readonly string[] => {
  const [block] = modal({}, role).blocks;
  if (block === undefined || !("element" in block) || block.element.type !== "static_select")
    throw new Error("There is no menu of verbs.");
  return (block.element.options ?? []).map(({ value }) => value ?? "");
};

const allVerbs = Object.values(commands).map(({ verb }) => verb);

describe("the shortcut's modal", () => {
  test("of a desk without customer numbers speaks of none", () => {
    const values = { verb: "customer export" };
    const view = shortcutView({ role: "lead", words: surfaces.en, values, numberless: true }, context);
    expect(JSON.stringify(view)).not.toMatch(/customer number/i);
    expect(JSON.stringify(view)).toContain("Account, for example slack:U0123456789");
  });

  test.each(languages)("is one that Slack shows, for every verb, in %s", (language) => {
    for (const verb of allVerbs) {
      const values = { verb, ticket: "T-4", colleague: "U2", priority: "high", macro: "logs", text: "Words" };
      checkModal(shortcutView({ role: "lead", words: surfaces[language], values }, context));
    }
    for (const person of [{}, { rightsUnread: true } as const]) checkModal(staffOnlyView(person, language));
  });

  test("asks somebody of the desk to wait whose rights cannot be read now", () => {
    const shown = (view: unknown): string => JSON.stringify(view);
    expect(shown(staffOnlyView({ rightsUnread: true }, "de"))).toContain("in einer Minute noch einmal");
    expect(shown(staffOnlyView({}, "de"))).toContain("Ihr Anliegen schreiben Sie einfach in den Kanal");
  });

  test.each(["agent", "lead"] as const)("offers what %ss may do, and no more", (role) => {
    expect(new Set(verbsFor(role))).toEqual(new Set(allVerbs.filter((verb) => mayCommand(role, verb))));
  });

  test("asks for what the chosen verb can be told", () => {
    expect(fieldsOf({})).toEqual(["verb"]);
    expect(fieldsOf({ verb: "claim" })).toEqual(["verb", "ticket"]);
    expect(fieldsOf({ verb: "transfer" })).toEqual(["verb", "ticket", "colleague", "text"]);
    expect(fieldsOf({ verb: "priority" })).toEqual(["verb", "ticket", "priority"]);
    expect(fieldsOf({ verb: "queue" })).toEqual(["verb", "category"]);
    expect(fieldsOf({ verb: "mine" })).toEqual(["verb"]);
  });

  test("keeps what was entered when another verb is chosen", () => {
    expect(modal({ verb: "note", ticket: "T-4", text: "Restarted" }).blocks).toMatchObject([
      { element: { initial_option: { value: "note" } } },
      { element: { initial_option: { value: "T-4" } } },
      { element: { initial_value: "Restarted" } },
    ]);
  });
});

describe("the shortcut gives the command", () => {
  test.each<[Entered, string]>([
    [{ verb: "claim", ticket: "T-4" }, "claim T-4"],
    [{ verb: "claim" }, "claim"],
    [{ verb: "note", ticket: "T-4", text: "Restarted\nat nine" }, "note T-4 Restarted\nat nine"],
    [{ verb: "transfer", ticket: "T-4", colleague: "U2", text: "knows it" }, "transfer T-4 <@U2> knows it"],
    [{ verb: "priority", ticket: "T-4", priority: "urgent" }, "priority T-4 urgent"],
    [{ verb: "category", ticket: "T-4", category: "change" }, "category T-4 change"],
    [{ verb: "queue", category: "order" }, "queue order"],
    [{ verb: "queue" }, "queue"],
    [{ verb: "macro", ticket: "T-4", macro: "logs", text: "Thanks" }, "macro T-4 logs Thanks"],
    [{ verb: "resolve", ticket: "T-4" }, "resolve T-4"],
    [{ verb: "search", text: "mailbox" }, "search mailbox"],
    [{ verb: "queue" }, "queue"],
  ])("%o", (values, text) => {
    expect(readSubmission(sent(values))).toEqual({ kind: "command", text, context });
  });

  test("that the desk reads as it was meant, for every verb", () => {
    for (const verb of allVerbs) {
      const values = {
        verb,
        ticket: "T-4",
        colleague: "U2",
        priority: "high",
        category: "order",
        macro: "logs",
        text: wordsFor(verb),
      };
      const step = stepOf(sent(values));
      const text = step?.step === "preview" && step.of.sent === "shortcut" ? step.of.text : readText(step);
      const { act, target } = parseCommand(text);
      expect(act).toMatchObject({ act: "command", command: { verb } });
      if (tellable[verb].includes("ticket")) expect(target).toEqual({ ticket: 4 });
    }
  });
});

/** Words that each verb can read; what they say is taken for no ticket, wherever words are free. */
const wordsFor = (verb: Verb): string => {
  if (verb === "customer set") return "tier premium";
  if (verb.startsWith("stats ")) return "7 days";
  if (verb === "send" || verb === "incident send") return "suggested";
  return verb.startsWith("incident ") ? "I-9 is done" : "T-9 is done, or nearly";
};

const readText = (step: ReturnType<typeof stepOf>): string => {
  if (step?.step !== "final" || step.submission.kind !== "command") throw new Error("There is no command.");
  return step.submission.text;
};

describe("the shortcut tells at the right place", () => {
  test.each<[string, Entered, Readonly<Record<string, string>>]>([
    ["that nothing was chosen", {}, { verb: "Please choose what you would like to do." }],
    ["that the text is missing", { verb: "note", text: " " }, { text: "Please write the text here." }],
    [
      "that no macro was chosen",
      { verb: "macro", text: "Thanks" },
      { macro: "Please choose the prepared reply." },
    ],
    ["that the reason is missing", { verb: "escalate" }, { text: "Please give the reason here." }],
    [
      "that the colleague is missing",
      { verb: "transfer", ticket: "T-4", text: "knows the shop" },
      { colleague: "Please choose who gets the ticket." },
    ],
    [
      "that the reason of a transfer is missing",
      { verb: "transfer", colleague: "U2" },
      { text: "Please give the reason here." },
    ],
    ["that the priority is missing", { verb: "priority" }, { priority: "Please choose the priority." }],
    ["that the category is missing", { verb: "category" }, { category: "Please choose the category." }],
    [
      "that the text would be taken for a ticket",
      { verb: "note", text: "T-9 is done" },
      { ticket: "The text begins with a ticket number. Please choose the ticket here." },
    ],
  ])("%s", (_, values, errors) => {
    expect(readSubmission(sent(values))).toBeNull();
    expect(answerOf(sent(values))).toEqual({ response_action: "errors", errors });
  });

  test("what a verb needs whose inputs were not there yet", () => {
    const early = submitted(modal({}), { verb: "note" });
    expect(answerOf(early)).toMatchObject({
      response_action: "update",
      view: { blocks: [{ block_id: "verb" }, { block_id: "ticket" }, { block_id: "text" }] },
    });
  });
});

test("a reply by the shortcut is seen before it goes out", () => {
  const values = { verb: "reply", ticket: "T-4", text: "Hello" };
  expect(readSubmission(sent(values))).toBeNull();
  const answer = answerOf(sent(values));
  if (answer.response_action !== "update") throw new Error("Nothing was shown.");
  expect(readSubmission(submitted(answer.view, values))).toEqual({
    kind: "command",
    text: "reply T-4 Hello",
    context,
  });
});

test("tickets are lines that Slack takes, with the number as their value", () => {
  const line = {
    ticket: 4,
    route: "support",
    status: "queued",
    priority: "high",
    expectedReplyAt: 0,
    agent: null,
    customer: "Eva",
    about: "Shop is down ".repeat(20),
  } as const;
  const [first] = ticketOptions([line]);
  expect(first?.value).toBe("T-4");
  expect(first?.text.text).toMatch(/^T-4 · Eva: Shop is down/);
  expect(first?.text.text.length).toBeLessThanOrEqual(75);
  expect(ticketOptions([{ ...line, about: "" }])[0]?.text.text).toBe("T-4 · Eva");
  expect(ticketOptions(Array.from({ length: 200 }, () => line))).toHaveLength(100);
});
