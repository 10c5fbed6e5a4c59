import { describe, expect, test } from "vitest";
import { readActionId } from "../../src/core/act-id.ts";
import { ownWords } from "../../src/core/own-words.ts";
import { formsOf, type Message, plainText } from "../../src/messages/message.ts";
import { maxMessageLength } from "../../src/messages/within-limit.ts";
import { fc } from "../support/fast-check.ts";
import { type Filling, ordinary } from "./materials.ts";
import { caseId, renderedForCustomers, renderedForDesk } from "./rendered.ts";

const patterns = ["x", "Wort ", "😀", "a\n", "\n\n", " ", "> *_`<@U1>|", "é́"];

const halfPair = /\p{Surrogate}/u;

/** Free parts and lists of any length, addresses as long as a message still carries. */
const hostile = fc
  .record({
    pattern: fc.constantFrom(...patterns),
    times: fc.nat(700),
    count: fc.nat(30),
    urlLength: fc.integer({ min: 20, max: 800 }),
  })
  .map(
    ({ pattern, times, count, urlLength }): Filling => ({
      words: () => pattern.repeat(times),
      url: () => "https://a.example/".padEnd(urlLength, "b"),
      many: (items) => Array.from({ length: count }, () => items).flat(),
    }),
  );

const expectWithinLimits = (message: Message) => {
  const plain = plainText(message);
  expect(plain.length).toBeLessThanOrEqual(maxMessageLength);
  expect(plain).not.toMatch(halfPair);
  expect(message.actions.length).toBeLessThanOrEqual(12);
  for (const { id, label } of message.actions) {
    expect(id.length).toBeLessThanOrEqual(100);
    expect(label.length).toBeGreaterThan(0);
    expect(label.length).toBeLessThanOrEqual(75);
  }
  for (const { title, open, submit, fields } of formsOf(message)) {
    expect(title.length).toBeLessThanOrEqual(24);
    for (const label of [open, submit, ...fields.map((field) => field.label)])
      expect(label.length).toBeLessThanOrEqual(75);
  }
};

const expectWholeParts = ({ parts }: Message) => {
  for (const part of parts) {
    if (part.part === "fields") for (const { value } of part.fields) expect(value.trim()).not.toBe("");
    else if (part.part === "link") expect(part.label.trim()).not.toBe("");
    else if (part.part === "conversation" || part.part === "file") expect(part.label.trim()).not.toBe("");
    else expect(part.text.trim()).not.toBe("");
  }
};

describe("whatever a sentence is filled with", () => {
  test("the message keeps every limit and has no empty part", () => {
    fc.assert(
      fc.property(hostile, (filling) => {
        for (const { message } of [...renderedForCustomers(filling), ...renderedForDesk(filling)]) {
          expectWithinLimits(message);
          expectWholeParts(message);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("the ticket number survives", () => {
    fc.assert(
      fc.property(hostile, (filling) => {
        for (const { say, message } of [...renderedForCustomers(filling), ...renderedForDesk(filling)])
          if ("ticket" in say && say.ticket === 12) expect(plainText(message)).toContain("T-12");
      }),
      { numRuns: 10 },
    );
  });

  test("the addresses survive whole", () => {
    fc.assert(
      fc.property(hostile, (filling) => {
        for (const { say, message } of renderedForCustomers(filling)) {
          const shown = say.say === "answer" || say.say === "answerAside" || say.say === "answerKept";
          const url = shown ? say.entries[0]?.url : say.say === "readBack" ? say.help : undefined;
          if (url !== undefined) expect(plainText(message)).toContain(url);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe("an address above the limit", () => {
  test("is left out whole", () => {
    const filling = { ...ordinary, url: () => `https://a.example/${"b".repeat(4_000)}` };
    for (const { message } of renderedForCustomers(filling)) expectWithinLimits(message);
  });
});

describe("every button and form", () => {
  const filled = { number: "10484", value: "neu", text: "Hallo", to: "tom" };

  test("of a customer can be read back as an act on this case", () => {
    for (const { message } of renderedForCustomers(ordinary))
      for (const id of [
        ...message.actions.map((action) => action.id),
        ...(message.form ? [message.form.id] : []),
      ])
        expect(readActionId(id, filled)).toMatchObject({ target: { caseId } });
  });

  test("of the desk can be read back as a command on this ticket", () => {
    const isAboutNoTicket = (id: string): boolean =>
      /^(?:(?:kb|incident) \w+:[GKI]-|incident open:S:|incident send:N:|tick:R-|(?:here|away):P$)/.test(id);
    const targetOf = (id: string) => {
      if (isAboutNoTicket(id)) return null;
      return id.startsWith("abuse undo:") ? { caseId } : { ticket: 12 };
    };
    const wordsFrom = (id: string) => {
      const chosen = readActionId(id, filled);
      return chosen?.act.act === "command" && { words: ownWords(chosen.act.command), target: chosen.target };
    };
    for (const { message } of renderedForDesk(ordinary)) {
      for (const { id } of message.actions)
        expect(readActionId(id)).toMatchObject({
          act: { act: "command" },
          target: targetOf(id),
        });
      if (message.form?.id.startsWith("incident"))
        expect(readActionId(message.form.id, filled)).toMatchObject({
          act: { act: "command", command: { incident: 3, text: "Hallo" } },
          target: null,
        });
      else if (message.form && isAboutNoTicket(message.form.id))
        expect(readActionId(message.form.id, filled)).toMatchObject({
          act: { act: "command", command: { verb: "kb edit", draft: "K-3" } },
          target: null,
        });
      else if (message.form)
        expect(wordsFrom(message.form.id)).toEqual({ words: "Hallo", target: { ticket: 12 } });
      for (const { id } of message.moreForms ?? [])
        expect(wordsFrom(id)).toEqual({ words: "Hallo", target: { ticket: 12 } });
    }
  });

  test("has an id of its own", () => {
    for (const { message } of [...renderedForCustomers(ordinary), ...renderedForDesk(ordinary)]) {
      const ids = message.actions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
