import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readMessages } from "../../bench/eval/labelled-messages.ts";
import { messageMeasures } from "../../bench/eval/reading-figures.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/reading/${name}`, import.meta.url));

/** Floors a few statements below what was reached; the costly mistakes have none to spare. */
describe("420 statements of customers", () => {
  const messages = readMessages(fixture("messages.jsonl"));
  const reached = new Map(messageMeasures.map(({ name, of }) => [name, of(messages)]));

  test.each([
    ["kind", 91],
    ["exact", 92],
    ["exact, faults alone", 95],
    ["legal found", 100],
    ["customer number found", 95],
    ["customer number right", 95],
    ["language, three words on", 97],
    ["faults say what (F1)", 93],
    ["faults say where (F1)", 95],
    ["faults say when (F1)", 87],
    ["faults say message (F1)", 86],
    ["faults say steps (F1)", 82],
  ])("%s: at least %d", (name, floor) => expect(reached.get(name)).toBeGreaterThanOrEqual(floor));

  test.each(["wrongly abusive (count)", "wrongly legal (count)"])("%s: none", (name) =>
    expect(reached.get(name)).toBe(0),
  );
});

test("128 further statements, written when the rules stood, are of the kind they should be", () => {
  const messages = readMessages(fixture("second-look.jsonl"));
  const right = messages.filter(({ labels, reading }) => labels.kind === reading.kind);
  expect(right.length).toBeGreaterThanOrEqual(124);
});
